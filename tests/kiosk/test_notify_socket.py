"""What the service manager is told, over a socket of its own making."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.kiosk.notify_socket import NotifySocket, notify_socket, watchdog_ms


@pytest.fixture(params=["abstract", "path"])
def manager(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, socket.socket]]:
    """The name of a socket as the environment has it, and the socket."""
    name = f"@foaje-{os.getpid()}" if request.param == "abstract" else str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(name.replace("@", "\0", 1))
        listening.settimeout(10)
        yield name, listening


def test_one_message_has_all_its_lines(manager: tuple[str, socket.socket]) -> None:
    name, listening = manager
    notify = notify_socket({"NOTIFY_SOCKET": name})
    notify.tell("READY=1", "STATUS=åäö")
    assert listening.recv(1000) == "READY=1\nSTATUS=åäö".encode()
    notify.close()
    notify.tell("READY=1")
    listening.settimeout(0)
    with pytest.raises(BlockingIOError):
        listening.recv(1000)


def test_a_manager_that_does_not_read_holds_nothing_up(manager: tuple[str, socket.socket], capsys: pytest.CaptureFixture[str]) -> None:
    notify = NotifySocket(manager[0])
    for _ in range(2000):
        notify.tell("WATCHDOG=1")
    assert capsys.readouterr().err.count("\n") == 1
    notify.close()


def test_a_manager_that_is_not_there_is_told_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    notify = NotifySocket(str(tmp_path / "none"))
    notify.tell("READY=1")
    notify.tell("WATCHDOG=1")
    assert capsys.readouterr().err == "foaje: the service manager can't be told how it goes (No such file or directory)\n"
    notify.close()


@pytest.mark.parametrize("environment", [{}, {"NOTIFY_SOCKET": ""}, {"NOTIFY_SOCKET": "vsock:2:1"}])
def test_without_a_socket_nothing_is_told(environment: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    notify_socket(environment).tell("READY=1")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [
        ({}, None),
        ({"WATCHDOG_USEC": "30000000"}, 30_000),
        ({"WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "7"}, 30_000),
        ({"WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "8"}, None),
        ({"WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "x"}, None),
        ({"WATCHDOG_USEC": "0"}, None),
        ({"WATCHDOG_USEC": "-1"}, None),
        ({"WATCHDOG_USEC": "soon"}, None),
        ({"WATCHDOG_USEC": "10"}, 1),
    ],
)
def test_how_often_a_sign_of_life_is_wanted_and_of_whom(environment: dict[str, str], wanted: int | None) -> None:
    assert watchdog_ms(environment, 7) == wanted


def test_of_whom_is_this_process() -> None:
    assert watchdog_ms({"WATCHDOG_USEC": "2000", "WATCHDOG_PID": str(os.getpid())}) == 2
    assert watchdog_ms({"WATCHDOG_USEC": "2000", "WATCHDOG_PID": str(os.getppid())}) is None
