"""The quotes alone on the screen, each with its speaker on every page of it."""

from app.layout.panels.quotes.mark import COLUMN_EM, LargeMark
from app.layout.panels.quotes.texts import QuoteTexts
from app.layout.plan import Page
from app.layout.scene_area import TEXT_WIDTH_EM, SceneArea, at_largest_type
from app.layout.text.block import BALANCED, TextBlock, whole_words_px
from app.layout.text.pages import MOST_WORDS, PageShape, TextPage, text_pages
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import Role
from app.value import replace, value

SPEAKER_SHARE = 0.4  # of the height: a taller speaker's line goes on a page of its own
MOST_SPEAKER_WORDS = 25
GAP_EM = 0.5
LARGER_GAP = 0.25


@value
class _QuotePage:
    """A page of a quote, with its speaker below it where both have room together."""

    text: TextPage
    speaker: TextBlock | None


@value
class _Setting:
    """One quote in one size."""

    area: SceneArea
    mark: LargeMark
    quote: QuoteTexts
    growth: float

    @property
    def mark_px(self) -> int:
        """What the large mark is sized by, 0 without one: beside a quote larger than the overview's ideal it grows no further."""
        scale = self.area.scale
        return self.mark.size_beside(min(self._wished_px, scale.ideal(Role.QUOTE)), scale.least(Role.QUOTE), self.area.rect.width)

    @property
    def indent(self) -> float:
        """The mark's column in px, with more space after it the larger the quote is."""
        px = self.mark_px
        return COLUMN_EM * px + LARGER_GAP * (self._wished_px - px) if px else 0.0

    @property
    def gap(self) -> float:
        """The space above the speaker in px."""
        return GAP_EM * min(self.px, self.area.scale.ideal(Role.QUOTE))

    @property
    def text(self) -> Paragraph:
        """The quote, in marks of its own where no large one stands beside it."""
        return self.quote.text if self.indent else self.quote.marked

    @property
    def px(self) -> int:
        """The type size of the quote."""
        least, width = self.area.scale.least(Role.QUOTE), self.area.rect.width - self.indent
        return whole_words_px(self._wished_px, least, width, (self.text,))

    @property
    def _wished_px(self) -> int:
        """The type size at this growth: a quote that has the screen for itself may become as large as a headline."""
        scale = self.area.scale
        least, most = scale.least(Role.QUOTE), max(scale.ideal(role, alone=True) for role in (Role.QUOTE, Role.HEADLINE))
        return least + int((most - least) * self.growth)

    def pages(self, most: int | None) -> list[_QuotePage] | None:
        """Cut the quote into pages, or None where not even a line of it has room, or in more than `most`."""
        rect, px, quote = self.area.rect, self.px, self.quote
        gap, width = self.gap, min(rect.width - self.indent, TEXT_WIDTH_EM * px)
        speaker_px = self.area.scale.size(Role.SPEAKER, self.growth, alone=True)
        speaker = TextBlock(quote.speaker, speaker_px, rect.width - self.indent, Role.SPEAKER.style.pitch)
        words = len(quote.speaker.words)
        shape = PageShape(width, rect.height, px, Role.QUOTE.style.pitch, BALANCED)
        if speaker.height + gap > SPEAKER_SHARE * rect.height or words > MOST_SPEAKER_WORDS:
            apart = text_pages((self.text, quote.speaker), shape, most_pages=most)
            return None if apart is None else [_QuotePage(page, None) for page in apart]
        shape = replace(shape, height=rect.height - speaker.height - gap, most_words=MOST_WORDS - words)
        together = text_pages((self.text,), shape, most_pages=most)
        return None if together is None else [_QuotePage(page, speaker) for page in together]

    def placed(self, page: _QuotePage, number: int) -> Page:
        """Place a page in the middle of the area."""
        text, speaker = page.text, page.speaker
        x, gap = self.area.rect.x, self.gap
        y = self.area.middle(text.height + (gap + speaker.height if speaker else 0.0))
        lines, words = text.placed(x + self.indent, y, "white"), text.words
        glyphs = (self.mark.placed(x, self.mark_px, lines[0]),) if self.indent and lines else ()
        if speaker:
            lines += speaker.placed(x + self.indent, y + text.height + gap, "on_deep", strong="white")
            words += len(speaker.paragraph.words)
        return Page(lines, glyphs, words, number)


def quote_scene(quotes: tuple[QuoteTexts, ...], mark: LargeMark, area: SceneArea) -> tuple[Page, ...]:
    """Set each quote for itself, in the largest type that takes no more pages than the least; none where one has no room."""
    pages: list[Page] = []
    for number, quote in enumerate(quotes):
        own = _fitted(quote, mark, area)
        if own is None:
            return ()
        pages += [setting.placed(page, number) for setting, page in own]
    return tuple(pages)


def _fitted(quote: QuoteTexts, mark: LargeMark, area: SceneArea) -> list[tuple[_Setting, _QuotePage]] | None:
    def at(growth: float, most: int | None) -> list[tuple[_Setting, _QuotePage]] | None:
        setting = _Setting(area, mark, quote, growth)
        pages = setting.pages(most)
        return None if pages is None else [(setting, page) for page in pages]

    return at_largest_type(at)
