"""What is laid out while nothing else happens: it is there before the key, it ends, and it leaves nothing of an old announcement."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pyphen
import pytest
from PySide6.QtCore import QObject, Qt

from app.layout.content import Content, lay_out_scene
from app.layout.overview.search import lay_out_overview
from app.layout.plan import PanelName, ScreenPlan
from app.layout.text.type_scale import TypeScale
from app.stage.behaviour import Behaviour
from app.stage.drawing.measurer import syllable_ends
from app.stage.edition import Edition
from app.stage.known_display import KnownDisplay
from app.stage.laying_ahead import QUIET_MS, STEP_MS, LayingAhead
from app.stage.lobby_screen import LobbyScreen
from app.stage.state import layouts
from app.stage.state.ahead import first_missing
from app.stage.state.state import State
from app.stage.turning_widget import FADE_MS
from tests.hand_clock import HandClock
from tests.layout.announcements import content_of, lobby
from tests.stage.conftest import Shown
from tests.stage.screens import LEAST, edition_from, press
from tests.stage.state.made_up_screens import MadeUpScreens

KEY = Qt.Key
ALL_S = 10
STEPS = 60  # more than there are plans
PAUSED = Behaviour(motion=False, return_s=None)


@pytest.fixture
def laid_out(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """The plans laid out so far: the panel's name, "" for an overview, and the language."""
    done: list[tuple[str, str]] = []
    overview, scene = lay_out_overview, lay_out_scene

    def overview_told(content: Content, scale: TypeScale) -> ScreenPlan:
        done.append(("", _headline(content)))
        return overview(content, scale)

    def scene_told(name: PanelName, content: Content, *more: Any) -> ScreenPlan | None:  # noqa: ANN401 - handed on
        done.append((name, _headline(content)))
        return scene(name, content, *more)

    monkeypatch.setattr(layouts, "lay_out_overview", overview_told)
    monkeypatch.setattr(layouts, "lay_out_scene", scene_told)
    return done


def _headline(content: Content) -> str:
    panel = content.panel(PanelName.HEADLINE)
    text: str = panel.title.text if panel is not None else ""  # type: ignore[attr-defined] # a HeadlinePanel
    return text


def in_two_languages(bundled: Edition, folder: Path) -> tuple[Edition, ...]:
    return bundled, edition_from(LEAST.replace("En rubrik", "Another one"), folder)


@pytest.mark.parametrize("display", [KnownDisplay(), KnownDisplay(distance_m=6.0)], ids=["near", "far"])
def test_every_plan_is_there_before_its_key_comes(
    shown: Shown, clock: HandClock, bundled: Edition, tmp_path: Path, laid_out: list[tuple[str, str]], display: KnownDisplay
) -> None:
    screen = shown(*in_two_languages(bundled, tmp_path), behaviour=PAUSED, display=display)
    press(screen, KEY.Key_Space)
    clock.pass_s(ALL_S)
    before = [*laid_out]
    for _ in screen.layouts.panels:
        press(screen, KEY.Key_Tab, KEY.Key_Return, KEY.Key_Escape)
    assert laid_out == before, "the scenes"
    press(screen, KEY.Key_Escape, KEY.Key_L)
    assert laid_out == before, "the other language"
    press(screen, KEY.Key_L, KEY.Key_Plus)
    assert laid_out == before, "the large text"
    press(screen, KEY.Key_Tab, KEY.Key_Return)
    clock.pass_s(ALL_S)
    before = [*laid_out]
    press(screen, KEY.Key_L, KEY.Key_L, KEY.Key_Minus)
    assert laid_out == before, "a scene in the other language or size"


def test_nothing_is_laid_out_before_it_has_been_quiet(shown: Shown, clock: HandClock, laid_out: list[tuple[str, str]]) -> None:
    screen = shown(behaviour=PAUSED)
    first = len(laid_out)
    for _ in range(5):
        clock.pass_s(0.8 * QUIET_MS / 1000)
        press(screen, KEY.Key_Tab)
    assert len(laid_out) == first
    clock.pass_s(QUIET_MS / 1000)
    assert len(laid_out) == first + 1, "one plan at a time"
    clock.pass_s(STEP_MS / 1000)
    assert len(laid_out) == first + 2


def test_it_ends_when_every_plan_is_there_and_no_minute_begins_it_anew(shown: Shown, clock: HandClock) -> None:
    screen = shown(behaviour=PAUSED)
    press(screen, KEY.Key_Space)
    ahead, running = ahead_of(screen), []
    for seconds in (0, ALL_S, 150):
        clock.pass_s(seconds)
        running.append(ahead.running)
    assert running == [True, False, False]


def test_of_an_old_announcement_nothing_more_is_laid_out(
    shown: Shown, clock: HandClock, tmp_path: Path, laid_out: list[tuple[str, str]]
) -> None:
    screen = shown(behaviour=PAUSED)
    clock.pass_s((QUIET_MS + STEP_MS) / 1000)
    screen.set_editions((edition_from(LEAST, tmp_path),))
    before = len(laid_out)
    clock.pass_s(ALL_S)
    assert {headline for _, headline in laid_out[before:]} == {"En rubrik"}


def test_a_hidden_screen_lays_out_nothing(shown: Shown, clock: HandClock, laid_out: list[tuple[str, str]]) -> None:
    screen = shown(behaviour=PAUSED)
    before = len(laid_out)
    screen.hide()
    clock.pass_s(ALL_S)
    assert len(laid_out) == before


def test_it_waits_for_a_fade(qapp: object, clock: HandClock, laid_out: list[tuple[str, str]]) -> None:
    del qapp
    owner, fading = QObject(), Event()
    fading.set()
    ahead = LayingAhead(MadeUpScreens([content_of(lobby())]), fading.is_set, clock.alarm, owner)
    ahead.wait(State())
    clock.pass_s(5 * QUIET_MS / 1000)
    assert not laid_out
    fading.clear()
    clock.pass_s(QUIET_MS / 1000)
    assert laid_out
    ahead.rest()
    assert QUIET_MS > FADE_MS, "one wait is enough"


def test_it_asks_for_as_many_plans_as_there_are(laid_out: list[tuple[str, str]]) -> None:
    screens = MadeUpScreens([content_of(lobby()), content_of(lobby())])
    for _ in range(STEPS):
        missing = first_missing(State(), screens)
        if missing is None:
            break
        before = len(laid_out)
        missing.lay_out(screens)
        assert len(laid_out) == before + 1, "each step is one plan"
    assert first_missing(State(), screens) is None


def test_a_fault_in_a_plan_that_nobody_asked_for_is_told_once_and_ends_nothing(
    shown: Shown, clock: HandClock, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def faulty(*given: object) -> ScreenPlan:
        raise ZeroDivisionError(len(given))

    screen = shown(behaviour=PAUSED)
    monkeypatch.setattr(layouts, "lay_out_scene", faulty)
    clock.pass_s(ALL_S)
    press(screen, KEY.Key_Tab)
    clock.pass_s(ALL_S)
    assert capsys.readouterr().err.count("ZeroDivisionError") == 1
    assert not ahead_of(screen).running


def ahead_of(screen: LobbyScreen) -> LayingAhead:
    found: Callable[[type[LayingAhead]], LayingAhead | None] = screen.findChild
    ahead = found(LayingAhead)
    assert ahead is not None
    return ahead


def test_the_patterns_of_parted_words_are_given_back_in_the_end(shown: Shown, clock: HandClock, tmp_path: Path) -> None:
    syllable_ends.cache_clear()
    long_word = edition_from(LEAST.replace("En rubrik", "Trygghetscertifieringsceremonierna"), tmp_path)
    screen = shown(long_word, behaviour=PAUSED, display=KnownDisplay(distance_m=4.0))
    press(screen, KEY.Key_Space)
    clock.pass_s(ALL_S)
    assert syllable_ends.cache_info().currsize > 0, "large text parts words"
    assert not pyphen.hdcache
