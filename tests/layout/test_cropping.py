"""How much of a photo is shown, and which part: whatever its shape, its box's and its focus."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.cropping import MOST_FROM_SIDES, MOST_LOST, WHOLE, part_shown

ASPECTS = st.floats(0.02, 50)
SHARES = st.floats(0, 1)
FOCUS = st.tuples(SHARES, SHARES)
STRETCHES = st.floats(0.75, 1.35)
EXACT = 1e-9


@given(ASPECTS, ASPECTS | st.none(), st.none() | FOCUS, STRETCHES)
def test_a_crop_loses_a_fifth_at_most_and_fills_its_box(
    aspect: float, other: float | None, focus: tuple[float, float] | None, stretch: float
) -> None:
    box = other or aspect * stretch  # a box of any shape, or one of nearly the picture's
    part = part_shown(aspect, box, focus)
    if part is None:
        loss = 1 - min(aspect / box, box / aspect)
        assert loss > (MOST_LOST if focus or box > aspect else MOST_FROM_SIDES) - EXACT
        return
    assert WHOLE.holds(part, EXACT)
    assert part.width * part.height >= 1 - MOST_LOST - EXACT
    assert 1 in (part.width, part.height), "only one of the two is cropped"
    assert aspect * part.width / part.height == pytest.approx(box)


@given(ASPECTS, STRETCHES)
def test_what_goes_in_height_goes_from_the_bottom(aspect: float, stretch: float) -> None:
    part = part_shown(aspect, aspect * stretch)
    if part is not None:
        lost = 1 - part.height
        assert 1 - part.bottom >= 0.8 * lost - EXACT
        assert part.x == pytest.approx(1 - part.right)


@given(ASPECTS, FOCUS, STRETCHES)
def test_the_focus_stays_inside_as_near_to_the_middle_as_it_can(aspect: float, focus: tuple[float, float], stretch: float) -> None:
    part = part_shown(aspect, aspect * stretch, focus)
    if part is None:
        return
    assert part.inset(-EXACT).contains(*focus)
    for start, length, point in ((part.x, part.width, focus[0]), (part.y, part.height, focus[1])):
        off = abs(start + length / 2 - point)
        others = (min(max(0.0, start + step), 1 - length) for step in (-0.05, -0.01, 0.01, 0.05))
        assert all(abs(other + length / 2 - point) >= off - EXACT for other in others)


def test_a_focus_at_the_feet_overrules_the_heads() -> None:
    part, by_rule = part_shown(1.0, 1.2, (0.5, 0.95)), part_shown(1.0, 1.2)
    assert part is not None
    assert by_rule is not None
    assert part.bottom == pytest.approx(1)
    assert by_rule.y == pytest.approx(0.2 * (1 - 1 / 1.2))


@pytest.mark.parametrize(("aspect", "box"), [(1.0, 2.0), (2.0, 1.0), (0.66, 1.5), (1.78, 1.5)])
def test_a_photo_that_would_lose_more_is_shown_whole(aspect: float, box: float) -> None:
    assert part_shown(aspect, box) is None


def test_from_the_sides_a_fifth_goes_only_for_a_focus() -> None:
    assert part_shown(1.5, 1.25) is None
    assert part_shown(1.5, 1.25, (0.5, 0.5)) is not None
