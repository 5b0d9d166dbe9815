"""How much a file may say: beyond it no lobby could show it, and reading and laying it out would take more than two seconds."""

import re

from app.announcement.key_problem import UnusableValueError
from app.announcement.problem import Kind

MOST_CHARACTERS = 10_000
"""Of one text: six pages of a book."""

LONGEST_WORD = 1_000
"""Characters between two places where a line may end: five times the longest word that any language has written down."""

MOST_ITEMS = 1_000
"""Of one list: quotes, people, paragraphs."""

MOST_MILESTONES = 200
"""Of one timeline: on the largest screen not half of them have room side by side."""

MOST_IN_ALL = 50_000
"""Characters of all texts together, an hour's reading at 150 words a minute; see `weight_of`."""

DEEPEST = 16
"""Brackets within brackets, and parts of a dotted key; the deepest key that there is has four parts and stands in one."""

# What ends no line: neither a space, nor a letter of Thai and its neighbours, nor what is from China's scripts on. Compiled only for
# a long text: ranges so large take 2 ms.
_WORD = "[^\\s\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]+"

_FIRST_WITHOUT_SPACES, _EAST = "\u0e00", "\u2e80"
_WITHOUT_SPACES = (("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"))  # Thai, Lao, Burmese, Khmer


def refuse_long(text: str) -> None:
    """Raises UnusableValueError for a text that is longer than any lobby shows, or one of whose words is."""
    if len(text) > MOST_CHARACTERS:
        raise _too_much(Kind.TEXT_LONG, len(text), MOST_CHARACTERS)
    longest = len(max(re.findall(_WORD, text), key=len, default="")) if len(text) > LONGEST_WORD else 0
    if longest > LONGEST_WORD:
        raise _too_much(Kind.WORD_LONG, longest, LONGEST_WORD)


def refuse_many(items: list[object], most: int = MOST_ITEMS) -> None:
    """Raises UnusableValueError for a list of more items than any lobby shows."""
    if len(items) > most:
        raise _too_much(Kind.TOO_MANY, len(items), most)


def weight_of(text: str) -> int:
    """Count the characters of a text; one of a script without spaces says what three of others do, and is as much work."""
    if max(text, default="") < _FIRST_WITHOUT_SPACES:
        return len(text)
    return len(text) + 2 * sum(
        character >= _EAST or any(first <= character <= last for first, last in _WITHOUT_SPACES) for character in text
    )


def _too_much(kind: Kind, count: int, limit: int) -> UnusableValueError:
    return UnusableValueError(kind, ("count", str(count)), ("limit", str(limit)))
