"""Where a word that is wider than its line is broken, and what stands at the break."""

import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache

from app.layout.text.paragraph import NO_BREAK_SPACE, Measurer, Span, Word, measured_word
from app.layout.text.wording import MOST_CHARACTERS, SOFT_HYPHEN

OWN_HYPHENS = "-\u2010"
HYPHEN = "-"
NO_BREAK_SPACES = (NO_BREAK_SPACE, "\u202f")
JOINERS = ("\u200d", "\u2060")
LEAST_LETTERS = 2  # a lone letter on the next line reads badly

Letter = tuple[str, int]
"""A character and its weight."""


@lru_cache(maxsize=1024)
def broken_word(word: Word, width: float, measurer: Measurer) -> tuple[Word, Word | None]:
    """Break a word into the head that fits in `width` em and has at most MOST_CHARACTERS, and its rest.

    It is broken at a no-break space, at its own hyphen, at a soft hyphen, at the end of a syllable, else between letters,
    and a hyphen is drawn. At least one letter is always taken, so that the rest grows shorter even where nothing fits. The
    last results are remembered: finding pages sets the same words in the same width again and again.
    """
    letters = [(letter, span.weight) for span in word.spans for letter in span.text]
    inner = range(1, len(letters) - 1)
    glued = [i for i in inner if letters[i][0] in NO_BREAK_SPACES]
    own = [i + 1 for i in inner if letters[i][0] in OWN_HYPHENS]
    soft = [i + 1 for i in inner if letters[i][0] == SOFT_HYPHEN]
    syllables = measurer.hyphens("".join(letter for letter, _ in letters)) if not soft else ()
    free = [i for i in range(1, len(letters)) if _may_part(letters[i - 1][0], letters[i][0])]

    def fits(cut: int) -> bool:
        head = _head(letters, cut, measurer)
        return head.width <= width and head.characters <= MOST_CHARACTERS

    for places in (glued, own, soft, syllables, free):
        cut = _last_that_fits(places, fits)
        if cut is not None:
            is_lone = places is free and len(letters) - cut < LEAST_LETTERS
            if is_lone and cut > LEAST_LETTERS and cut - 1 in free and fits(cut - 1):
                cut -= 1
            rest = letters[cut + 1 :] if places is glued else letters[cut:]
            return _head(letters, cut, measurer), _word(rest, measurer)
    if not free:
        return word, None
    return _word(letters[: free[0]], measurer), _word(letters[free[0] :], measurer)


def _last_that_fits(places: Sequence[int], fits: Callable[[int], bool]) -> int | None:
    low, high = 0, len(places)
    while low < high:
        middle = (low + high) // 2
        if fits(places[middle]):
            low = middle + 1
        else:
            high = middle
    return places[low - 1] if low else None


def _head(letters: Sequence[Letter], cut: int, measurer: Measurer) -> Word:
    hyphen = [(HYPHEN, letters[cut - 1][1])] if _wants_hyphen(letters, cut) else []
    return _word([*letters[:cut], *hyphen], measurer)


def _word(letters: Sequence[Letter], measurer: Measurer) -> Word:
    spans: list[Span] = []
    for letter, weight in letters:
        if spans and spans[-1].weight == weight:
            spans[-1] = Span(spans[-1].text + letter, weight)
        else:
            spans.append(Span(letter, weight))
    return measured_word(tuple(spans), measurer)


def _wants_hyphen(letters: Sequence[Letter], cut: int) -> bool:
    """Tell whether a hyphen shows that the word goes on: between two letters that are not written without spaces anyway."""
    before, after = letters[cut - 1][0], letters[cut][0]
    if SOFT_HYPHEN in (before, after):
        return True
    base = next((letter for letter, _ in reversed(letters[:cut]) if not _is_mark(letter)), "")
    return base.isalnum() and after.isalnum() and unicodedata.east_asian_width(base) not in ("W", "F")


def _may_part(before: str, after: str) -> bool:
    """Tell whether two characters may stand on two lines: not a letter and its mark, nor the parts of one sign."""
    if _is_mark(after) or after in (*JOINERS, SOFT_HYPHEN) or before in JOINERS:
        return False
    return not (_is_regional(before) and _is_regional(after)) and not "\U0001f3fb" <= after <= "\U0001f3ff"


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) in ("Mn", "Me", "Mc")


def _is_regional(letter: str) -> bool:
    """Tell whether two such characters make a flag."""
    return "\U0001f1e6" <= letter <= "\U0001f1ff"
