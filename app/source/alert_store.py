"""What a feed of warnings has said, kept on disk: a restart without a network drops nothing."""

from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile

from app.announcement.alerts.in_force import Known
from app.announcement.alerts.keeping import read_back, written
from app.announcement.web_address import shown_address

NAME = "alerts.json"
MOST_BYTES = 16 * 1024 * 1024


class AlertStore:
    """One file in the state folder; whatever the disk does, the warnings are shown."""

    def __init__(self, folder: Path, feed: str) -> None:
        self._file = folder / NAME
        self._feed = shown_address(feed)
        self._content = b""

    def read(self) -> Known:
        """What is known from before; nothing where there is no such file, or another feed's, or a damaged one."""
        try:
            with self._file.open("rb") as file:
                self._content = file.read(MOST_BYTES)
        except (OSError, ValueError):
            return Known()
        return read_back(self._content, self._feed)

    def keep(self, known: Known) -> str:
        """Writes it, whole or not at all, where it differs from what is there; why it could not be done, "" where it was."""
        content = written(known, self._feed)
        if content == self._content:
            return ""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            return error.strerror or type(error).__name__
        file = QSaveFile(str(self._file))
        done = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(content) == len(content) and file.commit()
        if not done:
            return file.errorString()
        self._content = content
        return ""
