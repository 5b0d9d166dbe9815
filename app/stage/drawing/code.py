"""Draws a QR code: each module in whole device px where there are so many, its modules one shape without seams."""

from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTransform

from app.layout.code import QUIET_ZONE, Code
from app.layout.drawings import CodeBox


def draw_code(painter: QPainter, box: CodeBox, light: QColor, dark: QColor) -> None:
    """The light ground with the quiet zone over the whole rectangle, the dark modules in the middle of it."""
    side, device = box.code.side, painter.deviceTransform()
    ground = device.mapRect(QRectF(box.rect.x, box.rect.y, box.rect.width, box.rect.height)).toRect()
    module: float = min(ground.width(), ground.height()) // side
    crisp = module >= 1
    if not crisp:  # in a miniature: nobody can read it, and it shall look like one
        module = ground.width() / side
    left = ground.x() + (ground.width() - side * module) // 2 + QUIET_ZONE * module
    top = ground.y() + (ground.height() - side * module) // 2 + QUIET_ZONE * module
    painter.save()
    painter.setTransform(device.inverted()[0], combine=True)  # from here on in device px
    painter.fillRect(ground, light)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, not crisp)
    painter.setTransform(QTransform(module, 0, 0, module, left, top), combine=True)
    painter.fillPath(_shape(box.code), dark)
    painter.restore()


@lru_cache(maxsize=4)
def _shape(code: Code) -> QPainterPath:
    """The dark modules, a unit wide each, as one outline: rectangles of their own would let the ground through between them."""
    path = QPainterPath()
    for y, row in enumerate(code.modules):
        for x, dark in enumerate(row):
            if dark:
                path.addRect(x, y, 1, 1)
    return path.simplified()
