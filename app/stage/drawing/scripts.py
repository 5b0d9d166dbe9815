"""The other scripts that the typeface has companions for, read only where a text needs them."""

from collections.abc import Iterable

from app.value import value


@value
class Script:
    """A script, the first and last code points of its blocks, and the family that draws it."""

    name: str
    blocks: tuple[tuple[int, int], ...]
    family: str

    def has(self, character: str) -> bool:
        """Whether a character belongs to it."""
        return any(first <= ord(character) <= last for first, last in self.blocks)


SCRIPTS = (
    Script(
        "Arabic",
        ((0x0600, 0x06FF), (0x0750, 0x077F), (0x0870, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF)),
        "Foaje Sans Arabic",
    ),
    Script("Hebrew", ((0x0590, 0x05FF), (0xFB1D, 0xFB4F)), "Foaje Sans Hebrew"),
)


def scripts_in(texts: Iterable[str]) -> tuple[Script, ...]:
    """The scripts of the table that these texts are written in."""
    characters = {character for character in set().union(*texts) if ord(character) >= 0x0590}
    return tuple(script for script in SCRIPTS if any(script.has(character) for character in characters))
