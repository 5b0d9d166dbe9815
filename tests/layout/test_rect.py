"""Rectangles."""

from hypothesis import given
from hypothesis import strategies as st

from app.layout.rect import Rect, fitted

NUMBERS = st.integers(-200, 200).map(float)
RECTS = st.builds(Rect, NUMBERS, NUMBERS, st.integers(1, 300).map(float), st.integers(1, 300).map(float))


@given(RECTS, RECTS)
def test_two_overlap_exactly_if_they_share_an_area(one: Rect, other: Rect) -> None:
    common = one.within(other)
    assert one.overlaps(other) == other.overlaps(one) == (common.width > 0 and common.height > 0)


@given(RECTS, RECTS)
def test_what_lies_within_both_is_held_by_both(one: Rect, other: Rect) -> None:
    common = one.within(other)
    if one.overlaps(other):
        assert one.holds(common)
        assert other.holds(common)
        assert common == other.within(one)


def test_neighbours_that_share_an_edge_do_not_overlap() -> None:
    assert not Rect(0, 0, 10, 10).overlaps(Rect(10, 0, 10, 10))
    assert Rect(0, 0, 10, 10).overlaps(Rect(9, 9, 10, 10))


@given(RECTS, st.integers(0, 400).map(float))
def test_mirroring_twice_changes_nothing(rect: Rect, width: float) -> None:
    assert rect.mirrored(width).mirrored(width) == rect
    assert rect.mirrored(width).width == rect.width


@given(RECTS, st.integers(0, 20).map(float))
def test_an_inset_rect_lies_inside_and_an_outset_one_around(rect: Rect, by: float) -> None:
    assert rect.inset(-by).holds(rect)
    assert rect.width < 2 * by or rect.height < 2 * by or rect.holds(rect.inset(by))


def test_the_right_and_bottom_edges_are_outside() -> None:
    rect = Rect(10, 10, 5, 5)
    assert rect.contains(10, 14.9)
    assert not rect.contains(15, 12)
    assert not rect.contains(12, 15)


@given(RECTS, st.floats(0.05, 20))
def test_a_fitted_rect_keeps_its_aspect_touches_two_edges_and_stands_in_the_middle(box: Rect, aspect: float) -> None:
    inside = fitted(aspect, box)
    assert box.holds(inside)
    assert abs(inside.width / inside.height - aspect) < 1e-6 * aspect
    assert abs(inside.width - box.width) < 1e-6 or abs(inside.height - box.height) < 1e-6
    assert abs(inside.centre[0] - box.centre[0]) < 1e-6
    assert abs(inside.centre[1] - box.centre[1]) < 1e-6


@given(st.floats(-100, 100), st.floats(-100, 100), st.floats(0, 100), st.floats(0, 100))
def test_snapped_edges_are_whole_and_move_by_half_a_px_at_most(x: float, y: float, width: float, height: float) -> None:
    rect = Rect(x, y, width, height)
    snapped = rect.snapped()
    for before, after in ((rect.x, snapped.x), (rect.y, snapped.y), (rect.right, snapped.right), (rect.bottom, snapped.bottom)):
        assert after == round(after)
        assert abs(after - before) <= 0.5
