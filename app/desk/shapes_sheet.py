"""A contact sheet: the same announcement on every shape of screen, side by side."""

from collections.abc import Sequence
from math import sqrt

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from app.desk.render import draw
from app.stage.drawing.canvas import Canvas
from app.stage.drawing.typeface import Typeface
from app.stage.state.view import View
from app.value import value

SHAPES = ((1920, 1080), (2560, 1080), (1600, 1200), (1280, 720), (1080, 1920), (1200, 1600))
"""What hangs in halls: televisions lying and standing, a wide panel, old 4:3 ones, and the smallest that is promised."""

PRINT_AREA = 960 * 540  # px² of one picture on the sheet, whatever its shape
LABEL, GAP = 26, 36  # px: the type below a picture, and what is left around each
MOST_WIDTH = 3100  # px, three in a row
GROUND, INK = QColor("#8b9094"), QColor("#111417")


@value
class Print:
    """One picture of a sheet: what stands on a screen, and what draws it."""

    view: View
    canvas: Canvas

    @property
    def size(self) -> QSizeF:
        """Its size on the sheet in px."""
        scale = self.scale
        return QSizeF(self.view.plan.width * scale, self.view.plan.height * scale)

    @property
    def scale(self) -> float:
        """How much smaller it is than its screen."""
        return sqrt(PRINT_AREA / (self.view.plan.width * self.view.plan.height))

    @property
    def label(self) -> str:
        """The size of its screen."""
        return f"{self.view.plan.width} × {self.view.plan.height}"


@value
class Sheet:
    """The prints with their places, and the size of it all, in px."""

    prints: tuple[Print, ...]
    corners: tuple[QPointF, ...]
    size: QSizeF


def sheet_of(prints: Sequence[Print]) -> Sheet:
    """Puts the prints into rows, as many as go into each."""
    corners: list[QPointF] = []
    x, y, height, width = float(GAP), float(GAP), 0.0, 0.0
    for each in prints:
        if corners and x + each.size.width() + GAP > MOST_WIDTH:
            x, y, height = float(GAP), y + height + 2 * LABEL + GAP, 0.0
        corners.append(QPointF(x, y))
        x += each.size.width() + GAP
        height, width = max(height, each.size.height()), max(width, x)
    return Sheet(tuple(prints), tuple(corners), QSizeF(width, y + height + 2 * LABEL + GAP))


def draw_sheet(painter: QPainter, sheet: Sheet, typeface: Typeface) -> None:
    """Draws it, its upper left corner at the painter's origin."""
    painter.fillRect(QRectF(QPointF(), sheet.size), GROUND)
    for each, corner in zip(sheet.prints, sheet.corners, strict=True):
        painter.save()
        painter.translate(corner)
        painter.scale(each.scale, each.scale)
        whole = QRectF(0, 0, each.view.plan.width, each.view.plan.height)
        painter.setClipRect(whole)
        painter.fillRect(whole, each.canvas.colour("paper"))
        draw(painter, each.view, each.canvas)
        painter.restore()
        painter.setFont(typeface.font(LABEL, 600))
        painter.setPen(INK)
        below = QRectF(corner.x(), corner.y() + each.size.height(), each.size.width(), 2 * LABEL)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, each.label)


def sheet_image(sheet: Sheet, typeface: Typeface) -> QImage:
    """The sheet as a picture."""
    image = QImage(sheet.size.toSize(), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.fillRect(image.rect(), GROUND)
        draw_sheet(painter, sheet, typeface)
    return image
