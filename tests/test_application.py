"""What the composition promises: whose word counts for the panel, and a screen that keeps showing."""

import gc
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.announcement.screen import ScreenDisplay, ScreenFile
from app.application import _do_when_settled, keeper_of
from app.layout.plan import PanelName
from app.lobby_source import loaded
from app.source.loading import load
from app.source.screen_place import read_screen
from app.stage.behaviour import Behaviour
from app.stage.drawing.typeface import load_typeface
from app.stage.lobby_screen import LobbyScreen
from app.wishes import Wishes
from tests.hand_clock import HandClock
from tests.stage.screens import colours_in, picture

LEAST = 'language = "sv"\n[publisher]\nname = "Borås Stad"\n[headline]\ntitle = "En rubrik"\n'
CEREMONY = '[ceremony]\ncaption = "B"\n[ceremony.photo]\nfile = "photo.png"\nalt = "x"\n'
PATIENCE_MS = 60_000
AT = datetime(2026, 11, 23, 13, 7)


def ignore(wishes: Wishes) -> None:
    """Nothing counts with the display here."""


@pytest.fixture
def clock() -> HandClock:
    return HandClock(AT.astimezone())


@pytest.fixture
def screen(qapp: QApplication, qtbot: QtBot, clock: HandClock) -> Iterator[LobbyScreen]:
    screen = LobbyScreen(load_typeface(), clock, Behaviour(motion=False), clock.alarm)
    qtbot.addWidget(screen)
    screen.resize(1280, 720)
    screen.show()
    yield screen
    screen.hide()


def test_the_command_line_counts_before_the_file_and_the_file_before_the_display() -> None:
    file = ScreenFile(panel=ScreenDisplay(diagonal_inches=43, distance_m=4))
    assert Wishes(diagonal_inches=32, distance_m=3, screen=file).known_display(75).diagonal_inches == 32
    assert Wishes(distance_m=3, screen=file).known_display(75).distance_m == 3
    assert Wishes(screen=file).known_display(75).diagonal_inches == 43
    assert Wishes(screen=file).known_display(75).distance_m == 4
    assert Wishes().known_display(75).diagonal_inches == 75
    assert Wishes().known_display().diagonal_inches == 55


def test_a_broken_source_gives_the_quiet_page_and_a_mended_one_comes_up(
    screen: LobbyScreen, clock: HandClock, tmp_path: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "announcement.toml"
    file.write_text("language = ", encoding="utf-8")
    keeper = keeper_of(screen, Wishes(source=file, at=AT), (), ignore, qapp, clock.alarm)
    keeper.take(load(file))
    assert "23" in screen.edition.announcement.headline.title
    assert screen.edition.announcement.publisher.name == ""
    clock.pass_s(40)
    assert capsys.readouterr().err.count("announcement.toml:1: error: ") == 1
    file.write_text(LEAST, encoding="utf-8")
    clock.pass_s(9)
    assert "23" in screen.edition.announcement.headline.title
    clock.pass_s(1)
    assert screen.edition.announcement.headline.title == "En rubrik"
    file.write_text("language = ", encoding="utf-8")
    clock.pass_s(60)
    assert screen.edition.announcement.headline.title == "En rubrik"  # what can be used is not looked at again
    keeper.take(load(file))
    file.write_text(LEAST, encoding="utf-8")
    keeper.take(load(file))
    file.write_text(LEAST.replace("En rubrik", "En annan"), encoding="utf-8")
    clock.pass_s(60)
    assert screen.edition.announcement.headline.title == "En rubrik"
    keeper.deleteLater()


def test_the_place_is_kept_when_the_same_is_shown_again(screen: LobbyScreen, clock: HandClock, tmp_path: Path, qapp: QApplication) -> None:
    file = tmp_path / "announcement.toml"
    quotes = "".join(f'[[quotes]]\ntext = "Citat {i}"\nspeaker = "X"\n' for i in range(3))
    file.write_text(LEAST + quotes, encoding="utf-8")
    keeper = keeper_of(screen, Wishes(source=file, at=AT), (), ignore, qapp, clock.alarm)
    keeper.take(load(file))
    clock.pass_s(8)
    assert screen.state.stop == 1
    keeper.take(load(file))
    assert screen.state.stop == 1
    file.write_text(LEAST, encoding="utf-8")
    keeper.take(load(file))
    assert screen.state.stop == 0
    keeper.deleteLater()


def test_a_picture_that_turns_out_broken_is_told_once(
    screen: LobbyScreen, clock: HandClock, tmp_path: Path, qapp: QApplication, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "announcement.toml"
    file.write_text(LEAST + CEREMONY.replace("photo.png", "cut.png"), encoding="utf-8")
    whole = tmp_path / "whole.png"
    assert QImage(1600, 1000, QImage.Format.Format_RGB32).save(str(whole))
    (tmp_path / "cut.png").write_bytes(whole.read_bytes()[:2000])
    keeper = keeper_of(screen, Wishes(source=file, at=AT), (), ignore, qapp, clock.alarm)
    keeper.take(load(file))
    qtbot.waitUntil(lambda: bool(keeper._told), timeout=PATIENCE_MS)
    clock.pass_s(180)
    keeper.take_again()
    (line,) = [line for line in capsys.readouterr().err.splitlines() if "inches" not in line]
    assert line.startswith(f"{file}:9: warning: ceremony.photo.file: ")
    keeper.deleteLater()


def test_a_picture_comes_when_it_is_decoded_and_the_place_is_kept(
    screen: LobbyScreen, clock: HandClock, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    file = tmp_path / "announcement.toml"
    quotes = "".join(f'[[quotes]]\ntext = "Citat {i}"\nspeaker = "X"\n' for i in range(3))
    file.write_text(LEAST + CEREMONY + quotes, encoding="utf-8")
    photo = QImage(1600, 1000, QImage.Format.Format_RGB32)
    photo.fill(QColor("#336699"))
    assert photo.save(str(tmp_path / "photo.png"))
    keeper = keeper_of(screen, Wishes(source=file, at=AT), (), ignore, qapp, clock.alarm, (1280, 720))
    keeper.take(load(file))
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
    other = keeper_of(screen, Wishes(source=file, at=AT), (), ignore, qapp, clock.alarm, (1280, 720))
    other.take(load(file))
    assert screen.edition.pictures, "and at the next start it is there at once"
    for each in (keeper, other):
        each.deleteLater()


def test_on_a_larger_display_the_picture_stays_until_a_larger_one_is_there(
    screen: LobbyScreen, clock: HandClock, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    file = tmp_path / "announcement.toml"
    file.write_text(LEAST + CEREMONY, encoding="utf-8")
    assert QImage(1600, 1000, QImage.Format.Format_RGB32).save(str(tmp_path / "photo.png"))
    keeper = keeper_of(screen, Wishes(source=file, at=AT), (), ignore, qapp, clock.alarm, (1280, 720))
    keeper.take(load(file))
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
    keeper.deleteLater()


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


def test_a_screen_file_without_a_source_gives_the_quiet_page_until_it_is_mended(
    screen: LobbyScreen, clock: HandClock, tmp_path: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "announcement.toml").write_text(LEAST, encoding="utf-8")
    file = tmp_path / "screen.toml"
    file.write_text("[panel]\ndistance_m = 2,5\n", encoding="utf-8")
    reading = read_screen(file)
    wishes = Wishes(at=AT, screen_file=file, screen=reading.screen)
    measured: list[Wishes] = []
    keeper = keeper_of(screen, wishes, reading.problems, measured.append, qapp, clock.alarm)
    keeper.take(loaded(wishes.announcement))
    assert screen.edition.quiet
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
    assert [wishes.sizes().distance_m for wishes in measured] == [4]
    file.write_text("[panle]\n", encoding="utf-8")
    clock.pass_s(60)
    assert screen.edition.announcement.headline.title == "En rubrik"
    assert capsys.readouterr().err == ""
    keeper.deleteLater()
