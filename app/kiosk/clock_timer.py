"""A timer of Linux's that ends when the clock is set: timerfd_create(2) with TFD_TIMER_CANCEL_ON_SET.

Python has these calls from 3.13 on, and only without that flag; so they are called as C has them.
"""

import ctypes
import os
import time

REAL_TIME = 0  # CLOCK_REALTIME, which `time` has too, but not as the number that C takes
ABSOLUTE = 1  # TFD_TIMER_ABSTIME
CANCEL_ON_SET = 2  # TFD_TIMER_CANCEL_ON_SET
FAR_S = 400 * 366 * 24 * 60 * 60  # from now on; it is not meant to ring


class NoClockTimerError(Exception):
    """The system has no such timer."""


class _Moment(ctypes.Structure):
    """A `struct timespec`."""

    _fields_ = (("seconds", ctypes.c_long), ("nanoseconds", ctypes.c_long))


class _Timer(ctypes.Structure):
    """A `struct itimerspec`."""

    _fields_ = (("interval", _Moment), ("value", _Moment))


def open_timer() -> int:
    """Give the file descriptor of a timer that becomes readable when the clock is set. Raises NoClockTimerError."""
    try:
        create = ctypes.CDLL(None, use_errno=True).timerfd_create
    except (OSError, AttributeError) as error:
        raise NoClockTimerError(str(error)) from None
    number = int(create(REAL_TIME, os.O_NONBLOCK | os.O_CLOEXEC))  # TFD_NONBLOCK and TFD_CLOEXEC are these
    if number < 0:
        raise NoClockTimerError(os.strerror(ctypes.get_errno()))
    try:
        arm(number)
    except NoClockTimerError:
        os.close(number)
        raise
    return number


def arm(timer: int) -> None:
    """Sets a timer anew, after the clock was set. Raises NoClockTimerError."""
    wanted = _Timer(_Moment(0, 0), _Moment(int(time.time()) + FAR_S, 0))
    library = ctypes.CDLL(None, use_errno=True)
    if library.timerfd_settime(timer, ABSOLUTE | CANCEL_ON_SET, ctypes.byref(wanted), None) < 0:
        raise NoClockTimerError(os.strerror(ctypes.get_errno()))
