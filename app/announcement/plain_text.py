"""Plain text as a screen can show it: one line, nothing hidden in it."""

import re
import unicodedata

from app.announcement.hidden_characters import without_hidden

# Only the first of several spaces is tried, and no step is taken back: the time grows with the text, and not with its square.
_LINE_BREAKS = re.compile("(?<! ) *+[\t\n\v\f\r\x85\u2028\u2029][ \t\n\v\f\r\x85\u2028\u2029]*+")
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters and symbols by category, but without ink


def plain(text: str) -> str:
    """Return the text without its outer spaces; line breaks and tabs become one space, other control and hidden characters go."""
    return without_hidden(_LINE_BREAKS.sub(" ", text)).strip()


def has_visible_character(text: str) -> bool:
    """Whether at least one character leaves ink: no space, control, format, surrogate or unassigned one."""
    return any(unicodedata.category(character)[0] not in "ZCM" and character not in _BLANK_LETTERS for character in text)
