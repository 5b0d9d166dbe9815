"""Hears of changed files: from the system where it tells, and by a look at their times where it does not."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from app.clockwork import Alarms, Clock
from app.source.signature import Signature

SETTLES_MS = 200  # an editor's save is several changes; it is over when nothing has changed for so long
MOST_MS = 1000  # and what never settles is looked at all the same
AFTER_MS = 40  # a slow look falls into the moment in which the clock's minute has just begun, and wakes the machine no second time


class Watch(QObject):
    """Tells by `changed` that a signature is another than it was.

    `refresh_s` is how often it looks by itself, for mounts that tell nothing.
    """

    changed = Signal()

    def __init__(self, signature: Callable[[], Signature | None], refresh_s: int, clock: Clock, alarms: Alarms, parent: QObject) -> None:
        super().__init__(parent)
        self._signature = signature
        self._refresh_s = refresh_s
        self._clock = clock
        self._known: Signature = ()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._on_told)
        self._watcher.directoryChanged.connect(self._on_told)
        self._settled = alarms(self)
        self._settled.due.connect(self._look)
        self._late = alarms(self)
        self._late.due.connect(self._look)
        self._slow = alarms(self)
        self._slow.due.connect(self._on_slow)

    def follow(self, wanted: Sequence[str], known: Signature) -> None:
        """Listens at these places from now on; `known` is the signature from before the files were read."""
        self._known = known
        # Anew even where the names are the same: of a file that was exchanged the system watches the one that is gone.
        places = [*self._watcher.files(), *self._watcher.directories()]
        if places:
            self._watcher.removePaths(places)
        if wanted:
            self._watcher.addPaths(wanted)
        self._start_slow()
        if self._signature() != known:
            self._on_told("")

    def wait(self) -> None:
        """Nothing is known any more: the next look finds a change, whatever it finds."""
        self._known = ()
        self._start_slow()

    def rest(self) -> None:
        """Hears nothing any more."""
        for alarm in (self._settled, self._late, self._slow):
            alarm.stop()
        self._watcher.removePaths([*self._watcher.files(), *self._watcher.directories()])

    def _on_told(self, _: str) -> None:
        if not self._late.running:
            self._late.start(MOST_MS)
        self._settled.start(SETTLES_MS)

    def _on_slow(self) -> None:
        self._start_slow()
        self._look()

    def _start_slow(self) -> None:
        self._slow.start(ms_to_look(self._clock(), self._refresh_s))

    def _look(self) -> None:
        """Whoever hears of a change reads the files, and has them followed anew."""
        self._settled.stop()
        self._late.stop()
        if self._signature() != self._known:
            self.changed.emit()


def ms_to_look(now: datetime, refresh_s: int) -> int:
    """The ms to the next slow look: at the multiples of `refresh_s` of the clock, so that it shares the wake-up of a minute."""
    return round((refresh_s - now.timestamp() % refresh_s) * 1000) + AFTER_MS
