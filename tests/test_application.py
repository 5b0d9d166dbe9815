"""What the composition promises: whose word counts for the panel, and a screen that keeps showing."""

import gc
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.announcement.screen import ScreenDisplay, ScreenFile
from app.application import _do_when_settled, keeper_of
from app.lobby_source import loaded
from app.source.loading import load
from app.source.screen_place import read_screen
from app.stage.behaviour import Behaviour
from app.stage.drawing.typeface import load_typeface
from app.stage.lobby_screen import LobbyScreen
from app.wishes import Wishes
from tests.hand_clock import HandClock

LEAST = 'language = "sv"\n[publisher]\nname = "Borås Stad"\n[headline]\ntitle = "En rubrik"\n'
AT = datetime(2026, 11, 23, 13, 7)


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
    keeper = keeper_of(screen, Wishes(source=file, at=AT), (), None, qapp, clock.alarm)
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
    keeper = keeper_of(screen, Wishes(source=file, at=AT), (), None, qapp, clock.alarm)
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
    screen: LobbyScreen, clock: HandClock, tmp_path: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "announcement.toml"
    file.write_text(LEAST + '[ceremony]\ncaption = "B"\n[ceremony.photo]\nfile = "cut.png"\nalt = "x"\n', encoding="utf-8")
    whole = tmp_path / "whole.png"
    assert QImage(1600, 1000, QImage.Format.Format_RGB32).save(str(whole))
    (tmp_path / "cut.png").write_bytes(whole.read_bytes()[:2000])
    keeper = keeper_of(screen, Wishes(source=file, at=AT), (), None, qapp, clock.alarm)
    keeper.take(load(file))
    clock.pass_s(180)
    (line,) = [line for line in capsys.readouterr().err.splitlines() if "libpng" not in line and "inches" not in line]
    assert line.startswith(f"{file}:9: warning: ceremony.photo.file: ")
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
    keeper = keeper_of(screen, wishes, reading.problems, None, qapp, clock.alarm)
    capsys.readouterr()
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
    assert "read from 4 m (the screen file)" in capsys.readouterr().err
    file.write_text("[panle]\n", encoding="utf-8")
    clock.pass_s(60)
    assert screen.edition.announcement.headline.title == "En rubrik"
    assert capsys.readouterr().err == ""
    keeper.deleteLater()
