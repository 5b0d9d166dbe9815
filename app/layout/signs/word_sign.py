"""A short word on a round-ended ground: the tag of an illustration, and the sign of a paused rotation."""

from app.layout.drawings import Box
from app.layout.plan import Page
from app.layout.rect import Rect
from app.layout.text.block import LINE, TextBlock, line_em
from app.layout.text.paragraph import Paragraph
from app.value import value

PAD_EM = 0.55  # what the ground has on each side of its word
TOP_EM = 0.02  # the ground begins so much below its line's top, so that the capitals stand in its middle
BARS = (0.0, 0.36)  # of an em: where the two bars of the sign without a word begin
BAR_WIDTH = 0.2
BAR_TOP, BAR_BOTTOM = 0.34, 0.98


@value
class WordSign:
    """A word at `px`, or two bars where the word has no room on its line."""

    word: Paragraph | None
    px: int

    @property
    def width(self) -> float:
        """The width in px of its ground."""
        inner = self.word.width if self.word else BARS[-1] + BAR_WIDTH
        return (inner + 2 * PAD_EM) * self.px

    @property
    def height(self) -> float:
        """The height in px of its line."""
        return (line_em(self.word) if self.word else LINE) * self.px

    def placed(self, x: float, y: float, ground: str, colour: str) -> Page:
        """Place its top left corner at x, y; the colours are named as in the theme."""
        px, left = self.px, x + PAD_EM * self.px
        height = self.height - TOP_EM * px
        drawings = [Box(Rect(x, y + TOP_EM * px, self.width, height), ground, height / 2)]
        if self.word is not None:
            return Page(TextBlock(self.word, px, self.word.width * px, 1.0).placed(left, y, colour, ground=ground), tuple(drawings))
        bar_height = (BAR_BOTTOM - BAR_TOP) * px
        drawings += [Box(Rect(left + bar * px, y + BAR_TOP * px, BAR_WIDTH * px, bar_height), colour) for bar in BARS]
        return Page((), tuple(drawings))


def pause_sign(word: Paragraph, px: int, most: float) -> WordSign:
    """Give the sign that the rotation is paused in at most so many px: the word, or two bars if it has no room."""
    sign = WordSign(word, px)
    return sign if sign.width <= most else WordSign(None, px)
