"""The blurred edge of a picture: what the ground around it is painted with where it is fitted whole into a larger box."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

ALONG = 2  # colours along a side: few, so that the ground is calm beside the picture
ACROSS = 24  # a side is as deep as so many parts of the picture


@dataclass(frozen=True)
class Edge:
    """Colours along each side of a picture: from the top down at the left and right, from the left at the top and bottom."""

    left: tuple[QColor, ...]
    right: tuple[QColor, ...]
    top: tuple[QColor, ...]
    bottom: tuple[QColor, ...]

    def paint(self, painter: QPainter, box: QRectF, picture: QRectF) -> None:
        """Fills what the picture leaves of its box, each side on from its own colours."""
        painter.fillRect(QRectF(box.topLeft(), QPointF(picture.center().x(), box.bottom())), _along(self.left, box, QPointF(0, 1)))
        painter.fillRect(QRectF(QPointF(picture.center().x(), box.top()), box.bottomRight()), _along(self.right, box, QPointF(0, 1)))
        if picture.top() > box.top():
            painter.fillRect(QRectF(box.topLeft(), QPointF(box.right(), picture.center().y())), _along(self.top, box, QPointF(1, 0)))
            painter.fillRect(QRectF(QPointF(box.left(), picture.center().y()), box.bottomRight()), _along(self.bottom, box, QPointF(1, 0)))


def edge_of(image: QImage) -> Edge | None:
    """The edge of a picture; None where a corner of it lets its ground through. Corners of one colour make an edge of it."""
    right, bottom = image.width() - 1, image.height() - 1
    corners = [image.pixelColor(x, y) for x in (0, right) for y in (0, bottom)]
    if any(corner.alpha() < 255 for corner in corners):
        return None
    if all(a == b for a, b in pairwise(corners)):
        one = (corners[0],)
        return Edge(one, one, one, one)
    sides, ends = _shrunk(image, QSize(ACROSS, ALONG)), _shrunk(image, QSize(ALONG, ACROSS))
    return Edge(
        tuple(sides.pixelColor(0, y) for y in range(ALONG)),
        tuple(sides.pixelColor(ACROSS - 1, y) for y in range(ALONG)),
        tuple(ends.pixelColor(x, 0) for x in range(ALONG)),
        tuple(ends.pixelColor(x, ACROSS - 1) for x in range(ALONG)),
    )


def _shrunk(image: QImage, size: QSize) -> QImage:
    scaled = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return scaled.convertToFormat(QImage.Format.Format_RGB32)


def _along(colours: tuple[QColor, ...], box: QRectF, way: QPointF) -> QLinearGradient:
    gradient = QLinearGradient(box.topLeft(), box.topLeft() + QPointF(way.x() * box.width(), way.y() * box.height()))
    for place, colour in enumerate(colours):
        gradient.setColorAt((place + 0.5) / len(colours), colour)
    return gradient
