"""Reading aloud as a visitor has it: keys in, sentences and silence out, the screen's time standing still meanwhile."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.layout.plan import PanelName
from app.stage.behaviour import Behaviour
from app.stage.cause import Cause
from app.stage.edition import Edition
from app.stage.lobby_screen import LobbyScreen
from app.stage.reciter import Reciter
from app.stage.state.event import Sign
from app.stage.state.state import InScene, OnOverview
from tests.hand_clock import HandClock
from tests.stage.alerts import in_force
from tests.stage.conftest import Shown
from tests.stage.fake_voice import FakeVoice
from tests.stage.screens import LEAST, edition_from, goes_on, press

KEY = Qt.Key
SPEAKS = Behaviour(motion=False, speaks=True)
HEADLINE = "Borås Stad säker och trygg-certifierad för fjärde gången"


def read_by(voice: FakeVoice, screen: LobbyScreen) -> Reciter:
    return Reciter(screen, voice)


def reads(screen: LobbyScreen) -> bool:
    return screen.state.aloud is not None


def sign_on(screen: LobbyScreen) -> Sign | None:
    return screen.state.sign


@pytest.fixture
def voice() -> FakeVoice:
    return FakeVoice()


@pytest.fixture
def screen(shown: Shown, voice: FakeVoice) -> LobbyScreen:
    screen = shown(behaviour=SPEAKS)
    read_by(voice, screen)
    return screen


def test_s_says_the_headline_and_what_follows_as_each_is_said(screen: LobbyScreen, voice: FakeVoice) -> None:
    press(screen, KEY.Key_S)
    assert voice.asked == [HEADLINE]
    assert voice.languages == ["sv"]
    voice.end()
    voice.end()
    assert [text.split()[0] for text in voice.texts] == ["Borås", "Som", "Nationella"]
    voice.end()
    assert not reads(screen)
    assert len(voice.texts) == 3
    press(screen, KEY.Key_S)
    assert voice.texts[-1] == HEADLINE


def test_s_again_is_silence_at_once(screen: LobbyScreen, voice: FakeVoice) -> None:
    press(screen, KEY.Key_S, KEY.Key_S)
    assert voice.asked == [HEADLINE, "stop"]
    assert not reads(screen)


def test_the_voice_is_silent_before_anything_comes_of_a_key(screen: LobbyScreen, voice: FakeVoice) -> None:
    press(screen, KEY.Key_S)
    order: list[str] = []
    screen.went.connect(order.append)
    voice.stop = lambda: order.append("stop")  # type: ignore[method-assign]
    press(screen, KEY.Key_Tab)
    assert order == ["stop", Cause.VISITOR]


@pytest.mark.parametrize("key", [KEY.Key_Tab, KEY.Key_Return, KEY.Key_F1, KEY.Key_Y, KEY.Key_Space, KEY.Key_End, KEY.Key_Escape])
def test_any_key_is_silence(screen: LobbyScreen, voice: FakeVoice, key: Qt.Key) -> None:
    press(screen, KEY.Key_S, key)
    assert voice.asked == [HEADLINE, "stop"]
    assert not reads(screen)


def test_a_tap_is_silence_and_goes_where_it_leads(screen: LobbyScreen, voice: FakeVoice) -> None:
    press(screen, KEY.Key_S)
    QTest.mouseClick(screen, Qt.MouseButton.LeftButton, pos=QPoint(300, screen.height() - 60))
    assert voice.asked == [HEADLINE, "stop"]
    assert screen.state.overview.focus is PanelName.QUOTES


def test_a_key_that_is_held_for_another_does_nothing_yet(screen: LobbyScreen, voice: FakeVoice) -> None:
    press(screen, KEY.Key_S, KEY.Key_Shift)
    assert voice.asked == [HEADLINE]


def test_the_arrows_go_from_sentence_to_sentence(screen: LobbyScreen, voice: FakeVoice) -> None:
    press(screen, KEY.Key_S, KEY.Key_Right, KEY.Key_Left, KEY.Key_Left)
    assert [text.split()[0] for text in voice.texts] == ["Borås", "Som", "Borås", "Borås"]


def test_an_end_that_comes_late_is_nobody_s(screen: LobbyScreen, voice: FakeVoice) -> None:
    press(screen, KEY.Key_S)
    late = voice.number
    press(screen, KEY.Key_Right)
    voice.said.emit(late)
    assert len(voice.texts) == 2
    press(screen, KEY.Key_S)
    voice.end()
    assert len(voice.texts) == 2


def test_plus_and_minus_are_the_voice_s_while_it_speaks(screen: LobbyScreen, voice: FakeVoice) -> None:
    press(screen, KEY.Key_S, KEY.Key_Plus, KEY.Key_Minus)
    assert voice.asked == [HEADLINE, "louder", "softer"]
    assert not screen.state.large
    press(screen, KEY.Key_S, KEY.Key_Plus)
    assert screen.state.large


def test_a_scene_turns_its_pages_along(screen: LobbyScreen, voice: FakeVoice) -> None:
    press(screen, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Return, KEY.Key_S)
    pages = len(screen.layouts.scene_pages(PanelName.STORY))
    turned = []
    while reads(screen):
        assert isinstance(screen.state.place, InScene)
        turned.append(screen.state.place.page)
        voice.end()
    assert set(turned) == set(range(pages))
    assert turned == sorted(turned)
    assert isinstance(screen.state.place, InScene)
    assert screen.state.place.page == pages - 1


def test_while_it_speaks_neither_the_round_nor_the_visit_runs(screen: LobbyScreen, voice: FakeVoice, clock: HandClock) -> None:
    press(screen, KEY.Key_Tab, KEY.Key_S)
    clock.pass_s(600)
    assert screen.state.overview.focus is PanelName.NOTICE
    assert reads(screen)
    assert sign_on(screen) is not Sign.RETURNS
    voice.end()
    assert not reads(screen)
    clock.pass_s(39)
    assert sign_on(screen) is None
    clock.pass_s(2)
    assert sign_on(screen) is Sign.RETURNS
    clock.pass_s(20)
    assert screen.state.overview == OnOverview()


def test_afterwards_the_round_goes_on(screen: LobbyScreen, voice: FakeVoice, clock: HandClock) -> None:
    press(screen, KEY.Key_S)
    stop = screen.state.stop
    clock.pass_s(100)
    assert screen.state.stop == stop
    press(screen, KEY.Key_S)
    assert goes_on(screen, clock)


def test_without_a_service_the_screen_says_so_and_nothing_else_changes(shown: Shown, clock: HandClock) -> None:
    screen, voice = shown(behaviour=SPEAKS), FakeVoice(there=False)
    read_by(voice, screen)
    press(screen, KEY.Key_S)
    assert not reads(screen)
    assert sign_on(screen) is Sign.NO_SPEECH
    assert screen.state.overview == OnOverview()
    clock.pass_s(12)
    assert sign_on(screen) is None
    assert goes_on(screen, clock)


def test_a_service_that_is_lost_when_nothing_is_said_is_not_told(screen: LobbyScreen, voice: FakeVoice) -> None:
    voice.lost.emit()
    assert sign_on(screen) is None


def test_a_hidden_screen_is_silent(screen: LobbyScreen, voice: FakeVoice) -> None:
    press(screen, KEY.Key_S)
    screen.hide()
    assert voice.asked == [HEADLINE, "stop"]
    screen.show()
    assert not reads(screen)
    assert len(voice.texts) == 1


def test_a_warning_that_nobody_must_miss_is_silence(screen: LobbyScreen, voice: FakeVoice) -> None:
    press(screen, KEY.Key_S)
    screen.set_alerts(in_force("alert-extreme.xml"))
    assert voice.asked == [HEADLINE, "stop"]
    press(screen, KEY.Key_S)
    assert voice.texts[-1] != HEADLINE


def test_another_version_is_read_on_where_it_says_the_same(screen: LobbyScreen, voice: FakeVoice, bundled: Edition, tmp_path: Path) -> None:
    press(screen, KEY.Key_S)
    screen.set_editions((bundled,))
    assert voice.asked == [HEADLINE]
    screen.set_editions((edition_from(LEAST, tmp_path),))
    assert voice.asked == [HEADLINE, "stop"]
    assert not reads(screen)


def test_another_minute_is_no_other_sentence(screen: LobbyScreen, voice: FakeVoice, clock: HandClock) -> None:
    press(screen, KEY.Key_S)
    clock.pass_s(120)
    assert voice.asked == [HEADLINE]


def test_with_speech_off_the_key_does_nothing_and_is_not_told(shown: Shown) -> None:
    screen, voice = shown(), FakeVoice()
    read_by(voice, screen)
    press(screen, KEY.Key_S)
    assert voice.asked == []
    assert not reads(screen)
    press(screen, KEY.Key_F1)
    assert screen.view is not None
    assert screen.view.sheet is not None
    assert "S" not in [keys.said for keys, _ in screen.view.sheet.rows]


def test_with_speech_on_the_sheet_tells_the_key(screen: LobbyScreen) -> None:
    press(screen, KEY.Key_F1)
    assert screen.view is not None
    assert screen.view.sheet is not None
    assert "S" in [keys.said for keys, _ in screen.view.sheet.rows]


def test_it_goes_with_its_screen(shown: Shown) -> None:
    screen, voice = shown(behaviour=SPEAKS), FakeVoice()
    assert read_by(voice, screen).parent() is screen
