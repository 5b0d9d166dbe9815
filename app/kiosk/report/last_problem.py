"""What went wrong last, read off the log: whatever is told there as a warning or an error."""

import logging
from collections.abc import Callable

from app.clockwork import Clock
from app.kiosk.report.status import Trouble
from app.log import line_of


class LastProblem(logging.Handler):
    """Keeps the last problem and their number; `on_told` is called with each, in the thread that told it."""

    def __init__(self, clock: Clock, on_told: Callable[[], None]) -> None:
        super().__init__(logging.WARNING)
        self._clock = clock
        self._on_told = on_told
        self.trouble: Trouble | None = None
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        """One problem."""
        self.trouble = Trouble(line_of(record), self._clock())
        self.count += 1
        self._on_told()
