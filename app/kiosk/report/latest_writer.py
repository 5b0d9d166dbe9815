"""Files that a screen writes while it goes on: a thread of its own, so that a disk that hangs holds nothing up."""

import threading
from collections.abc import Callable


class LatestWriter:
    """Does the latest job that it was given, one at a time; one that was not begun when the next came is never done."""

    def __init__(self) -> None:
        self._job: Callable[[], None] | None = None
        self._changed = threading.Condition()
        self._ends = False
        # A daemon: a file system that no longer answers must not keep the program from ending.
        self._thread = threading.Thread(target=self._run, name="foaje-status", daemon=True)
        self._thread.start()

    def write(self, job: Callable[[], None]) -> None:
        """Does a job soon."""
        with self._changed:
            self._job = job
            self._changed.notify()

    def close(self, patience_s: float) -> None:
        """Waits for the last job, but not longer than so many seconds."""
        with self._changed:
            self._ends = True
            self._changed.notify()
        self._thread.join(patience_s)

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._job is not None or self._ends)
                job, self._job = self._job, None
            if job is None:
                return
            job()
