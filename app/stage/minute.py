"""The clock's minute: the only thing that moves on a paused screen."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal

MINUTE_MS = 60_000
AFTER_MS = 20  # a little late, so that the minute has surely changed


class Minute(QObject):
    """Tells by `begun` that the wall clock shows another minute, whatever was done to that clock in between."""

    begun = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        # A coarse timer may be three seconds late in a minute.
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)

    def start(self) -> None:
        """Waits for the next minute, from now on every one."""
        now = self._clock()
        gone = now.second * 1000 + now.microsecond // 1000
        self._timer.start(MINUTE_MS - gone % MINUTE_MS + AFTER_MS)

    def stop(self) -> None:
        """Waits no longer."""
        self._timer.stop()

    def _on_timeout(self) -> None:
        self.start()
        self.begun.emit()
