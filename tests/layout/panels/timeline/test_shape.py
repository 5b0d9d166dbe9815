"""The timeline: no two labels overlap, none leaves it, and the marks tell the time truly or say that they don't."""

from datetime import date
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.layout.panels.timeline.axis import TimelineSizes
from app.layout.panels.timeline.shape import TimelineShape, lay_out_timeline, timeline_parts
from app.layout.panels.timeline.texts import MilestoneText
from app.layout.rect import Rect
from app.layout.text.paragraph import Typesetter
from app.layout.text.type_scale import HEAVY, REGULAR, SEMIBOLD, Role
from tests.layout.announcements import text
from tests.layout.fake_type import FakeType

SETTER = Typesetter(FakeType())
SIZES = TimelineSizes(year=40, newest_year=48, title=28, ring=5.0)
EXACT = 0.02


def milestones(years: list[int | date], title: str = "Återcertifierad") -> list[MilestoneText]:
    days = [year if isinstance(year, date) else date(year, 1, 1) for year in years]
    newest = max(range(len(days)), key=lambda i: (days[i], i), default=None)
    return [
        MilestoneText(
            i,
            day,
            SETTER.paragraph(str(day.year), HEAVY if i == newest else SEMIBOLD, Role.NEWEST_YEAR if i == newest else Role.YEAR),
            SETTER.paragraph(title, REGULAR, Role.MILESTONE),
            newest=i == newest,
        )
        for i, day in enumerate(days)
    ]


@st.composite
def random_milestones(draw: st.DrawFn) -> list[MilestoneText]:
    days = draw(st.lists(st.dates(date(1638, 1, 1), date(2026, 12, 31)) | st.just(date(2019, 1, 1)), min_size=1, max_size=30))
    found = milestones(list(days))
    return [
        MilestoneText(
            each.number,
            each.first_day,
            each.year,
            SETTER.paragraph(text(draw(st.integers(0, 999)), words, 30), REGULAR, Role.MILESTONE),
            newest=each.newest,
        )
        for each in found
        if (words := draw(st.integers(0, 6))) >= 0
    ]


def assert_sound(shape: TimelineShape, count: int) -> None:
    assert len(shape.marks) == len(shape.labels) == count
    whole = Rect(0, 0, shape.width, shape.height)
    for label in shape.labels:
        assert whole.holds(label.rect, EXACT)
        assert all(label.rect.holds(line.rect, EXACT) for line in label.lines)
    for one, other in combinations(shape.labels, 2):
        apart = max(other.rect.x - one.rect.right, one.rect.x - other.rect.right)
        same_row = one.rect.y < other.rect.bottom and other.rect.y < one.rect.bottom
        assert not same_row or apart >= SIZES.gap - EXACT, "two labels come closer than half an em"
    for mark in shape.marks:
        reach = Rect(mark.x - SIZES.focus_radius, mark.y - SIZES.focus_radius, 2 * SIZES.focus_radius, 2 * SIZES.focus_radius)
        assert whole.holds(reach, EXACT), "a chosen mark would leave the timeline"
        assert not any(reach.overlaps(line.rect, EXACT) for label in shape.labels for line in label.lines)
    assert all(right.x - left.x >= left.radius + right.radius for left, right in pairwise(shape.marks)), "two marks touch"


@settings(deadline=None, max_examples=200)
@given(random_milestones(), st.integers(150, 3000))
def test_labels_never_overlap_and_never_leave_the_timeline(texts: list[MilestoneText], width: int) -> None:
    shape = lay_out_timeline(texts, width, SIZES)
    if shape is not None:
        assert_sound(shape, len(texts))


@settings(deadline=None, max_examples=100)
@given(random_milestones(), st.integers(600, 3000))
def test_marks_stand_in_the_order_of_time_and_to_scale_or_the_axis_is_broken(texts: list[MilestoneText], width: int) -> None:
    shape = lay_out_timeline(texts, width, SIZES)
    if shape is None:
        return
    days = {each.number: each.first_day.toordinal() for each in texts}
    in_order = [days[mark.milestone] for mark in shape.marks]
    assert in_order == sorted(in_order)
    if not shape.breaks and len(texts) > 1:
        a, b = (shape.marks[-1].x - shape.marks[0].x), in_order[-1] - in_order[0]
        even = all(abs((right.x - left.x) - a / (len(texts) - 1)) < 0.01 for left, right in pairwise(shape.marks))
        true = all(abs((mark.x - shape.marks[0].x) / a - (days[mark.milestone] - in_order[0]) / max(1, b)) < 1e-6 for mark in shape.marks)
        assert true or (even and b == 0)


@settings(deadline=None, max_examples=60)
@given(random_milestones(), st.integers(400, 2000), st.integers(300, 700))
def test_parts_hold_every_milestone_once_in_the_order_of_time(texts: list[MilestoneText], width: int, height: int) -> None:
    parts = timeline_parts(texts, width, SIZES, height)
    if parts is None:
        return
    for part in parts:
        assert_sound(part, len(part.marks))
        assert part.height <= height + EXACT
    numbers = [mark.milestone for part in parts for mark in part.marks]
    assert sorted(numbers) == list(range(len(texts)))
    days = [next(each.first_day for each in texts if each.number == number) for number in numbers]
    assert days == sorted(days)


def laid_out(years: list[int | date], width: float = 1800, title: str = "Återcertifierad") -> TimelineShape:
    shape = lay_out_timeline(milestones(years, title), width, SIZES)
    assert shape is not None
    assert_sound(shape, len(years))
    return shape


def test_a_single_milestone_stands_at_the_start() -> None:
    shape = laid_out([2019])
    assert shape.marks[0].x == SIZES.focus_radius
    assert shape.marks[0].newest
    assert shape.breaks == ()


def test_two_milestones_stand_at_the_ends_their_labels_aligned_to_them() -> None:
    shape = laid_out([1998, 2019])
    assert shape.marks[1].x - shape.marks[0].x == pytest.approx(1800 - 2 * SIZES.focus_radius)
    assert shape.labels[0].rect.x == 0
    assert shape.labels[1].rect.right == pytest.approx(1800)


def test_the_lobby_s_own_four_stand_to_scale_in_one_row() -> None:
    shape = laid_out([1998, 2008, 2013, 2019])
    assert (shape.rows, shape.breaks) == (1, ())
    assert [mark.newest for mark in shape.marks] == [False, False, False, True]
    assert shape.marks[3].radius > shape.marks[0].radius
    for mark, label in list(zip(shape.marks, shape.labels, strict=True))[1:-1]:
        assert label.rect.centre[0] == pytest.approx(mark.x)


def test_twelve_take_two_rows() -> None:
    assert laid_out(list(range(2008, 2020))).rows == 2


def test_neighbours_too_close_for_one_row_take_two() -> None:
    one, two = laid_out([1998, 2006, 2019]), laid_out([1998, 2006, 2007, 2019], title="Återcertifierad")
    assert one.rows == 1
    assert two.rows == 2
    assert two.breaks == ()


def test_thirty_stand_somehow_on_a_wide_screen_and_in_parts_on_a_narrow_one() -> None:
    assert_sound(laid_out(list(range(1990, 2020)), 7000), 30)
    assert lay_out_timeline(milestones(list(range(1990, 2020))), 700, SIZES) is None
    parts = timeline_parts(milestones(list(range(1990, 2020))), 700, SIZES, 500)
    assert parts is not None
    assert len(parts) > 1


def test_all_in_one_year_are_spaced_evenly_with_a_break() -> None:
    shape = laid_out([2019, 2019, 2019])
    assert len(shape.breaks) == 1


def test_a_break_stands_in_the_longest_time() -> None:
    shape = laid_out([1638, 2017, 2018, 2019])
    assert len(shape.breaks) == 1
    assert shape.marks[0].x < shape.breaks[0] < shape.marks[1].x


def test_1638_and_2019_alone_are_to_scale() -> None:
    assert laid_out([1638, 2019]).breaks == ()


def test_milestones_out_of_order_stand_in_the_order_of_time() -> None:
    shape = laid_out([2013, 1998, 2019, 2008])
    assert [mark.milestone for mark in shape.marks] == [1, 3, 0, 2]


def test_a_month_and_a_day_stand_later_than_their_year() -> None:
    shape = laid_out([2015, date(2019, 2, 1), date(2019, 2, 21), 2026], 4000)
    first, month, day, last = (mark.x for mark in shape.marks)
    assert first < month < day < last


def test_no_milestones_make_no_timeline() -> None:
    assert lay_out_timeline([], 1800, SIZES) is None
    assert timeline_parts([], 1800, SIZES, 500) == ()


def test_a_year_wider_than_the_timeline_makes_none() -> None:
    assert lay_out_timeline(milestones([1998]), 60, SIZES) is None
