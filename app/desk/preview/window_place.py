"""The window's size and place, remembered from one time to the next in a file of the user's."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths
from PySide6.QtWidgets import QMainWindow

FOLDER, NAME = "foaje", "preview.ini"
GEOMETRY, PARTS, VERSION = "window/geometry", "window/parts", 1


def user_settings() -> QSettings:
    """The file in the user's configuration folder; where that can't be written, nothing is remembered."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return QSettings(str(Path(folder, FOLDER, NAME)), QSettings.Format.IniFormat)


def restore_place(window: QMainWindow, settings: QSettings) -> bool:
    """Puts the window and its parts where they were; whether it was somewhere."""
    geometry, parts = settings.value(GEOMETRY), settings.value(PARTS)
    if not isinstance(geometry, QByteArray) or not window.restoreGeometry(geometry):
        return False
    if isinstance(parts, QByteArray):
        window.restoreState(parts, VERSION)
    return True


def keep_place(window: QMainWindow, settings: QSettings) -> None:
    """Remembers where the window and its parts are."""
    settings.setValue(GEOMETRY, window.saveGeometry())
    settings.setValue(PARTS, window.saveState(VERSION))
