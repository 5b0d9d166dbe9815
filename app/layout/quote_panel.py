"""Quotes with their speakers: one panel, a page a quote, its progress mark in the corner."""

from dataclasses import dataclass

from app.layout.content import Content
from app.layout.paragraph import Typesetter
from app.layout.plan import Glyph, Page
from app.layout.progress import ProgressForm, dots_or_numbers
from app.layout.rect import Rect
from app.layout.text_block import ASCENT, CAPITALS, FULL, TextBlock, whole_words_px
from app.layout.type_scale import HEAVY, Role, TypeScale

QUOTATION_MARK = "”"
MARK_COLUMN_EM = 2.9
MARK_SIZE = 5.0  # of the quote's type size
MARK_ROOM_EM = 20.0  # narrower panels do without the mark's column
SPEAKER_GAP_EM = 0.45
LEAST_SPEAKER_EM = 9.0  # a speaker who has less room beside the progress mark stands above it


@dataclass(frozen=True)
class QuoteShape:
    """All quotes at one size: the same panel is as high for each of them."""

    blocks: tuple[tuple[TextBlock, TextBlock], ...]
    indent: float
    gap: float
    height: float
    progress: ProgressForm


def lay_out_quotes(content: Content, width: float, scale: TypeScale, fill: float, setter: Typesetter) -> QuoteShape:
    """Lay the quotes out in `width` px."""
    quotes = content.quotes
    speaker_px = scale.size(Role.SPEAKER, fill)
    px = scale.size(Role.QUOTE, fill)
    indent = quote_indent(width, px)
    px = whole_words_px(px, scale.least(Role.QUOTE), width - indent, (quote.text for quote in quotes))
    form = dots_or_numbers(len(quotes), speaker_px, width, setter, content.labels.page_of)
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
    return QuoteShape(blocks, indent, gap, height + (form.height if is_below else 0.0), form)


def quote_indent(width: float, px: int) -> float:
    """Give the room in px for the quotation mark's column; a narrow panel does without it."""
    return MARK_COLUMN_EM * px if width >= MARK_ROOM_EM * px else 0.0


def quote_pages(shape: QuoteShape, x: float, y: float) -> tuple[Page, ...]:
    """Place each quote on a page of its own, its top left corner at x, y."""
    pages: list[Page] = []
    for number, (text, speaker) in enumerate(shape.blocks):
        lines = text.placed(x + shape.indent, y, "white")
        lines += speaker.placed(x + shape.indent, y + text.height + shape.gap, "on_deep", strong="white")
        glyphs = (quotation_mark(x, y, text.px),) if shape.indent else ()
        words = len(text.paragraph.words) + len(speaker.paragraph.words)
        pages.append(Page(lines, glyphs, words, number))
    return tuple(pages)


def quotation_mark(x: float, y: float, px: int) -> Glyph:
    """Place the large mark beside the first line; a Swedish quotation mark, the same on both sides of a quote."""
    size = round(MARK_SIZE * px)
    # The mark hangs at the capitals' height: its top stands level with the first line's.
    baseline = y + (ASCENT - CAPITALS) * px + 0.70 * size
    return Glyph(QUOTATION_MARK, x, baseline, size, HEAVY, "sun", Rect(x, y, MARK_COLUMN_EM * 0.8 * px, 2.2 * px))
