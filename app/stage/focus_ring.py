"""The frame around the focused panel, thick enough to be seen from the reading distance."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget


class FocusRing(QWidget):
    """A rounded frame drawn just inside its own edges; stands over the panels and takes no events."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.stroke = 4.0
        self.colour = QColor()
        self.hide()

    def surround(self, rect: QRectF, stroke: float, colour: QColor) -> None:
        """Stands around `rect`, in the parent's logical px."""
        self.stroke, self.colour = stroke, colour
        self.setGeometry(rect.toAlignedRect())
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.colour, self.stroke))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            half = self.stroke / 2
            radius = 2 * self.stroke
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
