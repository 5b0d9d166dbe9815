"""Keeps what is good on disk, some time after it was shown and beside the event loop: no picture waits for a disk."""

from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QObject

from app.clockwork import Alarms
from app.log import log

AFTER_MS = 500
STILL_AT_IT_MS = 10_000

Work = Callable[[], object]
"""Writes something. Raises OSError or CannotKeepError."""


class Keeping(QObject):
    """Does the latest piece of work of each kind, one after the other; why something could not be written is told once."""

    def __init__(self, alarms: Alarms, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: dict[str, Work] = {}
        self._told: dict[str, str] = {}
        self._thread: Thread | None = None
        self._alarm = alarms(self)
        self._alarm.due.connect(self._on_due)

    def keep(self, kind: str, work: Work) -> None:
        """Has work done in a while, in the place of older work of its kind that is not begun yet."""
        self._waiting[kind] = work
        self._alarm.start(AFTER_MS)

    def finish(self) -> None:
        """Waits for what is being written."""
        if self._thread is not None:
            self._thread.join()

    def _on_due(self) -> None:
        if self._thread is not None and self._thread.is_alive():
            self._alarm.start(STILL_AT_IT_MS)  # a disk that hangs
            return
        # Not waited for at the program's end: what is half written then is as if it were not there.
        self._thread = Thread(target=self._work_off, args=(self._waiting,), daemon=True, name="keeping")
        self._waiting = {}
        self._thread.start()

    def _work_off(self, waiting: dict[str, Work]) -> None:
        for kind, work in waiting.items():
            try:
                work()
            except Exception as error:  # noqa: BLE001 - the thread's outermost border: what can't be kept must not end the picture
                reason = (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__
                if self._told.get(kind) != reason:
                    self._told[kind] = reason
                    log.warning("foaje: %s cannot be kept for the next start (%s)", kind, reason)
            else:
                self._told.pop(kind, None)
