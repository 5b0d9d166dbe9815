"""What is drawn over the picture and takes nothing from it: the safe area, the mark of a problem's panel, the veil."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.layout.display import SAFE_MARGIN
from app.layout.rect import Rect

NOTICE_MARGIN = 0.015  # of the height: how far the notice's text keeps from the top edge
GUIDE = QColor("#e0249a")  # a colour that no announcement has by itself
GROUND = QColor(255, 255, 255, 200)
MARKS = {"error": QColor("#c8102e"), "warning": QColor("#b45f00")}
MARK_PX, HALO_PX = 4, 8


class Overlay(QWidget):
    """Lies over the picture, as large as it; mouse and keyboard go to what is below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()


class SafeArea(Overlay):
    """The edges that text and marks keep from: 5 % of the shorter side left, right and below, for a notice 1.5 % above."""

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        area, top = safe_area(self.width(), self.height())
        with QPainter(self) as painter:
            for colour, style in ((GROUND, Qt.PenStyle.SolidLine), (GUIDE, Qt.PenStyle.DashLine)):
                painter.setPen(QPen(colour, 1.0, style))
                painter.drawRect(QRectF(area.x, area.y, area.width, area.height))
                painter.drawLine(0, round(top), self.width(), round(top))


class PanelMark(Overlay):
    """A ring around the panel that a problem belongs to, in the colour of its level, on a light halo: seen on every ground."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.place: Rect | None = None
        self._colour = QColor()

    def surround(self, place: Rect | None, level: str) -> None:
        """Stands around a place of the picture, in px of the overlay; None: nowhere."""
        self.place = place
        self._colour = MARKS[level]
        self.setVisible(place is not None)
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self.place is None:
            return
        half = HALO_PX / 2
        # Around the panel and not over its letters; where that would be outside the picture, along its edge.
        place = QRectF(self.place.x, self.place.y, self.place.width, self.place.height).adjusted(-HALO_PX, -HALO_PX, HALO_PX, HALO_PX)
        inside = place.intersected(QRectF(self.rect()).adjusted(half, half, -half, -half))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for colour, width in ((GROUND, HALO_PX), (self._colour, MARK_PX)):
                painter.setPen(QPen(colour, width))
                painter.drawRoundedRect(inside, HALO_PX, HALO_PX)


def safe_area(width: float, height: float) -> tuple[Rect, float]:
    """What is left of a picture within the margins, from its top edge, and how far down from there a notice's text begins."""
    margin = SAFE_MARGIN * min(width, height)
    return Rect(margin, 0, width - 2 * margin, height - margin), NOTICE_MARGIN * height
