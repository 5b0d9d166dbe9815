"""What a hall shows at its start, whatever is wrong: its own announcement, else its last good copy, else nothing; never another's."""

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from app.announcement.problem import Problem
from app.lobby_source import LobbySource
from app.resources import resources
from app.source.holding import Holding
from app.source.screen_place import read_screen
from app.source.whole_folder import FILES
from app.wishes import Wishes
from tests.hand_clock import HandClock

TEXT = 'language = "sv"\n[publisher]\nname = "P"\n[headline]\ntitle = "{title}"\n'
GOOD = '[source]\nannouncement = "lobby"\n'

SLIPS: dict[str, bytes | None] = {
    "a decimal comma": f"[panel]\ndistance_m = 2,5\n{GOOD}".encode(),
    "a table's name": b'[sorce]\nannouncement = "lobby"\n',
    "a key's name": b'[source]\nannoucement = "lobby"\n',
    "Latin-1": f"# Västra hallen\n{GOOD}".encode("latin-1"),
    "UTF-16": GOOD.encode("utf-16"),
    "an empty name": b'[source]\nannouncement = ""\n',
    "a wrong type": b"[source]\nannouncement = 7\n",
    "one slash": b'[source]\nannouncement = "https:/example.org/lobby/"\n',
    "an empty file": b"",
    "no source": b"[panel]\ndistance_m = 4\n",
    "binary": b"\0\1\2",
    "a folder": b"folder",
    "not there": None,
}


class Hall:
    """One display with its screen file, and a clock that is moved by hand; it is started as often as a test wants."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.screen_file = folder / "screen.toml"
        self.lobby = folder / "lobby"
        self.clock = HandClock(datetime(2026, 11, 25, 8).astimezone())
        self.told: list[Problem] = []
        self._parents: list[QObject] = []

    def say(self, title: str) -> None:
        """Writes the announcement."""
        self.lobby.mkdir(exist_ok=True)
        (self.lobby / "announcement.toml").write_text(TEXT.format(title=title), encoding="utf-8")

    def write(self, content: bytes | None) -> None:
        """Writes the screen file."""
        if self.screen_file.is_dir():
            self.screen_file.rmdir()
        self.screen_file.unlink(missing_ok=True)
        if content == b"folder":
            self.screen_file.mkdir()
        elif content is not None:
            self.screen_file.write_bytes(content)

    def start(self, source: Path | None = None) -> list[str]:
        """The titles of what is shown first, by a program that then runs for a while and is killed."""
        reading = read_screen(self.screen_file)
        self.told.clear()
        lobby = LobbySource(Wishes(source=source, screen_file=reading.file, screen=reading.screen), reading.problems, self.told.extend)
        first = lobby.first()
        parent = QObject()
        self._parents.append(parent)
        self.source = lobby
        self.found: list[Holding] = []
        lobby.found.connect(self._on_found)
        lobby.follow(first, parent, self.clock.alarm)
        self._on_found(first)
        self.after_s(2)
        return titles(first)

    def after_s(self, seconds: float) -> list[str]:
        """The titles of what is shown after a while, when all that is to be kept is."""
        self.clock.pass_s(seconds)
        if self.source._keeping is not None:
            self.source._keeping.finish()
        return titles(self.found[-1])

    def _on_found(self, holding: Holding) -> None:
        self.found.append(holding)
        if holding.usable:
            self.source.keep(holding)

    def leave(self) -> None:
        for parent in self._parents:
            delete(parent)


def titles(holding: Holding) -> list[str]:
    known = [loaded.original.announcement for loaded in holding.announcements]
    return [announcement.headline.title for announcement in known if announcement]


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "state"
    monkeypatch.setenv("STATE_DIRECTORY", str(folder))
    return folder


@pytest.fixture
def hall(tmp_path: Path, state: Path, qapp: QApplication) -> Iterator[Hall]:
    hall = Hall(tmp_path)
    yield hall
    hall.leave()


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS.keys())
def test_a_slip_in_the_screen_file_gives_what_it_named_before(hall: Hall, slip: bytes | None) -> None:
    hall.say("ours")
    hall.write(GOOD.encode())
    assert hall.start() == ["ours"]
    hall.write(slip)
    assert hall.start() == ["ours"]
    shutil.rmtree(hall.lobby)
    assert hall.start() == ["ours"]


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS.keys())
def test_a_slip_from_the_beginning_gives_nothing_and_what_it_names_once_it_is_mended(hall: Hall, slip: bytes | None) -> None:
    hall.say("ours")
    hall.write(slip)
    assert hall.start() == []
    hall.write(GOOD.encode())
    assert hall.after_s(10) == ["ours"]
    hall.after_s(1)
    hall.write(slip)
    assert hall.start() == ["ours"]


def test_the_bundled_announcement_is_only_for_those_who_have_said_nothing(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    assert Wishes().announcement == resources()
    assert Wishes(screen_file=hall.screen_file).announcement is None
    hall.write(b'[source]\nannouncement = "nowhere"\n')
    assert hall.start() == []
    assert hall.start(hall.folder / "nowhere else") == []


def gone(lobby: Path) -> None:
    shutil.rmtree(lobby)


def broken(lobby: Path) -> None:
    (lobby / "announcement.toml").write_text("language = ", encoding="utf-8")


def emptied(lobby: Path) -> None:
    (lobby / "announcement.toml").write_bytes(b"")


def a_folder_in_its_place(lobby: Path) -> None:
    (lobby / "announcement.toml").unlink()
    (lobby / "announcement.toml").mkdir()


def a_link_to_nowhere(lobby: Path) -> None:
    shutil.rmtree(lobby)
    lobby.symlink_to("nowhere")


def unmounted(lobby: Path) -> None:
    (lobby / "announcement.toml").unlink()


SOURCE_FAULTS = (gone, broken, emptied, a_folder_in_its_place, a_link_to_nowhere, unmounted)


@pytest.mark.parametrize("fault", SOURCE_FAULTS)
def test_a_source_that_cannot_be_used_gives_its_last_good_copy(hall: Hall, fault: Callable[[Path], None]) -> None:
    hall.say("ours")
    hall.write(GOOD.encode())
    hall.start()
    fault(hall.lobby)
    assert hall.start() == ["ours"]
    assert hall.found[0].failed
    if hall.lobby.is_symlink():
        hall.lobby.unlink()
    shutil.rmtree(hall.lobby, ignore_errors=True)
    hall.say("mended")
    assert hall.after_s(60) == ["mended"]


@pytest.mark.parametrize("fault", SOURCE_FAULTS)
def test_without_a_copy_it_gives_nothing(hall: Hall, fault: Callable[[Path], None]) -> None:
    hall.say("ours")
    fault(hall.lobby)
    hall.write(GOOD.encode())
    assert hall.start() == []


def unreadable_copy(state: Path) -> None:
    for file in state.rglob("announcement.toml"):
        file.write_text(TEXT.format(title="another's"), encoding="utf-8")


def no_copy_left(state: Path) -> None:
    for file in state.rglob("*.json"):
        file.write_bytes(b"")


def a_file_as_state(state: Path) -> None:
    if state.is_dir():
        shutil.rmtree(state)
    state.write_bytes(b"")


@pytest.mark.parametrize("fault", [unreadable_copy, no_copy_left, a_file_as_state])
def test_a_damaged_store_harms_nothing_that_is_good(hall: Hall, state: Path, fault: Callable[[Path], None]) -> None:
    hall.say("ours")
    hall.write(GOOD.encode())
    hall.start()
    fault(state)
    assert hall.start() == ["ours"]
    gone(hall.lobby)
    fault(state)
    assert hall.start() == []


@pytest.mark.parametrize("state_directory", ["/proc/nowhere", "/dev/null", "/dev/full/x", ""])
def test_a_home_that_cannot_be_written_keeps_nothing_and_shows_everything(
    hall: Hall, monkeypatch: pytest.MonkeyPatch, state_directory: str
) -> None:
    monkeypatch.setenv("STATE_DIRECTORY", state_directory)
    if not state_directory:
        monkeypatch.setenv("HOME", "/nonexistent/home")
        monkeypatch.setenv("XDG_STATE_HOME", "/proc/nowhere")
    hall.say("ours")
    hall.write(GOOD.encode())
    assert hall.start() == ["ours"]


def test_the_copy_is_of_what_was_shown_last(hall: Hall, state: Path) -> None:
    hall.say("first")
    hall.write(GOOD.encode())
    hall.start()
    hall.say("second")
    hall.start()
    gone(hall.lobby)
    assert hall.start() == ["second"]
    assert len(list(state.glob(f"last-good/*/*/{FILES}"))) == 2


def test_while_it_runs_the_copy_stands_in_for_what_fails(hall: Hall, state: Path) -> None:
    hall.say("ours")
    hall.write(GOOD.encode())
    hall.start()
    gone(hall.lobby)
    assert hall.after_s(60) == ["ours"]
    (loaded,) = hall.found[-1].announcements
    assert hall.found[-1].failed
    assert state in loaded.original.folder.parents
    hall.say("mended")
    assert hall.after_s(60) == ["mended"]
    assert hall.lobby == hall.found[-1].announcements[0].original.folder


def test_a_copy_that_could_not_be_renewed_does_not_stand_in_while_it_runs(hall: Hall, state: Path) -> None:
    hall.say("older")
    hall.write(GOOD.encode())
    hall.start()
    for folder in state.glob("last-good/*"):
        shutil.copytree(folder, hall.folder / "before" / folder.name)
    hall.say("shown since")
    assert hall.after_s(60) == ["shown since"]
    shutil.rmtree(state / "last-good")
    shutil.copytree(hall.folder / "before", state / "last-good")
    gone(hall.lobby)
    assert hall.after_s(60) == []  # and the keeper stays with what it has


def test_one_of_several_that_fails_comes_from_the_copy(hall: Hall) -> None:
    for name in "ab":
        (hall.lobby / name).mkdir(parents=True)
        (hall.lobby / name / "announcement.toml").write_text(TEXT.format(title=name), encoding="utf-8")
    hall.write(GOOD.encode())
    assert hall.start() == ["a", "b"]
    broken(hall.lobby / "b")
    assert hall.start() == ["a", "b"]
    assert hall.found[0].failed == ("b",)


def test_a_source_on_the_command_line_has_a_copy_of_its_own(hall: Hall) -> None:
    hall.say("ours")
    hall.write(GOOD.encode())
    hall.start()
    other = hall.folder / "other"
    other.mkdir()
    (other / "announcement.toml").write_text(TEXT.format(title="other"), encoding="utf-8")
    assert hall.start(other) == ["other"]
    gone(hall.lobby)
    gone(other)
    assert hall.start(other) == ["other"]
    assert hall.start() == ["ours"]


def test_a_source_named_from_elsewhere_begins_at_the_screen_file(hall: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hall.say("ours")
    hall.write(GOOD.encode())
    monkeypatch.chdir(os.sep)
    assert hall.start() == ["ours"]
    monkeypatch.setenv("HOME", str(tmp_path))
    hall.write(b'[source]\nannouncement = "~/lobby"\n')
    assert hall.start() == ["ours"]
