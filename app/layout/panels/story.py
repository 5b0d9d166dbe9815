"""The whole story: what the headline opens."""

from typing import Self

from app.layout.aloud import Reading, sentences_of
from app.layout.material import Locale, Material
from app.layout.panels.hearing import page_heard, turns
from app.layout.panels.panel import Scene, Slot, Wish
from app.layout.plan import Page, PanelName
from app.layout.scene_area import SceneArea, at_largest_type
from app.layout.shown import Shown
from app.layout.spoken import Part, Spoken, lines_of, said
from app.layout.text.block import BALANCED, TextBlock, whole_words_px
from app.layout.text.pages import text_pages
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import HEAVY, REGULAR, SEMIBOLD, Role
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.value import replace, value

TITLE_GAP_EM = 0.7
TITLE_TO_TEXT = 1.2  # the headline's type size at least, of the text's
MOST_TITLE = 0.5  # of the area's height, for the headline on the first page
SENDER = frozenset({Role.SENDER})
STORY = QT_TRANSLATE_NOOP("words", "The whole story")
PUBLISHED = QT_TRANSLATE_NOOP("words", "Published {date}")


@value
class StoryPanel:
    """The headline and the story's paragraphs, or the lead where there is no story; the last one says when it was published."""

    title: Paragraph
    paragraphs: tuple[Paragraph, ...]

    name = PanelName.STORY
    label = QT_TRANSLATE_NOOP("panels", "story")
    takes_focus = False
    on_command_line = True
    keys = frozenset({"story", "headline.published"})
    leaves = 0
    slot = Slot.NOWHERE
    gap = 0.0
    stretch = 0.0
    fades = False
    alone_on = "paper"

    @classmethod
    def of(cls, material: Material) -> Self | None:
        """Measure its texts."""
        headline, setter, locale = material.announcement.headline, material.setter, material.locale
        texts = [(text, f"story.paragraphs[{place}]") for place, text in enumerate(material.announcement.story.paragraphs)]
        if not texts and headline.lead:
            texts.append((headline.lead, "headline.lead"))
        paragraphs = [setter.paragraph(text, REGULAR, Role.STORY, key) for text, key in texts]
        if headline.published:
            published = locale.word(PUBLISHED).format(date=locale.full_date(headline.published))
            paragraphs.append(setter.paragraph(published, SEMIBOLD, Role.STORY))
        title = setter.paragraph(headline.title, HEAVY, Role.HEADLINE, "headline.title")
        return cls(title, tuple(paragraphs)) if paragraphs else None

    def measured(self, wish: Wish) -> None:
        """It never stands on the overview."""
        del wish

    def smaller(self) -> tuple[Self, ...]:
        """It has no other form."""
        return ()

    def scene(self, area: SceneArea) -> Scene | None:
        """Set it in pages, of which the first begins with the headline."""
        pages = at_largest_type(lambda growth, most: _pages(self, area, growth, most))
        return Scene(tuple(pages)) if pages else None

    def spoken(self, shown: Shown, locale: Locale) -> Spoken:
        """It is a group of paragraphs, which has those of its other pages too."""
        lines = shown.page.lines
        title = lines_of(lines, self.title)
        items = tuple(Spoken(Part.PARAGRAPH, paragraph.said, lines=lines_of(lines, paragraph)) for paragraph in self.paragraphs)
        heading = (Spoken(Part.HEADING, self.title.said, lines=title),) if title else ()
        name = locale.word(STORY)
        return Spoken(Part.STORY, name, self.heard(shown, locale), items=(*heading, *items), language=locale.language_of(STORY))

    def aloud(self, item: int | None, locale: Locale, *, alone: bool) -> Reading:
        """The headline and the paragraphs; when it was published in the program's words."""
        del item, alone
        *texts, last = self.paragraphs
        own = (*sentences_of(self.title, locale.language), *(each for text in texts for each in sentences_of(text, locale.language)))
        return (*own, *sentences_of(last, locale.language if last.wording.sources else locale.words_language))

    def heard(self, shown: Shown, locale: Locale) -> str:
        """Its page."""
        return page_heard(shown, locale, *said(shown.page.lines, without=SENDER)) if turns(shown) else ""


def _pages(story: StoryPanel, area: SceneArea, growth: float, most_pages: int | None) -> list[Page] | None:
    """Set the story at one size, in at most `most_pages`; a headline that would take most of the first page stands above it only."""
    rect, shape = area.headed_rect, area.text_shape(Role.STORY, growth, story.paragraphs)
    least, most = area.scale.least(Role.HEADLINE), MOST_TITLE * rect.height
    title = TextBlock(story.title, least, rect.width, Role.HEADLINE.style.pitch, BALANCED)
    px = whole_words_px(max(least, round(TITLE_TO_TEXT * shape.px)), least, rect.width, (story.title,))
    gap = TITLE_GAP_EM * shape.px
    above = title.height + gap if title.height + gap <= most else 0.0
    if above and replace(title, px=px).height + gap <= most:
        title = replace(title, px=px)
        above = title.height + gap
    elif above and growth:
        return None  # larger text would outgrow its headline
    first_height, first_words = (rect.height - above, len(story.title.words)) if above else (None, 0)
    found = text_pages(story.paragraphs, shape, first_height, first_words, most_pages=most_pages)
    if found is None:
        return None
    pages: list[Page] = []
    for page in found:
        if above and not pages:
            y = area.middle(page.height + above, rect)
            lines = (*title.placed(rect.x, y, "ink"), *page.placed(rect.x, y + above, "ink"))
            pages.append(Page(lines, words=page.words + len(story.title.words)))
        else:
            pages.append(Page(page.placed(rect.x, area.middle(page.height), "ink"), words=page.words))
    return pages
