"""A made-up typeface: widths by the kind of letter, so that no layout test needs a font or Qt."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.layout.text.paragraph import Ink

NARROW, WIDE = frozenset("iljtfr.,:;!|'’"), frozenset("mwMW—@%")
SPACES = frozenset(" \u00a0\u202f")
HIGH, HANGING = Ink(1.05, 0.4), Ink(0.7, -0.4)
QUOTATION_MARKS = frozenset("“”„«»")
SEMIBOLD_GROWTH, HEAVY_GROWTH = 1.06, 1.12


@dataclass(frozen=True)
class FakeType:
    """Measures like a plain sans serif; a combining mark takes no room. Between two wide letters a line may end."""

    cap_height: float = 0.66

    def advance(self, text: str, weight: int) -> float:
        growth = HEAVY_GROWTH if weight >= 800 else SEMIBOLD_GROWTH if weight >= 600 else 1.0
        return growth * sum(map(_letter, text))

    def ink(self, text: str, weight: int) -> Ink:
        """Letters with marks above or below are high, and quotation marks hang; all others are as high as their capitals."""
        del weight
        return HANGING if text and set(text) <= QUOTATION_MARKS else HIGH if self.is_high(text) else Ink(0.66, 0.2)

    def is_high(self, text: str) -> bool:
        return any(unicodedata.category(letter) == "Mn" for letter in text)

    def breaks(self, text: str) -> Sequence[int]:
        return tuple(i + 1 for i, (one, next_) in enumerate(pairwise(text)) if is_wide(one) and is_wide(next_) and next_.isalpha())

    def hyphens(self, word: str) -> tuple[int, ...]:
        del word  # no syllables are known of a made-up language
        return ()


def is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in ("W", "F")


def _letter(letter: str) -> float:
    if letter in SPACES:
        return 0.2
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0.0
    if is_wide(letter):
        return 1.0
    if letter in NARROW:
        return 0.27
    if letter in WIDE:
        return 0.82
    return 0.6 if letter.isupper() else 0.5
