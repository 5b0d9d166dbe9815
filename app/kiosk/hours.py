"""The hours in which the screen is lit."""

from datetime import time

from PySide6.QtCore import QObject, Signal

from app.announcement.opening import DayHours, Opening
from app.announcement.screen import Hours as WrittenHours
from app.announcement.weekdays import parse_days
from app.clockwork import Alarms, Clock, QtAlarm
from app.log import log

LONGEST_MS = 24 * 60 * 60 * 1000  # a timer of Qt's takes no more than 24 days
MINUTE_MS = 60_000
AFTER_MS = 20  # a little late, so that the moment has surely come


def opening_of(written: WrittenHours) -> Opening | None:
    """The hours that a screen file gives, by the display's own clock; None where they are not limited.

    Without `on` a day begins at midnight, without `off` it ends there.
    """
    if written.on is None and written.off is None and written.days is None:
        return None
    days = parse_days(written.days) if written.days is not None else None
    return Opening(days=days, hours=DayHours(_time(written.on), _time(written.off)))


def _time(written: str | None) -> time:
    return time.fromisoformat(written) if written else time.min


class Hours(QObject):
    """Tells by `changed` that the hours begin (True) or are over (False); a timer waits for that.

    Until it is told that jumps of the clock are heard, it looks every minute.
    """

    changed = Signal(bool)

    def __init__(self, opening: Opening, clock: Clock, parent: QObject, alarms: Alarms = QtAlarm) -> None:
        super().__init__(parent)
        self._opening = opening
        self._clock = clock
        self._lit = opening.at(clock())
        self._longest_ms = MINUTE_MS
        self._alarm = alarms(self)
        self._alarm.due.connect(self.look)

    @property
    def lit(self) -> bool:
        """Whether it is within the hours, as far as is known."""
        return self._lit

    def rely_on_jumps(self) -> None:
        """Whenever the clock is set, `look` is called: until then no timer but that of the next change is needed."""
        self._longest_ms = LONGEST_MS
        self.look()

    def look(self) -> None:
        """Looks at the clock, and waits for the next change: at the start, and whenever the clock may have been set."""
        now = self._clock()
        change = self._opening.next_change(now)
        if change is None:
            self._alarm.stop()
        else:
            self._alarm.start(min(self._longest_ms, round((change - now).total_seconds() * 1000) + AFTER_MS))
        lit = self._opening.at(now)
        if lit is not self._lit:
            self._lit = lit
            until = f" until {change.astimezone():%Y-%m-%d %H:%M}" if change else ""
            log.info("foaje: %s%s", "lit" if lit else "black", until)
            self.changed.emit(lit)
