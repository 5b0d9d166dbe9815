"""A panel whose pages turn: it cross-fades from one to the next, and its progress mark moves in steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Slot
from PySide6.QtGui import QHideEvent, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from app.clockwork import Alarms
from app.layout.drawings import bounds
from app.layout.plan import Page
from app.layout.rect import Rect
from app.layout.shown import Shown
from app.stage.drawing.canvas import Canvas, scaled
from app.stage.drawing.panel_drawing import PROGRESS_STEPS, draw_progress, progress_of
from app.stage.panel_widget import PanelWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation

FADE_MS = 600
FADE_FRAMES = 18  # 30 a second: more would cost a small machine its rest, and is not seen across a room
LEAST_STEP_MS = 500  # the mark moves at most twice a second


class TurningWidget(PanelWidget):
    """Pages that fade into each other.

    Both pages are drawn once into pixmaps; a frame of the fade only lays one over the other. The one that has come in is
    kept, as the next fade begins with it.
    """

    def __init__(self, alarms: Alarms, parent: QWidget, fade_ms: int = FADE_MS) -> None:
        super().__init__(parent)
        self.fade_ms = fade_ms
        self.progress_step = 0
        self._before: QPixmap | None = None
        self._after: QPixmap | None = None
        self._faded = Rect(0, 0, 0, 0)
        self._share = 1.0
        self._kept: Page | None = None
        self._fade: QVariantAnimation | None = None
        self._step_ms = LEAST_STEP_MS
        self._steps = alarms(self)
        self._steps.due.connect(self._on_step)

    @property
    def fading(self) -> bool:
        """Whether a fade is going on."""
        return self._before is not None

    def start_progress(self, dwell_ms: int) -> None:
        """The mark fills over so many ms, from empty."""
        self.progress_step = 0
        self._update_progress()
        if self.plan is not None and self.plan.progress and self.plan.progress[0].places:
            self._step_ms = max(LEAST_STEP_MS, dwell_ms // PROGRESS_STEPS)
            self._steps.start(self._step_ms)

    def stop_progress(self) -> None:
        """The mark stays where it is."""
        self._steps.stop()

    def finish_fade(self) -> None:
        """Ends a fade at once."""
        if self._fade is not None:
            self._fade.stop()
        self._on_faded()

    def show_panel(self, shown: Shown, canvas: Canvas, scale: float, *, jump: bool = False) -> None:
        """See PanelWidget; turns to another page of the same plan in a fade, unless `jump` or a duration of 0 says otherwise."""
        before = self.shown
        if before is None or shown.plan != before.plan or canvas is not self.canvas or scale != self.scale:
            # A fade that is going on belongs to the old plan and ends.
            self.finish_fade()
            self._forget()
        elif shown.number != before.number:
            self.finish_fade()
            super().show_panel(shown, canvas, scale)
            if not jump and self.fade_ms > 0 and self.isVisible() and shown.plan.ground != "paper":
                self._begin_fade(before.page, shown.page)
            return
        super().show_panel(shown, canvas, scale)

    def draw(self, painter: QPainter, seen: Rect) -> None:
        """The page, or the two pages between which it fades, and the progress mark."""
        if self.canvas is None or self.shown is None:
            return
        if self._before is not None and self._after is not None:
            at = QPointF(self._faded.x, self._faded.y)
            painter.drawPixmap(self._target(at, self._before), self._before, QRectF(self._before.rect()))
            painter.setOpacity(self._share)
            painter.drawPixmap(self._target(at, self._after), self._after, QRectF(self._after.rect()))
            painter.setOpacity(1.0)
        else:
            super().draw(painter, seen)
        draw_progress(painter, self.shown, self.canvas, self.progress_step)

    def _target(self, at: QPointF, pixmap: QPixmap) -> QRectF:
        ratio = pixmap.devicePixelRatio() * self.scale
        return QRectF(at.x(), at.y(), pixmap.width() / ratio, pixmap.height() / ratio)

    def _begin_fade(self, before: Page, after: Page) -> None:
        pages = self.plan.pages if self.plan else ()
        rects = [line.rect for page in pages for line in page.lines]
        rects += [bounds(drawing) for page in pages for drawing in page.drawings]
        if not rects or self.canvas is None or before not in pages:
            return
        left, top = int(min(rect.x for rect in rects)), int(min(rect.y for rect in rects))
        right, bottom = int(max(rect.right for rect in rects)) + 2, int(max(rect.bottom for rect in rects)) + 2
        self._faded = Rect(left, top, right - left, bottom - top)
        self._before = self._after if self._after is not None and self._kept is before else self._drawn(before)
        self._after, self._kept = self._drawn(after), after
        self._share = 0.0
        if self._fade is None:
            self._fade = self._animation()
        self._fade.setDuration(self.fade_ms)
        self._fade.start()

    def _forget(self) -> None:
        """Drops the picture that was kept for the next fade."""
        self._after = self._kept = None

    def _animation(self) -> QVariantAnimation:
        """The one float that drives every fade of this panel; made for the first one, as most panels never fade."""
        from PySide6.QtCore import QVariantAnimation

        animation = QVariantAnimation(self)
        animation.setStartValue(0.0)
        animation.setEndValue(1.0)
        animation.valueChanged.connect(self._on_share)
        animation.finished.connect(self._on_faded)
        return animation

    def _drawn(self, page: Page) -> QPixmap | None:
        if self.canvas is None or self.plan is None:
            return None
        ratio = self.devicePixelRatioF()
        scale = self.scale * ratio
        pixmap = QPixmap(round(self._faded.width * scale), round(self._faded.height * scale))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(self.canvas.colour(self.plan.ground))
        with QPainter(pixmap) as painter:
            painter.scale(self.scale, self.scale)
            painter.translate(-self._faded.x, -self._faded.y)
            self.canvas.draw_page(painter, page)
        return pixmap

    def _update_progress(self) -> None:
        progress = progress_of(self.shown) if self.shown else None
        if progress is not None:
            self.update(scaled(progress.rect, self.scale).translated(-self.pos()).adjusted(-2, -2, 2, 2))

    def _update_faded(self) -> None:
        place = scaled(self._faded, self.scale).translated(-self.pos()).adjusted(-1, -1, 1, 1)
        self.update(place if self.fading else QRect(self.rect()))

    def _on_step(self) -> None:
        self.progress_step += 1
        self._update_progress()
        if self.progress_step < PROGRESS_STEPS:
            self._steps.start(self._step_ms)

    # Declared, or the first fade would add them to the class, and Qt then take each widget for another one to a screen reader.

    @Slot("QVariant")
    def _on_share(self, share: float) -> None:
        step = int(share * FADE_FRAMES) / FADE_FRAMES
        if self.fading and step != self._share:
            self._share = step
            self._update_faded()

    @Slot()
    def _on_faded(self) -> None:
        if self.fading:
            self._before = None
            self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        self._steps.stop()
        self.finish_fade()
        self._forget()
        super().hideEvent(event)
