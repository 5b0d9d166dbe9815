"""Lays out while nothing else happens what the next key may ask for, a plan at a time."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.clockwork import Alarms
from app.log import log_fault
from app.stage.state.ahead import first_missing
from app.stage.state.layouts import Screens
from app.stage.state.state import State

QUIET_MS = 1000  # after the last event: longer than a fade, and than a visitor takes from key to key
STEP_MS = 30  # between two plans, in which events have their turn


class LayingAhead(QObject):
    """Goes on until every plan is there; from then on nothing of it wakes the machine.

    It asks anew before each step, so that an announcement or a display that has changed leaves no work behind. While `busy`
    says so, it waits. After a fault of ours in a plan it gives up, and what is asked for is laid out as it is asked for.
    `complete` tells that every plan has come to be there.
    """

    complete = Signal()

    def __init__(self, screens: Screens, busy: Callable[[], bool], alarms: Alarms, parent: QObject) -> None:
        super().__init__(parent)
        self._screens = screens
        self._busy = busy
        self._state = State()
        self._gave_up = False
        self._alarm = alarms(self)
        self._alarm.due.connect(self._on_due)

    @property
    def running(self) -> bool:
        """Whether there is something to lay out."""
        return self._alarm.running

    def wait(self, state: State) -> None:
        """Something has happened, and this is the state after it: goes on when it has been quiet for a while."""
        self._state = state
        self._go_on(QUIET_MS)

    def rest(self) -> None:
        """Lays out nothing more until the next event."""
        self._alarm.stop()

    def _go_on(self, ms: int) -> None:
        if self._gave_up or first_missing(self._state, self._screens) is None:
            self._alarm.stop()
        else:
            self._alarm.start(ms)

    def _on_due(self) -> None:
        if self._busy():
            self._alarm.start(QUIET_MS)
            return
        missing = first_missing(self._state, self._screens)
        try:
            if missing is not None:
                missing.lay_out(self._screens)
        except Exception as error:  # noqa: BLE001 - the border of what nobody has asked for yet: it must not end the picture that stands
            log_fault(error)
            self._gave_up = True
        self._go_on(STEP_MS)
        if not self.running:
            self.complete.emit()
