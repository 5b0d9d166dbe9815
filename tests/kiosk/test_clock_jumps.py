"""A clock that is set is noticed: the real timer, and what follows when it ends."""

import ctypes
import errno
import os
import select
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.kiosk import clock_jumps
from app.kiosk.clock_jumps import ClockJumps
from app.kiosk.clock_timer import NoClockTimerError, arm, open_timer


@pytest.fixture
def jumps(qapp: QApplication) -> Iterator[ClockJumps]:
    parent = QObject()
    jumps = ClockJumps(parent)
    yield jumps
    jumps.stop()
    parent.deleteLater()


def test_the_system_s_timer_waits_and_can_be_set_anew() -> None:
    timer = open_timer()
    try:
        arm(timer)
        assert select.select([timer], [], [], 0)[0] == []
        with pytest.raises(BlockingIOError):
            os.read(timer, 8)
        # it waits for the clock and for nothing nearer
        told = Path(f"/proc/self/fdinfo/{timer}").read_text(encoding="ascii").splitlines()
        described = dict(line.split(": ", 1) for line in told if ": " in line)
        assert described["clockid"] == "0"
        assert int(described["settime flags"], 8) == 0o3
    finally:
        os.close(timer)


def test_what_is_no_timer_cannot_be_set() -> None:
    reading, writing = os.pipe()
    with pytest.raises(NoClockTimerError):
        arm(reading)
    os.close(reading)
    os.close(writing)


def test_it_tells_every_jump_and_listens_on(jumps: ClockJumps, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    armed: list[int] = []
    monkeypatch.setattr(clock_jumps, "open_timer", lambda: reading)
    monkeypatch.setattr(clock_jumps, "arm", armed.append)
    jumps.listen()
    assert jumps.listening
    for times in (1, 2):
        with qtbot.waitSignal(jumps.jumped):
            os.write(writing, b"12345678")
        assert armed == [reading] * times
    jumps.stop()
    os.close(writing)


def test_a_timer_that_the_clock_has_ended_is_a_jump_and_no_other_fault_is(
    jumps: ClockJumps, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    jumps.listen()
    told: list[int] = []
    jumps.jumped.connect(lambda: told.append(1))
    for number, count in ((errno.ECANCELED, 1), (errno.EAGAIN, 1), (errno.ECANCELED, 2)):
        monkeypatch.setattr(os, "read", _failing(number))
        jumps._on_ready()
        assert len(told) == count


def _failing(number: int) -> object:
    def read(file: int, count: int) -> bytes:
        raise OSError(number, os.strerror(number))

    return read


def test_without_such_a_timer_it_never_tells(jumps: ClockJumps, monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> int:
        raise NoClockTimerError

    monkeypatch.setattr(clock_jumps, "open_timer", none)
    jumps.listen()
    assert not jumps.listening


def test_a_system_without_the_call_has_no_such_timer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: object())
    with pytest.raises(NoClockTimerError):
        open_timer()
