"""What is to be kept is written beside the event loop, the latest of each kind, and a failure is told once."""

import logging
from collections.abc import Iterator
from datetime import datetime
from threading import Event

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from app.log import log
from app.source.keeping import Keeping
from app.source.last_good import CannotKeepError
from tests.hand_clock import HandClock


@pytest.fixture
def clock() -> HandClock:
    return HandClock(datetime(2026, 11, 25, 8).astimezone())


@pytest.fixture
def keeping(clock: HandClock, qapp: QApplication) -> Iterator[Keeping]:
    parent = QObject()
    yield Keeping(clock.alarm, parent)
    delete(parent)


def test_only_the_latest_of_a_kind_is_written_and_not_at_once(keeping: Keeping, clock: HandClock) -> None:
    written: list[str] = []
    for number in range(3):
        keeping.keep("copy", lambda number=number: written.append(f"copy {number}"))  # type: ignore[misc]
    keeping.keep("name", lambda: written.append("name"))
    assert written == []
    clock.pass_s(1)
    keeping.finish()
    assert sorted(written) == ["copy 2", "name"]


def test_while_a_disk_hangs_nothing_else_is_begun_and_nothing_waits(keeping: Keeping, clock: HandClock) -> None:
    written: list[str] = []
    answers = Event()
    keeping.keep("copy", answers.wait)
    clock.pass_s(1)
    keeping.keep("copy", lambda: written.append("later"))
    clock.pass_s(60)
    assert written == []
    answers.set()
    keeping.finish()
    clock.pass_s(11)
    keeping.finish()
    assert written == ["later"]


def test_a_failure_is_told_once_until_it_is_over(keeping: Keeping, clock: HandClock, caplog: pytest.LogCaptureFixture) -> None:
    log.addHandler(caplog.handler)
    caplog.set_level(logging.DEBUG, "foaje")

    def tried(error: Exception | None) -> None:
        def work() -> None:
            if error is not None:
                raise error

        keeping.keep("the copy", work)
        clock.pass_s(1)
        keeping.finish()

    full = CannotKeepError("No space left on device")
    for error in (full, full, OSError(30, "Read-only file system"), None, full, RuntimeError()):
        tried(error)
    log.removeHandler(caplog.handler)
    assert [record.getMessage() for record in caplog.records] == [
        f"foaje: the copy cannot be kept for the next start ({reason})"
        for reason in ("No space left on device", "Read-only file system", "No space left on device", "RuntimeError")
    ]
