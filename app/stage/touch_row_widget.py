"""The row of buttons for whoever uses the screen by touch alone, drawn as the plan says."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.stage.drawing.canvas import Canvas, scaled
from app.stage.state.touch import RowView


class TouchRowWidget(QWidget):
    """Stands over the panels; what is tapped on it the screen's state knows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row: RowView | None = None
        self._canvas: Canvas | None = None
        self._scale = 1.0
        self.hide()

    def show_row(self, row: RowView | None, canvas: Canvas, scale: float) -> None:
        """Stands where a view has its row, `scale` logical px to one of the plan's; nowhere where it has none."""
        if row is None:
            self.hide()
            return
        if (row, canvas, scale) != (self._row, self._canvas, self._scale):
            self._row, self._canvas, self._scale = row, canvas, scale
            self.setGeometry(scaled(row.plan.rect, scale))
            self.update()
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._row is None or self._canvas is None:
            return
        with QPainter(self) as painter:
            painter.translate(-self.x(), -self.y())
            painter.scale(self._scale, self._scale)
            for button, plan in zip(self._row.buttons, self._row.plan.buttons, strict=True):
                self._canvas.draw_page(painter, plan.pressed if button.pressed else plan.raised)
