"""The screen counts with the display that is there, and one line tells each change."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QObject, QRect, QSizeF
from PySide6.QtWidgets import QApplication

from app.announcement.screen import ScreenDisplay, ScreenFile
from app.display_in_use import DisplayInUse
from app.stage.behaviour import Behaviour
from app.stage.drawing.typeface import load_typeface
from app.stage.lobby_screen import LobbyScreen
from app.wishes import Wishes

OWN = "stated by the display"


class Television:
    """A display as Qt tells of it."""

    def __init__(self, name: str, width_mm: float, height_mm: float, scale: float = 1) -> None:
        self._name, self._size, self._scale = name, QSizeF(width_mm, height_mm), scale

    def name(self) -> str:
        return self._name

    def physicalSize(self) -> QSizeF:  # noqa: N802 - Qt's name
        return self._size

    def geometry(self) -> QRect:
        return QRect(0, 0, round(1920 / self._scale), round(1080 / self._scale))

    def devicePixelRatio(self) -> float:  # noqa: N802 - Qt's name
        return self._scale


SMALL, LARGE = Television("DP-1", 531, 299), Television("HDMI-A-1", 1210, 680)
MADE_UP = Television("X-1", 487.68, 274.32)  # by Qt, under Wayland


@pytest.fixture
def screen(qapp: QApplication) -> Iterator[LobbyScreen]:
    screen = LobbyScreen(load_typeface(), datetime.now, Behaviour(motion=False))
    yield screen
    screen.deleteLater()


def test_another_display_counts_at_once_and_is_told_once(screen: LobbyScreen, capsys: pytest.CaptureFixture[str]) -> None:
    owner = QObject()
    in_use = DisplayInUse(screen, Wishes(), owner)
    diagonals = []
    for display in (SMALL, SMALL, LARGE, MADE_UP, Television("HDMI-A-1", 1210, 680, 2)):
        in_use.take_display(display)  # type: ignore[arg-type] # it tells what is asked of one
        diagonals.append(round(screen._display.diagonal_inches))
    assert diagonals == [24, 24, 55, 55, 55]
    assert [line.split(",  read")[0].split("), ")[0] for line in capsys.readouterr().err.splitlines()] == [
        f"foaje: DP-1, 1920×1080 px: 24 inches ({OWN}",
        f"foaje: HDMI-A-1, 1920×1080 px: 54.6 inches ({OWN}",
        "foaje: X-1, 1920×1080 px: 55 inches (the default, for the display states no size that can be true",
        f"foaje: HDMI-A-1, 1920×1080 px at scale 2: 54.6 inches ({OWN}",
    ]


def test_a_mended_screen_file_counts_before_the_display(screen: LobbyScreen, capsys: pytest.CaptureFixture[str]) -> None:
    owner = QObject()
    in_use = DisplayInUse(screen, Wishes(), owner)
    in_use.take_display(SMALL)  # type: ignore[arg-type] # it tells what is asked of one
    in_use.take_wishes(Wishes(screen=ScreenFile(panel=ScreenDisplay(diagonal_inches=43))))
    assert screen._display.diagonal_inches == 43
    assert "DP-1, 1920×1080 px: 43 inches (the screen file)" in capsys.readouterr().err
