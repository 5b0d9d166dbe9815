"""The edge of a picture, from which the ground around it is painted."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.stage.drawing.edge import edge_of

pytestmark = pytest.mark.usefixtures("qapp")


def image(colour: str, width: int = 240, height: int = 120) -> QImage:
    found = QImage(width, height, QImage.Format.Format_ARGB32)
    found.fill(QColor(colour))
    return found


def test_corners_of_one_colour_are_the_edge_whatever_lies_between() -> None:
    picture = image("#204060")
    with QPainter(picture) as painter:
        painter.fillRect(60, 0, 120, 120, QColor("white"))
    edge = edge_of(picture)
    assert edge is not None
    assert {colour.name() for side in (edge.left, edge.right, edge.top, edge.bottom) for colour in side} == {"#204060"}


def test_each_side_has_its_own_colours() -> None:
    picture = image("#808080")
    with QPainter(picture) as painter:
        painter.fillRect(0, 0, 20, 60, QColor("#ff0000"))
        painter.fillRect(0, 60, 20, 60, QColor("#0000ff"))
    edge = edge_of(picture)
    assert edge is not None
    assert (edge.left[0].name(), edge.left[-1].name()) == ("#ff0000", "#0000ff")
    assert {colour.name() for colour in edge.right} == {"#808080"}


def test_a_picture_that_lets_its_ground_through_has_none() -> None:
    picture = image("#808080")
    picture.setPixelColor(0, 0, QColor(0, 0, 0, 0))
    assert edge_of(picture) is None


@pytest.mark.parametrize("inner", [QRectF(40, 0, 40, 60), QRectF(0, 20, 120, 20)], ids=["beside", "above and below"])
def test_all_of_the_box_is_painted_and_nothing_else(inner: QRectF) -> None:
    picture, page, box = image("#808080"), image("#ff00ff", 140, 80), QRectF(10, 10, 120, 60)
    picture.setPixelColor(0, 0, QColor("red"))
    edge = edge_of(picture)
    assert edge is not None
    with QPainter(page) as painter:
        edge.paint(painter, box, inner.translated(box.topLeft()))
    for x in range(page.width()):
        for y in range(page.height()):
            assert (page.pixelColor(x, y) != QColor("#ff00ff")) is box.contains(x + 0.5, y + 0.5)
