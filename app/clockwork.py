"""Time as an argument: the clock that is read, and the alarms that ring; a test moves both by hand."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance

Clock = Callable[[], datetime]
"""Gives the moment, with its zone."""


class Alarm(Protocol):
    """Rings once, by its signal `due`, some time after it was started; at rest nothing of it wakes the machine."""

    @property
    def due(self) -> SignalInstance:
        """The signal."""

    @property
    def running(self) -> bool:
        """Whether it will ring."""

    def start(self, ms: int) -> None:
        """Rings in so many ms; what it was to ring for before is forgotten."""

    def stop(self) -> None:
        """Does not ring."""


Alarms = Callable[[QObject], Alarm]
"""Makes an alarm that belongs to its parent."""


class QtAlarm(QObject):
    """An alarm of Qt's event loop."""

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        # A coarse timer may be a twentieth early or late: three seconds in a minute.
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.due)

    @property
    def running(self) -> bool:
        """Whether it will ring."""
        return self._timer.isActive()

    def start(self, ms: int) -> None:
        """Rings in so many ms; what it was to ring for before is forgotten."""
        self._timer.start(ms)

    def stop(self) -> None:
        """Does not ring."""
        self._timer.stop()
