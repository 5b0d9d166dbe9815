"""A visit: from a visitor's first touch until nobody has touched the screen for long."""

from PySide6.QtCore import QObject, Signal

from app.clockwork import Alarms
from app.stage.state.event import Time

WARNED_S = 20
"""How long before its end a visit is said to end: long enough to stay with a simple action (WCAG 2.2.1)."""

SHORT_S = 25
"""A shorter visit is said to end for half of its time."""

UNRETURNED_S = 60
"""How long a visit lasts after its last touch on a screen that returns by no time."""


class Visit(QObject):
    """Tells by `came` what the time of a visit brings; at rest nothing of it wakes the machine.

    A visit lasts `return_s` seconds after its last touch. ENDING comes `warned_s` seconds before it is over, then FORGOTTEN, or
    LEFT on a screen that never returns. While it is held no time runs, and then the whole of it is there again.
    """

    came = Signal(Time)

    def __init__(self, return_s: int | None, alarms: Alarms, parent: QObject) -> None:
        super().__init__(parent)
        self.warned_s = warned_s(return_s)
        self._lasts_s = UNRETURNED_S if return_s is None else return_s
        self._last = Time.LEFT if return_s is None else Time.FORGOTTEN
        self._goes_on = False
        self._held = False
        self._ending = False
        self._alarm = alarms(self)
        self._alarm.due.connect(self._on_due)

    @property
    def goes_on(self) -> bool:
        """Whether a visitor is there, or was shortly ago."""
        return self._goes_on

    def touch(self) -> None:
        """Somebody is there: begins a visit, or lets it last its whole time again."""
        self._goes_on = True
        self._ending = False
        if not self._held:
            self._alarm.start((self._lasts_s - self.warned_s) * 1000)

    def end(self) -> None:
        """Nobody is there; tells nothing."""
        self._goes_on = False
        self._alarm.stop()

    def set_held(self, held: bool) -> None:  # noqa: FBT001 - a slot: what holds it tells so by position
        """Whether time stands still: for whoever listens to the screen, it does not run."""
        if held == self._held:
            return
        self._held = held
        if held:
            self._alarm.stop()
        elif self._goes_on:
            self.touch()

    def _on_due(self) -> None:
        if self.warned_s and not self._ending:
            self._ending = True
            self._alarm.start(self.warned_s * 1000)
            self.came.emit(Time.ENDING)
            return
        self.end()
        self.came.emit(self._last)


def warned_s(return_s: int | None) -> int:
    """For how many seconds the end of a visit is told before it comes; 0 where nothing ends."""
    if return_s is None:
        return 0
    return WARNED_S if return_s >= SHORT_S else return_s // 2
