"""What the program tells whoever runs it, on standard error, one line an event; whatever becomes of a line, the picture goes on.

`logging` costs the start nothing: Qt's binding loads it anyway.
"""

import logging
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from traceback import walk_tb

from app.web_credentials import without_credentials

APP = Path(__file__).resolve().parent
STANDARD_ERROR = 2
PRIORITIES = {logging.DEBUG: 7, logging.INFO: 6, logging.WARNING: 4, logging.ERROR: 3}  # syslog's, which the journal takes


class LogLines(logging.Formatter):
    """An event as one line, and its traceback, where it has one, in the lines below; each begins with its priority where wanted."""

    def __init__(self, *, priorities: bool) -> None:
        super().__init__()
        self._priorities = priorities

    def format(self, record: logging.LogRecord) -> str:
        """The lines, without an end of line after the last."""
        lines = [line_of(record)]
        if record.exc_info:
            lines += without_credentials(self.formatException(record.exc_info)).splitlines()
        priority = f"<{PRIORITIES[record.levelno]}>" if self._priorities else ""
        return "\n".join(priority + line for line in lines)


class StandardErrorHandler(logging.Handler):
    """Writes to what is standard error at the time; on a full disk, or where nobody listens any more, nowhere."""

    def emit(self, record: logging.LogRecord) -> None:
        """One event; a fault in its text is raised here, since it is ours."""
        text = self.format(record) + "\n"
        stream = sys.stderr
        if stream is not None:
            with suppress(OSError, ValueError):
                stream.write(text)
                stream.flush()


def line_of(record: logging.LogRecord) -> str:
    """What an event says, in one line, and without anybody's password."""
    return without_credentials(" ".join(record.getMessage().splitlines()))


def goes_to_journal(environment: Mapping[str, str]) -> bool:
    """Whether standard error is the journal's socket, which the service manager names as JOURNAL_STREAM, by device and inode."""
    try:
        status = os.fstat(STANDARD_ERROR)
    except OSError:
        return False
    return environment.get("JOURNAL_STREAM") == f"{status.st_dev}:{status.st_ino}"


def log_fault(error: BaseException) -> None:
    """Tells a fault of ours: in one line where it came about, and at debug level how."""
    log.error("foaje: fault: %s: %s (%s)", type(error).__name__, error, _place_of(error))
    log.debug("foaje: how it came about:", exc_info=error)


def _place_of(error: BaseException) -> str:
    """File and line of ours where it was raised, or from where what raised it was called; `?` where it has been nowhere."""
    frames = [(Path(frame.f_code.co_filename), line) for frame, line in walk_tb(error.__traceback__)]
    ours = [(file.relative_to(APP.parent), line) for file, line in frames if file.is_relative_to(APP)]
    return next((f"{file}:{line}" for file, line in reversed(ours or frames)), "?")


def _made_log() -> logging.Logger:
    made = logging.getLogger("foaje")
    made.propagate = False
    made.setLevel(logging.INFO)
    handler = StandardErrorHandler()
    handler.setFormatter(LogLines(priorities=goes_to_journal(os.environ)))
    made.addHandler(handler)
    return made


log = _made_log()
"""The program's one log. Its lines are a contract: each message says all of its line."""
