"""The X server's own screen saver and its power saving (DPMS): held off, and put back as they were."""

import struct

from app.kiosk.x_connection import XConnection
from app.value import value

SET_SAVER, GET_SAVER, FORCE_SAVER = 107, 108, 115
DPMS = "DPMS"
DPMS_ENABLE, DPMS_DISABLE, DPMS_FORCE_LEVEL, DPMS_INFO = 4, 5, 6, 7
DPMS_ON = 0
SAVER = "MIT-SCREEN-SAVER"
SAVER_VERSION, SAVER_SUSPEND = 0, 5
SUSPENDS_SINCE = (1, 1)
SUSPEND, RESUME = 1, 0


@value
class Before:
    """As the server was: seconds until it saves and between its changes, what it may do then, and whether it saves power."""

    timeout_s: int
    interval_s: int
    prefers_blanking: int
    allows_exposures: int
    power_saving: bool


class XSaver:
    """The settings of one server. They outlive a client, so that whoever holds them off has to put them back."""

    def __init__(self, connection: XConnection) -> None:
        self._x = connection
        self._before: Before | None = None
        self._suspends = False

    def hold_off(self) -> bool:
        """No screen saver and no power saving from now on, and none that is on already; False where the server does not answer."""
        if self._before is None:
            self._before = self._now()
        if self._before is None:
            return False
        x = self._x
        x.tell(SET_SAVER, 0, struct.pack("=2h2B", 0, self._before.interval_s, self._before.prefers_blanking, self._before.allows_exposures))
        x.tell(FORCE_SAVER, 0, b"")
        if x.has(DPMS):
            if self._before.power_saving:
                x.tell(DPMS_FORCE_LEVEL, 0, struct.pack("=H", DPMS_ON), DPMS)
            x.tell(DPMS_DISABLE, 0, b"", DPMS)
        # Another program may set them again; until this connection ends that has no effect.
        self._suspends = self._can_suspend()
        if self._suspends:
            x.tell(SAVER_SUSPEND, 0, struct.pack("=I", SUSPEND), SAVER)
        return True

    def put_back(self) -> None:
        """As they were before."""
        before, self._before = self._before, None
        if before is None:
            return
        if self._suspends:
            self._x.tell(SAVER_SUSPEND, 0, struct.pack("=I", RESUME), SAVER)
        values = (before.timeout_s, before.interval_s, before.prefers_blanking, before.allows_exposures)
        self._x.tell(SET_SAVER, 0, struct.pack("=2h2B", *values))
        if before.power_saving:
            self._x.tell(DPMS_ENABLE, 0, b"", DPMS)

    def _now(self) -> Before | None:
        answer = self._x.ask(GET_SAVER, 0, b"")
        if answer is None:
            return None
        power = self._x.ask(DPMS_INFO, 0, b"", DPMS) if self._x.has(DPMS) else None
        timeout_s, interval_s, prefers_blanking, allows_exposures = struct.unpack_from("=2H2B", answer, 8)
        return Before(timeout_s, interval_s, prefers_blanking, allows_exposures, power is not None and bool(power[10]))

    def _can_suspend(self) -> bool:
        if not self._x.has(SAVER):
            return False
        version = self._x.ask(SAVER_VERSION, 0, struct.pack("=2B", *SUSPENDS_SINCE), SAVER)
        return version is not None and struct.unpack_from("=2H", version, 8) >= SUSPENDS_SINCE
