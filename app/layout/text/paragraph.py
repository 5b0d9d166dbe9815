"""A text as words with their widths.

All widths are in em: type without hinting grows linearly, so one measurement serves every size.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import add
from typing import NamedTuple, Protocol

from app.layout.text.type_scale import Role
from app.layout.text.wording import SOFT_HYPHEN, Piece, Wording, count_of, wording_of
from app.value import value

NO_BREAK_SPACE = "\u00a0"
SPACES = re.compile(r"[ \t\r\n\f\v\u2028\u2029]+")
MOST_KNOWN = 4096  # texts: a clock that runs for months makes new ones every minute


class Measurer(Protocol):
    """What the layout must know of a typeface; `stage` answers with the real font, tests with a made-up one."""

    @property
    def cap_height(self) -> float:
        """The height of a capital H in em."""

    def advance(self, text: str, weight: int) -> float:
        """Measure the width of a text in em, at one of the typeface's weights."""

    def ink(self, text: str, weight: int) -> "Ink":
        """Tell how far a text's ink reaches over and under its baseline."""

    def is_high(self, text: str) -> bool:
        """Tell whether a text's ink may reach beyond what every line has, so that it must be asked for."""

    def breaks(self, text: str) -> Sequence[int]:
        """Find where a line may end within a text besides at its spaces: places between two characters, in order."""

    def hyphens(self, word: str) -> Sequence[int]:
        """Find where a word may be parted with a hyphen: places between two characters, in order."""

    def __hash__(self) -> int:
        """Two that are equal measure alike: what was found with one is remembered for the other."""


class Ink(NamedTuple):
    """How far a text's ink reaches over its baseline, and how far under it, in em; negative under it where it ends above."""

    ascent: float = 0.0
    descent: float = 0.0


class Span(NamedTuple):
    """A piece of a text in one weight; once measured, with its width in em."""

    text: str
    weight: int
    width: float = 0.0


class Word(NamedTuple):
    """What stands between two places where a line may end, with its width in em, its `text` as it is drawn and its characters' count.

    In its spans the soft hyphens are kept for breaking; they are never drawn.
    """

    spans: tuple[Span, ...]
    width: float
    text: str
    characters: int


@value
class Paragraph:
    """A text ready for layout: its words, and where each of them stands in its wording.

    `bounds` are the first character of a word and the one after its last, `gaps` the white space before it in em, 0 where
    it follows the word before it without a space. `held` are the words with which no line begins, as they go on with a name.
    `ends` are the words' right edges on a single line, `counts` how many characters stand there up to them; `widest` and
    `longest` are those of a single word. `ink` is that of the whole text where it is a high one, also where this is a part of it.
    """

    words: tuple[Word, ...]
    bounds: tuple[tuple[int, int], ...]
    gaps: tuple[float, ...]
    wording: Wording
    role: Role
    measurer: Measurer
    held: tuple[int, ...] = ()
    ends: tuple[float, ...] = ()
    counts: tuple[int, ...] = ()
    widest: float = 0.0
    longest: int = 0
    ink: Ink = Ink()

    uncompared = ("measurer", "ends", "counts", "widest", "longest", "ink")

    @property
    def text(self) -> str:
        """The whole text as it is drawn, single-spaced."""
        return "".join(f" {word.text}" if gap else word.text for word, gap in zip(self.words, self.gaps, strict=True))

    @property
    def said(self) -> str:
        """The whole text as it is read."""
        return self.wording.said(self.bounds[0][0], self.bounds[-1][1]) if self.bounds else ""

    @property
    def width(self) -> float:
        """Its width in em on a single line."""
        return self.ends[-1] if self.ends else 0.0

    def part(self, start: int, stop: int) -> "Paragraph":
        """Give the words from `start` to before `stop`, as a text of their own."""
        held = tuple(place - start for place in self.held if start < place < stop)
        return paragraph_of(self, self.words[start:stop], self.bounds[start:stop], self.gaps[start:stop], held)


def paragraph_of(
    whole: Paragraph,
    words: Sequence[Word],
    bounds: Sequence[tuple[int, int]],
    gaps: Sequence[float],
    held: tuple[int, ...] = (),
    role: Role | None = None,
) -> Paragraph:
    """Make a paragraph of words of a whole one, or of pieces of them, that were measured before."""
    own_gaps = (0.0, *gaps[1:]) if gaps else ()
    return _joined(tuple(words), tuple(bounds), own_gaps, whole.wording, role or whole.role, whole.measurer, held, whole.ink)


def _joined(
    words: tuple[Word, ...],
    bounds: tuple[tuple[int, int], ...],
    gaps: tuple[float, ...],
    wording: Wording,
    role: Role,
    measurer: Measurer,
    held: tuple[int, ...],
    ink: Ink,
) -> Paragraph:
    widths = [word.width for word in words]
    lengths = [word.characters for word in words]
    ends = tuple(accumulate(map(add, gaps, widths)))
    counts = tuple(accumulate([length + (gap > 0) for length, gap in zip(lengths, gaps, strict=True)]))
    widest, longest = max(widths, default=0.0), max(lengths, default=0)
    return Paragraph(words, bounds, gaps, wording, role, measurer, held, ends, counts, widest, longest, ink)


class Typesetter:
    """Measures texts into paragraphs and remembers the words' widths."""

    def __init__(self, measurer: Measurer) -> None:
        self.measurer = measurer
        self._words: dict[tuple[Span, ...], Word] = {}
        self._paragraphs: dict[tuple[tuple[Piece, ...], Role], Paragraph] = {}

    def paragraph(self, text: str, weight: int, role: Role, key: str = "") -> Paragraph:
        """Measure a text in one weight, which stands under `key` in the announcement; the program's own words have none."""
        return self.pieces((Piece(text, weight, key),), role)

    def pieces(self, pieces: tuple[Piece, ...], role: Role) -> Paragraph:
        """Measure a text in several weights; the spaces take the first piece's."""
        known = self._paragraphs.get((pieces, role))
        if known is None:
            if len(self._paragraphs) >= MOST_KNOWN:
                self._paragraphs.clear()
                self._words.clear()
            known = self._paragraphs[pieces, role] = self._measured(pieces, role)
        return known

    def _measured(self, pieces: tuple[Piece, ...], role: Role) -> Paragraph:
        wording = wording_of(pieces)
        space = self.measurer.advance(" ", pieces[0].weight if pieces else 400)
        words: list[Word] = []
        bounds: list[tuple[int, int]] = []
        gaps: list[float] = []
        held: list[int] = []
        ends = _ends(pieces)
        for start, stop, follows_space in _cuts(wording.text, self.measurer.breaks(wording.text)):
            if words and _goes_on(pieces, ends, start):
                held.append(len(words))
            words.append(self._word(_spans(pieces, ends, start, stop)))
            bounds.append((start, stop))
            gaps.append(space if follows_space and len(words) > 1 else 0.0)
        return _joined(tuple(words), tuple(bounds), tuple(gaps), wording, role, self.measurer, tuple(held), self._ink(pieces))

    def _ink(self, pieces: tuple[Piece, ...]) -> Ink:
        inks = [self.measurer.ink(piece.text, piece.weight) for piece in pieces if self.measurer.is_high(piece.text)]
        return Ink(max((ink.ascent for ink in inks), default=0.0), max((ink.descent for ink in inks), default=0.0))

    def _word(self, spans: tuple[Span, ...]) -> Word:
        known = self._words.get(spans)
        if known is None:
            known = self._words[spans] = measured_word(spans, self.measurer)
        return known


def measured_word(spans: tuple[Span, ...], measurer: Measurer) -> Word:
    """Measure a word; its soft hyphens take no room."""
    drawn = [span.text.replace(SOFT_HYPHEN, "") for span in spans]
    measured = tuple(Span(span.text, span.weight, measurer.advance(text, span.weight)) for span, text in zip(spans, drawn, strict=True))
    text = "".join(drawn)
    return Word(measured, sum(span.width for span in measured), text, count_of(text))


def _cuts(text: str, breaks: Sequence[int]) -> list[tuple[int, int, bool]]:
    """Cut a text into words: where each begins, where it ends, and whether a space stands before it."""
    cuts: list[tuple[int, int, bool]] = []
    start = 0
    while start < len(text):
        space = SPACES.search(text, start)
        stop = space.start() if space else len(text)
        inner = breaks[bisect_right(breaks, start) : bisect_left(breaks, stop)]
        spaced = True
        for first, last in zip((start, *inner), (*inner, stop), strict=True):
            if text[first:last].replace(SOFT_HYPHEN, ""):
                cuts.append((first, last, spaced))
                spaced = False
        start = space.end() if space else stop
    return cuts


def _goes_on(pieces: Sequence[Piece], ends: Sequence[int], place: int) -> bool:
    """Tell whether a word that begins there goes on with a piece that is to stay whole."""
    number = bisect_right(ends, place)
    return pieces[number].whole and place > ends[number] - len(pieces[number].text)


def _ends(pieces: Sequence[Piece]) -> list[int]:
    """Tell where each piece ends, counted in characters of the whole text."""
    ends: list[int] = []
    for piece in pieces:
        ends.append((ends[-1] if ends else 0) + len(piece.text))
    return ends


def _spans(pieces: Sequence[Piece], ends: Sequence[int], start: int, stop: int) -> tuple[Span, ...]:
    """Give the characters from `start` to before `stop`, a span for each of their pieces."""
    spans: list[Span] = []
    number = bisect_right(ends, start)
    while number < len(pieces):
        begin = ends[number] - len(pieces[number].text)
        if begin >= stop:
            break
        spans.append(Span(pieces[number].text[max(0, start - begin) : stop - begin], pieces[number].weight))
        number += 1
    return tuple(spans)
