"""Quotes with their speakers: one panel, a page a quote, its progress mark in the corner."""

from collections.abc import Sequence

from app.layout.panels.panel import Spot, Steady, Wish
from app.layout.panels.quotes.mark import COLUMN_EM, LargeMark
from app.layout.panels.quotes.texts import QuoteTexts
from app.layout.plan import Page, PanelName, PanelPlan
from app.layout.signs.progress import ProgressForm, dots_or_numbers
from app.layout.text.block import BALANCED, FULL, TextBlock, lines_height, whole_words_px
from app.layout.text.pages import PageShape, text_pages
from app.layout.text.paragraph import Typesetter
from app.layout.text.type_scale import Role
from app.value import replace, value

PITCH = Role.QUOTE.style.pitch
SPEAKER_GAP_EM = 0.45
DECK_SHARE = 0.6  # of a deck's height, that a few words may grow into
OVER_EM = 0.62  # of the lead's type size, between the edge of the ground and the quote
FOCUS_PAD = 0.35  # of what the focus's frame keeps from other panels
LEAST_SPEAKER_EM = 9.0  # a speaker who has less room beside the progress mark stands above it


@value
class Fitted:
    """A quote or a part of it in a size of its own, with its speaker below it at a distance of `gap` px; `number` is the quote's."""

    text: TextBlock
    speaker: TextBlock
    gap: float
    number: int

    @property
    def height(self) -> float:
        """Their height in px."""
        return self.text.height + self.gap + self.speaker.height

    def fitted(self, height: float, most_px: int) -> "Fitted":
        """Set the quote in the largest type up to `most_px` that goes into `height` px and breaks no word for it."""
        low, high = self.text.px, most_px
        while low < high:
            middle = (low + high + 1) // 2
            trial = replace(self, text=replace(self.text, px=middle))
            if trial.height <= height and trial.text.breaks_words <= self.text.breaks_words:
                low = middle
            else:
                high = middle - 1
        return replace(self, text=replace(self.text, px=low))


@value
class QuotesBlock(Steady):
    """All quotes at one size `px`, the smallest that one of them is drawn in, and the height in px of the band that they share.

    Each is fitted into that band for itself, in type of at most `most_px`. `below` is what the progress mark takes below
    the band, `over` the white space between the edge of the quotes' ground and the band, in px.
    """

    quotes: tuple[Fitted, ...]
    mark: LargeMark
    mark_px: int
    px: int
    indent: float
    band: float
    below: float
    most_px: int
    progress: ProgressForm
    over: float

    @property
    def text_height(self) -> float:
        """The height in px of the band and what stands below it."""
        return self.band + self.below

    @property
    def height(self) -> float:
        """Its height in px, with the space over the quote."""
        return self.over + self.text_height

    def placed(self, spot: Spot) -> PanelPlan:
        """Place the quotes in the middle of what their ground has above the margin; the ground is the whole box.

        On one that is higher than wide, a deck, a few words grow into the height that it has.
        """
        margins, rect = spot.margins, spot.box
        is_deck = rect.height > rect.width
        it = replace(self, band=max(self.band, DECK_SHARE * (margins.bottom - rect.y) - self.below)) if is_deck else self
        y = rect.y + (margins.bottom - rect.y - it.text_height + it.over) / 2
        y = max(rect.y, min(y, margins.bottom - it.text_height))
        marks = it.progress.placed(rect.right - spot.inset, y + it.text_height, "on_deep", on_dark=True)
        pages = quote_pages(it, rect.x + spot.inset, y)
        return PanelPlan(PanelName.QUOTES, rect, pages, "deep", focus=margins.focus(rect, FOCUS_PAD * spot.pad), progress=marks)


def lay_out_quotes(
    quotes: Sequence[QuoteTexts], mark: LargeMark, wish: Wish, setter: Typesetter, page_of: str, most_lines: int = 0
) -> QuotesBlock:
    """Lay the quotes out at the size that the growth gives them: the longest of them tells how high the band is.

    With `most_lines` a longer one comes in parts of so many lines, each with its speaker.
    """
    scale, growth, width = wish.margins.scale, wish.growth, wish.width
    speaker_px = scale.size(Role.SPEAKER, growth)
    px = scale.size(Role.QUOTE, growth)
    mark_px = mark.size_beside(px, scale.least(Role.QUOTE), width)
    indent = COLUMN_EM * mark_px
    texts = [quote.text if indent else quote.marked for quote in quotes]
    px = whole_words_px(px, scale.least(Role.QUOTE), width - indent, texts)
    room = width - indent
    parts = [(number, part) for number, text in enumerate(texts) for part in _parts(TextBlock(text, px, room, PITCH, BALANCED), most_lines)]
    form = dots_or_numbers(len(parts), speaker_px, width, setter, page_of)
    beside = room - form.width - speaker_px
    is_below = beside < LEAST_SPEAKER_EM * speaker_px and form.count > 1
    speaker_width = room if is_below or form.count < 2 else beside
    blocks = tuple(
        Fitted(
            part,
            TextBlock(quotes[number].speaker, speaker_px, speaker_width, Role.SPEAKER.style.pitch, FULL),
            SPEAKER_GAP_EM * px,
            number,
        )
        for number, part in parts
    )
    height = max((quote.height for quote in blocks), default=0.0)
    most_px = max(px, wish.headline_px or scale.size(Role.HEADLINE, growth))
    over = OVER_EM * scale.size(Role.LEAD, growth)
    return QuotesBlock(blocks, mark, mark_px, px, indent, height, form.height if is_below else 0.0, most_px, form, over)


def _parts(whole: TextBlock, most_lines: int) -> list[TextBlock]:
    """Cut a quote into parts of at most so many lines, at its sentences where they fit; 0 for the whole."""
    if not most_lines or whole.lines <= most_lines:
        return [whole]
    height = lines_height(most_lines, whole.px, whole.pitch, whole.paragraph)
    pages = text_pages((whole.paragraph,), PageShape(whole.width, height, whole.px, whole.pitch, BALANCED)) or ()
    return [block for page in pages for block in page.blocks]


def quote_pages(block: QuotesBlock, x: float, y: float) -> tuple[Page, ...]:
    """Place each quote or part of one on a page of its own, in the middle of the band whose top left corner is at x, y."""
    pages: list[Page] = []
    for shared in block.quotes:
        quote = shared.fitted(block.band, block.most_px)
        top = y + (block.band - quote.height) / 2
        lines = quote.text.placed(x + block.indent, top, "white")
        glyphs = (block.mark.placed(x, block.mark_px, lines[0]),) if block.indent and lines else ()
        lines += quote.speaker.placed(x + block.indent, top + quote.text.height + quote.gap, "on_deep", strong="white")
        words = len(quote.text.paragraph.words) + len(quote.speaker.paragraph.words)
        pages.append(Page(lines, glyphs, words, quote.number))
    return tuple(pages)
