"""Where the speech service listens."""

import os
from collections.abc import Mapping

SOCKET = "speech-dispatcher/speechd.sock"
UNIX = "unix_socket"


class NoAddressError(ValueError):
    """The environment names a place that is not asked."""


def socket_path(environment: Mapping[str, str]) -> str:
    """Tell the absolute path of the service's Unix socket, as its own client library finds it.

    SPEECHD_ADDRESS names it, as `unix_socket` or `unix_socket:PATH`, else SPEECHD_SOCK, else it lies in XDG_RUNTIME_DIR, else in
    the user's cache. A relative path begins in the working directory. Raises NoAddressError for any other kind of address: what
    is heard in a hall is said by its own machine.
    """
    method, _, path = environment.get("SPEECHD_ADDRESS", UNIX).partition(":")
    if method != UNIX:
        raise NoAddressError(f"SPEECHD_ADDRESS={method}: only a {UNIX} is asked")
    path = path or environment.get("SPEECHD_SOCK", "")
    return os.path.abspath(path) if path else _usual(environment)  # noqa: PTH100 - a path that cannot be resolved is one all the same


def _usual(environment: Mapping[str, str]) -> str:
    folder = environment.get("XDG_RUNTIME_DIR") or environment.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")  # noqa: PTH111 - the same
    return f"{folder}/{SOCKET}"
