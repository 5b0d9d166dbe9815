"""A display and a message bus of its own, for a program and those who read its screen aloud. Knows no Qt."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.end_to_end.program import PATIENCE_S, clean_environment
from tests.end_to_end.x_server import XServer


@contextmanager
def display_for_readers(home: Path, size: tuple[int, int]) -> Iterator[dict[str, str]]:
    """The environment to start both in."""
    with XServer(*size) as server, readers_on(server, home) as environment:
        yield environment


@contextmanager
def readers_on(server: XServer, home: Path) -> Iterator[dict[str, str]]:
    """The same on a display that is there; the bus starts what AT-SPI needs, and takes it along when it ends."""
    environment = clean_environment(home, server.name)
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert bus.stdout is not None
    try:
        yield environment | {"DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip(), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    finally:
        bus.terminate()
        bus.communicate(timeout=PATIENCE_S)
