"""Where the screen file is: the one named, else the user's, else the system's."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from app.announcement.screen import ScreenFile, ScreenReading

FOLDER = "foaje"
NAME = "screen.toml"


def screen_file_path(named: Path | None) -> Path | None:
    """The screen file to read, or None where there is none."""
    if named is not None:
        return named
    found = QStandardPaths.locate(QStandardPaths.StandardLocation.GenericConfigLocation, f"{FOLDER}/{NAME}")
    return Path(found) if found else None


def read_screen(named: Path | None) -> ScreenReading:
    """The screen file's settings and its problems; every default where there is no file."""
    path = screen_file_path(named)
    if path is None:
        return ScreenReading(ScreenFile())
    from app.announcement.screen_reading import read_screen_file  # most displays have no file of their own

    return replace(read_screen_file(path), file=path)
