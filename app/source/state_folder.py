"""Where the program keeps what it must know at its next start."""

import os
from pathlib import Path

from PySide6.QtCore import QStandardPaths

FOLDER = "foaje"


def state_folder() -> Path:
    """The folder, there or not: the service manager's for this service, where it names one, else below the user's for states."""
    given = os.environ.get("STATE_DIRECTORY", "").partition(":")[0]
    if given:
        return Path(given)
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericStateLocation), FOLDER)
