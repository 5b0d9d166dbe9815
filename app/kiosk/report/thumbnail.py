"""A small picture of the wall."""

from PySide6.QtCore import QBuffer, QPoint, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QWidget

LONGER_SIDE_PX = 480
MOST_BYTES = 50_000
QUALITIES = (85, 70, 50, 30, 10)


def picture_of(window: QWidget) -> QImage:
    """Draws what a window shows, 480 px on its longer side."""
    size = window.size().scaled(QSize(LONGER_SIDE_PX, LONGER_SIDE_PX), Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size.expandedTo(QSize(1, 1)), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(image.width() / max(1, window.width()), image.height() / max(1, window.height()))
        window.render(painter, QPoint())
    return image


def jpeg_of(image: QImage) -> bytes:
    """Gives a picture as JPEG, as good as 50 KB allow."""
    content = b""
    for quality in QUALITIES:
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        writer = QImageWriter(buffer, b"jpeg")
        writer.setQuality(quality)
        writer.write(image)
        content = bytes(buffer.data().data())
        if len(content) <= MOST_BYTES:
            break
    return content
