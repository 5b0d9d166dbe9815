"""The timeline's milestones."""

from datetime import datetime, timedelta

from app.announcement.model import Milestone, PartialDate, Timeline
from app.layout.content import measured_content
from app.layout.panels.timeline.panel import TimelinePanel
from app.layout.panels.timeline.texts import Reach
from app.layout.plan import Page, PanelName, PanelPlan
from app.layout.rect import Rect
from app.layout.shown import Shown
from app.layout.spoken import Part
from app.layout.text.type_scale import Role
from app.value import replace
from tests.layout.announcements import NOW, content_of, lobby, material_of
from tests.layout.fake_locale import FakeLocale


def test_the_newest_milestone_is_the_last_in_time_and_of_equals_the_last_in_the_file() -> None:
    milestones = tuple(Milestone(PartialDate(year), "t") for year in (2019, 1998, 2019, 2008))
    panel = content_of(replace(lobby(), timeline=Timeline(None, milestones))).of_kind(TimelinePanel)
    assert panel is not None
    assert [each.newest for each in panel.texts.milestones] == [False, False, True, False]
    assert [each.number for each in panel.texts.milestones] == [0, 1, 2, 3]
    assert [each.year.role for each in panel.texts.milestones] == [Role.YEAR, Role.YEAR, Role.NEWEST_YEAR, Role.YEAR]


def panel_at(now: datetime, *milestones: Milestone) -> TimelinePanel:
    material = replace(material_of(replace(lobby(), timeline=Timeline(None, milestones))), now=now)
    panel = measured_content(material).of_kind(TimelinePanel)
    assert panel is not None
    return panel


PAST, AHEAD = Milestone(PartialDate(2019), "var"), Milestone(PartialDate(2021, 3), "blir")


def test_the_newest_that_is_reached_is_emphasised_and_none_that_is_ahead() -> None:
    panel = panel_at(NOW, Milestone(PartialDate(1998), "först"), PAST, AHEAD)
    assert [each.reach for each in panel.texts.milestones] == [Reach.REACHED, Reach.NEWEST, Reach.AHEAD]
    assert [each.prominent for each in panel.texts.milestones] == [False, True, False]
    assert [each.countdown.text if each.countdown else None for each in panel.texts.milestones] == [None, None, "om 3 månader"]


def test_where_all_is_ahead_none_is_drawn_as_reached_and_the_nearest_is_prominent() -> None:
    panel = panel_at(NOW, Milestone(PartialDate(2025), "sen"), AHEAD)
    assert [each.reach for each in panel.texts.milestones] == [Reach.AHEAD, Reach.AHEAD]
    assert [each.prominent for each in panel.texts.milestones] == [False, True]


def test_today_is_shown_while_something_is_ahead_or_goes_on() -> None:
    goes_on = replace(PAST, until=PartialDate(2020))
    assert panel_at(NOW, PAST).texts.today is None
    assert panel_at(NOW, replace(PAST, until=PartialDate(2020, 10))).texts.today is None
    assert panel_at(NOW, PAST, AHEAD).texts.today is not None
    assert panel_at(NOW, goes_on).texts.today is not None


def test_a_minute_changes_nothing_and_a_day_only_where_today_is_shown() -> None:
    minute, day = timedelta(minutes=1), timedelta(days=1)
    assert panel_at(NOW + minute, PAST, AHEAD) == panel_at(NOW, PAST, AHEAD)
    assert panel_at(NOW + day, PAST, AHEAD) != panel_at(NOW, PAST, AHEAD)
    assert panel_at(NOW + day, PAST) == panel_at(NOW, PAST)


def test_what_comes_is_reached_on_its_first_day() -> None:
    reached = panel_at(datetime(2021, 3, 1), PAST, AHEAD).texts
    assert [each.reach for each in reached.milestones] == [Reach.REACHED, Reach.NEWEST]
    assert reached.today is None


def test_a_label_stands_instead_of_the_date_and_a_span_has_both_its_dates() -> None:
    labelled = replace(PAST, label="ca 2019")
    span, turned = replace(PAST, until=PartialDate(2020)), replace(PAST, until=PartialDate(1998))
    texts = panel_at(NOW, labelled, span, turned).texts.milestones
    assert [each.year.text for each in texts] == ["ca 2019", "2019–2020", "2019"]
    assert [source.key for source in texts[0].year.wording.within(0, 99)] == ["timeline.milestones[0].label"]
    assert texts[2].last_day is None


def test_a_milestone_that_is_ahead_is_heard_with_the_time_until_then() -> None:
    panel = panel_at(NOW, PAST, AHEAD)
    plan = PanelPlan(PanelName.TIMELINE, Rect(0, 0, 9, 9), (Page(),), targets=(Rect(0, 0, 1, 1),), items=(1,))
    spoken = panel.spoken(Shown(plan, 0, Page()), FakeLocale())
    assert spoken.part is Part.LIST
    assert [item.name for item in spoken.items] == ["2019, var. 1 av 2", "mars 2021, blir, om 3 månader. 2 av 2"]
    assert [item.rect for item in spoken.items] == [None, Rect(0, 0, 1, 1)]
