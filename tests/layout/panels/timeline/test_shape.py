"""The timeline: no two labels overlap, none leaves it, and the marks tell the time truly or say that they don't."""

from datetime import date
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.layout.panels.timeline.axis import TimelineSizes
from app.layout.panels.timeline.shape import TimelineShape, lay_out_timeline, timeline_parts
from app.layout.panels.timeline.texts import Course, MilestoneText, Reach, Today
from app.layout.rect import Rect
from app.layout.text.line import PlacedLine
from app.layout.text.paragraph import Typesetter
from app.layout.text.type_scale import HEAVY, REGULAR, SEMIBOLD, Role
from app.value import replace
from tests.layout.announcements import text
from tests.layout.fake_type import FakeType

SETTER = Typesetter(FakeType())
SIZES = TimelineSizes(year=40, newest_year=48, title=28, ring=5.0)
EXACT = 0.02


def milestones(
    years: list[int | date], title: str = "Återcertifierad", spans: dict[int, date] | None = None, today: date | None = None
) -> Course:
    """Milestones on these days, some of them spans; with a `today` those after it are ahead."""
    days = [year if isinstance(year, date) else date(year, 1, 1) for year in years]
    reached = [i for i, day in enumerate(days) if today is None or day <= today]
    newest = max(reached, key=lambda i: (days[i], i), default=None)
    texts = [
        MilestoneText(
            i,
            day,
            SETTER.paragraph(str(day.year), HEAVY if i == newest else SEMIBOLD, Role.NEWEST_YEAR if i == newest else Role.YEAR),
            SETTER.paragraph(title, REGULAR, Role.MILESTONE),
            Reach.NEWEST if i == newest else Reach.REACHED if i in reached else Reach.AHEAD,
            prominent=i == newest,
            last_day=(spans or {}).get(i),
            countdown=None if i in reached else SETTER.paragraph("om 12 månader", SEMIBOLD, Role.COUNTDOWN),
        )
        for i, day in enumerate(days)
    ]
    shown = Today(SETTER.paragraph("Idag", SEMIBOLD, Role.TODAY), today) if today and len(reached) < len(days) else None
    return Course(tuple(sorted(texts, key=lambda text: text.first_day)), shown)


@st.composite
def random_courses(draw: st.DrawFn) -> Course:
    """Up to thirty milestones with titles of any length, spans among them, today anywhere, and now and then some left out."""
    found = draw(st.lists(st.dates(date(1638, 1, 1), date(2026, 12, 31)) | st.just(date(2019, 1, 1)), min_size=1, max_size=30))
    days = list(found)
    spans = {i: draw(st.dates(days[i], date(2030, 1, 1))) for i in range(len(days)) if draw(st.integers(0, 7)) == 0}
    today = draw(st.none() | st.dates(date(1600, 1, 1), date(2040, 1, 1)))
    course = milestones([*days], spans=spans, today=today)
    titles = [SETTER.paragraph(text(draw(st.integers(0, 999)), draw(st.integers(1, 6)), 30), REGULAR, Role.MILESTONE) for _ in days]
    course = replace(course, texts=tuple(replace(each, title=title) for each, title in zip(course.texts, titles, strict=True)))
    if len(days) > 1 and draw(st.booleans()):
        more = SETTER.paragraph(f"+\u00a0{draw(st.integers(1, 200))}", SEMIBOLD, Role.MORE)
        return replace(course, more=more, more_after=draw(st.integers(0, len(days) - 2)))
    return course


def assert_sound(shape: TimelineShape, count: int) -> None:
    assert len(shape.marks) == len(shape.labels) == count
    whole = Rect(0, 0, shape.width, shape.height)
    for label in shape.labels:
        assert whole.holds(label.rect, EXACT)
        assert all(label.rect.holds(line.rect, EXACT) for line in label.lines)
    for one, other in combinations(shape.labels, 2):
        apart = max(other.rect.x - one.rect.right, one.rect.x - other.rect.right)
        same_row = one.rect.y < other.rect.bottom and other.rect.y < one.rect.bottom
        assert not same_row or apart >= SIZES.title - EXACT, "two labels come closer than an em"
    for mark in shape.marks:
        reach = Rect(mark.ring_x - SIZES.focus_radius, mark.y - SIZES.focus_radius, 2 * SIZES.focus_radius, 2 * SIZES.focus_radius)
        assert whole.holds(reach, EXACT), "a chosen mark would leave the timeline"
        assert not any(reach.overlaps(line.rect, EXACT) for line in lines_of(shape)), "a chosen mark would cover a text"
        assert reach.holds(Rect(mark.x - mark.radius, mark.y - mark.radius, 2 * mark.radius, 2 * mark.radius), EXACT)
    assert all(right.x - left.x >= left.radius + right.radius for left, right in pairwise(shape.marks)), "two marks touch"
    assert_rows_even(shape)
    assert_today_sound(shape, whole)


def lines_of(shape: TimelineShape) -> list[PlacedLine]:
    today = shape.today.lines if shape.today else ()
    return [*today, *shape.more, *(line for label in shape.labels for line in label.lines)]


def assert_rows_even(shape: TimelineShape) -> None:
    """One row, or two by turns, neither of them more crowded by more than one."""
    above = [label.rect.bottom <= shape.axis_y for label in shape.labels]
    assert not any(above) or all(one != other for one, other in pairwise(above))
    assert not any(above) or abs(2 * sum(above) - len(above)) <= 1


def assert_today_sound(shape: TimelineShape, whole: Rect) -> None:
    if shape.today is None:
        assert shape.axis.today is None
        return
    assert shape.axis.today is not None
    wedge = shape.today.wedge
    assert wedge.centre[0] == pytest.approx(shape.axis.today)
    assert wedge.bottom < shape.axis_y
    assert not any(wedge.overlaps(line.rect, EXACT) for line in lines_of(shape))
    assert all(whole.holds(line.rect, EXACT) and line.rect.bottom <= shape.axis_y for line in shape.today.lines)
    for label in shape.labels:
        for line in shape.today.lines:
            assert not label.rect.inset(-SIZES.title / 2).overlaps(line.rect.inset(-SIZES.title / 2), EXACT) or label.rect.y >= shape.axis_y


@settings(deadline=None, max_examples=200)
@given(random_courses(), st.integers(150, 3000))
def test_labels_never_overlap_and_never_leave_the_timeline(course: Course, width: int) -> None:
    shape = lay_out_timeline(course, width, SIZES)
    if shape is not None:
        assert_sound(shape, len(course.texts))


@settings(deadline=None, max_examples=100)
@given(random_courses(), st.integers(600, 3000))
def test_marks_stand_in_the_order_of_time_and_to_scale_or_the_axis_is_broken(course: Course, width: int) -> None:
    shape = lay_out_timeline(course, width, SIZES)
    if shape is None:
        return
    axis = shape.axis
    days = [text.first_day.toordinal() for text in axis.texts]
    assert days == sorted(days)
    (first, left), (last, right) = axis.knots[0], axis.knots[-1]
    if axis.scaled and last > first:
        unit = (right - left) / (last - first)
        assert all(x == pytest.approx(left + unit * (day - first)) for day, x in zip(days, axis.centres, strict=True))
    assert axis.scaled or shape.breaks or axis.more is not None or len(days) == 1


@settings(deadline=None, max_examples=100)
@given(random_courses(), st.integers(600, 3000))
def test_what_is_reached_lies_before_today_and_what_is_ahead_after_it(course: Course, width: int) -> None:
    shape = lay_out_timeline(course, width, SIZES)
    if shape is None:
        return
    for mark in shape.marks:
        ahead = mark.reach is Reach.AHEAD
        assert course.today is None or (mark.x > shape.axis.reached_to - EXACT if ahead else mark.x <= shape.axis.reached_to + EXACT)
    for start, end in shape.axis.spans:
        assert -EXACT <= start <= end <= shape.width + EXACT


@settings(deadline=None, max_examples=60)
@given(random_courses(), st.integers(400, 2000), st.integers(300, 700))
def test_parts_hold_every_milestone_once_in_the_order_of_time(course: Course, width: int, height: int) -> None:
    parts = timeline_parts(course, width, SIZES, height)
    if parts is None:
        return
    for place, part in enumerate(parts):
        assert_sound(part, len(part.marks))
        assert part.height <= height + EXACT
        assert part.axis.course.goes_on == (place > 0, place < len(parts) - 1)
    assert [text for part in parts for text in part.axis.texts] == list(course.texts)


def laid_out(
    years: list[int | date],
    width: float = 1800,
    title: str = "Återcertifierad",
    spans: dict[int, date] | None = None,
    today: date | None = None,
) -> TimelineShape:
    shape = lay_out_timeline(milestones(years, title, spans, today), width, SIZES)
    assert shape is not None
    assert_sound(shape, len(years))
    return shape


def test_a_single_milestone_stands_at_the_start() -> None:
    shape = laid_out([2019])
    assert shape.marks[0].x - shape.marks[0].radius == 0
    assert shape.marks[0].newest
    assert shape.breaks == ()


def test_two_milestones_stand_at_the_ends_their_labels_aligned_to_them() -> None:
    shape = laid_out([1998, 2019])
    assert shape.marks[0].x - shape.marks[0].radius == 0
    assert shape.marks[1].x + shape.marks[1].radius == pytest.approx(1800)
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
    assert lay_out_timeline(Course(()), 1800, SIZES) is None
    assert timeline_parts(Course(()), 1800, SIZES, 500) == ()


def test_a_year_wider_than_the_timeline_makes_none() -> None:
    assert lay_out_timeline(milestones([1998]), 60, SIZES) is None


def test_a_span_is_a_piece_of_the_axis_from_its_first_to_its_last_day() -> None:
    shape = laid_out([1998, 2008, 2019], spans={1: date(2013, 1, 1)})
    one, two, three = (mark.x for mark in shape.marks)
    ((start, end),) = shape.axis.spans
    assert start == two
    assert end == pytest.approx(one + (three - one) * (2013 - 1998) / (2019 - 1998), abs=1)


def test_a_span_that_goes_on_after_the_last_milestone_ends_the_axis() -> None:
    shape = laid_out([1998, 2008, 2019], spans={2: date(2026, 12, 31)})
    assert shape.axis.spans[0][1] == shape.axis.end == pytest.approx(1800)
    assert shape.marks[-1].x < 1700
    assert shape.axis.scaled


def test_today_stands_to_scale_between_what_is_reached_and_what_is_ahead() -> None:
    shape = laid_out([2020, 2022, 2030], today=date(2026, 1, 1))
    assert [mark.reach for mark in shape.marks] == [Reach.REACHED, Reach.NEWEST, Reach.AHEAD]
    assert shape.axis.today == shape.axis.reached_to
    assert shape.axis.today == pytest.approx((shape.marks[1].x + shape.marks[2].x) / 2, abs=1)


def test_where_nothing_is_ahead_today_is_not_shown() -> None:
    shape = laid_out([2020, 2022], today=date(2026, 1, 1))
    assert shape.today is None
    assert shape.axis.reached_to == shape.axis.end


def test_where_all_is_ahead_the_axis_begins_today() -> None:
    shape = laid_out([2028, 2030], today=date(2026, 1, 1))
    assert not any(mark.newest for mark in shape.marks)
    assert shape.axis.today == shape.axis.start == shape.axis.reached_to < shape.marks[0].x


def test_today_keeps_off_the_mark_that_it_is_close_to() -> None:
    near, far = laid_out([2020, 2040], today=date(2020, 1, 3)), laid_out([2020, 2040], today=date(2030, 1, 1))
    assert near.today is not None
    assert far.today is not None
    assert near.today.wedge.bottom <= near.axis_y - SIZES.focus_radius + EXACT
    assert far.axis_y - far.today.wedge.bottom < SIZES.focus_radius


def test_labels_above_the_axis_keep_an_em_from_the_word_for_today() -> None:
    shape = laid_out([2020, 2022, date(2024, 1, 1), date(2025, 6, 1), 2027], 1000, today=date(2024, 2, 1))
    assert shape.today is not None
    assert shape.rows == 2


def with_more(years: list[int | date], after: int, width: float) -> TimelineShape:
    course = replace(milestones(years), more=SETTER.paragraph("+\u00a09", SEMIBOLD, Role.MORE), more_after=after)
    shape = lay_out_timeline(course, width, SIZES)
    assert shape is not None
    assert_sound(shape, len(years))
    return shape


def test_what_is_left_out_stands_on_the_axis_amid_its_gap_true_to_scale_where_it_has_room() -> None:
    shape = with_more([1998, 2010, 2019], 0, 1800)
    assert shape.axis.scaled
    assert shape.axis.more == pytest.approx((shape.marks[0].x + shape.marks[1].x) / 2)
    assert [line.text for line in shape.more] == ["+\u00a09"]


def test_what_is_left_out_between_near_ones_takes_a_place_of_its_own() -> None:
    shape = with_more([1998, 1999, 2010, 2019], 0, 1800)
    assert not shape.axis.scaled
    one, two, three, four = (mark.x for mark in shape.marks)
    assert two - one == pytest.approx(2 * (three - two))
    assert three - two == pytest.approx(four - three)
    assert all(not one < place < two for place in shape.breaks)


def test_a_window_shows_that_the_timeline_goes_on() -> None:
    part = lay_out_timeline(milestones(list(range(2000, 2010))).part(3, 6), 1800, SIZES)
    assert part is not None
    assert (part.axis.start, part.axis.end) == (0, 1800)
    assert part.marks[0].x - part.marks[0].radius > SIZES.radius
    assert 1800 - part.marks[-1].x - part.marks[-1].radius > SIZES.radius


def test_a_long_date_takes_two_lines_where_it_must() -> None:
    long = SETTER.paragraph("21 september 2019 – 3 december 2020", SEMIBOLD, Role.YEAR)
    course = milestones([2019, 2020, 2021])
    wide = replace(course, texts=(course.texts[0], replace(course.texts[1], year=long), course.texts[2]))
    shape = lay_out_timeline(wide, 1000, SIZES)
    assert shape is not None
    assert_sound(shape, 3)
    assert sum(line.role is Role.YEAR for line in shape.labels[1].lines) == 2
