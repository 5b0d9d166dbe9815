"""A panel of the screen as a widget: a setter prepares, painting only draws."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.layout.plan import Page, PanelPlan
from app.layout.rect import Rect
from app.layout.shown import Shown
from app.stage.drawing.canvas import Canvas, scaled
from app.stage.drawing.panel_drawing import draw_panel

NO_PAGE = Page()


class PanelWidget(QWidget):
    """Draws what is on of its panel, in the display's own pixels scaled by `scale` into the widget's logical ones."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.shown: Shown | None = None
        self.canvas: Canvas | None = None
        self.scale = 1.0

    @property
    def plan(self) -> PanelPlan | None:
        """The panel's plan."""
        return self.shown.plan if self.shown else None

    @property
    def page(self) -> Page:
        """The page that is drawn."""
        return self.shown.page if self.shown else NO_PAGE

    @property
    def page_number(self) -> int:
        """Which of the plan's pages is on."""
        return self.shown.number if self.shown else 0

    def show_panel(self, shown: Shown, canvas: Canvas, scale: float, *, jump: bool = False) -> None:
        """What is drawn from now on, with what, and how large a pixel of the display is in logical px.

        `jump` is for panels that would otherwise fade.
        """
        del jump
        if self.shown is not None and (shown, canvas, scale) == (self.shown, self.canvas, self.scale):
            return
        if self.shown is None or shown.plan != self.shown.plan or scale != self.scale:
            self.setGeometry(scaled(shown.plan.rect, scale))
            self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, shown.plan.ground != "paper")
        self.shown, self.canvas, self.scale = shown, canvas, scale
        self.update()

    def draw(self, painter: QPainter, seen: Rect) -> None:
        """Draws the panel where it touches `seen`; for panels with more to show than that."""
        if self.shown is not None and self.canvas is not None:
            draw_panel(painter, self.shown, self.canvas, seen)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.shown is None or self.canvas is None:
            return
        dirty, scale = event.rect().translated(self.pos()), self.scale
        seen = Rect(dirty.x() / scale, dirty.y() / scale, dirty.width() / scale, dirty.height() / scale)
        with QPainter(self) as painter:
            if self.shown.plan.ground != "paper":
                painter.fillRect(event.rect(), self.canvas.colour(self.shown.plan.ground))
            painter.translate(-self.x(), -self.y())
            painter.scale(self.scale, self.scale)
            self.draw(painter, seen)
