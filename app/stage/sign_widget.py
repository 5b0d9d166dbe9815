"""A sentence over the screen: drawn where the plan says, for its time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.clockwork import Alarms
from app.stage.drawing.canvas import Canvas, scaled
from app.stage.state.event import Sign
from app.stage.state.view import SignView

SECOND_MS = 1000


class SignWidget(QWidget):
    """Tells by `stayed` that a sign has stayed its time; one of several pages shows each for a second, the last one until it is told to go.

    It stands over the panels and takes no events.
    """

    stayed = Signal()

    def __init__(self, alarms: Alarms, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.page_number = 0
        self._what: Sign | None = None
        self._sign: SignView | None = None
        self._canvas: Canvas | None = None
        self._scale = 1.0
        self._alarm = alarms(self)
        self._alarm.due.connect(self._on_due)
        self.hide()

    def show_sign(self, sign: SignView | None, canvas: Canvas, scale: float) -> None:
        """Stands where a view has its sign, `scale` logical px to one of the plan's; nowhere where it has none."""
        if sign is None:
            self.rest()
            return
        if sign.what is not self._what:
            self._what, self.page_number = sign.what, 0
            self._alarm.start(SECOND_MS if len(sign.plan.pages) > 1 else round(sign.dwell_s * 1000))
        if (sign, canvas, scale) != (self._sign, self._canvas, self._scale):
            self._sign, self._canvas, self._scale = sign, canvas, scale
            self.setGeometry(scaled(sign.plan.rect, scale))
            self.update()
        self.show()
        self.raise_()

    def rest(self) -> None:
        """Goes, and its time with it."""
        self._alarm.stop()
        self._what = self._sign = None
        self.hide()

    def _on_due(self) -> None:
        pages = len(self._sign.plan.pages) if self._sign else 0
        if pages == 1:
            self.stayed.emit()
            return
        self.page_number = min(self.page_number + 1, pages - 1)
        self.update()
        if self.page_number < pages - 1:
            self._alarm.start(SECOND_MS)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._sign is None or self._canvas is None:
            return
        with QPainter(self) as painter:
            painter.translate(-self.x(), -self.y())
            painter.scale(self._scale, self._scale)
            self._canvas.draw_page(painter, self._sign.plan.pages[min(self.page_number, len(self._sign.plan.pages) - 1)])
