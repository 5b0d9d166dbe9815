"""What stands beyond the edges of a picture that was moved: its edges go on."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget


class Bleed:
    """The outermost pixels of a widget, drawn out over what it leaves free of its parent."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._edges: list[tuple[QRect, QPixmap]] = []

    def look(self) -> None:
        """Looks at the widget's edges, on the sides on which it leaves something free."""
        self._edges = []
        parent = self._widget.parentWidget()
        if parent is None or self._widget.geometry().contains(parent.rect()):
            return
        own, at = self._widget.rect(), self._widget.pos()
        for side in _sides(at):
            source = _edge(own, side)
            free = _beyond(own.translated(at), side, parent.rect())
            self._edges.append((free, self._widget.grab(source)))

    def draw(self, painter: QPainter) -> None:
        """Draws what goes on beyond the edges."""
        for free, pixels in self._edges:
            painter.drawPixmap(free, pixels)


def _sides(at: QPoint) -> list[QPoint]:
    """The sides that are left free by a widget that stands at `at`, as steps across and down; a corner has both."""
    across = QPoint(-1 if at.x() > 0 else 1, 0)
    down = QPoint(0, -1 if at.y() > 0 else 1)
    sides = [across] if at.x() else []
    sides += [down] if at.y() else []
    return [*sides, across + down] if len(sides) == 2 else sides


def _edge(rect: QRect, side: QPoint) -> QRect:
    """The line of px, or the one at a corner, along a side of a rectangle."""
    x = {-1: (rect.left(), 1), 0: (rect.left(), rect.width()), 1: (rect.right(), 1)}[side.x()]
    y = {-1: (rect.top(), 1), 0: (rect.top(), rect.height()), 1: (rect.bottom(), 1)}[side.y()]
    return QRect(x[0], y[0], x[1], y[1])


def _beyond(rect: QRect, side: QPoint, whole: QRect) -> QRect:
    """What lies beyond that side, within the whole but for the length of the rectangle's own line."""
    left, right = {-1: (whole.left(), rect.left() - 1), 0: (rect.left(), rect.right()), 1: (rect.right() + 1, whole.right())}[side.x()]
    top, bottom = {-1: (whole.top(), rect.top() - 1), 0: (rect.top(), rect.bottom()), 1: (rect.bottom() + 1, whole.bottom())}[side.y()]
    return QRect(QPoint(left, top), QPoint(right, bottom))
