"""Keys pressed together, such as "Ctrl+Alt+Shift+Q"."""

from app.value import value

MODIFIERS = ("Ctrl", "Alt", "Shift", "Meta")
NAMED_KEYS = ("Escape", "Delete", "Home", "End", "Insert", "Pause")

LEAST_MODIFIERS = 2
"""A key with fewer would be pressed by accident."""

_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
_BY_SPELLING = {name.lower(): name for name in (*MODIFIERS, *NAMED_KEYS, *_CHARACTERS, *(f"F{number}" for number in range(1, 25)))}


@value
class Chord:
    """At least two modifiers of MODIFIERS, and one key: a letter, a digit, F1 to F24 or one of NAMED_KEYS."""

    modifiers: frozenset[str]
    key: str

    def __str__(self) -> str:
        return "+".join([*(name for name in MODIFIERS if name in self.modifiers), self.key])


def parse_chord(text: str) -> Chord | None:
    """Read the chord of a text in any case and order of modifiers; None for "", which means no keys at all.

    Raises ValueError for any other text.
    """
    if not text.strip():
        return None
    names = [_BY_SPELLING.get(part.strip().lower()) for part in text.split("+")]
    *modifiers, key = names
    chosen = frozenset(name for name in modifiers if name in MODIFIERS)
    if key is None or key in MODIFIERS or len(chosen) != len(modifiers) or len(chosen) < LEAST_MODIFIERS:
        raise ValueError(f"not a chord: {text!r}")
    return Chord(chosen, key)
