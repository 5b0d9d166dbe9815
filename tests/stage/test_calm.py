"""The desktop's wish for reduced motion reaches the screen; without a bus nothing is wished and nothing waits."""

import pytest
from PySide6 import __version_info__

from app.layout.plan import PanelName
from app.stage.behaviour import Behaviour
from app.stage.calm import animations_off
from app.stage.turning_widget import TurningWidget
from tests.hand_clock import HandClock
from tests.stage.conftest import Shown
from tests.stage.desktop_bus import asked, asked_without_a_bus
from tests.stage.screens import let_turn


@pytest.mark.skipif(__version_info__ >= (6, 12), reason="from 6.12 on Qt itself asks the desktop")
@pytest.mark.parametrize(("animations", "wished"), [("true", "False"), ("false", "True")])
def test_the_portal_is_asked(animations: str, wished: str) -> None:
    done = asked("calm_asker.py 60000", f"{animations} 0 1.0")
    assert done.stdout.strip() == wished, done.stderr


def test_without_a_bus_nothing_is_wished() -> None:
    done = asked_without_a_bus("calm_asker.py", "300")
    assert (done.returncode, done.stdout.strip() in ("", "False"), done.stderr) == (0, True, "")


def test_a_calm_screen_jumps(shown: Shown, clock: HandClock) -> None:
    screen = shown(behaviour=Behaviour())
    quotes = screen.widget(PanelName.QUOTES)
    assert isinstance(quotes, TurningWidget)
    screen.set_calm(True)
    let_turn(screen, clock)
    assert not quotes.fading
    screen.set_calm(False)
    let_turn(screen, clock)
    assert quotes.fading


def test_only_a_plain_no_to_animations_is_a_wish() -> None:
    assert animations_off(False)
    assert not animations_off(True)
    assert not animations_off(None)
    assert not animations_off("false")
