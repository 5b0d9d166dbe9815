"""Keys: what each does, and what one does that is held down."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.layout.panels.order import FOCUS_ORDER
from app.layout.plan import PanelName
from app.stage.edition import Edition
from app.stage.keys import KEY_ROWS, HeldKeys
from app.stage.lobby_screen import LobbyScreen
from app.stage.state.event import REPEATING, Action
from app.stage.x_keys import XKeys
from tests.stage.conftest import Shown
from tests.stage.screens import sheet_page

KEY, PLAIN = Qt.Key, Qt.KeyboardModifier.NoModifier
DOWN, UP = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
TIMES = 23  # as often as a key repeats itself in a second


def key(kind: QEvent.Type, key: Qt.Key, moment: int = 0, *, repeat: bool = False) -> QKeyEvent:
    event = QKeyEvent(kind, key, PLAIN, "", repeat)
    event.setTimestamp(moment)
    return event


def held(key_: Qt.Key, *, told: bool) -> list[QKeyEvent]:
    """A key that is held down for a while, then let go: as Qt tells it, or as a bare X server does."""
    if told:
        return [key(DOWN, key_), *(key(DOWN, key_, repeat=True) for _ in range(TIMES)), key(UP, key_)]
    moments = [1000 + 40 * number for number in range(TIMES)]
    repeats = [event for moment in moments for event in (key(UP, key_, moment), key(DOWN, key_, moment))]
    return [key(DOWN, key_, 500), *repeats, key(UP, key_, 2200)]


def send(screen: LobbyScreen, events: list[QKeyEvent]) -> None:
    for event in events:
        QApplication.sendEvent(screen, event)


def test_every_action_has_a_key() -> None:
    assert {action for row in KEY_ROWS for _, _, action in row.keys} == set(Action)


@pytest.mark.parametrize("told", [True, False], ids=["by Qt", "on a bare X server"])
class TestHeldDown:
    def test_space_pauses_once(self, shown: Shown, told: bool) -> None:
        screen = shown()
        send(screen, held(KEY.Key_Space, told=told))
        assert screen.state.paused
        send(screen, [key(DOWN, KEY.Key_Space, 3000), key(UP, KEY.Key_Space, 3050)])
        assert not screen.state.paused

    def test_the_sheet_comes_once(self, shown: Shown, told: bool) -> None:
        screen = shown()
        for page in (0, None):
            send(screen, held(KEY.Key_F1, told=told))
            assert sheet_page(screen) == page

    def test_the_language_is_switched_once(self, shown: Shown, bundled: Edition, told: bool) -> None:
        screen = shown(bundled, bundled)
        send(screen, held(KEY.Key_L, told=told))
        assert screen.state.language == 1

    def test_tab_goes_on_through_the_panels(self, shown: Shown, told: bool) -> None:
        screen = shown()
        send(screen, held(KEY.Key_Tab, told=told))
        order = [name for name in FOCUS_ORDER if name not in (PanelName.WEB, PanelName.ALERT)]  # neither is there
        assert screen.state.holder is order[TIMES % len(order)]

    def test_the_arrows_go_on_through_the_items(self, shown: Shown, told: bool) -> None:
        screen = shown()
        stops = len(screen.layouts.round)
        assert 1 < stops != TIMES + 1
        for arrow, stop in ((KEY.Key_Right, (TIMES + 1) % stops), (KEY.Key_Left, 0)):
            send(screen, held(arrow, told=told))
            assert screen.state.stop == stop


def test_only_going_on_repeats() -> None:
    assert {Action.NEXT_PANEL, Action.PREVIOUS_PANEL, Action.NEXT_ITEM, Action.PREVIOUS_ITEM} == REPEATING


def test_keys_pressed_in_turn_or_again_are_not_held() -> None:
    keys = HeldKeys(XKeys())
    assert not keys.pressed(key(DOWN, KEY.Key_Space, 100))
    keys.released(key(UP, KEY.Key_Space, 150))
    assert not keys.pressed(key(DOWN, KEY.Key_L, 150))  # another key at the same moment
    assert not keys.pressed(key(DOWN, KEY.Key_Space, 230))
    keys.released(key(UP, KEY.Key_Space, 230))
    assert keys.pressed(key(DOWN, KEY.Key_Space, 231))


def test_a_clock_of_the_x_server_that_began_anew_holds_no_key() -> None:
    keys = HeldKeys(XKeys())
    keys.released(key(UP, KEY.Key_Space, 2**32 - 1))  # after 49 days
    assert not keys.pressed(key(DOWN, KEY.Key_Space, 500))


def test_keys_without_a_time_are_not_held() -> None:
    keys = HeldKeys(XKeys())
    for _ in range(2):
        assert not keys.pressed(key(DOWN, KEY.Key_Space))
        keys.released(key(UP, KEY.Key_Space))
