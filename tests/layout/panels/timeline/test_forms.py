"""Every form of the timeline can be read: lying and standing, whole and shortened, in every size."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.announcement.model import Milestone, PartialDate, Timeline
from app.layout.display import Display, within_bound
from app.layout.drawings import Stroke, Wedge
from app.layout.margins import Margins, margins_of
from app.layout.panels.panel import Spot, Wish
from app.layout.panels.timeline.panel import TimelinePanel
from app.layout.panels.timeline.vertical import StandingTimeline
from app.layout.plan import PanelPlan
from app.layout.rect import Rect
from app.layout.text.type_scale import HEADLINE_ARC_MINUTES, Role, TypeScale
from app.value import replace
from tests.layout.announcements import content_of, displays, lobby, milestone, texts
from tests.layout.fake_type import FakeType
from tests.layout.promises import assert_panel, drawn, letters

CAP_HEIGHT = FakeType().cap_height
CALM = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def panel_of(*milestones: Milestone, title: str | None = None) -> TimelinePanel:
    panel = content_of(replace(lobby(), timeline=Timeline(title, milestones))).of_kind(TimelinePanel)
    assert panel is not None
    return panel


def margins_on(display: Display, *, large: bool = False) -> Margins:
    return margins_of(TypeScale(within_bound(display, HEADLINE_ARC_MINUTES, CAP_HEIGHT), CAP_HEIGHT, large))


def plan_of(panel: TimelinePanel, margins: Margins, growth: float, *, vertical: bool, spare: float = 0.0) -> PanelPlan | None:
    """The panel at the top of the screen, where it may leave it below."""
    measured = panel.measured(Wish(margins, margins.content_width, growth, vertical=vertical))
    if measured is None:
        return None
    plan = measured.placed(Spot(Rect(margins.side, 0, margins.content_width, measured.height + spare), margins, 0.0))
    assert plan.rect.height <= measured.height + spare + 0.01
    return plan


def safe(plan: PanelPlan, margins: Margins) -> Rect:
    return Rect(margins.margin, 0, margins.width - 2 * margins.margin, plan.rect.bottom)


@CALM
@given(
    st.lists(milestone(texts(6)), min_size=1, max_size=20),
    st.none() | texts(5),
    displays(),
    st.booleans(),
    st.floats(0, 1.5),
    st.booleans(),
    st.floats(0, 2000),
)
def test_every_form_can_be_read(
    milestones: list[Milestone], title: str | None, display: Display, large: bool, growth: float, vertical: bool, spare: float
) -> None:
    whole, margins = panel_of(*milestones, title=title), margins_on(display, large=large)
    for panel in (whole, *whole.smaller()):
        plan = plan_of(panel, margins, growth, vertical=vertical, spare=spare)
        if plan is None:
            continue
        assert_panel(plan, safe(plan, margins), margins.scale)
        standing = [text.number for text in panel.course.texts]
        assert plan.choices == tuple(sorted(standing))
        assert len(plan.targets) == len(plan.overlays) == len(standing)
        for number in standing:
            target = plan.target(number)
            assert target is not None
            own = [line for line in plan.pages[0].lines if target.holds(line.rect)]
            assert letters(milestones[number].title) in drawn(line for line in own if line.role is Role.MILESTONE)
            assert plan.item_at(*target.centre) is not None


@CALM
@given(st.lists(milestone(texts(3)), min_size=1, max_size=30))
def test_shortened_it_keeps_its_ends_its_newest_and_the_more_important(milestones: list[Milestone]) -> None:
    whole = panel_of(*milestones)
    in_time = whole.texts.in_time
    before = [text.number for text in in_time]
    for form in whole.smaller():
        standing = [text.number for text in form.course.texts]
        left = set(before) - set(standing)
        assert [number for number in (text.number for text in in_time) if number in standing] == standing, "not in the order of time"
        assert {in_time[0].number, in_time[-1].number} <= set(standing)
        assert all(text.number in standing for text in in_time if text.newest)
        inner = [number for number in standing[1:-1] if not whole.texts.milestones[number].prominent]
        assert all(milestones[gone].importance <= milestones[number].importance for gone in left for number in inner)
        assert form.course.more is not None
        assert form.course.more.text == f"+\u00a0{len(milestones) - len(standing)}"
        assert left, "a smaller form that is none"
        before = standing
    counts = [len(form.course.texts) for form in whole.smaller()]
    assert all(many - few == 1 for many, few in pairwise(counts))


def years(*found: int) -> tuple[Milestone, ...]:
    return tuple(Milestone(PartialDate(year), f"år {year}") for year in found)


def test_of_equally_important_ones_an_even_spread_stays() -> None:
    form = panel_of(*years(1900, 1901, 1902, 1950, 2000)).smaller()[1]
    assert [text.first_day.year for text in form.course.texts] == [1900, 1950, 2000]
    assert form.course.more_after == 0


def test_the_least_important_leaves_first() -> None:
    milestones = years(1900, 1925, 1950, 1975, 2000)
    form = panel_of(*(replace(each, importance=1 if each.when.year == 1950 else 2) for each in milestones)).smaller()[0]
    assert [text.first_day.year for text in form.course.texts] == [1900, 1925, 1975, 2000]


def test_two_milestones_have_no_smaller_form() -> None:
    assert panel_of(*years(1998, 2019)).smaller() == ()


def test_only_those_that_stand_have_a_text_to_show() -> None:
    whole = panel_of(*(replace(each, text="Text.") for each in years(1900, 1901, 1950, 2000)))
    assert [bool(text) for text in whole.smaller()[0].guests] == [True, False, True, True]


def standing_of(panel: TimelinePanel, growth: float = 0.0) -> StandingTimeline:
    margins = margins_on(Display(1080, 1920))
    measured = panel.measured(Wish(margins, margins.content_width, growth, vertical=True))
    assert isinstance(measured, StandingTimeline)
    return measured


def test_a_standing_timeline_has_a_row_a_milestone_dates_before_the_axis_and_titles_after_it() -> None:
    plan = plan_of(panel_of(*years(1998, 2008, 2013, 2019)), margins_on(Display(1080, 1920)), 0.5, vertical=True)
    assert plan is not None
    lines = plan.pages[0].lines
    dates = [line for line in lines if line.role in (Role.YEAR, Role.NEWEST_YEAR)]
    titles = [line for line in lines if line.role is Role.MILESTONE]
    assert max(line.rect.right for line in dates) - min(line.rect.right for line in dates) < 0.1
    assert len({line.rect.x for line in titles}) == 1
    assert max(line.rect.right for line in dates) < min(line.rect.x for line in titles)
    assert [line.baseline for line in dates] == [line.baseline for line in titles]
    assert [line.text for line in dates] == ["1998", "2008", "2013", "2019"]
    assert dates[-1].px > dates[0].px
    assert titles[-1].px > titles[0].px


def test_spare_height_goes_evenly_between_the_rows_up_to_a_limit() -> None:
    board = standing_of(panel_of(*years(1998, 2003, 2008, 2013)))
    grown, full = board.grown(90), board.grown(100_000)
    assert grown.height == pytest.approx(board.height + 90)
    tops = [row.top for row in grown.rows]
    assert len({round(below - above, 3) for above, below in pairwise(tops)}) == 1
    assert full.height < board.height + 1000
    assert full.grown(50).height == full.height
    assert board.grown(-10).height == board.height


def test_a_long_time_breaks_the_axis_and_takes_more_height() -> None:
    board = standing_of(panel_of(*years(1881, 2016, 2017, 2018, 2019)))
    tops = [row.top for row in board.rows]
    steps = [below - above for above, below in pairwise(tops)]
    assert steps[0] > steps[1] == pytest.approx(steps[2]) == pytest.approx(steps[3])


def test_today_has_a_row_between_what_is_reached_and_what_is_ahead() -> None:
    board = standing_of(panel_of(*years(2015, 2019, 2022, 2025)))
    assert [row.date.paragraph.text for row in board.rows] == ["2015", "2019", "Idag", "2022", "2025"]
    plan = plan_of(panel_of(*years(2015, 2019, 2022, 2025)), margins_on(Display(1080, 1920)), 0.0, vertical=True)
    assert plan is not None
    drawings = plan.pages[0].drawings
    (wedge,) = (drawing for drawing in drawings if isinstance(drawing, Wedge))
    dashed = [drawing for drawing in drawings if isinstance(drawing, Stroke) and drawing.dash]
    assert [stroke.y0 for stroke in dashed] == [pytest.approx(wedge.rect.centre[1])]
    assert [line.text for line in plan.pages[0].lines if line.role is Role.COUNTDOWN] == ["om 2 år", "om 5 år"]


def test_what_is_left_out_has_a_row_and_a_gap_in_the_axis() -> None:
    form = panel_of(*years(1998, 2003, 2008, 2013, 2018, 2019)).smaller()[1]
    board = standing_of(form)
    texts_of_rows = [row.date.paragraph.text for row in board.rows]
    assert texts_of_rows[form.course.more_after + 1] == "+\u00a02"


def test_fifteen_milestones_go_on_a_high_screen_with_room_for_a_headline() -> None:
    panel = panel_of(*years(1881, 1897, 1957, *range(2008, 2020)))
    margins = margins_on(Display(1080, 1920))
    assert standing_of(panel).height < 0.55 * margins.height


def test_dates_without_room_beside_titles_do_not_stand() -> None:
    margins = margins_on(Display(1080, 1920))
    assert panel_of(*years(1998, 2019)).measured(Wish(margins, 200, 0.0, vertical=True)) is None
