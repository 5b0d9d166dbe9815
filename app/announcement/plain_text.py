"""Plain text as a screen can show it: one line, no control characters."""

import re
import unicodedata

_LINE_BREAKS = re.compile("[ \t]*[\t\n\v\f\r\x85\u2028\u2029][ \t\n\v\f\r\x85\u2028\u2029]*")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]")
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters and symbols by category, but without ink


def plain(text: str) -> str:
    """Return the text without its outer spaces; line breaks and tabs become one space, other control characters go."""
    return _CONTROLS.sub("", _LINE_BREAKS.sub(" ", text)).strip()


def has_visible_character(text: str) -> bool:
    """Whether at least one character leaves ink: no space, control, format, surrogate or unassigned one."""
    return any(unicodedata.category(character)[0] not in "ZCM" and character not in _BLANK_LETTERS for character in text)
