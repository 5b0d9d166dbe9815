"""What a screen does not do again: neither a minute, nor a quote, nor the focus lays out or decodes anything.

What is laid out ahead of any key stands in test_laying_ahead.py; here nothing is.
"""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.stage import edition_screens, laying_ahead
from app.stage.behaviour import Behaviour
from app.stage.drawing.picture import Painting, PictureFile, decoded
from app.stage.known_display import KnownDisplay
from app.stage.lobby_screen import LobbyScreen
from app.stage.state import layouts
from tests.hand_clock import HandClock
from tests.stage.conftest import Shown
from tests.stage.screens import let_turn, press

KEY = Qt.Key
WORK = ((layouts, "lay_out_overview"), (layouts, "lay_out_scene"), (edition_screens, "lay_out_sheet"))


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each thing was laid out, and a picture decoded (by `decode_and_count`)."""
    counts = Counter[str]()

    def counted(name: str, does: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: object) -> object:
            counts[name] += 1
            return does(*given)

        return call

    for module, name in WORK:
        monkeypatch.setattr(module, name, counted(name, getattr(module, name)))
    monkeypatch.setattr(laying_ahead, "first_missing", lambda *_: None)
    return counts


def started(shown: Shown, work: Counter[str], display: KnownDisplay = KnownDisplay()) -> LobbyScreen:  # noqa: B008 - frozen
    """A screen that has shown all of its round once."""

    def decode_and_count(picture: PictureFile, width: int, height: int) -> Painting:
        work["decoded"] += 1
        return decoded(picture, width, height)

    screen = shown(behaviour=Behaviour(motion=False, return_s=None), display=display, decode=decode_and_count)
    assert work["lay_out_overview"] == 1
    return screen


def test_on_the_overview_nothing_is_laid_out_or_decoded_again(shown: Shown, clock: HandClock, work: Counter[str]) -> None:
    screen = started(shown, work)
    assert work["decoded"] == 1
    before = work.copy()
    minute = screen.plan
    clock.pass_s(300)
    assert screen.plan is not minute
    assert work == before, "minutes"
    let_turn(screen, clock, 5)
    assert work == before, "quotes"
    press(screen, *[KEY.Key_Tab] * 7, KEY.Key_Backtab, KEY.Key_Right, KEY.Key_Escape, KEY.Key_Right, KEY.Key_Space, KEY.Key_Space)
    assert work == before, "the focus"
    screen.refresh()
    assert work == before, "a renewal"


def test_with_scenes_nothing_is_laid_out_twice(shown: Shown, clock: HandClock, work: Counter[str]) -> None:
    screen = started(shown, work, KnownDisplay(distance_m=6.0))
    stops = len(screen.layouts.round)
    assert stops > len(screen.layouts.overview_stops)
    let_turn(screen, clock, stops)
    scenes = len(screen.layouts.overview.left_out)
    assert work["lay_out_scene"] == scenes
    before = work.copy()
    let_turn(screen, clock, 2 * stops)
    clock.pass_s(180)
    press(screen, *[KEY.Key_Tab] * 7, KEY.Key_Escape)
    assert work == before


def test_what_was_once_opened_is_not_laid_out_again(shown: Shown, clock: HandClock, work: Counter[str]) -> None:
    screen = started(shown, work)
    keys = (KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Return, KEY.Key_Right, KEY.Key_F1, KEY.Key_Escape, KEY.Key_Escape, KEY.Key_Escape)
    press(screen, *keys)
    assert (work["lay_out_scene"], work["lay_out_sheet"]) == (1, 1)
    before = work.copy()
    clock.pass_s(180)
    press(screen, *keys)
    assert work == before
