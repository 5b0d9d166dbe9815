"""A text as words with their widths.

All widths are in em: type without hinting grows linearly, so one measurement serves every size.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Protocol

NO_BREAK_SPACE = "\u00a0"
SOFT_HYPHEN = "\u00ad"
SPACES = re.compile(r"[ \t\r\n\f\v\u2028\u2029]+")
MOST_KNOWN = 4096  # texts: a clock that runs for months makes new ones every minute


class Measurer(Protocol):
    """What the layout must know of a typeface; `stage` answers with the real font, tests with a made-up one."""

    @property
    def cap_height(self) -> float:
        """The height of a capital H in em."""

    def advance(self, text: str, weight: int) -> float:
        """Measure the width of a text in em, at one of the typeface's weights."""

    def __hash__(self) -> int:
        """Two that are equal measure alike: what was found with one is remembered for the other."""


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text in one weight; once measured, with its width in em."""

    text: str
    weight: int
    width: float = 0.0


@dataclass(frozen=True, slots=True)
class Word:
    """What stands between two spaces, with its width in em and its `text` as it is drawn.

    In its spans the soft hyphens are kept for breaking; they are never drawn.
    """

    spans: tuple[Span, ...]
    width: float
    text: str


@dataclass(frozen=True)
class Paragraph:
    """A text ready for layout: its words and the width of a space, in em."""

    words: tuple[Word, ...]
    space: float
    measurer: Measurer = field(repr=False, compare=False)
    ends: tuple[float, ...] = field(repr=False, compare=False, default=())
    widest: float = field(repr=False, compare=False, default=0.0)

    @property
    def text(self) -> str:
        """The whole text, single-spaced."""
        return " ".join(word.text for word in self.words)

    @property
    def width(self) -> float:
        """Its width in em on a single line."""
        return self.ends[-1] if self.ends else 0.0

    def part(self, start: int, stop: int) -> "Paragraph":
        """Give the words from `start` to before `stop`, as a text of their own."""
        return paragraph_of(self.words[start:stop], self.space, self.measurer)


def paragraph_of(words: Sequence[Word], space: float, measurer: Measurer) -> Paragraph:
    """Make a paragraph of words that were measured before."""
    ends = tuple(end - space for end in accumulate(word.width + space for word in words))
    return Paragraph(tuple(words), space, measurer, ends, max((word.width for word in words), default=0.0))


class Typesetter:
    """Measures texts into paragraphs and remembers the words' widths."""

    def __init__(self, measurer: Measurer) -> None:
        self.measurer = measurer
        self._words: dict[tuple[Span, ...], Word] = {}
        self._paragraphs: dict[tuple[Span, ...], Paragraph] = {}

    def paragraph(self, text: str, weight: int) -> Paragraph:
        """Measure a text in one weight."""
        return self.spans((Span(text, weight),))

    def spans(self, spans: tuple[Span, ...]) -> Paragraph:
        """Measure a text in several weights; the spaces take the first span's."""
        known = self._paragraphs.get(spans)
        if known is None:
            if len(self._paragraphs) >= MOST_KNOWN:
                self._paragraphs.clear()
                self._words.clear()
            words = [self._word(word) for word in _split(spans)]
            space = self.measurer.advance(" ", spans[0].weight if spans else 400)
            known = self._paragraphs[spans] = paragraph_of(words, space, self.measurer)
        return known

    def _word(self, spans: tuple[Span, ...]) -> Word:
        known = self._words.get(spans)
        if known is None:
            known = self._words[spans] = measured_word(spans, self.measurer)
        return known


def measured_word(spans: tuple[Span, ...], measurer: Measurer) -> Word:
    """Measure a word; its soft hyphens take no room."""
    drawn = [span.text.replace(SOFT_HYPHEN, "") for span in spans]
    measured = tuple(Span(span.text, span.weight, measurer.advance(text, span.weight)) for span, text in zip(spans, drawn, strict=True))
    return Word(measured, sum(span.width for span in measured), "".join(drawn))


def _split(spans: Sequence[Span]) -> list[tuple[Span, ...]]:
    words: list[tuple[Span, ...]] = []
    open_word: list[Span] = []
    for span in spans:
        for place, piece in enumerate(SPACES.split(span.text)):
            if place > 0 and open_word:
                words.append(tuple(open_word))
                open_word = []
            if piece.replace(SOFT_HYPHEN, ""):
                open_word.append(Span(piece, span.weight))
    if open_word:
        words.append(tuple(open_word))
    return words
