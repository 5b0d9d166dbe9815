"""The clock's minute: the only thing that moves on a paused screen."""

from PySide6.QtCore import QObject, Signal

from app.clockwork import Alarms, Clock

MINUTE_MS = 60_000
AFTER_MS = 20  # a little late, so that the minute has surely changed


class Minute(QObject):
    """Tells by `begun` that the wall clock shows another minute, whatever was done to that clock in between."""

    begun = Signal()

    def __init__(self, clock: Clock, alarms: Alarms, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._alarm = alarms(self)
        self._alarm.due.connect(self.look)

    def start(self) -> None:
        """Waits for the next minute, from now on every one."""
        now = self._clock()
        gone = now.second * 1000 + now.microsecond // 1000
        self._alarm.start(MINUTE_MS - gone % MINUTE_MS + AFTER_MS)

    def stop(self) -> None:
        """Waits no longer."""
        self._alarm.stop()

    def look(self) -> None:
        """Looks at the clock now: a minute has gone, or somebody has set it."""
        self.start()
        self.begun.emit()
