"""Whether the source on the command line is there: told at once, and of another machine's that does not answer, not at all."""

from pathlib import Path
from threading import Event

import pytest

from app.cli import _is_there


def test_what_is_there_is_and_what_is_not_is_not(tmp_path: Path) -> None:
    assert _is_there(tmp_path)
    assert not _is_there(tmp_path / "nowhere")
    assert not _is_there(tmp_path / ("x" * 300))


def test_another_machine_s_that_answers_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.source.remote.is_remote", lambda _: True)
    assert _is_there(tmp_path)
    assert not _is_there(tmp_path / "nowhere")


def test_one_that_never_answers_counts_as_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.source.remote.is_remote", lambda _: True)
    monkeypatch.setattr("app.source.finding.LATER_S", 0.05)
    answers = Event()
    monkeypatch.setattr("app.cli._exists", lambda _: answers.wait())
    assert _is_there(tmp_path / "nowhere")
    answers.set()
