"""A press taps when it is let go, where it went down."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.layout.plan import PanelName
from app.stage.lobby_screen import LobbyScreen
from app.stage.state.state import OnOverview, State

Shown = Callable[..., LobbyScreen]
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def on_headline(screen: LobbyScreen) -> QPoint:
    plan = screen.plan.panel(PanelName.HEADLINE) if screen.plan else None
    assert plan is not None
    rect, scale = plan.rect, screen.scale
    return QPoint(round((rect.x + rect.width / 2) * scale), round((rect.y + rect.height / 2) * scale))


def test_it_taps_when_it_is_let_go_and_not_before(shown: Shown) -> None:
    screen = shown()
    point = on_headline(screen)
    QTest.mousePress(screen, LEFT, pos=point)
    assert screen.state == State(stop=screen.state.stop)
    QTest.mouseRelease(screen, LEFT, pos=point + QPoint(3, -4))
    assert screen.state.place == OnOverview(PanelName.HEADLINE)


def test_drawn_away_it_does_nothing(shown: Shown) -> None:
    screen = shown()
    before, point = screen.state, on_headline(screen)
    QTest.mousePress(screen, LEFT, pos=point)
    QTest.mouseRelease(screen, LEFT, pos=point + QPoint(screen.height() // 10, 0))
    assert screen.state == before


def test_only_the_first_button_taps(shown: Shown) -> None:
    screen = shown()
    before, point = screen.state, on_headline(screen)
    QTest.mouseClick(screen, RIGHT, pos=point)
    QTest.mousePress(screen, LEFT, pos=point)
    QTest.mouseRelease(screen, RIGHT, pos=point)
    QTest.mouseRelease(screen, LEFT, pos=point)
    assert screen.state == before


def test_what_was_not_pressed_here_does_not_tap(shown: Shown) -> None:
    screen = shown()
    before = screen.state
    QTest.mouseRelease(screen, LEFT, pos=on_headline(screen))
    assert screen.state == before
