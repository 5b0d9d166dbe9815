"""A paragraph set in a size and a width: its height, and its lines where they stand on the display."""

from collections.abc import Callable, Iterable
from functools import cached_property

from app.layout.rect import Rect
from app.layout.text.line import Align, PlacedLine, PlacedSpan
from app.layout.text.line_breaking import TOLERANCE, Broken, balanced, line_count, without_widow
from app.layout.text.paragraph import Paragraph
from app.layout.text.wording import MOST_CHARACTERS, SOFT_HYPHEN
from app.value import value

ASCENT = 0.96  # of an em, from a line's top to its baseline: room for the ring of Å in the heaviest weight
DESCENT = 0.28  # of an em, from the baseline to the line's bottom
LINE = ASCENT + DESCENT
CAPITALS = 0.66  # of an em, how high they stand over the baseline
INK_GAP = 0.04  # of an em, what lines whose ink is higher than most keep from each other
STRONG = 600

Breaking = Callable[[Paragraph, float], Broken]
BALANCED: Breaking = balanced
FULL: Breaking = without_widow


@value
class TextBlock:
    """A paragraph at `px` in a box `width` px wide; `pitch` is the least distance of its lines in em."""

    paragraph: Paragraph
    px: int
    width: float
    pitch: float
    breaking: Breaking = FULL

    @property
    def ascent(self) -> float:
        """What a line has over its baseline, in px."""
        return ascent_em(self.paragraph) * self.px

    @property
    def line_height(self) -> float:
        """The height of a line in px: ink is never cut."""
        return line_em(self.paragraph) * self.px

    @property
    def line_pitch(self) -> float:
        """The distance of two lines in px: their ink never touches."""
        return pitch_em(self.paragraph, self.pitch) * self.px

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
        return self.paragraph.widest * self.px > self.width + TOLERANCE or self.paragraph.longest > MOST_CHARACTERS

    @cached_property
    def height(self) -> float:
        """Its height in px, from the first line's highest accent to the last one's lowest descender."""
        return lines_height(self.lines, self.px, self.pitch, self.paragraph)

    def placed(
        self, x: float, y: float, colour: str, align: Align = Align.START, strong: str | None = None, ground: str = ""
    ) -> tuple[PlacedLine, ...]:
        """Place its lines in the box whose top left corner is at x, y.

        `strong` is the colour of spans of weight 600 and more, `ground` the one laid under the text where that is not its panel's.
        """
        colours = (colour, strong or colour)
        return tuple(_placed_line(self, i, x, y + i * self.line_pitch, colours, align, ground) for i in range(len(self.broken)))


def ascent_em(paragraph: Paragraph) -> float:
    """Tell what its lines have over their baselines, in em."""
    return max(ASCENT, paragraph.ink.ascent)


def line_em(paragraph: Paragraph) -> float:
    """Tell how high its lines are, in em."""
    return ascent_em(paragraph) + max(DESCENT, paragraph.ink.descent)


def pitch_em(paragraph: Paragraph, least: float) -> float:
    """Tell how far apart its lines stand, in em, at least `least`."""
    ink = paragraph.ink
    return max(least, ink.ascent + ink.descent + INK_GAP)


def lines_height(lines: int, px: float, pitch: float, paragraph: Paragraph | None = None) -> float:
    """Give the height in px of so many lines of a paragraph, or of a text whose ink goes into any line."""
    line, distance = (line_em(paragraph), pitch_em(paragraph, pitch)) if paragraph else (LINE, pitch)
    return ((lines - 1) * distance + line) * px if lines > 0 else 0.0


def lines_within(height: float, px: float, pitch: float, paragraph: Paragraph | None = None) -> int:
    """Tell how many lines of a paragraph, or of a text whose ink goes into any line, go into a height in px."""
    line, distance = (line_em(paragraph), pitch_em(paragraph, pitch)) if paragraph else (LINE, pitch)
    return max(0, int((height / px - line) / distance + 1 + 1e-6))


def whole_words_px(px: int, least: int, width: float, paragraphs: Iterable[Paragraph]) -> int:
    """Give the largest size in px up to `px` at which no word has to be broken that fits in `width` px at the least size."""
    for paragraph in paragraphs:
        if paragraph.widest * px > width + TOLERANCE:
            widest = max((word.width for word in paragraph.words if word.width * least <= width), default=0.0)
            while px > least and widest * px > width:
                px = max(least, min(px - 1, int(width / widest)))
    return px


def _placed_line(block: TextBlock, place: int, x: float, y: float, colours: tuple[str, str], align: Align, ground: str) -> PlacedLine:
    broken, px = block.broken, block.px
    own = broken.width(place) * px
    left = x + (block.width - own) * align.value
    spans: list[PlacedSpan] = []
    pen = left
    for word, gap in zip(broken.line(place), broken.gaps(place), strict=True):
        pen += gap * px
        for i, span in enumerate(word.spans):
            text, advance = span.text.replace(SOFT_HYPHEN, ""), span.width * px
            last = spans[-1] if spans else None
            if last is not None and last.weight == span.weight and i == 0:
                spans[-1] = PlacedSpan(last.x, pen + advance - last.x, f"{last.text}{' ' if gap else ''}{text}", span.weight, last.colour)
            else:
                spans.append(PlacedSpan(pen, advance, text, span.weight, colours[span.weight >= STRONG]))
            pen += advance
    text = "".join(f" {word.text}" if gap else word.text for word, gap in zip(broken.line(place), broken.gaps(place), strict=True))
    paragraph = broken.paragraph
    start, stop = broken.bounds(place)
    rect = Rect(left, y, own, block.line_height)
    return PlacedLine(rect, y + block.ascent, px, text, tuple(spans), paragraph.role, paragraph.wording, start, stop, ground)
