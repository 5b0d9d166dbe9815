"""Where the screen file is: the one named, else the user's, else the system's."""

import os
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from app.announcement.screen import ScreenFile, ScreenReading
from app.value import replace

FOLDER = "foaje"
NAME = "screen.toml"


def screen_file_path(named: Path | None) -> Path | None:
    """The screen file to read, or None where there is none."""
    if named is not None:
        return named
    folders = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.GenericConfigLocation)
    return next((Path(folder, FOLDER, NAME) for folder in folders if _is_meant(Path(folder, FOLDER))), None)


def _is_meant(folder: Path) -> bool:
    """Whether somebody has put a screen file there, even one that can't be read: a folder, a link that leads nowhere."""
    return os.path.lexists(folder / NAME) or (folder.is_dir() and not os.access(folder, os.X_OK))


def read_screen(named: Path | None) -> ScreenReading:
    """The screen file's settings and its problems; every default where there is no file."""
    path = screen_file_path(named)
    if path is None:
        return ScreenReading(ScreenFile())
    from app.announcement.screen_reading import read_screen_file  # most displays have no file of their own

    return replace(read_screen_file(path), file=path)
