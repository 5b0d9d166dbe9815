"""The lead: what stands below the headline; a chosen milestone's longer text takes its place for a while."""

from typing import Self

from app.layout.aloud import Reading, sentences_of
from app.layout.material import Locale, Material
from app.layout.panels.hearing import page_heard, turned_to, turns
from app.layout.panels.panel import Scene, Slot, Spot, Steady, Wish
from app.layout.panels.running_text import running_text
from app.layout.plan import Page, PanelName, PanelPlan
from app.layout.rect import Rect
from app.layout.scene_area import SceneArea
from app.layout.shown import Shown
from app.layout.spoken import Part, Spoken, said
from app.layout.text.block import BALANCED, FULL, TextBlock, lines_height, whole_words_px
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import REGULAR, Role
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.value import value

LEAST_GUEST_LINES = 2  # of a milestone's text, where there is no room for all of it


@value
class LeadPanel:
    """The lead's text."""

    text: Paragraph

    name = PanelName.LEAD
    label = QT_TRANSLATE_NOOP("panels", "lead")
    takes_focus = False
    on_command_line = False
    keys = frozenset({"headline.lead"})
    leaves = 4
    slot = Slot.COLUMN
    gap = 0.32
    stretch = 0.4
    fades = False
    alone_on = "paper"

    @classmethod
    def of(cls, material: Material) -> Self | None:
        """Measure its text."""
        lead = material.announcement.headline.lead
        return cls(material.setter.paragraph(lead, REGULAR, Role.LEAD, "headline.lead")) if lead else None

    def measured(self, wish: Wish) -> "LeadBlock":
        """Set it in a place that is high enough for the texts that may take it over."""
        scale, width = wish.margins.scale, wish.width
        px = whole_words_px(scale.size(Role.LEAD, wish.growth), scale.least(Role.LEAD), width, (self.text,))
        pitch = Role.LEAD.style.pitch
        block = TextBlock(self.text, px, width, pitch, BALANCED)
        if wish.guests and not wish.guests_whole:
            return LeadBlock(block, max(block.height, *(lines_height(LEAST_GUEST_LINES, px, pitch, text) for text in wish.guests)))
        return LeadBlock(block, max(block.height, *(TextBlock(text, px, width, pitch, FULL).height for text in wish.guests), 0.0))

    def smaller(self) -> tuple[Self, ...]:
        """It has no other form."""
        return ()

    def scene(self, area: SceneArea) -> Scene | None:
        """Set it over the whole screen."""
        pages = running_text((self.text,), area, Role.LEAD, breaking=BALANCED)
        return Scene(pages) if pages else None

    def spoken(self, shown: Shown, locale: Locale) -> Spoken:
        """It is a paragraph: its own, or the one that stands in its place."""
        guest = shown.page.lines[0].wording if shown.page is not shown.plan.pages[min(shown.number, len(shown.plan.pages) - 1)] else None
        name = guest.said(0, len(guest.text)) if guest else self.text.said
        after = "" if guest else turned_to(shown, self.heard(shown, locale))
        return Spoken(Part.PARAGRAPH, name, after, lines=shown.page.lines)

    def aloud(self, item: int | None, locale: Locale, *, alone: bool) -> Reading:
        """Its own text."""
        del item, alone
        return sentences_of(self.text, locale.language)

    def heard(self, shown: Shown, locale: Locale) -> str:
        """Its page, where it has several."""
        return page_heard(shown, locale, *said(shown.page.lines)) if turns(shown) else ""


@value
class LeadBlock(Steady):
    """The lead set for the overview, and the height in px of its place, which a chosen milestone's text takes over."""

    block: TextBlock
    height: float

    def placed(self, spot: Spot) -> PanelPlan:
        """Place it; it takes no focus."""
        block, box = self.block, spot.box
        page = Page(block.placed(box.x, box.y, "muted"), words=len(block.paragraph.words))
        return PanelPlan(PanelName.LEAD, Rect(box.x, box.y, block.width, self.height), (page,))
