"""A panel of the screen as a widget: setters prepare, painting only draws."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.layout.plan import Page, PanelPlan
from app.layout.rect import Rect
from app.stage.canvas import Canvas

NO_PAGE = Page()


class PanelWidget(QWidget):
    """Draws one page of its plan, in the panel's own pixels scaled by `scale` into the widget's logical ones."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.plan: PanelPlan | None = None
        self.canvas: Canvas | None = None
        self.scale = 1.0
        self.page_number = 0
        self.chosen: int | None = None
        self.replaced: Page | None = None
        self.paused = False

    @property
    def page(self) -> Page:
        """The page that is drawn: the plan's, or the one that stands in its place for a while."""
        if self.replaced is not None:
            return self.replaced
        pages = self.plan.pages if self.plan else ()
        return pages[min(self.page_number, len(pages) - 1)] if pages else NO_PAGE

    def set_plan(self, plan: PanelPlan, canvas: Canvas, scale: float) -> None:
        """What is drawn from now on, with what, and how large a pixel of the panel is in logical px."""
        if plan == self.plan and canvas is self.canvas and scale == self.scale:
            return
        self.plan, self.canvas, self.scale = plan, canvas, scale
        self.setGeometry(self._scaled(plan.rect))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, plan.ground != "paper")
        self.page_number = min(self.page_number, max(0, len(plan.pages) - 1))
        self.update()

    def set_page(self, number: int, *, jump: bool = False) -> None:
        """Turns to a page; `jump` is for panels that would otherwise fade."""
        del jump
        if number != self.page_number:
            self.page_number = number
            self.update()

    def set_chosen(self, item: int | None) -> None:
        """Which item is marked as chosen."""
        if item != self.chosen:
            self.chosen = item
            self.update()

    def set_replaced(self, page: Page | None) -> None:
        """Another page in the place of the plan's own, or None for that again."""
        if page is not self.replaced:
            self.replaced = page
            self.update()

    def set_paused(self, *, paused: bool) -> None:
        """Whether it says that the rotation is paused."""
        if paused != self.paused:
            self.paused = paused
            self.update()

    def draw(self, painter: QPainter, seen: Rect) -> None:
        """Draws the page where it touches `seen`; for panels with more to show than that."""
        if self.plan is None or self.canvas is None:
            return
        self.canvas.draw_page(painter, self.page, seen)
        if self.chosen is not None and self.chosen < len(self.plan.overlays):
            self.canvas.draw_shapes(painter, self.plan.overlays[self.chosen])
        if self.paused and self.plan.paused is not None:
            self.canvas.draw_page(painter, self.plan.paused)

    def _scaled(self, rect: Rect) -> QRect:
        left, top = int(rect.x * self.scale), int(rect.y * self.scale)
        right, bottom = -int(-rect.right * self.scale // 1), -int(-rect.bottom * self.scale // 1)
        return QRect(left, top, right - left, bottom - top)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.plan is None or self.canvas is None:
            return
        dirty, scale = event.rect().translated(self.pos()), self.scale
        seen = Rect(dirty.x() / scale, dirty.y() / scale, dirty.width() / scale, dirty.height() / scale)
        with QPainter(self) as painter:
            if self.plan.ground != "paper":
                painter.fillRect(event.rect(), self.canvas.colour(self.plan.ground))
            painter.translate(-self.x(), -self.y())
            painter.scale(self.scale, self.scale)
            self.draw(painter, seen)
