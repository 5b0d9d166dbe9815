"""A press of a finger or of the mouse: it taps when it is let go, and not where it was drawn away (WCAG 2.2, 2.5.2)."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QMouseEvent

REACH = 0.05
"""How far a finger may slip and still tap, as a share of the screen's shorter side: the width of a margin."""


class Press:
    """Follows one press from where it went down to where it is let go."""

    def __init__(self) -> None:
        self._began: QPointF | None = None

    def went_down(self, event: QMouseEvent) -> None:
        """Take a button that went down."""
        self._began = event.position() if event.button() == Qt.MouseButton.LeftButton else None

    def came_up(self, event: QMouseEvent, screen: QSize) -> bool:
        """Take a button that came up; whether that is a tap, on a screen of this size."""
        began, self._began = self._began, None
        if began is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        slipped = event.position() - began
        return QPointF.dotProduct(slipped, slipped) <= (REACH * min(screen.width(), screen.height())) ** 2
