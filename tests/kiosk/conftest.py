"""The lobby's window around a real screen."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.announcement.chord import parse_chord
from app.announcement.reading import read_announcement
from app.kiosk.lobby_window import LobbyWindow
from app.resources import resources
from app.stage.behaviour import Behaviour
from app.stage.drawing.typeface import load_typeface
from app.stage.edition import make_edition
from app.stage.lobby_screen import LobbyScreen


@pytest.fixture
def lobby(qapp: QApplication, qtbot: QtBot) -> Iterator[tuple[LobbyWindow, LobbyScreen]]:
    reading = read_announcement(resources())
    assert reading.announcement is not None
    screen = LobbyScreen(load_typeface(), lambda: datetime.now().astimezone(), Behaviour(motion=False))
    window = LobbyWindow(screen, parse_chord("Ctrl+Alt+Shift+Q"))
    screen.set_editions((make_edition(reading.announcement, reading.folder, reading.file, resources() / "translations"),))
    yield window, screen
    window.close_for_good()
    window.deleteLater()
