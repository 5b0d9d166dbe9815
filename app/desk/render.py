"""Draws the screen into a file, without a display."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSaveFile, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter

from app.announcement.problem import Problem
from app.layout.plan import PanelName
from app.stage.drawing.canvas import Canvas, scaled
from app.stage.drawing.panel_drawing import draw_panel, draw_progress
from app.stage.edition_screens import EditionScreens
from app.stage.state.event import Alone
from app.stage.state.state import State
from app.stage.state.update import update
from app.stage.state.view import View, view_of


class CannotWriteError(Exception):
    """The output cannot be written; the message says why."""


def picture_of(screens: EditionScreens, panel: PanelName | None, tell: Callable[[Sequence[Problem]], None]) -> QImage | None:
    """The first edition's overview, or one panel alone; None where the announcement has nothing for that panel.

    A picture that can't be decoded is told, and does not stand on it. Needs no widgets.
    """
    state = State()
    if panel is not None:
        if screens.layouts(state.language, large=state.large).scene(panel) is None:
            return None
        state = update(state, Alone(panel), screens)
    view = view_of(state, screens)
    failed = screens.decode_pictures(view.plan, state.language, 1.0)
    if failed:
        tell(failed)
        return picture_of(screens, panel, tell)
    return drawn(view, screens.canvas(state.language))


def drawn(view: View, canvas: Canvas) -> QImage:
    """What stands on the screen, a px of the display a px of the picture."""
    image = QImage(QSize(view.plan.width, view.plan.height), QImage.Format.Format_RGB32)
    image.fill(canvas.colour("paper"))
    with QPainter(image) as painter:
        for shown in view.panels:
            if shown.plan.ground != "paper":
                painter.fillRect(scaled(shown.plan.rect, 1.0), canvas.colour(shown.plan.ground))
            draw_panel(painter, shown, canvas)
            draw_progress(painter, shown, canvas)
    return image


def write_png(image: QImage, output: Path) -> None:
    """Writes the picture whole or not at all. Raises CannotWriteError."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    if not writer.write(image):
        raise CannotWriteError(f"{output}: {writer.errorString()}")
    file = QSaveFile(str(output))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise CannotWriteError(f"{output}: {file.errorString()}")
    file.write(buffer.data())
    if not file.commit():
        raise CannotWriteError(f"{output}: {file.errorString()}")
