"""Optional typefaces for other scripts (`pip install foaje[scripts]`), taken only where a text needs them."""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Script:
    """A script, the first and last code points of its blocks, and the package and family that draw it."""

    name: str
    blocks: tuple[tuple[int, int], ...]
    package: str
    file: str
    family: str

    def has(self, character: str) -> bool:
        """Whether a character belongs to it."""
        return any(first <= ord(character) <= last for first, last in self.blocks)

    @property
    def font_file(self) -> Path | None:
        """Where its font is, or None where the package is not installed."""
        spec = find_spec(self.package)
        if spec is None or spec.origin is None:
            return None
        path = Path(spec.origin).parent / "files" / self.file
        return path if path.is_file() else None


SCRIPTS = (
    Script(
        "Arabic",
        ((0x0600, 0x06FF), (0x0750, 0x077F), (0x0870, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF)),
        "fontpkg_noto_sans_arabic",
        "NotoSansArabic[wdth,wght].ttf",
        "Noto Sans Arabic",
    ),
    # Assistant is the Hebrew companion of Source Sans; Noto's Hebrew is not to be had as a package.
    Script("Hebrew", ((0x0590, 0x05FF), (0xFB1D, 0xFB4F)), "fontpkg_assistant", "Assistant[wght].ttf", "Assistant"),
)


def scripts_in(texts: Iterable[str]) -> tuple[Script, ...]:
    """The scripts of the table that these texts are written in."""
    characters = {character for text in texts for character in text if ord(character) >= 0x0590}
    return tuple(script for script in SCRIPTS if any(script.has(character) for character in characters))
