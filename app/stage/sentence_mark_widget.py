"""The mark of the sentence that is read aloud, drawn over its panel where the plan says."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.layout.rect import Rect
from app.layout.signs.sentence_mark import SentenceMark
from app.stage.drawing.canvas import Canvas, rectf, scaled


class SentenceMarkWidget(QWidget):
    """Stands over the panels, draws the marked words on a ground of their own, and takes no events."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._mark: SentenceMark | None = None
        self._canvas: Canvas | None = None
        self._scale = 1.0
        self.hide()

    def show_mark(self, mark: SentenceMark | None, canvas: Canvas, scale: float) -> None:
        """Stands where a view marks a sentence, `scale` logical px to one of the plan's; nowhere where it marks none."""
        if mark is None:
            self._mark = None
            self.hide()
            return
        if (mark, canvas, scale) != (self._mark, self._canvas, self._scale):
            self._mark, self._canvas, self._scale = mark, canvas, scale
            place = QRect()
            for rect in mark.rects:
                place = place.united(scaled(rect, scale))
            self.setGeometry(place)
            self.update()
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        mark, canvas = self._mark, self._canvas
        if mark is None or canvas is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(-self.x(), -self.y())
            painter.scale(self._scale, self._scale)
            if mark.picture is not None:
                _frame(painter, mark, canvas)
                return
            self._fill(painter, mark.boxes, mark.colour)
            self._fill(painter, mark.bars, mark.bar_colour)
            # What of the letters reaches over a bar stays over it, be it of this line or of the next.
            boxes = _path(mark.boxes)
            painter.setClipPath(_path(mark.bars).subtracted(boxes))
            canvas.draw_lines(painter, mark.lines)
            painter.setClipPath(boxes)
            canvas.draw_lines(painter, mark.words)

    def _fill(self, painter: QPainter, rects: tuple[Rect, ...], colour: str) -> None:
        if self._canvas is not None:
            for rect in rects:
                painter.fillRect(rectf(rect), self._canvas.colour(colour))


def _path(rects: tuple[Rect, ...]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for rect in rects:
        path.addRect(rectf(rect))
    return path


def _frame(painter: QPainter, mark: SentenceMark, canvas: Canvas) -> None:
    """Frame a picture just inside its edges: in two colours, of which the outer one is seen on the paper and the inner one on it."""
    if mark.picture is None:
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, inset, stroke in ((mark.colour, 2.0, 2.0), (mark.bar_colour, 0.5, 1.0)):
        pen = QPen(canvas.colour(colour), stroke * mark.stroke)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(rectf(mark.picture.inset(inset * mark.stroke)))
