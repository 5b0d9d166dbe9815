"""What the composition promises: whose word counts for the panel, and a screen that keeps showing."""

import gc
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.announcement.problem import Problem
from app.announcement.screen import ScreenDisplay, ScreenFile
from app.application import _do_when_settled, keeper_of, tell
from app.display_in_use import DisplayInUse
from app.kiosk.keeper import Keeper
from app.layout.plan import PanelName
from app.lobby_source import LobbySource
from app.source.holding import read_holding
from app.source.screen_place import read_screen
from app.stage.behaviour import Behaviour
from app.stage.drawing.typeface import load_typeface
from app.stage.lobby_screen import LobbyScreen
from app.stage.readers import Readers
from app.wishes import Wishes
from tests.hand_clock import HandClock
from tests.stage.desktop_hints import Accessibility, Hints
from tests.stage.screens import colours_in, picture

LEAST = 'language = "sv"\n[publisher]\nname = "Borås Stad"\n[headline]\ntitle = "En rubrik"\n'
CEREMONY = '[ceremony]\ncaption = "B"\n[ceremony.photo]\nfile = "photo.png"\nalt = "x"\n'
PATIENCE_MS = 60_000
SIZE = (1280, 720)
AT = datetime(2026, 11, 23, 13, 7)


@pytest.fixture
def clock() -> HandClock:
    return HandClock(AT.astimezone())


@pytest.fixture
def screen(qapp: QApplication, qtbot: QtBot, clock: HandClock) -> Iterator[LobbyScreen]:
    screen = LobbyScreen(load_typeface(), clock, Behaviour(motion=False), clock.alarm)
    qtbot.addWidget(screen)
    screen.resize(*SIZE)
    screen.show()
    yield screen
    screen.hide()


class Run(Protocol):
    def __call__(self, wishes: Wishes, told: Sequence[Problem] = ()) -> Keeper: ...


@pytest.fixture
def run(screen: LobbyScreen, clock: HandClock, state: Path) -> Iterator[Run]:
    """Runs a lobby as the program composes it."""
    hall = QObject()

    def begin(wishes: Wishes, told: Sequence[Problem] = ()) -> Keeper:
        source = LobbySource(wishes, told, tell)
        first = source.first()
        in_use = DisplayInUse(screen, wishes, hall)
        in_use.take_wishes(wishes)
        source.mended.connect(in_use.take_wishes)
        keeper = keeper_of(screen, source, hall, clock.alarm, SIZE)
        keeper.take(first)
        source.follow(first, hall, clock.alarm)
        return keeper

    yield begin
    delete(hall)


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty state folder of the test's own."""
    folder = tmp_path / "state"
    monkeypatch.setenv("STATE_DIRECTORY", str(folder))
    return folder


def test_the_command_line_counts_before_the_file_and_the_file_before_the_display() -> None:
    file = ScreenFile(panel=ScreenDisplay(diagonal_inches=43, distance_m=4))
    assert Wishes(diagonal_inches=32, distance_m=3, screen=file).known_display(75).diagonal_inches == 32
    assert Wishes(distance_m=3, screen=file).known_display(75).distance_m == 3
    assert Wishes(screen=file).known_display(75).diagonal_inches == 43
    assert Wishes(screen=file).known_display(75).distance_m == 4
    assert Wishes().known_display(75).diagonal_inches == 75
    assert Wishes().known_display().diagonal_inches == 55


def title(screen: LobbyScreen) -> str:
    return screen.edition.announcement.headline.title


def test_a_broken_source_gives_the_quiet_page_and_a_mended_one_comes_up(
    run: Run, screen: LobbyScreen, clock: HandClock, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "announcement.toml"
    file.write_text("language = ", encoding="utf-8")
    run(Wishes(source=file, at=AT))
    assert screen.edition.quiet
    assert "23" in title(screen)
    assert screen.edition.announcement.publisher.name == ""
    clock.pass_s(40)
    assert capsys.readouterr().err.count("announcement.toml:1: error: ") == 1
    file.write_text(LEAST, encoding="utf-8")
    clock.pass_s(10)
    assert title(screen) == "En rubrik"
    file.write_text("language = ", encoding="utf-8")
    clock.pass_s(60)
    assert title(screen) == "En rubrik"


def test_the_place_is_kept_when_the_same_is_shown_again(run: Run, screen: LobbyScreen, clock: HandClock, tmp_path: Path) -> None:
    file = tmp_path / "announcement.toml"
    quotes = "".join(f'[[quotes]]\ntext = "Citat {i}"\nspeaker = "X"\n' for i in range(3))
    file.write_text(LEAST + quotes, encoding="utf-8")
    keeper = run(Wishes(source=file, at=AT))
    clock.pass_s(8)
    assert screen.state.stop == 1
    keeper.take(read_holding(file))
    assert screen.state.stop == 1
    file.write_text(LEAST, encoding="utf-8")
    keeper.take(read_holding(file))
    assert screen.state.stop == 0


def test_a_picture_that_turns_out_broken_is_told_once(
    run: Run, screen: LobbyScreen, clock: HandClock, tmp_path: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "announcement.toml"
    file.write_text(LEAST + CEREMONY.replace("photo.png", "cut.png"), encoding="utf-8")
    whole = tmp_path / "whole.png"
    assert QImage(1600, 1000, QImage.Format.Format_RGB32).save(str(whole))
    (tmp_path / "cut.png").write_bytes(whole.read_bytes()[:2000])
    keeper = run(Wishes(source=file, at=AT))
    qtbot.waitUntil(lambda: bool(keeper._told), timeout=PATIENCE_MS)
    clock.pass_s(180)
    keeper.take_again()
    (line,) = [line for line in capsys.readouterr().err.splitlines() if "inches" not in line]
    assert line.startswith(f"{file}:9: warning: ceremony.photo.file: ")


def test_a_picture_comes_when_it_is_decoded_and_the_place_is_kept(
    run: Run, screen: LobbyScreen, clock: HandClock, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "announcement.toml"
    quotes = "".join(f'[[quotes]]\ntext = "Citat {i}"\nspeaker = "X"\n' for i in range(3))
    file.write_text(LEAST + CEREMONY + quotes, encoding="utf-8")
    photo = QImage(1600, 1000, QImage.Format.Format_RGB32)
    photo.fill(QColor("#336699"))
    assert photo.save(str(tmp_path / "photo.png"))
    run(Wishes(source=file, at=AT))
    assert screen.edition.pictures == {}
    assert screen.plan is not None
    assert screen.plan.panel(PanelName.CEREMONY) is not None, "its texts do not wait"
    clock.pass_s(8)
    assert screen.state.stop == 1
    qtbot.waitUntil(lambda: bool(screen.edition.pictures), timeout=PATIENCE_MS)
    assert screen.state.stop == 1
    ceremony = screen.plan.panel(PanelName.CEREMONY)
    assert ceremony is not None
    assert "#336699" in colours_in(picture(screen), ceremony.rect)
    run(Wishes(source=file, at=AT))
    assert screen.edition.pictures, "and at the next start it is there at once"


def test_on_a_larger_display_the_picture_stays_until_a_larger_one_is_there(
    run: Run, screen: LobbyScreen, clock: HandClock, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "announcement.toml"
    file.write_text(LEAST + CEREMONY, encoding="utf-8")
    assert QImage(1600, 1000, QImage.Format.Format_RGB32).save(str(tmp_path / "photo.png"))
    run(Wishes(source=file, at=AT))
    widths: list[int] = []

    def width() -> int:
        shown = screen.edition.pictures.get("ceremony")
        widths.append(shown.pixels.facts.pixels[0] if shown and shown.pixels else 0)
        return widths[-1]

    qtbot.waitUntil(lambda: width() == 1152, timeout=PATIENCE_MS)
    widths.clear()
    screen.resize(1600, 900)
    qtbot.waitUntil(lambda: width() == 1440, timeout=PATIENCE_MS)
    assert set(widths) == {1152, 1440}


@pytest.fixture
def held_back() -> Iterator[None]:
    """Python's collector as the start leaves it."""
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


def test_pythons_collector_works_again_once_the_first_picture_has_settled(
    screen: LobbyScreen, clock: HandClock, qapp: QApplication, held_back: None
) -> None:
    frozen = gc.get_freeze_count()
    _do_when_settled(qapp, screen, alarms=clock.alarm)
    clock.pass_s(0.9)
    assert not gc.isenabled()
    clock.pass_s(0.1)
    assert gc.isenabled()
    assert gc.get_freeze_count() > frozen


def test_what_the_desktop_s_readers_need_is_asked_for_once_the_first_picture_has_settled(
    screen: LobbyScreen, clock: HandClock, qapp: QApplication, held_back: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints = Hints(Accessibility(Qt.ContrastPreference.HighContrast))
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: hints)
    _do_when_settled(qapp, screen, alarms=clock.alarm)
    clock.pass_s(0.9)
    assert screen._screens._readers == Readers()
    clock.pass_s(0.1)
    assert screen._screens._readers == Readers(high_contrast=True)


def test_a_screen_file_without_a_source_gives_the_quiet_page_until_it_is_mended(
    run: Run, screen: LobbyScreen, clock: HandClock, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "announcement.toml").write_text(LEAST, encoding="utf-8")
    file = tmp_path / "screen.toml"
    file.write_text("[panel]\ndistance_m = 2,5\n", encoding="utf-8")
    reading = read_screen(file)
    wishes = Wishes(at=AT, screen_file=file, screen=reading.screen)
    capsys.readouterr()
    run(wishes, reading.problems)
    assert screen.edition.quiet
    capsys.readouterr()
    clock.pass_s(10)
    assert screen.edition.quiet
    assert capsys.readouterr().err == ""  # it was told at the start
    file.write_text("[panle]\n", encoding="utf-8")
    clock.pass_s(20)
    assert screen.edition.quiet
    assert capsys.readouterr().err.count("panle") == 2  # one line that says it twice
    file.write_text(f'[panel]\ndistance_m = 4\n[source]\nannouncement = "{tmp_path}"\n', encoding="utf-8")
    clock.pass_s(10)
    assert screen.edition.announcement.headline.title == "En rubrik"
    assert screen._display.distance_m == 4
    file.write_text("[panle]\n", encoding="utf-8")
    clock.pass_s(60)
    assert screen.edition.announcement.headline.title == "En rubrik"
    assert capsys.readouterr().err == ""
