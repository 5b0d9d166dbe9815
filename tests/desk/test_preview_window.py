"""The preview keeps the screen's shape in any window."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from app.desk.preview_window import letterboxed

sides = st.integers(200, 8000)


@given(st.tuples(sides, sides), sides, sides)
def test_the_screen_fits_touches_two_edges_and_keeps_its_shape(shape: tuple[int, int], width: int, height: int) -> None:
    window = QSize(width, height)
    box = letterboxed(shape, window)
    assert QRect(0, 0, width, height).contains(box)
    assert box.width() == width or box.height() == height
    assert abs(box.width() * shape[1] - box.height() * shape[0]) <= max(shape)
    assert abs(box.x() - (width - box.right() - 1)) <= 1
    assert abs(box.y() - (height - box.bottom() - 1)) <= 1
