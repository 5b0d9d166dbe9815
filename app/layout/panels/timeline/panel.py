"""The certification timeline as a panel: what it says, and how it is set, shown alone and read aloud."""

from typing import Self

from app.layout.aloud import Reading, one_sentence, sentences_of, words_told
from app.layout.drawings import milestone_picture
from app.layout.material import Locale, Material
from app.layout.panels.hearing import place_of, turns
from app.layout.panels.panel import Measured, Scene, Slot, Wish
from app.layout.panels.place_aloud import MILESTONE, place_aloud
from app.layout.panels.timeline.block import TimelineBlock, timeline_sizes, timeline_title
from app.layout.panels.timeline.excerpt import excerpts, longest_run
from app.layout.panels.timeline.measuring import timeline_texts
from app.layout.panels.timeline.picture import picture_room, shown_picture
from app.layout.panels.timeline.scene import timeline_scene
from app.layout.panels.timeline.shape import lay_out_timeline
from app.layout.panels.timeline.texts import Course, MilestoneText, TimelineTexts
from app.layout.panels.timeline.vertical import stand_timeline
from app.layout.plan import Page, PanelName, PanelPlan
from app.layout.scene_area import SceneArea
from app.layout.shown import Shown
from app.layout.spoken import Part, Spoken, lines_of, sentences
from app.layout.text.paragraph import NO_BREAK_SPACE, Paragraph, Typesetter
from app.layout.text.type_scale import SEMIBOLD, Role, TypeScale
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.value import replace, value

TIMELINE = QT_TRANSLATE_NOOP("words", "Timeline")


@value
class TimelinePanel:
    """The milestones; a chosen one's longer text takes the lead's place. Of a smaller form only those of `course` stand on the overview."""

    texts: TimelineTexts
    course: Course
    setter: Typesetter

    uncompared = ("setter",)
    name = PanelName.TIMELINE
    label = QT_TRANSLATE_NOOP("panels", "timeline")
    takes_focus = True
    on_command_line = True
    keys = frozenset({"timeline"})
    leaves = 5
    slot = Slot.COLUMN
    gap = 0.62
    stretch = 1.0
    fades = False
    alone_on = "paper"

    @classmethod
    def of(cls, material: Material) -> Self | None:
        """Measure its texts; None where there are no milestones."""
        texts = timeline_texts(material)
        return cls(texts, Course(texts.in_time, texts.today), material.setter) if texts else None

    @property
    def guests(self) -> tuple[Paragraph | None, ...]:
        """The longer texts of the milestones that stand on the overview, which are shown in another panel's place when they are chosen."""
        standing = {milestone.number for milestone in self.course.texts}
        return tuple(milestone.text if milestone.number in standing else None for milestone in self.texts.milestones)

    def measured(self, wish: Wish) -> Measured | None:
        """Set it, or None where it has no room in the width."""
        if wish.vertical:
            return stand_timeline(self.course, self.texts.title, wish)
        sizes = timeline_sizes(wish.margins.scale, wish.growth)
        shape = lay_out_timeline(self.course, wish.width, sizes)
        return TimelineBlock(shape, sizes, timeline_title(self.texts.title, sizes, wish.width)) if shape else None

    def smaller(self) -> tuple[Self, ...]:
        """Fewer of its milestones: its ends, the newest, and the more important ones, with how many are left out."""
        in_time = self.texts.in_time
        forms: list[Self] = []
        for standing in excerpts(in_time):
            more = self.setter.paragraph(f"+{NO_BREAK_SPACE}{len(in_time) - len(standing)}", SEMIBOLD, Role.MORE)
            course = Course(standing, self.texts.today, more, longest_run(in_time, standing))
            forms.append(replace(self, course=course))
        return tuple(forms)

    def pictures(self, host: PanelPlan | None, scale: TypeScale) -> tuple[Page | None, ...]:
        """Place the pictures of the milestones that stand on the overview in another panel's place, for when they are chosen.

        None for a milestone without one; nothing at all where no panel gives its place, or none of them has room in it.
        """
        guests = frozenset(text.number for text in self.course.texts)
        box = picture_room(host) if host else None
        if box is None:
            return ()
        found = tuple(
            shown_picture(each.picture, box, scale, framed=True) if each.picture and each.number in guests else None
            for each in self.texts.milestones
        )
        return found if any(found) else ()

    def scene(self, area: SceneArea) -> Scene | None:
        """Set it with a page a milestone."""
        return timeline_scene(self.texts, area)

    def spoken(self, shown: Shown, locale: Locale) -> Spoken:
        """It is a list of which an item can be chosen; those that are left out on the overview are in it too."""
        items = [
            Spoken(
                Part.LIST_ITEM,
                sentences(_name(milestone), self._description(milestone, locale)),
                rect=shown.plan.target(milestone.number),
                lines=lines_of(shown.page.lines, milestone.year, milestone.title, milestone.heavy_title, milestone.countdown),
            )
            for milestone in self.texts.milestones
        ]
        name = self.texts.title.said if self.texts.title else locale.word(TIMELINE)
        language = "" if self.texts.title else locale.language_of(TIMELINE)
        return Spoken(Part.LIST, name, items=tuple(items), chosen=shown.chosen, language=language)

    def aloud(self, item: int | None, locale: Locale, *, alone: bool) -> Reading:
        """A milestone with its text, its picture by its description, and which of how many it is; alone all in time's order."""
        if item is not None:
            return self._milestone_aloud(self.texts.milestones[item], locale)
        title = sentences_of(self.texts.title, locale.language) if alone else ()
        return (*title, *(sentence for each in self.texts.in_time for sentence in self._milestone_aloud(each, locale)))

    def _milestone_aloud(self, milestone: MilestoneText, locale: Locale) -> Reading:
        number, language, picture = milestone.number, locale.language, milestone.picture
        return (
            *one_sentence((milestone.year, milestone.title), language, number),
            *sentences_of(milestone.countdown, locale.words_language, number),
            *sentences_of(milestone.text, language, number),
            *(words_told(picture.alt, language, number, milestone_picture(number)) if picture else ()),
            *place_aloud(locale, MILESTONE, number, len(self.texts.milestones)),
        )

    def heard(self, shown: Shown, locale: Locale) -> str:
        """The milestone whose page is on, with its text."""
        if not turns(shown):
            return ""
        milestone = self.texts.milestones[shown.page.item]
        return sentences(_name(milestone), self._description(milestone, locale))

    def _description(self, milestone: MilestoneText, locale: Locale) -> str:
        """Say what is heard after a milestone's name, whether it is chosen or not: a voice repeats what changes under the focus."""
        place = place_of(locale, milestone.number, len(self.texts.milestones))
        return sentences(place, milestone.text.said if milestone.text else "", milestone.picture.alt if milestone.picture else "")


def _name(milestone: MilestoneText) -> str:
    said = (milestone.year.said, milestone.title.said, milestone.countdown.said if milestone.countdown else "")
    return ", ".join(part for part in said if part)
