"""The frame around the focused panel, thick enough to be seen from the reading distance."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.stage.drawing.canvas import Canvas
from app.stage.state.view import FocusFrame

COLOURS = {"deep": "sun", "sun": "on_sun"}  # by the ground it stands on; on paper the accent


class FocusRing(QWidget):
    """A rounded frame drawn just inside its own edges; stands over the panels and takes no events."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.stroke = 4.0
        self.colour = QColor()
        self.hide()

    def show_frame(self, frame: FocusFrame | None, canvas: Canvas, scale: float) -> None:
        """Stands where a view has the focus, `scale` logical px to one of the plan's; nowhere where it has none."""
        if frame is None:
            self.hide()
            return
        rect = QRectF(frame.rect.x * scale, frame.rect.y * scale, frame.rect.width * scale, frame.rect.height * scale)
        self.surround(rect, max(2.0, frame.stroke * scale), canvas.colour(COLOURS.get(frame.ground, "accent")))

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
