"""A code's modules: as large as a phone needs from where people stand."""

import pytest

from app.layout.code import Code, least_module_px
from app.layout.display import Display

WALL = Display(1920, 1080)


def test_a_code_of_25_modules_is_a_tenth_of_the_distance_wide_and_hardly_more() -> None:
    module = least_module_px(WALL)
    assert 25 * module * WALL.mm_per_px >= 250
    assert 25 * (module - 1) * WALL.mm_per_px < 250


@pytest.mark.parametrize("larger", [Display(1920, 1080, distance_m=5.0), Display(3840, 2160), Display(1920, 1080, 27.0)])
def test_farther_finer_and_smaller_displays_need_more_px(larger: Display) -> None:
    assert least_module_px(larger) > 1.9 * least_module_px(WALL)


def test_a_module_has_a_px_at_the_least() -> None:
    assert least_module_px(Display(64, 64, 500.0, 0.2)) == 1


def test_four_modules_of_light_stand_on_each_side() -> None:
    assert Code(((True,) * 21,) * 21).side == 29
