"""Draws the screen into a file, without a display."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSaveFile, QSize
from PySide6.QtGui import QImage, QImageWriter

from app.layout.plan import PanelName
from app.stage.lobby_screen import LobbyScreen


class CannotWriteError(Exception):
    """The output cannot be written; the message says why."""


def picture_of(screen: LobbyScreen, size: tuple[int, int], panel: PanelName | None) -> QImage | None:
    """The screen as a picture: the overview, or one panel alone; None where the announcement has nothing for that panel."""
    screen.resize(*size)
    screen.refresh()
    if panel is not None and not screen.show_alone(panel):
        return None
    image = QImage(QSize(*size), QImage.Format.Format_RGB32)
    screen.render(image)
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
