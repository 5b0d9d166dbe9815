"""SIGTERM and SIGINT from the first moment on, before anything heavy is loaded and until the event loop runs.

Qt's loop cannot be left before it has begun, and nothing that the start does needs an end in good order.
"""

import os
import signal
from types import FrameType

from app.exit_code import ExitCode

ENDING = ("SIGINT", "SIGTERM")
HANG_UP = "SIGHUP"
MEANINGLESS = ("SIGUSR1", "SIGUSR2")


def take_signals(*, survives_hang_up: bool) -> None:
    """The signals that end a program end it at once, with 0; those that mean nothing here do nothing.

    A lobby `survives_hang_up`: the terminal it was started from may go.
    """
    for name in (*ENDING, *(() if survives_hang_up else (HANG_UP,))):
        _answer(name, _end)
    for name in (*MEANINGLESS, *((HANG_UP,) if survives_hang_up else ())):
        _answer(name, signal.SIG_IGN)


def _answer(name: str, handler: "signal._HANDLER") -> None:
    number = getattr(signal, name, None)  # not every system has them all
    if number is not None:
        signal.signal(number, handler)


def _end(number: int, frame: FrameType | None) -> None:
    del number, frame
    os._exit(ExitCode.OK)
