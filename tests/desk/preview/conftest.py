"""The editor's window on the offscreen platform: its own settings, its own clock, and nobody's editor."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desk.preview.chosen_moment import ChosenMoment
from app.desk.preview.window import PreviewSetting, PreviewWindow
from app.resources import resources
from app.stage.behaviour import Behaviour
from app.stage.drawing.typeface import Typeface, load_typeface
from app.stage.edition import Edition
from app.stage.known_display import KnownDisplay
from app.stage.language.words import Words
from app.stage.lobby_screen import LobbyScreen
from tests.hand_clock import HandClock
from tests.stage.screens import NOW, edition_of

SIZE = (1280, 720)


class Desk:
    """A window, what it is in, and what it has had the system open."""

    def __init__(self, typeface: Typeface, clock: HandClock, settings: QSettings, known: KnownDisplay) -> None:
        self.opened: list[str] = []
        self.opens = True
        self.moment = ChosenMoment(clock)
        self.screen = LobbyScreen(typeface, self.moment, Behaviour(preview=True, return_s=None, motion=False), clock.alarm)
        self.screen.set_display(known)
        words = Words("en", resources() / "translations")
        setting = PreviewSetting(known, words, self.moment, clock, settings, self.open_url, alarms=clock.alarm)
        self.window = PreviewWindow(self.screen, setting)

    def open_url(self, url: QUrl) -> bool:
        self.opened.append(url.toString())
        return self.opens


@pytest.fixture(scope="session")
def typeface(qapp: QApplication) -> Typeface:
    return load_typeface()


@pytest.fixture(scope="session")
def bundled(qapp: QApplication) -> tuple[Edition, ...]:
    return (edition_of(resources()), edition_of(resources() / "announcement.en.toml", "sv"))


@pytest.fixture
def clock(qapp: QApplication) -> HandClock:
    return HandClock(NOW)


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "config" / "preview.ini"), QSettings.Format.IniFormat)


Made = Callable[..., Desk]


@pytest.fixture
def made(qtbot: QtBot, typeface: Typeface, bundled: tuple[Edition, ...], clock: HandClock, settings: QSettings) -> Iterator[Made]:
    """Makes a window that shows the bundled announcement, unless told, in English words."""
    desks: list[Desk] = []

    def make(*editions: Edition, known: KnownDisplay = KnownDisplay(size=SIZE)) -> Desk:  # noqa: B008 - frozen
        desk = Desk(typeface, clock, settings, known)
        qtbot.addWidget(desk.window)
        desks.append(desk)
        desk.screen.set_editions(editions or bundled)
        desk.window.show_source("announcement.toml", resources() / "announcement.toml")
        desk.window.resize(1200, 700)
        desk.window.show()
        desk.window.activateWindow()
        qtbot.waitUntil(desk.window.isActiveWindow)
        desk.screen.setFocus()
        return desk

    yield make
    for desk in desks:
        desk.window.close()
        desk.screen.hide()


@pytest.fixture
def desk(made: Made) -> Desk:
    return made()
