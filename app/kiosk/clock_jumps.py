"""Somebody sets the clock, or the machine wakes up: noticed at once, and not when a timer rings."""

import errno
import os

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from app.kiosk.clock_timer import NoClockTimerError, arm, open_timer


class ClockJumps(QObject):
    """Tells by `jumped` that the system's clock was set; where the system has no means for that, it never tells."""

    jumped = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer: int | None = None

    @property
    def listening(self) -> bool:
        """Whether a jump would be told."""
        return self._timer is not None

    def listen(self) -> None:
        """From now on tells."""
        try:
            self._timer = open_timer()
        except NoClockTimerError:
            return
        notifier = QSocketNotifier(self._timer, QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._on_ready)

    def stop(self) -> None:
        """Tells no more."""
        if self._timer is None:
            return
        notifier = self.findChild(QSocketNotifier)
        if notifier is not None:
            notifier.setEnabled(False)
        os.close(self._timer)
        self._timer = None

    def _on_ready(self, *_: object) -> None:
        if self._timer is None:
            return
        try:
            os.read(self._timer, 8)
        except OSError as error:
            if error.errno != errno.ECANCELED:
                return
        arm(self._timer)
        self.jumped.emit()
