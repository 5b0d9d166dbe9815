"""One line an event, readable by the journal; of a fault where it came about, and for who asks for it how."""

import logging
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.announcement.plain_text import plain
from app.announcement.problem import Kind, Level, Problem
from app.log import LogLines, goes_to_journal, log, log_fault
from app.problem_log import log_problems
from app.resources import resources
from app.stage.language.words import Words

TOP = Path(__file__).resolve().parent.parent
LEVELS = [(logging.DEBUG, 7), (logging.INFO, 6), (logging.WARNING, 4), (logging.ERROR, 3)]


@pytest.fixture
def verbose() -> Iterator[None]:
    log.setLevel(logging.DEBUG)
    yield
    log.setLevel(logging.INFO)


def fault() -> Exception:
    """A fault that comes about in plain_text.py."""
    try:
        plain(None)  # type: ignore[arg-type]  # what makes it one
    except Exception as error:  # noqa: BLE001 - whatever it is
        return error
    raise AssertionError


def test_an_event_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    log.info("one\ntwo\r\n%s", "three\u2028four")
    log.warning("100 %")
    assert capsys.readouterr().err == "one two three four\n100 %\n"


def test_without_any_standard_error_nothing_is_told_elsewhere(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    log.error("a line")
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "")


@pytest.mark.parametrize(("level", "priority"), LEVELS)
def test_in_the_journal_every_line_has_its_priority(level: int, priority: int) -> None:
    error = fault()
    event = logging.LogRecord("foaje", level, __file__, 1, "a\nb %d", (1,), (type(error), error, error.__traceback__))
    plainly = LogLines(priorities=False).format(event).splitlines()
    assert plainly[:2] == ["a b 1", "Traceback (most recent call last):"]
    assert LogLines(priorities=True).format(event).splitlines() == [f"<{priority}>{line}" for line in plainly]


def test_the_journal_is_known_by_its_socket_and_nothing_else_is_taken_for_it() -> None:
    code = "import app.log; app.log.log.warning('a line')"
    ours, journals = socket.socketpair()
    with ours, journals:
        status = os.fstat(journals.fileno())
        socket_s_name = f"{status.st_dev}:{status.st_ino}"
        for name, expected in ((socket_s_name, b"<4>a line\n"), ("1:1", b"a line\n"), ("", b"a line\n")):
            environment = os.environ | {"JOURNAL_STREAM": name}
            subprocess.run([sys.executable, "-c", code], cwd=TOP, env=environment, stderr=journals.fileno(), timeout=60, check=True)
            assert ours.recv(1000) == expected
    assert not goes_to_journal({})


def test_a_fault_names_file_and_line_of_ours(capsys: pytest.CaptureFixture[str]) -> None:
    error = fault()
    assert error.__traceback__ is not None
    assert error.__traceback__.tb_next is not None
    log_fault(error)
    line = f"foaje: fault: {type(error).__name__}: {error} (app/announcement/plain_text.py:{error.__traceback__.tb_next.tb_lineno})\n"
    assert capsys.readouterr().err == line


def test_a_fault_in_somebody_else_s_code_names_who_called_it(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        log_problems([Problem(Kind.EMPTY, Level.ERROR, "x")], None)  # type: ignore[arg-type]  # what makes it one
    except AttributeError as error:
        log_fault(error)
    assert "(app/stage/language/sentences.py:" in capsys.readouterr().err
    try:
        Path("x").relative_to("y")
    except ValueError as error:
        log_fault(error)
    assert "pathlib" in capsys.readouterr().err
    log_fault(ValueError("never raised"))
    assert capsys.readouterr().err == "foaje: fault: ValueError: never raised (?)\n"


def test_how_a_fault_came_about_is_told_only_to_who_asks(capsys: pytest.CaptureFixture[str], verbose: None) -> None:
    log_fault(fault())
    first, second, *trace = capsys.readouterr().err.splitlines()
    assert first.startswith("foaje: fault: ")
    assert second == "foaje: how it came about:"
    assert trace[0] == "Traceback (most recent call last):"
    assert any("plain_text.py" in line for line in trace)


def test_a_problem_has_its_own_level(monkeypatch: pytest.MonkeyPatch) -> None:
    events: list[logging.LogRecord] = []
    monkeypatch.setattr(log.handlers[0], "emit", events.append)
    problems = [Problem(Kind.EMPTY, Level.ERROR, "a.toml", 3), Problem(Kind.UNKNOWN_KEY, Level.WARNING, "b%s.toml", 4, "k")]
    log_problems(problems, Words("en", resources() / "translations"))
    assert [event.levelno for event in events] == [logging.ERROR, logging.WARNING]
    assert [event.getMessage().split(" ")[0] for event in events] == ["a.toml:3:", "b%s.toml:4:"]
