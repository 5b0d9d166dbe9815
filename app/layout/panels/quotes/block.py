"""Quotes with their speakers: one panel, a page a quote, its progress mark in the corner."""

from collections.abc import Sequence

from app.layout.drawings import Glyph
from app.layout.panels.panel import Spot
from app.layout.panels.quotes.texts import QuoteTexts
from app.layout.plan import Page, PanelName, PanelPlan
from app.layout.rect import Rect
from app.layout.signs.progress import ProgressForm, dots_or_numbers
from app.layout.text.block import ASCENT, CAPITALS, FULL, TextBlock, whole_words_px
from app.layout.text.paragraph import Typesetter
from app.layout.text.type_scale import HEAVY, Role, TypeScale
from app.value import value

QUOTATION_MARK = "”"
MARK_COLUMN_EM = 2.9
MARK_SIZE = 5.0  # of the quote's type size
MARK_ROOM_EM = 20.0  # narrower panels do without the mark's column
SPEAKER_GAP_EM = 0.45
OVER_EM = 0.62  # of the lead's type size, between the edge of the ground and the quote
FOCUS_PAD = 0.35  # of what the focus's frame keeps from other panels
LEAST_SPEAKER_EM = 9.0  # a speaker who has less room beside the progress mark stands above it


@value
class QuotesBlock:
    """All quotes at one size: the same panel is as high for each of them.

    `over` is the white space between the edge of the quotes' ground and a quote, in px.
    """

    blocks: tuple[tuple[TextBlock, TextBlock], ...]
    indent: float
    gap: float
    text_height: float
    progress: ProgressForm
    over: float

    unrest = (False, 0)

    @property
    def height(self) -> float:
        """Its height in px, with the space over the quote."""
        return self.over + self.text_height

    def worth(self, spare: float) -> float:
        """It adds nothing."""
        del spare
        return 0.0

    def grown(self, spare: float) -> "QuotesBlock":
        """It stays as it is."""
        del spare
        return self

    def placed(self, spot: Spot) -> PanelPlan:
        """Place the quotes in the middle of what their ground has above the margin; the ground runs to the screen's edges."""
        margins, top = spot.margins, spot.box.y
        rect = Rect(0, top, margins.width, margins.height - top)
        y = top + (margins.bottom - top - self.text_height + self.over) / 2
        y = max(top, min(y, margins.bottom - self.text_height))
        marks = self.progress.placed(margins.width - margins.side, y + self.text_height, "on_deep", on_dark=True)
        pages = quote_pages(self, margins.side, y)
        return PanelPlan(PanelName.QUOTES, rect, pages, "deep", focus=margins.focus(rect, FOCUS_PAD * spot.pad), progress=marks)


def lay_out_quotes(
    quotes: Sequence[QuoteTexts], width: float, scale: TypeScale, growth: float, setter: Typesetter, page_of: str
) -> QuotesBlock:
    """Lay the quotes out in `width` px."""
    speaker_px = scale.size(Role.SPEAKER, growth)
    px = scale.size(Role.QUOTE, growth)
    indent = quote_indent(width, px)
    px = whole_words_px(px, scale.least(Role.QUOTE), width - indent, (quote.text for quote in quotes))
    form = dots_or_numbers(len(quotes), speaker_px, width, setter, page_of)
    room = width - indent
    beside = room - form.width - speaker_px
    is_below = beside < LEAST_SPEAKER_EM * speaker_px and form.count > 1
    speaker_width = room if is_below or form.count < 2 else beside
    gap = SPEAKER_GAP_EM * px
    blocks = tuple(
        (
            TextBlock(quote.text, px, room, Role.QUOTE.style.pitch, FULL),
            TextBlock(quote.speaker, speaker_px, speaker_width, Role.SPEAKER.style.pitch, FULL),
        )
        for quote in quotes
    )
    height = max((text.height + gap + speaker.height for text, speaker in blocks), default=0.0)
    over = OVER_EM * scale.size(Role.LEAD, growth)
    return QuotesBlock(blocks, indent, gap, height + (form.height if is_below else 0.0), form, over)


def quote_indent(width: float, px: int) -> float:
    """Give the room in px for the quotation mark's column; a narrow panel does without it."""
    return MARK_COLUMN_EM * px if width >= MARK_ROOM_EM * px else 0.0


def quote_pages(block: QuotesBlock, x: float, y: float) -> tuple[Page, ...]:
    """Place each quote on a page of its own, its top left corner at x, y."""
    pages: list[Page] = []
    for number, (text, speaker) in enumerate(block.blocks):
        lines = text.placed(x + block.indent, y, "white")
        lines += speaker.placed(x + block.indent, y + text.height + block.gap, "on_deep", strong="white")
        glyphs = (quotation_mark(x, y, text.px),) if block.indent else ()
        words = len(text.paragraph.words) + len(speaker.paragraph.words)
        pages.append(Page(lines, glyphs, words, number))
    return tuple(pages)


def quotation_mark(x: float, y: float, px: int) -> Glyph:
    """Place the large mark beside the first line; a Swedish quotation mark, the same on both sides of a quote."""
    size = round(MARK_SIZE * px)
    # The mark hangs at the capitals' height: its top stands level with the first line's.
    baseline = y + (ASCENT - CAPITALS) * px + 0.70 * size
    return Glyph(QUOTATION_MARK, x, baseline, size, HEAVY, "sun", Rect(x, y, MARK_COLUMN_EM * 0.8 * px, 2.2 * px))
