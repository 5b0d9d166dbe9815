"""What the desktop states of contrast and text reaches the screen; without a bus nothing is stated and nothing waits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.announcement.high_contrast import in_high_contrast
from app.layout.display import Display
from app.layout.plan import PanelName
from app.layout.text.type_scale import Role, TypeScale
from app.stage.edition import Edition
from app.stage.known_display import KnownDisplay
from app.stage.lobby_screen import LobbyScreen
from app.stage.readers import GREATEST_TEXT_SCALE, Readers, text_scale_of
from app.stage.readers_wishes import ReadersWishes
from tests.stage.conftest import Shown
from tests.stage.desktop_bus import asked, asked_without_a_bus
from tests.stage.desktop_hints import Accessibility, Hints


@pytest.mark.parametrize(
    ("settings", "wished"),
    [("true 1 1.0", "high 1.0"), ("true 0 1.5", "normal 1.5"), ("true 2 1.5", "normal 1.5"), ("false 1 2.0", "high 2.0")],
)
def test_the_portal_is_asked(settings: str, wished: str) -> None:
    contrast, scale = wished.split()
    done = asked(f"readers_asker.py 60000 {wished}", settings)
    assert done.stdout.strip() == repr(Readers(contrast == "high", float(scale))), done.stderr


def test_without_a_bus_nothing_is_stated() -> None:
    done = asked_without_a_bus("readers_asker.py", "300", "high", "1.0")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@given(st.one_of(st.floats(), st.integers(), st.booleans(), st.none(), st.text()))
def test_no_answer_makes_text_smaller_or_larger_than_a_desktop_can_ask_for(answer: object) -> None:
    assert 1.0 <= text_scale_of(answer) <= GREATEST_TEXT_SCALE


def test_a_number_is_the_scale_and_anything_else_is_none() -> None:
    assert (text_scale_of(1.25), text_scale_of(2), text_scale_of(0.5), text_scale_of(9.0)) == (1.25, 2.0, 1.0, GREATEST_TEXT_SCALE)
    assert (text_scale_of(True), text_scale_of("2"), text_scale_of(None)) == (1.0, 1.0, 1.0)


def test_what_qt_tells_of_contrast_is_followed_whenever_it_changes(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    accessibility = Accessibility(Qt.ContrastPreference.HighContrast)
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: Hints(accessibility))
    wishes = ReadersWishes(accessibility)
    with qtbot.waitSignal(wishes.stated) as stated:
        wishes.ask()
    assert stated.args == [Readers(high_contrast=True)]
    with qtbot.waitSignal(wishes.stated) as stated:
        accessibility.contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    assert stated.args == [Readers()]


def test_more_contrast_is_painted_at_once_and_taken_back(shown: Shown, bundled: Edition) -> None:
    screen = shown()
    plan, own = screen.plan, bundled.theme
    beside = screen.widget(PanelName.HEADLINE).geometry().center()
    beside.setX(3)
    assert screen.grab().toImage().pixelColor(beside).name() == own.paper
    screen.set_readers(Readers(high_contrast=True))
    drawn = in_high_contrast(own)
    assert screen.grab().toImage().pixelColor(beside).name() == drawn.paper == "#ffffff"
    assert colours(screen) == (drawn.paper, drawn.ink, drawn.deep)
    assert screen.plan == plan, "nothing has moved"
    assert screen.edition.theme == own, "what is told of the edition is its own"
    screen.set_readers(Readers())
    assert screen.grab().toImage().pixelColor(beside).name() == own.paper
    assert colours(screen) == (own.paper, own.ink, own.deep)


def colours(screen: LobbyScreen) -> tuple[str, ...]:
    """What the headline is drawn with."""
    canvas = screen.widget(PanelName.HEADLINE).canvas
    assert canvas is not None
    return tuple(canvas.colour(name).name() for name in ("paper", "ink", "deep"))


def test_larger_text_is_as_much_larger_on_every_screen_and_goes_back(shown: Shown) -> None:
    screen = shown(size=(1920, 1080))
    before = {role: screen.layouts.scale.least(role) for role in Role}
    screen.set_readers(Readers(text_scale=2.0))
    for role, least in before.items():
        assert screen.layouts.scale.least(role) in (2 * least - 1, 2 * least)
    assert screen.layouts_in(1 if len(screen.editions) > 1 else 0).scale == screen.layouts.scale
    screen.set_readers(Readers())
    assert {role: screen.layouts.scale.least(role) for role in Role} == before


def test_it_is_no_larger_than_the_display_can_bear(shown: Shown) -> None:
    """At its greatest distance a display has no larger text to give."""
    screen = shown(display=KnownDisplay(24, 100))
    scale = screen.layouts.scale
    screen.set_readers(Readers(text_scale=2.0))
    assert {role: screen.layouts.scale.least(role) for role in Role} == {role: scale.least(role) for role in Role}


def test_larger_text_grows_a_headline_too_where_it_has_room() -> None:
    one, two = (TypeScale(Display(1920, 1080), 0.66, text_scale=scale) for scale in (1.0, 2.0))
    assert two.ideal(Role.HEADLINE) == pytest.approx(2 * one.ideal(Role.HEADLINE), abs=1)
