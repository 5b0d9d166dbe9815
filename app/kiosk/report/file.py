"""A file that a reader finds whole, whenever they look."""

import os
from pathlib import Path

from PySide6.QtCore import QSaveFile

from app.log import log


class ReportFile:
    """A file that is written anew again and again; that it can't be written is told once, until it can."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._failed = False

    def write(self, content: bytes) -> None:
        """Puts the content in the place of the file's, all at once."""
        reason = self._put(content)
        if reason and not self._failed:
            log.warning("foaje: %s cannot be written (%s)", self.path, reason)
        self._failed = bool(reason)

    def _put(self, content: bytes) -> str:
        """Why it could not be done, "" where it was."""
        # QSaveFile would put a file in the place of a device too, and root may do that.
        if os.path.lexists(self.path) and not os.path.isfile(self.path):  # noqa: PTH113 - Path's own raises for a name too long
            return "not a regular file"
        file = QSaveFile(str(self.path))
        done = file.open(QSaveFile.OpenModeFlag.WriteOnly) and file.write(content) == len(content) and file.commit()
        return "" if done else file.errorString()
