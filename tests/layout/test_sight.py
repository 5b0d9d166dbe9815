"""What eyes see: least from far below, above and aside, and most on their own height."""

from math import atan, degrees

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.display import Display
from app.layout.rect import Rect
from app.layout.sight import SEATED_M, STANDING_M, Sight

DISPLAY = Display(1920, 1080)
MIDDLE = Rect(960, 530, 0, 20)
HEIGHTS = st.floats(0.3, 10)


def test_what_hangs_before_the_eyes_spans_the_display_s_own_angle() -> None:
    sight = Sight(DISPLAY, 1.6, STANDING_M)
    assert sight.arc_minutes(MIDDLE) == pytest.approx(DISPLAY.arc_minutes(20))
    assert sight.metres(MIDDLE) == pytest.approx(2.5)


def test_a_text_above_the_eyes_is_seen_under_the_angles_of_its_foot_and_its_head() -> None:
    tall = 20 * DISPLAY.mm_per_px / 1000
    foot = 1.6 - SEATED_M - tall / 2
    told = Sight(DISPLAY, 1.6, SEATED_M).arc_minutes(MIDDLE)
    assert told == pytest.approx(60 * degrees(atan((foot + tall) / 2.5) - atan(foot / 2.5)))


@given(HEIGHTS, st.sampled_from([SEATED_M, STANDING_M]), st.floats(0, 1800), st.floats(0, 1000), st.floats(1, 120))
def test_it_is_never_seen_larger_than_from_straight_before_it(height_m: float, eyes_m: float, x: float, y: float, px: float) -> None:
    sight, mark = Sight(DISPLAY, height_m, eyes_m), Rect(x, y, 100, min(px, 1080 - y))
    assert 0 < sight.arc_minutes(mark) <= DISPLAY.arc_minutes(mark.height) + 1e-9
    assert sight.metres(mark) >= DISPLAY.distance_m


@given(st.floats(0.3, 4.9), st.sampled_from([SEATED_M, STANDING_M]))
def test_the_farther_it_hangs_from_the_eyes_height_the_smaller_it_is_seen(off_m: float, eyes_m: float) -> None:
    near, far = (Sight(DISPLAY, eyes_m + off, eyes_m).arc_minutes(MIDDLE) for off in (off_m, off_m + 0.1))
    assert far < near
    below = Sight(DISPLAY, eyes_m - off_m, eyes_m).arc_minutes(MIDDLE)
    assert below == pytest.approx(near, rel=1e-3)


def test_of_a_wide_text_the_farther_end_counts() -> None:
    sight = Sight(DISPLAY, 1.6, STANDING_M)
    wide, end = Rect(960, 530, 900, 20), Rect(1860, 530, 0, 20)
    assert sight.arc_minutes(wide) == sight.arc_minutes(end) < sight.arc_minutes(MIDDLE)
    assert sight.metres(wide) == sight.metres(end)
