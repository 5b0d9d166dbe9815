"""The timeline's texts as the announcement has them: what is reached, what is ahead, and how long that is still."""

from collections.abc import Sequence
from datetime import date

from app.announcement.model import Milestone
from app.layout.countdown import countdown
from app.layout.drawings import milestone_picture
from app.layout.material import Material
from app.layout.panels.timeline.picture import picture_texts
from app.layout.panels.timeline.texts import MilestoneText, Reach, TimelineTexts, Today
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import HEAVY, REGULAR, SEMIBOLD, Role
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.value import value

TODAY = QT_TRANSLATE_NOOP("words", "Today")
WINDOW = QT_TRANSLATE_NOOP("words", "{window} of {whole}")


def timeline_texts(material: Material) -> TimelineTexts | None:
    """Measure the timeline's texts; None where there are no milestones. Without anything ahead they are the same on every day."""
    timeline, setter = material.announcement.timeline, material.setter
    if timeline is None or not timeline.milestones:
        return None
    milestones, today = timeline.milestones, material.now.date()
    reached = [place for place, each in enumerate(milestones) if each.when.first_day <= today]
    newest = max(reached, key=lambda place: (milestones[place].when.first_day, place), default=None)
    prominent = min(range(len(milestones)), key=lambda place: milestones[place].when.first_day) if newest is None else newest
    texts = tuple(
        _Measuring(material, place, _reach(place, reached, newest), place == prominent).text(each) for place, each in enumerate(milestones)
    )
    title = setter.paragraph(timeline.title, SEMIBOLD, Role.TIMELINE_TITLE, "timeline.title") if timeline.title else None
    shows_today = len(reached) < len(milestones) or any(_is_on(each, today) for each in milestones)
    word = setter.paragraph(material.locale.word(TODAY), SEMIBOLD, Role.TODAY)
    return TimelineTexts(title, texts, Today(word, today) if shows_today else None, material.locale.word(WINDOW))


@value
class _Measuring:
    """What is known of the milestone in this place of the file before its texts are measured."""

    material: Material
    place: int
    reach: Reach
    prominent: bool

    @property
    def key(self) -> str:
        """The key under which it stands."""
        return f"timeline.milestones[{self.place}]"

    def text(self, milestone: Milestone) -> MilestoneText:
        """Measure its texts."""
        setter = self.material.setter
        return MilestoneText(
            self.place,
            milestone.when.first_day,
            self._year(milestone),
            setter.paragraph(milestone.title, REGULAR, Role.MILESTONE, f"{self.key}.title"),
            self.reach,
            self.prominent,
            setter.paragraph(milestone.title, HEAVY, Role.MILESTONE, f"{self.key}.title") if self.prominent else None,
            self._dates(milestone),
            milestone.until.last_day if _is_span(milestone) and milestone.until else None,
            self._countdown(milestone),
            milestone.importance,
            setter.paragraph(milestone.text, REGULAR, Role.MILESTONE_TEXT, f"{self.key}.text") if milestone.text else None,
            picture_texts(milestone.picture, milestone_picture(self.place), self.material),
        )

    def _year(self, milestone: Milestone) -> Paragraph:
        """Measure what stands for the date."""
        weight, role = (HEAVY, Role.NEWEST_YEAR) if self.prominent else (SEMIBOLD, Role.YEAR)
        setter, locale = self.material.setter, self.material.locale
        if milestone.label:
            return setter.paragraph(milestone.label, weight, role, f"{self.key}.label")
        until = milestone.until if _is_span(milestone) else None
        written = locale.milestone_span(milestone.when, until) if until else locale.milestone_date(milestone.when)
        return setter.paragraph(written, weight, role)

    def _dates(self, milestone: Milestone) -> tuple[str, str]:
        """Write when it begins and when it ends."""
        if milestone.label:
            return milestone.label, milestone.label
        until = milestone.until if _is_span(milestone) and milestone.until else milestone.when
        written = self.material.locale.milestone_date
        return written(milestone.when), written(until)

    def _countdown(self, milestone: Milestone) -> Paragraph | None:
        until = countdown(self.material.now.date(), milestone.when)
        if until is None:
            return None
        return self.material.setter.paragraph(self.material.locale.in_future(*until), SEMIBOLD, Role.COUNTDOWN)


def _reach(place: int, reached: Sequence[int], newest: int | None) -> Reach:
    return Reach.NEWEST if place == newest else Reach.REACHED if place in reached else Reach.AHEAD


def _is_span(milestone: Milestone) -> bool:
    """Whether it has an end that does not lie before its beginning."""
    return milestone.until is not None and milestone.until.last_day >= milestone.when.first_day


def _is_on(milestone: Milestone, today: date) -> bool:
    """Whether it is a span that today lies in."""
    return _is_span(milestone) and milestone.until is not None and milestone.when.first_day <= today <= milestone.until.last_day
