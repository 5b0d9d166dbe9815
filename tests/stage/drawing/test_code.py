"""A code as it is drawn: dark on light, in whole px, without a seam."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from app.announcement.theme import HOUSE
from app.layout.code import QUIET_ZONE, Code
from app.layout.drawings import CodeBox
from app.layout.plan import Page
from app.layout.rect import Rect
from app.stage.drawing.canvas import Canvas
from app.stage.drawing.picture import decoded
from app.stage.drawing.typeface import Typeface
from app.value import replace

MODULES = tuple(tuple((x * x + 3 * y + x * y) % 3 == 0 for x in range(21)) for y in range(21))
CODE = Code(MODULES)
INK = "#14232b"


def drawn(typeface: Typeface, rect: Rect, scale: float, ink: str = INK) -> QImage:
    """The code on a red ground, each px of the plan `scale` px large."""
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(3, 5)
        painter.scale(scale, scale)
        Canvas(replace(HOUSE, ink=ink), typeface, decoded).draw_page(painter, Page(drawings=(CodeBox(rect, CODE),)))
    return image


@pytest.mark.parametrize(("scale", "module"), [(1.0, 8), (1.25, 10), (0.7, 5), (0.5, 4)])
@pytest.mark.parametrize("place", [(20.0, 10.0), (20.4, 10.7)])
def test_each_module_is_whole_px_of_one_colour(typeface: Typeface, scale: float, module: int, place: tuple[float, float]) -> None:
    side = CODE.side * 8
    image = drawn(typeface, Rect(*place, side, side), scale)
    colours = {image.pixelColor(x, y).name() for x in range(400) for y in range(400)}
    assert colours == {"#ff0000", "#ffffff", INK}
    xs = [x for x in range(400) for y in range(400) if image.pixelColor(x, y).name() == INK]
    ys = [y for x in range(400) for y in range(400) if image.pixelColor(x, y).name() == INK]
    left, top = min(xs), min(ys)
    for y, row in enumerate(MODULES):
        for x, dark in enumerate(row):
            for dx, dy in ((0, 0), (module - 1, 0), (0, module - 1), (module - 1, module - 1)):
                found = image.pixelColor(left + x * module + dx, top + y * module + dy).name()
                assert found == (INK if dark else "#ffffff"), (x, y)
    quiet = QUIET_ZONE * module
    assert all(image.pixelColor(left - dx, top + 3).name() == "#ffffff" for dx in range(1, quiet + 1))


def test_a_light_ink_makes_no_light_code(typeface: Typeface) -> None:
    image = drawn(typeface, Rect(0, 0, 232, 232), 1.0, ink="#f0f0f0")
    colours = {image.pixelColor(x, y).name() for x in range(400) for y in range(400)}
    assert colours == {"#ff0000", "#ffffff", "#000000"}


def test_in_a_miniature_it_is_still_drawn(typeface: Typeface) -> None:
    image = drawn(typeface, Rect(0, 0, 232, 232), 0.1)
    assert image.pixelColor(3 + 12, 5 + 12) != QColor("red")
