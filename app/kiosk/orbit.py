"""A picture that moves a little, so that nothing burns into the panel."""

import math
from datetime import datetime

from PySide6.QtCore import QObject

from app.clockwork import Clock
from app.kiosk.lobby_window import LobbyWindow
from app.stage.cause import Cause

SHARE = 0.011  # of the shorter side, to each side: 11 px at 1080p; of the margins, 0.05 of it, 0.039 stay at the least
PERIODS_MIN = (61, 47)  # across and down: together they come round in two days, and have been everywhere
STILL_MIN = 10  # nothing burns in so soon, and who stands before a screen that has just started sees it where it belongs


def orbit_offset(minute: int, shorter: int) -> tuple[int, int]:
    """How far right and down a picture stands in a minute after its start, both in the unit of its shorter side.

    A step is at most a six hundredth of that side, and one unit for rounding.
    """
    reach = math.floor(SHARE * shorter)
    step = max(0, minute - STILL_MIN)
    across, down = (round(reach * math.sin(2 * math.pi * step / period)) for period in PERIODS_MIN)
    return across, down


def whole_pixels(offset: int, ratio: float) -> int:
    """The offset in logical px next to one, towards 0, that is a whole number of device px, of which a logical one has `ratio`."""
    # Between device px the text would be blurred.
    quantum = next((number for number in range(1, 9) if math.isclose(number * ratio, round(number * ratio), abs_tol=1e-6)), 1)
    return int(offset / quantum) * quantum


class Orbit(QObject):
    """Moves the picture of a lobby's window with every minute of its screen; no timer of its own."""

    def __init__(self, window: LobbyWindow, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._clock = clock
        self._started = clock()

    def take(self, cause: Cause) -> None:
        """Something else stands on the screen, and why: a slot."""
        if cause is Cause.RENEWAL:
            window, ratio = self._window, self._window.devicePixelRatioF()
            across, down = orbit_offset(_minutes(self._started, self._clock()), min(window.width(), window.height()))
            window.shift(whole_pixels(across, ratio), whole_pixels(down, ratio))


def _minutes(start: datetime, now: datetime) -> int:
    return max(0, math.floor((now - start).total_seconds() / 60))
