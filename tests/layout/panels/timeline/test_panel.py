"""The timeline's milestones."""

from app.announcement.model import Milestone, PartialDate, Timeline
from app.layout.panels.timeline.panel import TimelinePanel
from app.layout.text.type_scale import Role
from app.value import replace
from tests.layout.announcements import content_of, lobby


def test_the_newest_milestone_is_the_last_in_time_and_of_equals_the_last_in_the_file() -> None:
    milestones = tuple(Milestone(PartialDate(year), "t") for year in (2019, 1998, 2019, 2008))
    panel = content_of(replace(lobby(), timeline=Timeline(None, milestones))).of_kind(TimelinePanel)
    assert panel is not None
    assert [each.newest for each in panel.texts.milestones] == [False, False, True, False]
    assert [each.number for each in panel.texts.milestones] == [0, 1, 2, 3]
    assert [each.year.role for each in panel.texts.milestones] == [Role.YEAR, Role.YEAR, Role.NEWEST_YEAR, Role.YEAR]
