"""The address set for the overview: the code with the words beside it, above it or below it; or the words alone."""

from enum import Enum, auto
from math import floor

from app.layout.code import Code, least_module_px
from app.layout.drawings import CodeBox
from app.layout.panels.panel import Spot, Steady, Wish
from app.layout.plan import Page, PanelName, PanelPlan
from app.layout.rect import Rect
from app.layout.text.block import BALANCED, TextBlock, whole_words_px
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import Role
from app.value import replace, value

GAP_EM = 0.9  # between the code and the words
LEAST_WORDS_EM = 8.0  # a narrower column of words beside the code is not calm: they stand above it
CODE_WORTH = 0.75  # a code on the overview, against what brings all type from its least size to its ideal
PRINTED_CODE_WORTH = 3.0  # on paper no page follows that has it


class Words(Enum):
    """Where the words stand."""

    ALONE = auto()
    BESIDE = auto()
    ABOVE = auto()
    BELOW = auto()  # of a code that grows into the height of its place


@value
class WebBlock(Steady):
    """The words, and the code `side` px wide and high, if there is one; on a deck both keep `inset` px from its edges."""

    words: TextBlock
    width: float
    where: Words = Words.ALONE
    code: Code | None = None
    side: float = 0.0
    ground: str = "paper"
    inset: float = 0.0
    code_worth: float = CODE_WORTH

    @property
    def gap(self) -> float:
        """The space between the code and the words, in px."""
        return GAP_EM * self.words.px if self.code else 0.0

    @property
    def height(self) -> float:
        """Its least height in px."""
        if self.where is Words.BESIDE:
            return max(self.words.height, self.side)
        return self.words.height + self.gap + self.side + 2 * self.inset

    def worth(self, spare: float) -> float:
        """Who stands before a code need not type."""
        del spare
        return self.code_worth if self.code else 0.0

    def placed(self, spot: Spot) -> PanelPlan:
        """Place it."""
        block, box = self._in_height(spot.box.height), spot.box
        words, side, x, y = block.words, block.side, box.x + self.inset, box.y + self.inset
        match block.where:
            case Words.BESIDE:
                square, left, top = Rect(x, y, side, side), x + side + block.gap, y + (block.height - words.height) / 2
            case Words.BELOW:
                square, left, top = Rect(x, y, side, side), x, y + side + block.gap
            case _:
                square, left, top = Rect(x, y + words.height + block.gap, side, side), x, y
        colours = ("muted", "ink") if self.ground == "paper" else ("on_deep", "white")
        lines = words.placed(left, top, colours[0], strong=colours[1])
        page = Page(lines, (CodeBox(square, self.code),) if self.code else (), words=len(words.paragraph.words))
        if self.ground != "paper":
            return PanelPlan(PanelName.WEB, box, (page,), self.ground, focus=spot.margins.focus(box, 0.0))
        rect = Rect(box.x, box.y, self.width if self.code else words.width, block.height)
        return PanelPlan(PanelName.WEB, rect, (page,), focus=spot.margins.focus(rect, spot.pad))

    def _in_height(self, height: float) -> "WebBlock":
        """Give it with the largest code for a height, where it may grow."""
        if self.where is not Words.BELOW or self.code is None:
            return self
        room = min(self.width, height - self.words.height - self.gap - 2 * self.inset)
        return replace(self, side=max(self.side, float(floor(room / self.code.side) * self.code.side)))


def lay_out_web(text: Paragraph, code: Code | None, wish: Wish) -> WebBlock | None:
    """Set the address in a width; None where its code has no room in it at the size that a phone needs."""
    words = _words(text, wish, wish.width)
    if code is None:
        return WebBlock(words, wish.width)
    side = _least_side(code, wish)
    if side > wish.width:
        return None
    above = WebBlock(words, wish.width, Words.ABOVE, code, side)
    rest = wish.width - side - above.gap
    if rest < LEAST_WORDS_EM * words.px:
        return above
    beside = _words(text, wish, rest)
    return above if beside.breaks_words and not words.breaks_words else replace(above, words=beside, where=Words.BESIDE)


def lay_out_web_aside(text: Paragraph, code: Code, wish: Wish) -> WebBlock | None:
    """Set the address beside the column or on a deck, its code as large as can be; None where that has no room."""
    width, side = wish.width - 2 * wish.inset, _least_side(code, wish)
    if side > width:
        return None
    return WebBlock(_words(text, wish, width), width, Words.BELOW, code, side, wish.ground, wish.inset)


def _least_side(code: Code, wish: Wish) -> float:
    return float(least_module_px(wish.margins.scale.display) * code.side)


def _words(text: Paragraph, wish: Wish, width: float) -> TextBlock:
    scale = wish.margins.scale
    px = whole_words_px(scale.size(Role.DETAIL, wish.growth), scale.least(Role.DETAIL), width, (text,))
    return TextBlock(text, px, width, Role.DETAIL.style.pitch, BALANCED)
