"""The whole story: what the headline opens."""

from typing import Self

from app.layout.material import Locale, Material
from app.layout.panels.hearing import page_heard, turns
from app.layout.panels.panel import Scene, Slot, Wish
from app.layout.panels.running_text import running_text
from app.layout.plan import PanelName
from app.layout.scene_area import SceneArea
from app.layout.shown import Shown
from app.layout.spoken import Part, Spoken, said
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import REGULAR, SEMIBOLD, Role
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.value import value

STORY = QT_TRANSLATE_NOOP("words", "The whole story")
PUBLISHED = QT_TRANSLATE_NOOP("words", "Published {date}")


@value
class StoryPanel:
    """The story's paragraphs, or the lead where there is no story; the last one says when it was published."""

    paragraphs: tuple[Paragraph, ...]

    name = PanelName.STORY
    label = QT_TRANSLATE_NOOP("panels", "story")
    takes_focus = False
    on_command_line = True
    leaves = 0
    slot = Slot.NOWHERE
    gap = 0.0
    stretch = 0.0
    fades = False

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
        return cls(tuple(paragraphs)) if paragraphs else None

    def measured(self, wish: Wish) -> None:
        """It never stands on the overview."""
        del wish

    def scene(self, area: SceneArea) -> Scene | None:
        """Set it in pages."""
        pages = running_text(self.paragraphs, area, Role.STORY)
        return Scene(pages) if pages else None

    def spoken(self, shown: Shown, locale: Locale) -> Spoken:
        """It is a document of paragraphs."""
        items = tuple(Spoken(Part.PARAGRAPH, paragraph.said) for paragraph in self.paragraphs)
        return Spoken(Part.STORY, locale.word(STORY), self.heard(shown, locale), items=items)

    def heard(self, shown: Shown, locale: Locale) -> str:
        """Its page."""
        return page_heard(shown, locale, *said(shown.page.lines)) if turns(shown) else ""
