"""The display's arithmetic: sizes from angles, plausible displays, the greatest distance."""

from math import atan, degrees

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.display import Display, greatest_distance_m, plausible_diagonal, within_bound
from app.layout.text.type_scale import HEADLINE_ARC_MINUTES, LARGE_ARC_MINUTES, Role, TypeScale
from app.value import replace
from tests.layout.announcements import displays

CAP_HEIGHT = 0.66  # the typeface's
LOBBY = Display(1920, 1080)


@pytest.mark.parametrize(("role", "px"), [(Role.HEADLINE, 73), (Role.LEAD, 39), (Role.CAPTION, 32)])
def test_the_least_sizes_of_the_default_display_are_the_design_s(role: Role, px: int) -> None:
    assert TypeScale(LOBBY, CAP_HEIGHT).least(role) == px


@given(displays(), st.sampled_from(list(Role)))
def test_capitals_at_the_least_size_span_their_angle_and_one_px_less_does_not(display: Display, role: Role) -> None:
    least = TypeScale(display, CAP_HEIGHT).least(role)
    assert display.arc_minutes(least * CAP_HEIGHT) >= role.style.arc_minutes - 1e-6
    assert display.arc_minutes((least - 1) * CAP_HEIGHT) < role.style.arc_minutes


def test_the_visual_angle_is_that_of_the_eye() -> None:
    tall = 100 * LOBBY.mm_per_px
    assert LOBBY.arc_minutes(100) == pytest.approx(60 * degrees(2 * atan(tall / 2 / 2500)))
    assert LOBBY.px(LOBBY.arc_minutes(100)) == pytest.approx(100)
    assert LOBBY.readable_to_m(100, LOBBY.arc_minutes(100)) == pytest.approx(2.5)


def test_twice_the_distance_takes_twice_the_size() -> None:
    assert replace(LOBBY, distance_m=5.0).px(20) == pytest.approx(2 * LOBBY.px(20))


@given(displays(), st.sampled_from(list(Role)))
def test_large_text_is_at_least_0_7_degrees_and_never_smaller_than_normal_text(display: Display, role: Role) -> None:
    large, normal = TypeScale(display, CAP_HEIGHT, large=True), TypeScale(display, CAP_HEIGHT)
    assert display.arc_minutes(large.least(role) * CAP_HEIGHT) >= LARGE_ARC_MINUTES - 1e-6
    assert large.least(role) >= normal.least(role)


@given(displays(), st.sampled_from(list(Role)), st.floats(0, 1), st.booleans())
def test_a_size_lies_between_its_least_and_its_ideal(display: Display, role: Role, growth: float, alone: bool) -> None:
    scale = TypeScale(display, CAP_HEIGHT)
    assert scale.least(role) <= scale.size(role, growth, alone=alone) <= scale.ideal(role, alone=alone)


@pytest.mark.parametrize(
    ("width_mm", "height_mm", "why"),
    [
        (0, 0, "nothing known"),
        (1210, 0, "half of it known"),
        (-1, -1, "less than nothing"),
        (160, 90, "the aspect sent as a size"),
        (160, 100, "the same"),
        (508, 286, "made up at 96 dpi"),
        (487.68, 274.32, "made up at 100 dpi"),
        (488, 274, "the same in whole mm"),
        (1210, 907, "4:3 for a 16:9 picture"),
        (680, 1210, "standing, for a lying picture"),
        (121, 68, "a postcard"),
        (12100, 6800, "a house"),
    ],
)
def test_a_size_that_can_t_be_true_is_not_taken(width_mm: float, height_mm: float, why: str) -> None:
    assert plausible_diagonal(width_mm, height_mm, 1920, 1080) is None, why


@given(st.integers(640, 7680), st.integers(640, 7680), st.sampled_from([1.0, 1.25, 1.5, 2.0, 3.0]), st.booleans(), st.booleans())
def test_a_size_made_up_at_100_dpi_is_not_taken_at_any_scale(width: int, height: int, scale: float, whole: bool, logical: bool) -> None:
    made_up = [side * 25.4 / 100 for side in (width, height)]
    if whole:
        made_up = [float(round(side)) for side in made_up]
    px = [round(side * scale) if logical else side for side in (width, height)]
    assert plausible_diagonal(made_up[0], made_up[1], px[0], px[1], scale) is None


@pytest.mark.parametrize(
    ("width_mm", "height_mm", "width_px", "height_px", "scale", "inches"),
    [
        (478, 269, 1920, 1080, 1.0, 21.6),  # 102 dpi
        (641, 401, 2560, 1600, 1.0, 29.8),  # 101 dpi
        (487.68, 280, 1920, 1080, 1.0, 22.1),  # one side alone is of 100 dpi
        (1210, 680, 3840, 2160, 2.0, 54.6),
        (941, 529, 3840, 2160, 1.0, 42.5),
    ],
)
def test_what_is_only_near_a_made_up_size_is_taken(
    width_mm: float, height_mm: float, width_px: int, height_px: int, scale: float, inches: float
) -> None:
    assert plausible_diagonal(width_mm, height_mm, width_px, height_px, scale) == pytest.approx(inches, abs=0.1)


def test_a_real_television_s_size_is_taken() -> None:
    assert plausible_diagonal(1210, 680, 1920, 1080) == pytest.approx(54.6, abs=0.1)
    assert plausible_diagonal(680, 1210, 1080, 1920) == pytest.approx(54.6, abs=0.1)


def test_a_larger_screen_works_from_farther_away_in_proportion() -> None:
    near = greatest_distance_m(LOBBY, HEADLINE_ARC_MINUTES, CAP_HEIGHT)
    far = greatest_distance_m(replace(LOBBY, diagonal_inches=110), HEADLINE_ARC_MINUTES, CAP_HEIGHT)
    assert far == pytest.approx(2 * near, abs=0.02)


def test_a_display_beyond_the_bound_keeps_everything_but_its_distance() -> None:
    beyond = replace(LOBBY, distance_m=50.0)
    inside = within_bound(beyond, HEADLINE_ARC_MINUTES, CAP_HEIGHT)
    assert inside.distance_m < beyond.distance_m
    assert replace(inside, distance_m=50.0) == beyond
