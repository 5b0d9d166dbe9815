"""The quotes alone on the screen, each with its speaker on every page of it."""

from app.layout.panels.quotes.block import quotation_mark, quote_indent
from app.layout.panels.quotes.texts import QuoteTexts
from app.layout.plan import Page
from app.layout.scene_area import TEXT_WIDTH_EM, SceneArea, at_largest_type
from app.layout.text.block import TextBlock
from app.layout.text.pages import MOST_WORDS, PageShape, TextPage, text_pages
from app.layout.text.type_scale import Role
from app.value import replace, value

SPEAKER_SHARE = 0.4  # of the height: a taller speaker's line goes on a page of its own
MOST_SPEAKER_WORDS = 25
GAP_EM = 0.5


@value
class _QuotePage:
    """A page of one quote, with its speaker below it where both have area together."""

    text: TextPage
    speaker: TextBlock | None
    number: int


@value
class _Setting:
    """The sizes in px that all quotes of a scene share."""

    area: SceneArea
    px: int
    speaker_px: int
    indent: float

    def pages(self, quote: QuoteTexts, number: int) -> list[_QuotePage] | None:
        """Cut one quote into pages, or None where not even a line of it has area."""
        rect, gap = self.area.rect, GAP_EM * self.px
        width = min(rect.width - self.indent, TEXT_WIDTH_EM * self.px)
        speaker = TextBlock(quote.speaker, self.speaker_px, width, Role.SPEAKER.style.pitch)
        words = len(quote.speaker.words)
        shape = PageShape(width, rect.height, self.px, Role.QUOTE.style.pitch)
        if speaker.height + gap > SPEAKER_SHARE * rect.height or words > MOST_SPEAKER_WORDS:
            apart = text_pages((quote.text, quote.speaker), shape)
            return None if apart is None else [_QuotePage(page, None, number) for page in apart]
        shape = replace(shape, height=rect.height - speaker.height - gap, most_words=MOST_WORDS - words)
        together = text_pages((quote.text,), shape)
        return None if together is None else [_QuotePage(page, speaker, number) for page in together]

    def placed(self, page: _QuotePage) -> Page:
        """Place a page in the middle of the area."""
        text, speaker = page.text, page.speaker
        x, gap = self.area.rect.x, GAP_EM * self.px
        y = self.area.middle(text.height + (gap + speaker.height if speaker else 0.0))
        lines, words = text.placed(x + self.indent, y, "white"), text.words
        if speaker:
            lines += speaker.placed(x + self.indent, y + text.height + gap, "on_deep", strong="white")
            words += len(speaker.paragraph.words)
        return Page(lines, (quotation_mark(x, y, self.px),) if self.indent else (), words, page.number)


def quote_scene(quotes: tuple[QuoteTexts, ...], area: SceneArea) -> tuple[Page, ...]:
    """Set all quotes at one size, a page or more each."""
    texts = [quote.text for quote in quotes]

    def at(growth: float) -> list[tuple[_Setting, _QuotePage]] | None:
        px = area.text_shape(Role.QUOTE, growth, texts).px
        setting = _Setting(area, px, area.scale.size(Role.SPEAKER, growth, alone=True), quote_indent(area.rect.width, px))
        found = [setting.pages(quote, number) for number, quote in enumerate(quotes)]
        return None if None in found else [(setting, page) for pages in found for page in pages or ()]

    return tuple(setting.placed(page) for setting, page in at_largest_type(at) or ())
