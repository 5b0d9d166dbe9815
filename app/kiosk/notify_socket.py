"""What the service manager is told: datagrams to the socket that it names as NOTIFY_SOCKET (sd_notify(3))."""

import os
import socket
from collections.abc import Mapping

from app.log import log

SOCKET = "NOTIFY_SOCKET"
WATCHDOG_US = "WATCHDOG_USEC"
WATCHDOG_PROCESS = "WATCHDOG_PID"


class NotifySocket:
    """Tells the service manager how the program is; it never waits, and a message that nobody takes is lost.

    `path` begins with @ for a name of Linux's own, which lies in no folder; "" is for none, and then nothing is told.
    """

    def __init__(self, path: str) -> None:
        self._address = f"\0{path[1:]}" if path.startswith("@") else path
        self._told = False
        self._socket: socket.socket | None = None
        if path:
            self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
            self._socket.settimeout(0)

    def tell(self, *assignments: str) -> None:
        """Tells what stands in lines such as READY=1, all in one message."""
        if self._socket is None:
            return
        try:
            self._socket.sendto("\n".join(assignments).encode(), self._address)
        except OSError as error:
            if not self._told:
                self._told = True
                log.warning("foaje: the service manager can't be told how it goes (%s)", error.strerror or error)

    def close(self) -> None:
        """Gives the socket back."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None


def notify_socket(environment: Mapping[str, str]) -> NotifySocket:
    """The socket that the environment names; one that tells nothing where it names none that is a path or an abstract name."""
    path = environment.get(SOCKET, "")
    return NotifySocket(path if path.startswith(("/", "@")) else "")


def watchdog_ms(environment: Mapping[str, str], process: int | None = None) -> int | None:
    """How long the service manager waits for a sign of life, in ms; None where it waits for none, or for another process's."""
    try:
        microseconds = int(environment.get(WATCHDOG_US, ""))
        meant = int(environment[WATCHDOG_PROCESS]) if WATCHDOG_PROCESS in environment else None
    except ValueError:
        return None
    if microseconds <= 0 or meant not in (None, os.getpid() if process is None else process):
        return None
    return max(1, microseconds // 1000)
