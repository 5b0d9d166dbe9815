"""SIGINT and SIGTERM end the program in good order, and a second one ends it at once; SIGHUP makes a lobby look at its source."""

import os
import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

ENDING = (signal.SIGINT, signal.SIGTERM)


class SystemSignals(QObject):
    """Wakes Qt's event loop when a signal comes, which otherwise would wait for the next timer; then tells what it wants."""

    stop_wanted = Signal()
    reload_wanted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._reading, self._writing = socket.socketpair()
        for end in (self._reading, self._writing):
            end.settimeout(0)
        self._before = signal.set_wakeup_fd(self._writing.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._reading.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_wake)
        self._handlers: dict[signal.Signals, signal._HANDLER] = {}
        self._stopping = False

    def take(self) -> None:
        """Takes the signals over, once the event loop runs: it cannot be left before.

        SIGHUP only where it does nothing so far: in the lobby. A preview goes with the terminal it was started from.
        """
        self._handlers = {number: signal.signal(number, self._on_ending) for number in ENDING}
        if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
            self._handlers[signal.SIGHUP] = signal.signal(signal.SIGHUP, self._on_hang_up)

    def restore(self) -> None:
        """Gives the signals back to whoever had them."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._reading.close()
        self._writing.close()

    def _on_hang_up(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        self.reload_wanted.emit()

    def _on_ending(self, number: int, frame: FrameType | None) -> None:
        del frame
        if self._stopping:
            os._exit(128 + number)
        self._stopping = True
        self.stop_wanted.emit()

    def _on_wake(self, *_: object) -> None:
        # Reading the byte gives Python the moment in which it runs the handler.
        try:
            self._reading.recv(64)
        except BlockingIOError:
            return
