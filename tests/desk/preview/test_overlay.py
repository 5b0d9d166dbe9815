"""The guides: the margins that the design promises, on every shape."""

from hypothesis import given
from hypothesis import strategies as st

from app.desk.preview.overlay import safe_area


@given(st.integers(200, 8000), st.integers(200, 8000))
def test_the_safe_area_keeps_a_twentieth_of_the_shorter_side(width: int, height: int) -> None:
    area, notice = safe_area(width, height)
    margin = min(width, height) / 20
    assert area.y == 0
    assert abs(area.x - margin) < 1e-6
    assert abs(area.right - (width - margin)) < 1e-6
    assert abs(area.bottom - (height - margin)) < 1e-6
    assert notice == 0.015 * height
