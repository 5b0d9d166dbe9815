"""What the canvas draws where the plan says: pictures."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from app.announcement.theme import HOUSE
from app.layout.drawings import PictureBox
from app.layout.plan import Page, PanelName, PanelPlan, ScreenPlan
from app.layout.rect import Rect
from app.stage.drawing.canvas import Canvas
from app.stage.drawing.picture import decoded, read_picture
from app.stage.drawing.typeface import Typeface

PHOTO, AROUND = "#336699", "#ff00ff"
BOX = Rect(20, 20, 200, 100)


def drawn(typeface: Typeface, folder: Path, size: tuple[int, int], *, cropped: bool) -> QImage:
    """A photo of this size in the box, and another colour wherever it does not reach."""
    photo = QImage(*size, QImage.Format.Format_RGB32)
    photo.fill(QColor(PHOTO))
    for x, y in ((0, 0), (size[0] - 1, 0)):
        photo.setPixelColor(x, y, QColor("#224488"))  # no edge of one colour, which would be carried on
    path = folder / "photo.png"
    assert photo.save(str(path))
    box = PictureBox(BOX, "ceremony", cropped)
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


@pytest.mark.parametrize("size", [(400, 400), (800, 200), (200, 100), (90, 300)], ids=["square", "wide", "same", "tall"])
def test_a_cropped_picture_fills_its_box_and_no_more(typeface: Typeface, tmp_path: Path, size: tuple[int, int]) -> None:
    image = drawn(typeface, tmp_path, size, cropped=True)
    for x in range(image.width()):
        for y in range(image.height()):
            reached = image.pixelColor(x, y) != QColor(AROUND)
            assert reached is BOX.contains(x + 0.5, y + 0.5), (x, y)


@pytest.mark.parametrize(("size", "width", "height"), [((400, 400), 100, 100), ((800, 200), 200, 50)], ids=["square", "wide"])
def test_a_picture_that_is_not_cropped_is_whole(typeface: Typeface, tmp_path: Path, size: tuple[int, int], width: int, height: int) -> None:
    image = drawn(typeface, tmp_path, size, cropped=False)
    row = [image.pixelColor(x, 70) == QColor(PHOTO) for x in range(image.width())]
    column = [image.pixelColor(120, y) == QColor(PHOTO) for y in range(image.height())]
    assert abs(sum(row) - width) <= 1
    assert abs(sum(column) - height) <= 1
