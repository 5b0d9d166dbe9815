"""A source of files: however a file is saved, exchanged or put back, what is new is found, and only that."""

import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.source.file_source import FileSource
from app.source.finding import find_at
from app.source.holding import Holding, read_holding
from app.source.remote import Patience
from app.source.signature import Signature, signature_of
from app.source.watch import ms_to_look
from tests.hand_clock import HandClock

TEXT = 'language = "sv"\n[publisher]\nname = "P"\nlogo = "logo.svg"\n[headline]\ntitle = "{title}"\n'
SETTLES_S = 0.2


def write(folder: Path, title: str, name: str = "announcement.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(TEXT.format(title=title), encoding="utf-8")
    return folder / name


def saved_by_renaming(lobby: Path) -> None:
    write(lobby, "new", "announcement.toml~").replace(lobby / "announcement.toml")


def saved_with_a_backup(lobby: Path) -> None:
    (lobby / "announcement.toml").rename(lobby / "announcement.toml~")
    write(lobby, "new")


def deleted_and_written(lobby: Path) -> None:
    (lobby / "announcement.toml").unlink()
    write(lobby, "new")


def exchanged_by_a_link(lobby: Path) -> None:
    write(lobby, "new", "new.toml")
    (lobby / "link").symlink_to("new.toml")
    (lobby / "link").replace(lobby / "announcement.toml")


def exchanged_as_a_folder(lobby: Path) -> None:
    write(lobby.parent / "new lobby", "new")
    lobby.rename(lobby.parent / "old lobby")
    (lobby.parent / "new lobby").rename(lobby)


SAVES: dict[str, Callable[[Path], object]] = {
    "written over": lambda lobby: write(lobby, "new"),
    "renamed over": saved_by_renaming,
    "with a backup": saved_with_a_backup,
    "deleted and written": deleted_and_written,
    "a link": exchanged_by_a_link,
    "the folder": exchanged_as_a_folder,
}


class Followed:
    """A source with a clock that is moved by hand, and what it found."""

    def __init__(self, path: Path, qtbot: QtBot) -> None:
        self.clock = HandClock(datetime(2026, 11, 25, 8, 0, 30).astimezone())
        self.parent = QObject()
        self.found: list[Holding] = []
        self._source = FileSource(path, 60, self.clock, self.clock.alarm, self.parent)
        self._source.found.connect(self.found.append)
        self._told: list[bool] = []
        for told in (self._source._watch._watcher.fileChanged, self._source._watch._watcher.directoryChanged):
            told.connect(self._on_told)
        self._qtbot = qtbot
        self._source.follow(find_at(path))

    def _on_told(self, _: str) -> None:
        self._told.append(True)

    def after(self, change: Callable[[], object]) -> list[str]:
        """The titles after a change that the system tells, once it has settled."""
        self.unheard()
        change()
        self._qtbot.waitUntil(lambda: bool(self._told), timeout=30_000)
        self.unheard()
        self.clock.pass_s(SETTLES_S)
        return self.titles

    def unheard(self) -> None:
        """Forgets what the system has told so far."""
        QCoreApplication.processEvents()
        self._told.clear()

    @property
    def titles(self) -> list[str]:
        """Those of what was found last; none where nothing was."""
        known = [loaded.original.announcement for loaded in self.found[-1].announcements] if self.found else []
        return [announcement.headline.title for announcement in known if announcement]

    def leave(self) -> None:
        self._source.rest()
        delete(self.parent)


Follow = Callable[[Path], Followed]


@pytest.fixture
def lobby(tmp_path: Path) -> Path:
    folder = tmp_path / "hall" / "lobby"
    write(folder, "old")
    return folder


@pytest.fixture
def follow(qtbot: QtBot) -> Iterator[Follow]:
    all_of_them: list[Followed] = []

    def begin(path: Path) -> Followed:
        all_of_them.append(Followed(path, qtbot))
        return all_of_them[-1]

    yield begin
    for followed in all_of_them:
        followed.leave()


@pytest.mark.parametrize("save", SAVES.values(), ids=SAVES.keys())
def test_a_save_is_found_and_the_next_one_too(follow: Follow, lobby: Path, save: Callable[[Path], object]) -> None:
    followed = follow(lobby)
    assert followed.after(lambda: save(lobby)) == ["new"]
    assert followed.after(lambda: write(lobby, "newer still")) == ["newer still"]
    assert len(followed.found) == 2


def test_a_link_that_is_led_elsewhere_is_followed(follow: Follow, tmp_path: Path) -> None:
    write(tmp_path / "releases" / "1", "one")
    write(tmp_path / "releases" / "2", "two")
    (tmp_path / "srv").mkdir()
    current = tmp_path / "srv" / "lobby"
    current.symlink_to(tmp_path / "releases" / "1")
    followed = follow(current)

    def exchange() -> None:
        (tmp_path / "srv" / "next").symlink_to(tmp_path / "releases" / "2")
        (tmp_path / "srv" / "next").replace(current)

    assert followed.after(exchange) == ["two"]
    assert followed.after(lambda: write(tmp_path / "releases" / "2", "three")) == ["three"]


def test_a_picture_that_comes_later_is_found(follow: Follow, lobby: Path) -> None:
    followed = follow(lobby)
    assert followed.after(lambda: (lobby / "logo.svg").write_text("<svg/>", encoding="utf-8")) == ["old"]
    assert followed.found[-1].problems == ()


def test_another_announcement_in_a_folder_of_several_is_found(follow: Follow, lobby: Path) -> None:
    followed = follow(lobby.parent)
    assert followed.after((lobby.parent / "more").mkdir) == ["old"]
    assert followed.after(lambda: write(lobby.parent / "more", "more")) == ["old", "more"]


def test_what_is_not_there_yet_is_found_when_it_comes(follow: Follow, tmp_path: Path) -> None:
    followed = follow(tmp_path / "a" / "b")
    assert followed.after(lambda: write(tmp_path / "a" / "b", "new")) == ["new"]


def test_many_changes_in_a_row_are_one_and_no_endless_row_is_waited_for(follow: Follow, lobby: Path) -> None:
    followed = follow(lobby)
    for number in range(20):
        followed.after(lambda: write(lobby, f"version {number:02d}"))  # noqa: B023 - called at once
        assert len(followed.found) <= number + 1
    before = len(followed.found)
    for number in range(30):
        followed._source._watch._on_told("")
        write(lobby, f"{number:02d}")
        followed.clock.pass_s(0.1)
    assert before + 2 <= len(followed.found) <= before + 4


def test_a_touch_of_a_file_beside_reads_nothing(follow: Follow, lobby: Path) -> None:
    followed = follow(lobby)
    followed.after(lambda: (lobby / "notes.txt").write_text("", encoding="utf-8"))
    assert followed.found == []


def test_where_the_system_tells_nothing_a_look_now_and_then_does(follow: Follow, lobby: Path) -> None:
    followed = follow(lobby)
    watcher = followed._source._watch._watcher
    watcher.removePaths([*watcher.files(), *watcher.directories()])
    write(lobby, "new")
    followed.clock.pass_s(30)
    assert followed.found == []
    followed.clock.pass_s(1)
    assert followed.titles == ["new"]
    os.utime(lobby / "announcement.toml", ns=(1, 1))
    followed.clock.pass_s(60)
    assert len(followed.found) == 2


def test_what_changed_before_it_was_followed_is_found_too(qtbot: QtBot, lobby: Path) -> None:
    clock, parent = HandClock(datetime(2026, 11, 25, 8).astimezone()), QObject()
    source = FileSource(lobby, 60, clock, clock.alarm, parent)
    before = find_at(lobby)
    write(lobby, "new and longer")
    source.follow(before)
    with qtbot.waitSignal(source.found, timeout=1):
        clock.pass_s(SETTLES_S)
    source.rest()
    delete(parent)


def test_a_file_that_never_stands_still_is_read_once_a_while(follow: Follow, lobby: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    followed = follow(lobby)
    numbers = iter(range(1_000_000))

    def restless(path: Path) -> Holding:
        holding = read_holding(path)
        write(lobby, f"{next(numbers):06d}" * 9)
        return holding

    monkeypatch.setattr("app.source.finding.read_holding", restless)
    followed._source.look()
    followed.clock.pass_s(2)
    assert 2 <= len(followed.found) <= 12


def test_another_machine_that_ceases_to_answer_changes_nothing_and_is_asked_again(
    follow: Follow, lobby: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.source.finding.is_remote", lambda _: True)
    followed = follow(lobby)
    followed._source._finder._patience = Patience(0.05)
    answers = Event()

    def hanging(files: Iterable[Path]) -> Signature:
        answers.wait()
        return signature_of(files)

    monkeypatch.setattr("app.source.finding.signature_of", hanging)
    followed.clock.pass_s(31)
    assert [problem.details["reason"] for problem in followed.found[-1].problems] == ["No answer"]
    followed.clock.pass_s(180)
    assert threads_named("asking") == 1  # however often it was to be looked at
    answers.set()
    until(lambda: threads_named("asking") == 0)
    followed.clock.pass_s(60)
    assert followed.titles == ["old"]


def threads_named(name: str) -> int:
    return sum(thread.name == name for thread in threading.enumerate())


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def test_a_slow_look_falls_into_the_minute_s_beginning() -> None:
    assert ms_to_look(datetime(2026, 11, 25, 8, 0, 30).astimezone(), 60) == 30_040
    assert ms_to_look(datetime(2026, 11, 25, 8).astimezone(), 60) == 60_040
    assert ms_to_look(datetime(2026, 11, 25, 8, 0, 59, 999_000).astimezone(), 5) == 41
