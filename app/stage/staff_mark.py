"""The small mark that tells staff that something is wrong with the source, and nobody else anything."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

SIZE = 0.012  # of the screen's shorter side; the margin in whose corner it stands is 0.05
FROM_EDGE = 0.025
LEAST_PX = 6


class StaffMark(QWidget):
    """A dot in a ring, in the margin's lower right corner: one of its two colours is seen on whatever ground is there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._dot = QColor()
        self._ring = QColor()
        self.hide()

    def stand(self, screen: QSize, dot: QColor, ring: QColor) -> None:
        """Stands on a screen of that size, in these colours."""
        self._dot, self._ring = dot, ring
        self.setGeometry(place_of_mark(screen))
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            middle, radius = QPointF(self.width() / 2, self.height() / 2), self.width() / 2
            for colour, share in ((self._ring, 1.0), (self._dot, 0.6)):
                painter.setBrush(colour)
                painter.drawEllipse(middle, radius * share, radius * share)


def place_of_mark(screen: QSize) -> QRect:
    """Where the mark stands, in px of the screen's own."""
    shorter = min(screen.width(), screen.height())
    size = max(LEAST_PX, round(shorter * SIZE))
    offset = round(shorter * FROM_EDGE) + size // 2
    return QRect(screen.width() - offset, screen.height() - offset, size, size)
