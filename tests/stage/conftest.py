"""The screen on the offscreen platform: one typeface for all tests, and a check that none leaves anything running."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QAbstractAnimation, QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.resources import resources
from app.stage.behaviour import Behaviour
from app.stage.drawing.picture import Decoder, decoded
from app.stage.drawing.typeface import Typeface, load_typeface
from app.stage.edition import Edition
from app.stage.known_display import KnownDisplay
from app.stage.lobby_screen import LobbyScreen
from tests.hand_clock import HandAlarm, HandClock
from tests.stage.screens import NOW, edition_of

Shown = Callable[..., LobbyScreen]


@pytest.fixture(scope="session")
def typeface(qapp: QApplication) -> Typeface:
    return load_typeface()


@pytest.fixture(scope="session")
def bundled(qapp: QApplication) -> Edition:
    return edition_of(resources())


@pytest.fixture
def clock(qapp: QApplication) -> HandClock:
    return HandClock(NOW)


@pytest.fixture
def shown(qtbot: QtBot, clock: HandClock, typeface: Typeface, bundled: Edition) -> Iterator[Shown]:
    """Shows an edition (the bundled one unless told) on an offscreen window; its alarms stop with the test."""
    screens: list[LobbyScreen] = []

    def show(
        *editions: Edition,
        size: tuple[int, int] = (1280, 720),
        behaviour: Behaviour = Behaviour(motion=False),  # noqa: B008 - frozen
        display: KnownDisplay = KnownDisplay(),  # noqa: B008 - frozen
        decode: Decoder = decoded,
    ) -> LobbyScreen:
        screen = LobbyScreen(typeface, clock, behaviour, clock.alarm, decode)
        qtbot.addWidget(screen)
        screens.append(screen)
        screen.set_display(display)
        screen.resize(*size)
        screen.set_editions(editions or (bundled,))
        screen.show()
        return screen

    yield show
    for screen in screens:
        screen.hide()


@pytest.fixture(autouse=True)
def nothing_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """An alarm, timer or animation that runs on in a hidden or dropped widget would run for months."""
    yield
    application = QApplication.instance()
    if application is None:
        return
    running: list[QObject] = []
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible():
            continue
        running += [timer for timer in widget.findChildren(QTimer) if timer.isActive()]
        running += [alarm for alarm in widget.findChildren(HandAlarm) if alarm.running]
        running += [each for each in widget.findChildren(QAbstractAnimation) if each.state() is QAbstractAnimation.State.Running]
    assert not running, f"{request.node.name} leaves {running} running"
