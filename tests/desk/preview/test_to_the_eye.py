"""The picture's place and size: the screen's shape in any window, and the size that it has to the eye."""

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from app.desk.preview.to_the_eye import ARM_M, letterboxed, px_per_mm, size_to_the_eye
from app.layout.display import Display

sides = st.integers(200, 8000)
PER_MM = 96 / 25.4


@given(st.tuples(sides, sides), sides, sides)
def test_the_screen_fits_touches_two_edges_and_keeps_its_shape(shape: tuple[int, int], width: int, height: int) -> None:
    window = QSize(width, height)
    box = letterboxed(shape, window)
    assert QRect(0, 0, width, height).contains(box)
    assert box.width() == width or box.height() == height
    assert abs(box.width() * shape[1] - box.height() * shape[0]) <= max(shape)
    assert abs(box.x() - (width - box.right() - 1)) <= 1
    assert abs(box.y() - (height - box.bottom() - 1)) <= 1


def test_55_inches_from_two_and_a_half_metres_are_29_centimetres_at_arm_s_length() -> None:
    size = size_to_the_eye(Display(1920, 1080), 2.5, PER_MM)
    assert isclose(size.width() / PER_MM, 1217.6 * 0.6 / 2.5, rel_tol=0.002)
    assert isclose(size.width() / size.height(), 16 / 9, rel_tol=0.002)


@given(st.sampled_from([(1920, 1080), (1080, 1920), (3840, 2160), (1024, 768)]), st.floats(20, 100), st.floats(0.5, 15))
def test_the_angle_is_the_same(shape: tuple[int, int], inches: float, metres: float) -> None:
    display = Display(*shape, inches)
    size = size_to_the_eye(display, metres, PER_MM)
    there = display.width_px * display.mm_per_px / metres
    here = size.width() / PER_MM / ARM_M
    assert abs(there - here) <= 0.51 / PER_MM / ARM_M


@pytest.mark.parametrize("pixels", [(1920, 1080), (3840, 2160)])
def test_more_px_of_the_same_glass_are_no_larger_to_the_eye(pixels: tuple[int, int]) -> None:
    assert size_to_the_eye(Display(*pixels), 2.5, PER_MM) == size_to_the_eye(Display(1920, 1080), 2.5, PER_MM)


def test_a_monitor_that_states_its_size_is_taken_at_its_word_and_any_other_at_96_dpi() -> None:
    monitor = QRect(0, 0, 2560, 1440)
    assert isclose(px_per_mm(monitor, 597, 336, 1.0), 2560 / 597, rel_tol=0.01)
    assert isclose(px_per_mm(QRect(0, 0, 1280, 720), 597, 336, 2.0), 1280 / 597, rel_tol=0.01)
    assert px_per_mm(monitor, 0, 0, 1.0) == PER_MM
    assert px_per_mm(monitor, 160, 90, 1.0) == PER_MM
