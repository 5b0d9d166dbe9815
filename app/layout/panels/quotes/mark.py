"""The large quotation mark beside a quote: the one with which a quote begins in the language of the announcement."""

from app.layout.drawings import Glyph
from app.layout.rect import Rect
from app.layout.text.block import CAPITALS
from app.layout.text.line import PlacedLine
from app.layout.text.paragraph import Ink, Measurer
from app.layout.text.type_scale import HEAVY
from app.value import value

COLUMN_EM = 2.9  # of the quote's type size, for the mark and the space after it
ROOM_EM = 15.0  # a panel narrower than so many of the least quote's type sizes does without it
SIZE = 5.0  # of the quote's type size, at most
MOST_WIDTH_EM = 2.8
MOST_HEIGHT_EM = 2.2
LEAST_EM = 0.01  # what a sign measures of which the typeface has none


@value
class LargeMark:
    """A mark as it is drawn, with its width and its ink in em of itself."""

    text: str
    width: float
    ink: Ink

    @classmethod
    def of(cls, marks: tuple[str, str], measurer: Measurer) -> "LargeMark":
        """Measure the first of two marks, without the space that belongs inside them."""
        text = marks[0].strip()
        return cls(text, measurer.advance(text, HEAVY), measurer.ink(text, HEAVY))

    @staticmethod
    def size_beside(px: int, least: int, width: float) -> int:
        """Give the size of quotes that it is made for: `px`, or less in a narrow panel, 0 where it has no room beside the least."""
        most = int(width / ROOM_EM)
        return min(px, most) if most >= least else 0

    def placed(self, x: float, px: int, beside: PlacedLine) -> Glyph:
        """Place it in its column at `px`, beside a first line: its ink hangs from the height of the capitals."""
        height = self.ink.ascent + self.ink.descent
        size = max(1, int(px * min(SIZE, MOST_WIDTH_EM / max(self.width, LEAST_EM), MOST_HEIGHT_EM / max(height, LEAST_EM))))
        top = beside.baseline - CAPITALS * beside.px
        return Glyph(self.text, x, top + self.ink.ascent * size, size, HEAVY, "sun", Rect(x, top, self.width * size, height * size))
