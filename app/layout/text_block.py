"""A paragraph set in a size and a width: its height, and its lines where they stand on the panel."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property

from app.layout.line_breaking import TOLERANCE, Broken, balanced, line_count, lines_of, without_widow
from app.layout.paragraph import SOFT_HYPHEN, Paragraph
from app.layout.rect import Rect

ASCENT = 0.96  # of an em, from a line's top to its baseline: room for the ring of Å in the heaviest weight
DESCENT = 0.28  # of an em, from the baseline to the line's bottom
LINE = ASCENT + DESCENT
CAPITALS = 0.66  # of an em, how high they stand over the baseline
STRONG = 600

Breaking = Callable[[Paragraph, float], Broken]
BALANCED: Breaking = balanced
FULL: Breaking = without_widow
GREEDY: Breaking = lines_of


class Align(Enum):
    """Where the lines of a text begin, told for a script read from left to right."""

    START = 0.0
    CENTRE = 0.5
    END = 1.0


@dataclass(frozen=True, slots=True)
class PlacedSpan:
    """A piece of a line in one weight and colour (named as in the theme), at its own x in px."""

    x: float
    width: float
    text: str
    weight: int
    colour: str


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """One line of text: its box and baseline in px of the panel, its type size in px, and its spans."""

    rect: Rect
    baseline: float
    px: int
    text: str
    spans: tuple[PlacedSpan, ...]

    def moved(self, dx: float, dy: float) -> "PlacedLine":
        """Give the same line elsewhere."""
        spans = tuple(replace(span, x=span.x + dx) for span in self.spans)
        return replace(self, rect=self.rect.moved(dx, dy), baseline=self.baseline + dy, spans=spans)

    def mirrored(self, width: float) -> "PlacedLine":
        """Give the line in a panel `width` px wide that is read from right to left."""
        spans = tuple(replace(span, x=width - span.x - span.width) for span in self.spans)
        return replace(self, rect=self.rect.mirrored(width), spans=spans)


@dataclass(frozen=True)
class TextBlock:
    """A paragraph at `px` in a box `width` px wide; `pitch` is the distance of its lines in em."""

    paragraph: Paragraph
    px: int
    width: float
    pitch: float
    breaking: Breaking = FULL

    @cached_property
    def broken(self) -> Broken:
        """Its lines."""
        return self.breaking(self.paragraph, self.width / self.px)

    @cached_property
    def lines(self) -> int:
        """How many lines it takes: no way of breaking changes their number."""
        return line_count(self.paragraph, self.width / self.px)

    @property
    def breaks_words(self) -> bool:
        """Whether a word is wider than its line."""
        return self.paragraph.widest * self.px > self.width + TOLERANCE

    @property
    def height(self) -> float:
        """Its height in px, from the first line's highest accent to the last one's lowest descender."""
        return lines_height(self.lines, self.px, self.pitch)

    @property
    def natural_width(self) -> float:
        """The width in px of its longest line."""
        return self.px * max((self.broken.width(i) for i in range(len(self.broken))), default=0.0)

    def placed(self, x: float, y: float, colour: str, align: Align = Align.START, strong: str | None = None) -> tuple[PlacedLine, ...]:
        """Place its lines in the box whose top left corner is at x, y; `strong` is the colour of spans of weight 600 and more."""
        return tuple(
            _placed_line(self, i, x, y + i * self.pitch * self.px, lambda weight: strong if strong and weight >= STRONG else colour, align)
            for i in range(len(self.broken))
        )


def lines_height(lines: int, px: float, pitch: float) -> float:
    """Give the height in px of so many lines."""
    return ((lines - 1) * pitch + LINE) * px if lines > 0 else 0.0


def lines_within(height: float, px: float, pitch: float) -> int:
    """Tell how many lines go into a height in px."""
    return max(0, int((height / px - LINE) / pitch + 1 + 1e-6))


def whole_words_px(px: int, least: int, width: float, paragraphs: Iterable[Paragraph]) -> int:
    """Give the largest size in px up to `px` at which no word has to be broken that fits in `width` px at the least size."""
    for paragraph in paragraphs:
        if paragraph.widest * px > width + TOLERANCE:
            widest = max((word.width for word in paragraph.words if word.width * least <= width), default=0.0)
            while px > least and widest * px > width:
                px = max(least, min(px - 1, int(width / widest)))
    return px


def _placed_line(block: TextBlock, place: int, x: float, y: float, colour_of: Callable[[int], str], align: Align) -> PlacedLine:
    broken, px = block.broken, block.px
    own = broken.width(place) * px
    left = x + (block.width - own) * align.value
    words = broken.line(place)
    spans: list[PlacedSpan] = []
    pen = left
    for word in words:
        for i, span in enumerate(word.spans):
            text, advance = span.text.replace(SOFT_HYPHEN, ""), span.width * px
            last = spans[-1] if spans else None
            if last is not None and last.weight == span.weight and i == 0:
                spans[-1] = PlacedSpan(last.x, pen + advance - last.x, f"{last.text} {text}", span.weight, last.colour)
            else:
                spans.append(PlacedSpan(pen, advance, text, span.weight, colour_of(span.weight)))
            pen += advance
        pen += broken.space * px
    text = " ".join(word.text for word in words)
    return PlacedLine(Rect(left, y, own, LINE * px), y + ASCENT * px, px, text, tuple(spans))
