"""The display stays awake while the program runs, and is afterwards as it was."""

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Start
from tests.end_to_end.program import Program, clean_environment, until
from tests.end_to_end.x_server import XServer

SYSTEM_PYTHON = "/usr/bin/python3"
SERVICE = Path(__file__).with_name("saver_service.py")
OFF = "timeout:  0"


def saver(server: XServer) -> str:
    """What `xset q` says of the screen saver."""
    told = server.run("xset", "q")
    return told[told.index("Screen Saver:") : told.index("Colors:")]


def test_the_x_server_s_own_screen_saver_is_off_until_the_end(server: XServer, start: Start) -> None:
    server.run("xset", "s", "300", "120")
    before = saver(server)
    assert OFF not in before
    program = start()
    until(lambda: OFF in saver(server), "the screen saver is off")
    until(lambda: "foaje: the X server's screen saver and power saving are off until the end" in program.said, "it says so")
    program.signal(signal.SIGTERM)
    assert program.exit_code() == 0
    assert saver(server) == before


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    """A bus of its own, with nobody on it."""
    with subprocess.Popen(
        ("dbus-daemon", "--session", "--nofork", "--print-address"), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.kill()


class Saver:
    """A session's screen saver service, which writes down what it is asked."""

    def __init__(self, bus: str, file: Path) -> None:
        self._file = file
        self._process = subprocess.Popen(
            (SYSTEM_PYTHON, SERVICE, file), env={"PATH": os.environ["PATH"], "DBUS_SESSION_BUS_ADDRESS": bus}, stderr=subprocess.DEVNULL
        )
        until(lambda: self.heard[:1] == ["here"], "the service")

    @property
    def heard(self) -> list[str]:
        """The calls and the ends of callers, in their order."""
        return self._file.read_text(encoding="utf-8").splitlines() if self._file.exists() else []

    def close(self) -> None:
        """Ends the service."""
        self._process.kill()
        self._process.wait()


def test_a_session_s_screen_saver_is_asked_and_asked_anew(server: XServer, start: Start, bus: str, tmp_path: Path) -> None:
    before = saver(server)
    service = Saver(bus, tmp_path / "first.txt")
    program = Program(clean_environment(tmp_path / "home", server.name, DBUS_SESSION_BUS_ADDRESS=bus), tmp_path / "errors.txt")
    try:
        until(lambda: service.heard[1:] == ["Inhibit foaje: A lobby screen"], "the question")
        until(lambda: "foaje: the session's screen saver holds off" in program.said, "the answer")
        assert saver(server) == before
        service.close()
        until(lambda: OFF in saver(server), "the X server's own in its place")
        service = Saver(bus, tmp_path / "second.txt")
        until(lambda: service.heard[1:] == ["Inhibit foaje: A lobby screen"], "the question to the new service")
        program.signal(signal.SIGTERM)
        assert program.exit_code() == 0
        until(lambda: service.heard[2:] == ["gone"], "the caller's end, with which the inhibition ends")
        assert saver(server) == before
    finally:
        program.kill()
        service.close()
