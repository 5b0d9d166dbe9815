"""Tells the service manager that the picture stands and goes on standing, and stops telling it when it does not."""

import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.clockwork import Alarms, QtAlarm
from app.kiosk.notify_socket import NotifySocket, notify_socket, watchdog_ms
from app.kiosk.paint_proof import PaintProof
from app.stage.cause import Cause
from app.stage.lobby_screen import LobbyScreen

STARTING_MS = 20_000
LONGER_US = 3 * STARTING_MS * 1000  # how long a start may still take while there is nothing to paint on
RENEWAL_S = 180  # every minute the picture is laid out anew, for its clock


class Watchdog(QObject):
    """Ready after the first painting; from then on a sign of life at every half of `interval_ms`.

    It is given only where a painting that was asked for has come, and while the picture is renewed for its clock every minute,
    by `seconds`, a clock that nobody sets; outside its hours, where nothing is, the painting is enough. While there is nothing
    to paint on, as with a television that is off, the event loop's own life is told.
    """

    def __init__(
        self,
        notify: NotifySocket,
        interval_ms: int | None,
        proof: PaintProof,
        seconds: Callable[[], float],
        parent: QObject,
        alarms: Alarms = QtAlarm,
    ) -> None:
        super().__init__(parent)
        self._notify = notify
        self._every_ms = max(1, interval_ms // 2) if interval_ms is not None else None
        self._proof = proof
        self._seconds = seconds
        self._renewed_at = seconds()
        self._ready = False
        self._asked = False
        self._alarm = alarms(self)
        self._alarm.due.connect(self._on_due)
        proof.painted.connect(self._on_painted)

    def start(self) -> None:
        """Asks for the first painting, and waits for it as long as there is nothing to paint on."""
        self._alarm.start(STARTING_MS)
        self._asked = True
        self._proof.ask()

    def take(self, cause: Cause) -> None:
        """Something else stands on the screen, and why: a slot."""
        if cause is Cause.RENEWAL:
            self._renewed_at = self._seconds()

    def stop(self) -> None:
        """The program ends, in good order."""
        self._alarm.stop()
        self._notify.tell("STOPPING=1")
        self._notify.close()

    def _on_due(self) -> None:
        if not self._ready:
            self._alarm.start(STARTING_MS)
            if not self._proof.can_come:
                self._notify.tell(f"EXTEND_TIMEOUT_USEC={LONGER_US}")
        elif self._every_ms is not None:
            self._alarm.start(self._every_ms)
            if not self._proof.is_renewed:
                self._renewed_at = self._seconds()
            if not self._proof.can_come:
                self._notify.tell("WATCHDOG=1")
        self._asked = True
        self._proof.ask()

    def _on_painted(self) -> None:
        if not self._asked:
            return
        self._asked = False
        if not self._ready:
            self._ready = True
            self._notify.tell("READY=1", "WATCHDOG=1")
            if self._every_ms is None:
                self._alarm.stop()
            else:
                self._alarm.start(self._every_ms)
        elif self._seconds() - self._renewed_at < RENEWAL_S:
            self._notify.tell("WATCHDOG=1")


def watchdog_of(screen: LobbyScreen, black: QWidget, environment: Mapping[str, str], parent: QObject, alarms: Alarms = QtAlarm) -> Watchdog:
    """The watchdog of a screen, as the service manager wants it that is named in the environment."""
    proof = PaintProof(screen, black, parent)
    watchdog = Watchdog(notify_socket(environment), watchdog_ms(environment), proof, time.monotonic, parent, alarms)
    screen.went.connect(watchdog.take)
    return watchdog
