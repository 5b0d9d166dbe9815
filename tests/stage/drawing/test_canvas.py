"""What the canvas draws where the plan says: pictures."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from app.announcement.theme import HOUSE
from app.layout.cropping import WHOLE
from app.layout.drawings import PictureBox
from app.layout.plan import Page, PanelName, PanelPlan, ScreenPlan
from app.layout.rect import Rect
from app.stage.drawing.canvas import Canvas
from app.stage.drawing.picture import decoded
from app.stage.drawing.typeface import Typeface
from tests.pictures import read_picture

PHOTO, AROUND = "#336699", "#ff00ff"
BOX = Rect(20, 20, 200, 100)


def drawn(typeface: Typeface, folder: Path, photo: QImage, part: Rect = WHOLE) -> QImage:
    """A photo in the box, and another colour wherever it does not reach."""
    path = folder / "photo.png"
    assert photo.save(str(path))
    box = PictureBox(BOX, "ceremony", part)
    page = Page(drawings=(box,))
    plan = ScreenPlan(240, 140, (PanelPlan(PanelName.CEREMONY, BOX, (page,)),))
    canvas = Canvas(HOUSE, typeface, decoded)
    assert canvas.decode_pictures(plan, {"ceremony": read_picture(path)}, 1.0) == {}
    image = QImage(240, 140, QImage.Format.Format_RGB32)
    image.fill(QColor(AROUND))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        canvas.draw_page(painter, page)
    return image


def photo_of(size: tuple[int, int], edge: str | None = None) -> QImage:
    """A photo in one colour; without an edge its corners let the ground through, which then is not painted."""
    photo = QImage(*size, QImage.Format.Format_ARGB32)
    photo.fill(QColor(PHOTO))
    for x, y in ((0, 0), (size[0] - 1, 0)):
        photo.setPixelColor(x, y, QColor(edge) if edge else QColor(0, 0, 0, 0))
    return photo


@pytest.mark.parametrize("part", [Rect(0.1, 0.0, 0.8, 1.0), Rect(0.0, 0.02, 1.0, 0.9)])
def test_a_part_of_a_picture_fills_its_box_and_no_more(typeface: Typeface, tmp_path: Path, part: Rect) -> None:
    image = drawn(typeface, tmp_path, photo_of((400, 400), PHOTO), part)
    for x in range(image.width()):
        for y in range(image.height()):
            reached = image.pixelColor(x, y) != QColor(AROUND)
            assert reached is BOX.contains(x + 0.5, y + 0.5), (x, y)


def test_it_is_the_part_that_was_asked_for(typeface: Typeface, tmp_path: Path) -> None:
    photo = photo_of((400, 200), PHOTO)
    with QPainter(photo) as painter:
        painter.fillRect(0, 0, 40, 200, QColor("red"))
        painter.fillRect(0, 180, 400, 20, QColor("blue"))
    image = drawn(typeface, tmp_path, photo, Rect(0.1, 0.0, 0.9, 0.9))
    colours = {image.pixelColor(x, y).name() for x in range(24, 216) for y in range(24, 116)}
    assert colours == {PHOTO}


@pytest.mark.parametrize(("size", "width", "height"), [((400, 400), 100, 100), ((800, 200), 200, 50)], ids=["square", "wide"])
def test_a_picture_that_is_not_cropped_is_whole(typeface: Typeface, tmp_path: Path, size: tuple[int, int], width: int, height: int) -> None:
    image = drawn(typeface, tmp_path, photo_of(size))
    row = [image.pixelColor(x, 70) == QColor(PHOTO) for x in range(image.width())]
    column = [image.pixelColor(120, y) == QColor(PHOTO) for y in range(image.height())]
    assert abs(sum(row) - width) <= 1
    assert abs(sum(column) - height) <= 1


def test_around_a_whole_photo_its_edge_goes_on(typeface: Typeface, tmp_path: Path) -> None:
    photo = photo_of((400, 400), PHOTO)
    with QPainter(photo) as painter:
        painter.fillRect(0, 0, 40, 400, QColor("#803010"))
        painter.fillRect(360, 0, 40, 400, QColor("#107030"))
    image = drawn(typeface, tmp_path, photo)
    assert image.pixelColor(30, 70).name() == "#803010"
    assert image.pixelColor(210, 70).name() == "#107030"
    assert image.pixelColor(10, 70) == QColor(AROUND)
