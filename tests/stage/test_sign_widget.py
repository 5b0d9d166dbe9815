"""The sentences over the screen as a visitor gets them: when they come, what they say, that they go."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.announcement.screen import LetterKeys
from app.announcement.theme import HOUSE
from app.layout.plan import PanelName
from app.stage.behaviour import Behaviour
from app.stage.cause import Cause
from app.stage.lobby_screen import LobbyScreen
from app.stage.state.event import Sign
from app.stage.state.state import State
from tests.hand_clock import HandClock
from tests.stage.conftest import Shown
from tests.stage.screens import colours_in, picture, press, scene_of

KEY = Qt.Key


def said(screen: LobbyScreen) -> str:
    """What stands on the sign, "" where there is none."""
    widget, sign = screen._shown.sign, screen.view.sign if screen.view else None
    if sign is None:
        assert widget.isHidden()
        return ""
    assert widget.isVisible()
    return " ".join(line.text for line in sign.plan.pages[widget.page_number].lines)


def word(screen: LobbyScreen, english: str) -> str:
    return screen.edition.words.word(english)


def test_the_first_key_is_told_what_keys_do_for_a_while(shown: Shown, clock: HandClock) -> None:
    screen = shown(behaviour=Behaviour(motion=False, speaks=True))
    assert said(screen) == ""
    press(screen, KEY.Key_Tab)
    assert said(screen) == f"{word(screen, '{key} reads aloud,').format(key='S')} {word(screen, 'F1 shows the keys')}"
    clock.pass_s(7.9)
    press(screen, KEY.Key_Tab)
    assert said(screen)
    clock.pass_s(1)
    assert said(screen) == ""
    press(screen, KEY.Key_Tab, KEY.Key_Escape)
    assert said(screen) == ""
    clock.pass_s(60)
    assert screen.state == State()
    press(screen, KEY.Key_Tab)
    assert said(screen)


def test_without_speech_it_names_the_keys_alone(shown: Shown) -> None:
    screen = shown()
    QTest.keyClick(screen, KEY.Key_Y)  # does nothing, and whoever presses it wants to know what does
    assert said(screen) == word(screen, "F1 shows the keys")


@pytest.mark.parametrize(("letter_keys", "key"), [(LetterKeys.ON, "S"), (LetterKeys.CTRL, "Ctrl+S"), (LetterKeys.OFF, None)])
def test_it_names_the_key_as_it_works(shown: Shown, letter_keys: LetterKeys, key: str | None) -> None:
    screen = shown(behaviour=Behaviour(motion=False, speaks=True, letter_keys=letter_keys))
    press(screen, KEY.Key_Tab)
    aloud = f"{word(screen, '{key} reads aloud,').format(key=key)} "
    assert said(screen) == f"{aloud if key else ''}{word(screen, 'F1 shows the keys')}"


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080), (640, 1200), (480, 800)])
@pytest.mark.parametrize("large", [False, True])
def test_its_line_ends_between_what_two_keys_do(shown: Shown, size: tuple[int, int], large: bool) -> None:
    screen = shown(behaviour=Behaviour(motion=False, speaks=True), size=size)
    press(screen, KEY.Key_Plus if large else KEY.Key_Tab)
    assert screen.view is not None
    assert screen.view.sign is not None
    lines = [line.text for line in screen.view.sign.plan.pages[0].lines]
    parts = [word(screen, "{key} reads aloud,").format(key="S"), word(screen, "F1 shows the keys")]
    assert lines in ([" ".join(parts)], parts)


def test_the_sign_is_painted_in_its_colours(shown: Shown) -> None:
    screen = shown()
    press(screen, KEY.Key_Tab)
    assert screen.view is not None
    assert screen.view.sign is not None
    rect = screen.view.sign.plan.rect
    assert {HOUSE.deep, "#ffffff"} <= colours_in(picture(screen), rect)
    line = screen.view.sign.plan.pages[0].lines[0].rect
    assert {HOUSE.deep, "#ffffff"} <= colours_in(picture(screen), line)


def test_before_the_return_a_sign_counts_twenty_seconds_down(shown: Shown, clock: HandClock) -> None:
    screen = shown(behaviour=Behaviour(motion=False, return_s=60))
    press(screen, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Return)
    clock.pass_s(39.9)
    assert said(screen) == ""
    clock.pass_s(0.1)
    for seconds in range(20, 0, -1):
        assert f" {seconds} " in said(screen)
        clock.pass_s(0.9)
        assert f" {seconds} " in said(screen)
        clock.pass_s(0.1)
    assert said(screen) == ""
    assert screen.state == State()


def test_any_key_keeps_the_screen_and_does_its_deed(shown: Shown, clock: HandClock) -> None:
    screen = shown(behaviour=Behaviour(motion=False, return_s=60))
    press(screen, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Return)
    page = screen.widget(PanelName.STORY).page_number
    clock.pass_s(50)
    press(screen, KEY.Key_Right)
    assert said(screen) == ""
    assert screen.widget(PanelName.STORY).page_number == page + 1
    clock.pass_s(39)
    assert said(screen) == ""
    clock.pass_s(10)
    QTest.keyClick(screen, KEY.Key_Y)
    assert said(screen) == ""
    clock.pass_s(59)
    assert scene_of(screen) is PanelName.STORY


@pytest.mark.parametrize("preview", [True, False])
def test_a_screen_that_never_returns_says_nothing_of_it(shown: Shown, clock: HandClock, preview: bool) -> None:
    screen = shown(behaviour=Behaviour(preview=preview, motion=False, return_s=None))
    press(screen, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Return, KEY.Key_Plus)
    told = set()
    for _ in range(200):
        clock.pass_s(1)
        told.add(screen.state.sign)
    assert Sign.RETURNS not in told
    assert (Sign.HINT in told) is not preview
    assert (scene_of(screen), screen.state.large) == (PanelName.STORY, True)


def test_while_time_is_held_nothing_is_said_of_the_return(shown: Shown, clock: HandClock) -> None:
    screen = shown(behaviour=Behaviour(motion=False, return_s=60))
    press(screen, KEY.Key_Tab, KEY.Key_Return)
    clock.pass_s(45)
    assert screen.state.sign is Sign.RETURNS
    screen.hold_time(True)
    assert said(screen) == ""
    clock.pass_s(600)
    assert scene_of(screen) is PanelName.NOTICE
    screen.hold_time(False)
    clock.pass_s(40)
    assert screen.state.sign is Sign.RETURNS
    clock.pass_s(20)
    assert screen.state == State()


def test_a_sign_that_is_asked_for_stays_its_time(shown: Shown, clock: HandClock) -> None:
    screen = shown()
    causes: list[Cause] = []
    screen.went.connect(causes.append)
    screen.show_sign(Sign.NO_SPEECH)
    assert said(screen) == word(screen, "Nothing can be read aloud here: there is no speech service.")
    assert screen.view is not None
    assert screen.view.sign is not None
    clock.pass_s(screen.view.sign.dwell_s - 0.1)
    assert said(screen)
    clock.pass_s(0.2)
    assert said(screen) == ""
    assert causes == [Cause.SIGN, Cause.SIGN]


def test_a_hidden_screen_shows_no_sign_when_it_is_back(shown: Shown, clock: HandClock) -> None:
    screen = shown(behaviour=Behaviour(motion=False, return_s=60))
    press(screen, KEY.Key_Tab)
    clock.pass_s(45)
    screen.hide()
    screen.show()
    assert said(screen) == ""
    clock.pass_s(40)
    assert screen.state.sign is Sign.RETURNS  # its visitor may be there still
