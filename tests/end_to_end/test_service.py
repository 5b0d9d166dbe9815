"""The real program as a service: what it tells its manager, and what the manager's signals do."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from app.resources import resources
from tests.end_to_end.conftest import SIZE
from tests.end_to_end.program import PATIENCE_S, TOP, Program, clean_environment, until, while_for
from tests.end_to_end.sight import Map, is_blank
from tests.end_to_end.x_server import XServer

BROKEN = Path(__file__).with_name("broken.py")


@pytest.fixture
def manager() -> Iterator[socket.socket]:
    """A service manager's socket, with a name of Linux's own."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(f"\0foaje-service-{os.getpid()}")
        listening.settimeout(PATIENCE_S)
        yield listening


def test_it_is_ready_when_the_picture_stands_and_lives_until_it_is_stopped(
    server: XServer, places: Map, manager: socket.socket, tmp_path: Path
) -> None:
    server.resize(*SIZE)
    until(lambda: is_blank(server), "the display of the test before is empty")
    more = {"NOTIFY_SOCKET": f"@foaje-service-{os.getpid()}", "WATCHDOG_USEC": "400000"}
    program = Program(clean_environment(tmp_path / "home", server.name, **more), tmp_path / "errors.txt")
    try:
        assert manager.recv(1000) == b"READY=1\nWATCHDOG=1"
        # what was painted is on its way to the display when it is told
        until(lambda: places.is_shown(server), "the screen")
        for _ in range(5):
            assert manager.recv(1000) == b"WATCHDOG=1"
        program.signal(signal.SIGTERM)
        while (told := manager.recv(1000)) == b"WATCHDOG=1":
            pass
        assert told == b"STOPPING=1"
        assert program.exit_code() == 0
    finally:
        program.kill()


def test_a_frozen_picture_is_no_sign_of_life(server: XServer, manager: socket.socket, tmp_path: Path) -> None:
    more = {"NOTIFY_SOCKET": f"@foaje-service-{os.getpid()}", "WATCHDOG_USEC": "400000", "PYTHONPATH": str(TOP)}
    environment = clean_environment(tmp_path / "home", server.name, **more)
    with subprocess.Popen([sys.executable, str(BROKEN), "frozen", "show"], cwd=TOP, env=environment, stderr=subprocess.DEVNULL) as program:
        try:
            assert manager.recv(1000) == b"READY=1\nWATCHDOG=1"
            assert manager.recv(1000) == b"WATCHDOG=1"
            manager.settimeout(1.5)  # seven of them
            with pytest.raises(TimeoutError, match="timed out"):
                until(lambda: manager.recv(1000) != b"WATCHDOG=1", "the silence")
            assert program.poll() is None
        finally:
            program.kill()


def test_a_hang_up_makes_it_look_at_its_source(server: XServer, tmp_path: Path) -> None:
    server.resize(*SIZE)
    file = tmp_path / "announcement.toml"
    file.write_text('language = "sv"\n[publisher]\nname = "Borås"\n[headline]\ntitle = "Rubrik"\n', encoding="utf-8")
    program = Program(clean_environment(tmp_path / "home", server.name), tmp_path / "errors.txt", "show", file)
    try:
        until(lambda: not is_blank(server), "the screen")
        before = server.pixels()
        file.write_text('language = "sv"\n[publisher]\nname = "Borås"\n[headline]\ntitle = "En annan"\n', encoding="utf-8")
        until(lambda: program.catches(signal.SIGHUP), "the event loop")
        program.signal(signal.SIGHUP)
        until(lambda: server.pixels() != before, "the other headline")
        program.signal(signal.SIGTERM)
        assert program.exit_code() == 0
    finally:
        program.kill()


def test_it_tells_how_it_is_in_files(server: XServer, places: Map, tmp_path: Path) -> None:
    server.resize(*SIZE)
    until(lambda: is_blank(server), "the display of the test before is empty")
    status, metrics = tmp_path / "lobby.json", tmp_path / "lobby.prom"
    program = Program(
        clean_environment(tmp_path / "home", server.name), tmp_path / "errors.txt", "show", "--status", status, "--metrics", metrics
    )
    try:
        until(metrics.exists, "the files")
        told = json.loads(status.read_text(encoding="utf-8"))
        assert told["state"] == "showing"
        assert (told["display"]["width_px"], told["display"]["height_px"]) == SIZE
        assert told["shown"]["panel"] == "overview"
        thumbnail = status.with_name(told["thumbnail"]["file"])
        assert thumbnail.stat().st_size <= 50_000
        picture = QImage(str(thumbnail))
        assert picture.size() == QSize(480, 270)
        # the deck is dark, and the wall above it light
        assert picture.pixelColor(460, 200).lightness() < 128 < picture.pixelColor(10, 100).lightness()
        assert 'foaje_state{state="showing"} 1\n' in metrics.read_text(encoding="utf-8")
        program.signal(signal.SIGTERM)
        assert program.exit_code() == 0
        assert json.loads(status.read_text(encoding="utf-8"))["state"] == "stopped"
        assert 'foaje_state{state="stopped"} 1\n' in metrics.read_text(encoding="utf-8")
    finally:
        program.kill()


def test_files_that_cannot_be_written_cost_a_line_each_and_no_picture(server: XServer, places: Map, tmp_path: Path) -> None:
    server.resize(*SIZE)
    until(lambda: is_blank(server), "the display of the test before is empty")
    nowhere = tmp_path / "nowhere"
    program = Program(
        clean_environment(tmp_path / "home", server.name),
        tmp_path / "errors.txt",
        *("show", "--status", nowhere / "lobby.json", "--metrics", nowhere / "lobby.prom"),
    )
    try:
        until(lambda: program.said.count("cannot be written") == 3, "a line each")
        assert while_for(lambda: places.is_shown(server) and program.said.count("cannot be written") == 3, 2.5)
        program.signal(signal.SIGTERM)
        assert program.exit_code() == 0
    finally:
        program.kill()


def test_outside_its_hours_it_is_black_and_ready(server: XServer, manager: socket.socket, tmp_path: Path) -> None:
    server.resize(*SIZE)
    server.run("xsetroot", "-solid", "#808080")
    assert not is_blank(server)  # so that black is the program's
    screen_file = tmp_path / "screen.toml"
    day = (datetime.now().astimezone() + timedelta(days=3)).strftime("%a").lower()
    screen_file.write_text(f'[source]\nannouncement = "{resources()}"\n[hours]\ndays = "{day}"\n', encoding="utf-8")
    status = tmp_path / "lobby.json"
    more = {"NOTIFY_SOCKET": f"@foaje-service-{os.getpid()}", "WATCHDOG_USEC": "400000"}
    environment = clean_environment(tmp_path / "home", server.name, **more)
    program = Program(environment, tmp_path / "errors.txt", "show", "--screen-file", screen_file, "--status", status)
    try:
        assert manager.recv(1000) == b"READY=1\nWATCHDOG=1"
        assert manager.recv(1000) == b"WATCHDOG=1"
        until(lambda: is_blank(server), "a black display")
        until(status.exists, "the status file")
        assert json.loads(status.read_text(encoding="utf-8"))["state"] == "black"
        program.signal(signal.SIGTERM)
        assert program.exit_code() == 0
    finally:
        program.kill()
        server.run("xsetroot", "-solid", "black")
