"""Standard error as one that holds nothing up: whatever becomes of a line, the picture goes on."""

import io
import os
import select
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

STANDARD_STREAMS = (0, 1, 2)
STANDARD_ERROR = 2
PATIENCE_S = 0.2
CHUNK = 512  # bytes that a pipe which is ready takes without waiting, on every system


def guard_standard_streams(*, patient: bool) -> None:
    """Makes standard error one that raises nothing, neither now nor when it is flushed at the end; to be called first.

    Both streams write in the terminal's encoding, and what it has not, or what is no text in the name of a file, as numbers.
    A `patient` one waits for a slow reader, the other for a fifth of a second; what then is not taken is lost.
    """
    for _ in STANDARD_STREAMS:
        if any(not _is_open(number) for number in STANDARD_STREAMS):
            # The display's connection would get that number, and every message of the libraries' would go to it.
            os.open(os.devnull, os.O_RDWR)
    encoding = sys.stderr.encoding if sys.stderr is not None else "utf-8"
    sys.stderr = io.TextIOWrapper(_Unfailing(patient=patient), encoding, "backslashreplace", write_through=True)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


class _Unfailing(io.RawIOBase):
    """Standard error, without any buffer that could be left over."""

    def __init__(self, *, patient: bool) -> None:
        super().__init__()
        self._patience_s = None if patient else PATIENCE_S
        self._stuck = False

    def fileno(self) -> int:
        return STANDARD_ERROR

    def writable(self) -> bool:
        return True

    def write(self, data: "ReadableBuffer", /) -> int:
        left = memoryview(data)
        with suppress(OSError, ValueError):
            while left and self._is_ready():
                left = left[os.write(STANDARD_ERROR, left[:CHUNK]) :]
        return memoryview(data).nbytes

    def _is_ready(self) -> bool:
        patience_s = 0.0 if self._stuck else self._patience_s
        self._stuck = not select.select([], [STANDARD_ERROR], [], patience_s)[1]
        return not self._stuck


def give_up_standard_output() -> None:
    """Leads standard output nowhere, after it could not be written: Python would try again at the end, and end with its own code."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
