"""What the layout must know of the typeface and of a language: how wide a text is, where a line may end, where a word may part."""

import re
import sys
from functools import lru_cache

from app.layout.text.finnish import finnish_syllable_ends
from app.layout.text.paragraph import Ink
from app.stage.drawing.typeface import Typeface

# Where lines end at spaces only, nobody needs to ask: these may end them too (a slash, Thai and its neighbours, and all from
# China's scripts on, which as a range in the pattern would take 4 ms to compile).
ENDS_LINES = re.compile("[/\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
FIRST_OF_THE_EAST = "\u2e80"
# No glyph of these reaches beyond what every line has, so that the common texts are not measured at the start.
LOW = re.compile("[\x00-\u017f\u2010-\u2015\u2018-\u2027\u202f]*")
DASHES = frozenset("-\u2010\u00ad–—")  # a word with its own hyphen is parted only where it has no room
FINNISH = "fi"
LETTERS = re.compile(r"[^\W\d_]+")


class LanguageMeasurer:
    """Measures for one language, a BCP 47 tag; two of one typeface and one language are equal."""

    def __init__(self, typeface: Typeface, language: str) -> None:
        self.typeface = typeface
        self.language = language

    @property
    def cap_height(self) -> float:
        """The height of a capital H in em."""
        return self.typeface.cap_height

    def advance(self, text: str, weight: int) -> float:
        """The width of a text in em."""
        return self.typeface.advance(text, weight)

    def ink(self, text: str, weight: int) -> Ink:
        """How far the ink of a text reaches over and under its baseline, in em."""
        return self.typeface.ink(text, weight)

    def is_high(self, text: str) -> bool:
        """Whether the ink of a text may reach beyond what every line has."""
        return LOW.fullmatch(text) is None

    def breaks(self, text: str) -> tuple[int, ...]:
        """Where a line may end within a text besides at its spaces (Unicode's UAX 14, and Thai by its words)."""
        return line_ends(text) if ENDS_LINES.search(text) or max(text, default="") >= FIRST_OF_THE_EAST else ()

    def hyphens(self, word: str) -> tuple[int, ...]:
        """Where a word may be parted with a hyphen: between its syllables; none where the language has no patterns."""
        return syllable_ends(word, self.language)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LanguageMeasurer) and (self.typeface, self.language) == (other.typeface, other.language)

    def __hash__(self) -> int:
        return hash((self.typeface, self.language))


def line_ends(text: str) -> tuple[int, ...]:
    """Find where a line may end between two characters none of which is a space."""
    from PySide6.QtCore import QTextBoundaryFinder  # most languages never need it

    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    found: list[int] = []
    while (place := finder.toNextBoundary()) != -1:
        found.append(place)
    if len(text) != len(text.encode("utf-16-le")) // 2:
        found = _in_characters(found, text)
    return tuple(place for place in found if 0 < place < len(text) and not text[place - 1].isspace() and text[place - 1] not in DASHES)


def _in_characters(places: list[int], text: str) -> list[int]:
    """Turn places counted as Qt does, where a character beyond the basic plane counts twice."""
    starts: dict[int, int] = {}
    units = 0
    for number, character in enumerate(text):
        starts[units] = number
        units += 2 if ord(character) > 0xFFFF else 1
    starts[units] = len(text)
    return [starts[place] for place in places if place in starts]


@lru_cache(maxsize=1024)
def syllable_ends(word: str, language: str) -> tuple[int, ...]:
    """Find the ends of a word's syllables, by the language's own hyphenation patterns (pyphen, of LibreOffice's dictionaries).

    Finnish, of which there are no patterns, is parted by its rule.
    """
    import pyphen  # only a word that is wider than its line needs it

    known = pyphen.language_fallback(language.replace("-", "_"))
    if known is not None:
        ends_in = pyphen.Pyphen(lang=known).positions
    elif language.partition("-")[0].lower() == FINNISH:
        ends_in = finnish_syllable_ends
    else:
        return ()
    return tuple(run.start() + place for run in LETTERS.finditer(word) for place in ends_in(run.group()))


def forget_patterns() -> None:
    """Gives back the memory of the hyphenation patterns. How known words are parted stays known; for a new one they are read anew."""
    pyphen = sys.modules.get("pyphen")
    if pyphen is not None:
        pyphen.hdcache.clear()
