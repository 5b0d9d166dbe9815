"""The row of buttons as somebody has it who uses the screen by touch alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.announcement.theme import HOUSE
from app.layout.plan import PanelName
from app.layout.rect import Rect
from app.stage.behaviour import Behaviour
from app.stage.edition import Edition
from app.stage.known_display import KnownDisplay
from app.stage.language.own_name import own_name
from app.stage.lobby_screen import LobbyScreen
from app.stage.state.state import OnOverview, State
from app.stage.state.touch import ButtonView, RowKey
from tests.hand_clock import HandClock
from tests.stage.conftest import Shown
from tests.stage.screens import LEAST, colours_in, edition_from, picture, press, sheet_page

KEY = Qt.Key
SIZES = [(1920, 1080), (1080, 1920), (1280, 720), (2560, 1080)]


def tap(screen: LobbyScreen, x: float, y: float) -> None:
    QTest.mouseClick(screen, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(int(x), int(y)))


def button(screen: LobbyScreen, key: RowKey) -> ButtonView:
    assert screen.view is not None
    assert screen.view.row is not None
    return next(each for each in screen.view.row.buttons if each.key is key)


def push(screen: LobbyScreen, *keys: RowKey) -> None:
    for key in keys:
        tap(screen, *button(screen, key).rect.centre)


def texts(screen: LobbyScreen) -> list[Rect]:
    """Where text stands that is on."""
    assert screen.view is not None
    return [line.rect for shown in screen.view.panels for line in shown.page.lines]


def shown_panels(screen: LobbyScreen) -> list[PanelName]:
    return [panel.name for panel in screen.plan.panels] if screen.plan else []


@pytest.fixture
def english(tmp_path: Path) -> Edition:
    return edition_from(LEAST.replace('"sv"', '"en"').replace("En rubrik", "A headline"), tmp_path)


@pytest.mark.parametrize("size", SIZES)
def test_the_first_tap_brings_it_and_all_text_makes_room(shown: Shown, english: Edition, bundled: Edition, size: tuple[int, int]) -> None:
    screen = shown(bundled, english, size=size)
    press(screen, KEY.Key_Tab)
    assert screen._shown.row.isHidden()
    tap(screen, 5, size[1] - 5)
    assert screen._shown.row.isVisible()
    for keys in ((), (RowKey.LARGE,), (RowKey.HELP,), (RowKey.LARGE,)):
        push(screen, *keys)
        assert screen.view is not None
        assert screen.view.row is not None
        row = screen.view.row
        assert row.plan.foot > 0
        assert not any(rect.overlaps(each.rect) for rect in texts(screen) for each in row.buttons)
        assert screen._shown.row.geometry().contains(QPoint(int(row.plan.rect.centre[0]), int(row.plan.rect.centre[1])))


def test_by_touch_alone_all_can_be_done(shown: Shown, english: Edition, bundled: Edition) -> None:
    screen = shown(bundled, english)
    tap(screen, 640, 3)
    push(screen, RowKey.PAUSE)
    assert screen.state.paused
    push(screen, RowKey.LARGE, RowKey.LANGUAGE)
    assert (screen.state.large, screen.state.language) == (True, 1)
    push(screen, RowKey.HELP)
    assert sheet_page(screen) == 0
    push(screen, RowKey.HELP, RowKey.LANGUAGE, RowKey.LARGE, RowKey.PAUSE)
    assert (screen.state.paused, screen.state.large, screen.state.language, sheet_page(screen)) == (False, False, 0, None)


def test_the_button_of_languages_names_the_next_one_as_it_names_itself(shown: Shown, english: Edition, bundled: Edition) -> None:
    screen = shown(bundled, english)
    tap(screen, 640, 3)
    assert button(screen, RowKey.LANGUAGE).said == "English"
    push(screen, RowKey.LANGUAGE)
    assert button(screen, RowKey.LANGUAGE).said == "Svenska"
    assert [own_name(tag) for tag in ("sv-FI", "en-GB", "ar", "fi", "x-klingon")] == ["Svenska", "English", "العربية", "Suomi", "x-klingon"]


def test_its_words_are_those_of_what_is_on(shown: Shown, english: Edition, bundled: Edition) -> None:
    screen = shown(bundled, english)
    tap(screen, 640, 3)
    assert [button(screen, key).said for key in (RowKey.LARGE, RowKey.PAUSE, RowKey.HELP)] == ["Stor text", "Paus", "Hjälp"]
    push(screen, RowKey.LANGUAGE)
    assert [button(screen, key).said for key in (RowKey.LARGE, RowKey.PAUSE, RowKey.HELP)] == ["Large text", "Pause", "Help"]


def test_a_pressed_button_is_painted_the_other_way_about(shown: Shown) -> None:
    screen = shown()
    tap(screen, 640, 3)
    rect = button(screen, RowKey.PAUSE).rect.inset(6)
    corner = int(rect.x), int(rect.y)
    assert picture(screen).pixelColor(*corner).name() == HOUSE.deep
    push(screen, RowKey.PAUSE)
    image = picture(screen)
    assert image.pixelColor(*corner).name() == "#ffffff"
    assert {HOUSE.deep, "#ffffff"} <= colours_in(image, rect)


def test_it_goes_with_the_visitor_and_gives_its_room_back(shown: Shown, clock: HandClock) -> None:
    screen = shown(behaviour=Behaviour(motion=False, return_s=60))
    before = screen.plan
    tap(screen, 640, 3)
    assert screen.plan != before
    clock.pass_s(60)
    assert screen.state == State()
    assert screen._shown.row.isHidden()
    assert screen.plan == before


def test_where_the_screen_never_returns_it_goes_a_minute_after_the_last_touch(shown: Shown, clock: HandClock) -> None:
    screen = shown(behaviour=Behaviour(motion=False, return_s=None))
    tap(screen, 640, 3)
    push(screen, RowKey.LARGE)
    clock.pass_s(59)
    press(screen, KEY.Key_End)
    clock.pass_s(59)
    assert screen._shown.row.isVisible()
    clock.pass_s(1)
    assert screen._shown.row.isHidden()
    assert (screen.state.by_touch, screen.state.large) == (False, True)


def test_the_editors_window_has_none(shown: Shown) -> None:
    screen = shown(behaviour=Behaviour(preview=True, return_s=None, motion=False))
    before = screen.plan
    tap(screen, 640, 3)
    assert screen._shown.row.isHidden()
    assert screen.plan == before


def test_a_quote_stays_on_when_the_row_comes_and_goes(shown: Shown, clock: HandClock) -> None:
    screen = shown(behaviour=Behaviour(motion=False, return_s=60))
    quotes = screen.widget(PanelName.QUOTES)
    clock.pass_until(lambda: quotes.page_number == 1)
    tap(screen, 640, 3)
    assert quotes.page_number == 1
    assert screen.state.place == OnOverview(PanelName.NOTICE)


def test_on_a_screen_seen_from_afar_a_scene_of_the_round_stays_on(shown: Shown, clock: HandClock) -> None:
    screen = shown(display=KnownDisplay(distance_m=6.0))
    timeline = [PanelName.MASTHEAD, PanelName.TIMELINE]
    clock.pass_until(lambda: shown_panels(screen) == timeline)
    item = screen.widget(PanelName.TIMELINE).page.item
    tap(screen, screen.width() - 5, 300)
    assert shown_panels(screen) == timeline
    assert screen.widget(PanelName.TIMELINE).page.item == item + 1  # on whichever page it has here
    assert screen._shown.row.isVisible()


def test_a_screen_that_is_shown_anew_has_its_row_still(shown: Shown) -> None:
    screen = shown(behaviour=Behaviour(motion=False, return_s=60))
    tap(screen, 640, 3)
    screen.hide()
    screen.show()
    assert screen._shown.row.isVisible()
    push(screen, RowKey.PAUSE)
    assert screen.state.paused
