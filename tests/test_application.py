"""What the composition promises: whose word counts for the panel, and a screen that keeps showing."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.announcement.screen import ScreenFile, ScreenPanel
from app.application import Wishes, _Keeper
from app.source.loading import load
from app.stage.lobby_screen import LobbyScreen
from app.stage.manner import Manner
from app.stage.typeface import load_typeface

LEAST = 'language = "sv"\n[publisher]\nname = "Borås Stad"\n[headline]\ntitle = "En rubrik"\n'
AT = datetime(2026, 11, 23, 13, 7)


@pytest.fixture
def screen(qapp: QApplication, qtbot: QtBot) -> Iterator[LobbyScreen]:
    assert qapp is not None
    screen = LobbyScreen(load_typeface(), Wishes(at=AT).clock(), Manner(motion=False))
    qtbot.addWidget(screen)
    screen.resize(1280, 720)
    screen.show()
    yield screen
    screen.hide()


def test_the_command_line_counts_before_the_file_and_the_file_before_the_display() -> None:
    file = ScreenFile(panel=ScreenPanel(diagonal_inches=43, distance_m=4))
    assert Wishes(diagonal_inches=32, distance_m=3, screen=file).glass(75).diagonal_inches == 32
    assert Wishes(distance_m=3, screen=file).glass(75).distance_m == 3
    assert Wishes(screen=file).glass(75).diagonal_inches == 43
    assert Wishes(screen=file).glass(75).distance_m == 4
    assert Wishes().glass(75).diagonal_inches == 75
    assert Wishes().glass().diagonal_inches == 55


def test_a_broken_source_gives_the_quiet_page_and_a_mended_one_comes_up(
    screen: LobbyScreen, tmp_path: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "announcement.toml"
    file.write_text("language = ", encoding="utf-8")
    keeper = _Keeper(screen, file, Wishes(at=AT), qapp)
    keeper.take(load(file))
    assert "23" in screen.edition.announcement.headline.title
    assert screen.edition.announcement.publisher.name == ""
    assert keeper._again.isActive()
    keeper._on_again()
    assert capsys.readouterr().err.count("announcement.toml:1: error: ") == 1
    file.write_text(LEAST, encoding="utf-8")
    keeper._on_again()
    assert screen.edition.announcement.headline.title == "En rubrik"
    assert not keeper._again.isActive()
    keeper.deleteLater()


def test_the_place_is_kept_when_the_same_is_shown_again(screen: LobbyScreen, tmp_path: Path, qapp: QApplication) -> None:
    file = tmp_path / "announcement.toml"
    quotes = "".join(f'[[quotes]]\ntext = "Citat {i}"\nspeaker = "X"\n' for i in range(3))
    file.write_text(LEAST + quotes, encoding="utf-8")
    keeper = _Keeper(screen, file, Wishes(at=AT), qapp)
    keeper.take(load(file))
    screen._on_dwelt()
    assert screen.visit.stop == 1
    keeper.take(load(file))
    assert screen.visit.stop == 1
    file.write_text(LEAST, encoding="utf-8")
    keeper.take(load(file))
    assert screen.visit.stop == 0
    keeper.deleteLater()
