"""Time that passes when a test says so: a clock, and the alarms that hang on it."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal


class HandClock:
    """Stands still until it is moved; called, it gives the moment, and `alarm` makes the alarms that ring by it."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self._alarms: list[HandAlarm] = []

    def __call__(self) -> datetime:
        return self.now

    def alarm(self, parent: QObject) -> "HandAlarm":
        """An alarm that rings when enough time has passed here."""
        alarm = HandAlarm(self, parent)
        self._alarms.append(alarm)
        return alarm

    def pass_s(self, seconds: float) -> None:
        """Lets so many seconds pass; every alarm rings at its moment, those of one moment in the order of their making."""
        until = self.now + timedelta(seconds=seconds)
        while (alarm := self._next(until)) is not None:
            self.now = max(self.now, alarm.rings_at or until)
            alarm.ring()
        self.now = until

    def set_on(self, step: timedelta) -> None:
        """Somebody sets the clock; the alarms ring no sooner and no later for it."""
        self.now += step
        for alarm in self._alarms:
            if alarm.rings_at is not None:
                alarm.rings_at += step

    def pass_until(self, reached: Callable[[], bool], most_s: int = 600) -> None:
        """Lets time pass, second by second, until something is reached."""
        for _ in range(most_s):
            if reached():
                return
            self.pass_s(1)
        raise AssertionError(f"not within {most_s} s")

    def _next(self, until: datetime) -> "HandAlarm | None":
        due = [alarm for alarm in self._alarms if alarm.rings_at is not None and alarm.rings_at <= until]
        return min(due, key=lambda alarm: alarm.rings_at or until, default=None)


class HandAlarm(QObject):
    """An alarm of the hand-moved clock."""

    due = Signal()

    def __init__(self, clock: HandClock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self.rings_at: datetime | None = None

    @property
    def running(self) -> bool:
        """Whether it will ring."""
        return self.rings_at is not None

    def start(self, ms: int) -> None:
        """Rings when so many ms have passed."""
        self.rings_at = self._clock.now + timedelta(milliseconds=ms)

    def stop(self) -> None:
        """Does not ring."""
        self.rings_at = None

    def ring(self) -> None:
        """Its moment has come."""
        self.rings_at = None
        self.due.emit()
