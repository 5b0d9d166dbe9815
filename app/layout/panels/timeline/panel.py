"""The certification timeline as a panel: what it says, and how it is set, shown alone and read aloud."""

from typing import Self

from app.announcement.model import Milestone
from app.layout.material import Locale, Material
from app.layout.panels.hearing import place_of, turns
from app.layout.panels.panel import Scene, Slot, Wish
from app.layout.panels.timeline.block import TimelineBlock, timeline_sizes, timeline_title
from app.layout.panels.timeline.scene import timeline_scene
from app.layout.panels.timeline.shape import lay_out_timeline
from app.layout.panels.timeline.texts import MilestoneText, TimelineTexts
from app.layout.plan import PanelName
from app.layout.scene_area import SceneArea
from app.layout.shown import Shown
from app.layout.spoken import Part, Spoken, sentences
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import HEAVY, REGULAR, SEMIBOLD, Role
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.value import value

TIMELINE = QT_TRANSLATE_NOOP("words", "Timeline")


@value
class TimelinePanel:
    """The milestones; a chosen one's longer text takes the lead's place."""

    texts: TimelineTexts

    name = PanelName.TIMELINE
    label = QT_TRANSLATE_NOOP("panels", "timeline")
    takes_focus = True
    on_command_line = True
    leaves = 5
    slot = Slot.COLUMN
    gap = 0.62
    stretch = 1.0
    fades = False

    @classmethod
    def of(cls, material: Material) -> Self | None:
        """Measure its texts; None where there are no milestones."""
        timeline, setter = material.announcement.timeline, material.setter
        if timeline is None or not timeline.milestones:
            return None
        milestones = timeline.milestones
        newest = max(range(len(milestones)), key=lambda place: (milestones[place].when.first_day, place))
        title = setter.paragraph(timeline.title, SEMIBOLD, Role.TIMELINE_TITLE, "timeline.title") if timeline.title else None
        texts = tuple(_milestone(milestone, place, material, newest=place == newest) for place, milestone in enumerate(milestones))
        return cls(TimelineTexts(title, texts))

    @property
    def guests(self) -> tuple[Paragraph | None, ...]:
        """The milestones' longer texts, which are shown in another panel's place when they are chosen."""
        return tuple(milestone.text for milestone in self.texts.milestones)

    def measured(self, wish: Wish) -> TimelineBlock | None:
        """Set it, or None where it has no room in the width."""
        sizes = timeline_sizes(wish.margins.scale, wish.growth)
        shape = lay_out_timeline(self.texts.milestones, wish.width, sizes)
        return TimelineBlock(shape, sizes, timeline_title(self.texts.title, sizes, wish.width)) if shape else None

    def scene(self, area: SceneArea) -> Scene | None:
        """Set it with a page a milestone."""
        return timeline_scene(self.texts, area)

    def spoken(self, shown: Shown, locale: Locale) -> Spoken:
        """It is a list of which an item can be chosen."""
        targets = shown.plan.targets
        items = [
            Spoken(
                Part.LIST_ITEM,
                _name(milestone),
                self._description(milestone, locale, text=milestone.number == shown.chosen),
                targets[milestone.number] if milestone.number < len(targets) else None,
            )
            for milestone in self.texts.milestones
        ]
        name = self.texts.title.said if self.texts.title else locale.word(TIMELINE)
        return Spoken(Part.LIST, name, items=tuple(items), chosen=shown.chosen)

    def heard(self, shown: Shown, locale: Locale) -> str:
        """The milestone whose page is on, with its text."""
        if not turns(shown):
            return ""
        milestone = self.texts.milestones[shown.page.item]
        return sentences(_name(milestone), self._description(milestone, locale, text=True))

    def _description(self, milestone: MilestoneText, locale: Locale, *, text: bool) -> str:
        place = place_of(locale, milestone.number, len(self.texts.milestones))
        return sentences(place, milestone.text.said) if text and milestone.text else place


def _milestone(milestone: Milestone, place: int, material: Material, *, newest: bool) -> MilestoneText:
    setter, key = material.setter, f"timeline.milestones[{place}]"
    written = material.locale.milestone_date(milestone.when)
    year = setter.paragraph(written, HEAVY if newest else SEMIBOLD, Role.NEWEST_YEAR if newest else Role.YEAR)
    return MilestoneText(
        place,
        milestone.when.first_day,
        year,
        setter.paragraph(milestone.title, REGULAR, Role.MILESTONE, f"{key}.title"),
        newest=newest,
        text=setter.paragraph(milestone.text, REGULAR, Role.MILESTONE_TEXT, f"{key}.text") if milestone.text else None,
    )


def _name(milestone: MilestoneText) -> str:
    return ", ".join(part for part in (milestone.year.said, milestone.title.said) if part)
