"""Single letters and other signs as keys: off, or only with Ctrl, for whom they trouble (WCAG 2.2, 2.1.4).

A visitor who dictates, or whose hand shakes, presses them unawares. The space is none of them, as it writes nothing.
"""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt

from app.announcement.screen import LetterKeys
from app.stage.state.event import Action

Bound = tuple[Qt.Key, Qt.KeyboardModifier, Action]
"""A key, the modifiers that belong to it, and what it does."""

BETWEEN_KEYS = (", ", " / ")
KEYS_PARTED = re.compile("(, | / )")
ARROWS = frozenset("←→↑↓")
CTRL = "Ctrl+"


def bound(keys: Sequence[Bound], letter_keys: LetterKeys) -> tuple[Bound, ...]:
    """Give the keys as they work: without single letters, or each of those with Ctrl."""
    if letter_keys is LetterKeys.OFF:
        return tuple(each for each in keys if not _is_letter(each))
    if letter_keys is LetterKeys.ON:
        return tuple(keys)
    return tuple((each[0], Qt.KeyboardModifier.ControlModifier, each[2]) if _is_letter(each) else each for each in keys)


def written(shown: str, letter_keys: LetterKeys) -> str:
    """Write the names of keys as they work: of "F1, ?" comes "F1", or "F1, Ctrl+?"."""
    parts = KEYS_PARTED.split(shown)
    if letter_keys is LetterKeys.OFF:
        gone = {place + step for place, part in enumerate(parts) if _names_letter(part) for step in (-1, 0)}
        return "".join(part for place, part in enumerate(parts) if place not in gone).lstrip(", /")
    return "".join(CTRL + part if letter_keys is LetterKeys.CTRL and _names_letter(part) else part for part in parts)


def _is_letter(key: Bound) -> bool:
    return key[1] == Qt.KeyboardModifier.NoModifier and Qt.Key.Key_Space < key[0] < Qt.Key.Key_Escape


def _names_letter(part: str) -> bool:
    return len(part) == 1 and part not in ARROWS
