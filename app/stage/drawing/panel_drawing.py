"""How one panel is drawn, for its widget and for a picture in a file alike."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen

from app.layout.plan import Progress
from app.layout.rect import Rect
from app.layout.shown import Shown
from app.stage.drawing.canvas import Canvas, rectf

PROGRESS_STEPS = 12


def draw_panel(painter: QPainter, shown: Shown, canvas: Canvas, seen: Rect | None = None) -> None:
    """Draws the page that is on, what marks the chosen item, and the sign of a pause, where they touch `seen` (px of the display)."""
    canvas.draw_page(painter, shown.page, seen)
    if shown.ringed is not None:
        canvas.draw_drawings(painter, shown.plan.overlay(shown.ringed))
    if shown.paused and shown.plan.paused is not None:
        canvas.draw_page(painter, shown.plan.paused)


def progress_of(shown: Shown) -> Progress | None:
    """Give the mark of progress that is on, if the panel has one and no sign covers it."""
    marks = shown.plan.progress
    if shown.number >= len(marks) or (shown.paused and shown.plan.paused_covers_progress):
        return None
    return marks[shown.number]


def draw_progress(painter: QPainter, shown: Shown, canvas: Canvas, step: int = 0) -> None:
    """Draws the mark of progress: how much of the time of what is on has gone, in steps of PROGRESS_STEPS."""
    progress = progress_of(shown)
    if progress is None:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    canvas.draw_lines(painter, progress.line)
    colour, sun = canvas.colour("on_deep" if progress.on_dark else "muted"), canvas.colour("sun")
    for number, place in enumerate(progress.places):
        is_on = number == shown.number
        stroke = max(1.5, 0.16 * place.height)
        painter.setPen(QPen(sun if is_on else colour, stroke))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        outline = rectf(place.inset(stroke / 2))
        painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2)
        if is_on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(sun)
            grown = (place.width - place.height) * step / PROGRESS_STEPS
            filled = Rect(place.x, place.y, place.height + grown, place.height)
            painter.drawRoundedRect(rectf(filled), place.height / 2, place.height / 2)
