"""The visitor at the glass: the row of buttons, the sentences over the screen, and keys that are held down."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.announcement.theme import HOUSE
from app.layout.plan import PanelName
from app.layout.rect import Rect
from app.stage.behaviour import Behaviour
from app.stage.drawing.typeface import Typeface
from app.stage.edition import Edition
from app.stage.known_display import KnownDisplay
from app.stage.lobby_screen import LobbyScreen
from app.stage.state.event import Action, Sign, Tap
from app.stage.state.state import State
from app.stage.state.touch import RowKey
from app.stage.state.update import update
from app.stage.state.view import View, view_of
from app.value import replace
from tests.end_to_end.conftest import SIZE, Start
from tests.end_to_end.program import until, while_for
from tests.end_to_end.sight import Map, part
from tests.end_to_end.x_server import XServer
from tests.stage.likeness import unlikeness
from tests.stage.screens import NOW

RETURN_S = 8
REPEAT = ("200", "40")  # ms until a held key repeats itself, and how often it does in a second
ABOVE_ALL = Tap(SIZE[0] / 2, 3.0)


class Twin:
    """The same screen here: it tells where on the real one what would stand."""

    def __init__(self, edition: Edition, typeface: Typeface) -> None:
        self._screen = LobbyScreen(typeface, lambda: NOW, Behaviour(motion=False, return_s=RETURN_S, speaks=True))
        self._screen.set_display(KnownDisplay(size=SIZE))
        self._screen.resize(*SIZE)
        self._screen.set_editions((edition,))
        self._screen.refresh()

    def view(self, *events: Tap | Action, sign: Sign | None = None) -> View:
        """What stands there after these."""
        screens, state = self._screen._screens, State()
        for event in events:
            state = screens.with_room(update(state, event, screens))
        view = view_of(replace(state, sign=sign), screens)
        screens.with_room(State())
        return view

    def button(self, key: RowKey, *events: Tap | Action) -> Rect:
        """Where a button of the row is after these."""
        row = self.view(ABOVE_ALL, *events).row
        assert row is not None
        return next(each.rect for each in row.buttons if each.key is key)


@pytest.fixture
def twin(quick_edition: Edition, typeface: Typeface) -> Twin:
    return Twin(quick_edition, typeface)


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    file = tmp_path / "screen.toml"
    file.write_text(f"[kiosk]\nreturn_s = {RETURN_S}\nmotion = false\n", encoding="utf-8")
    return file


@pytest.fixture
def lobby(server: XServer, start: Start, quick: Map, quick_folder: Path, settings: Path) -> XServer:
    """The program, as just started."""
    start("show", quick_folder, "--screen-file", settings)
    until(lambda: quick.is_shown(server), "the screen")
    until(lambda: server.keyboard != "", "the keyboard")
    return server


def tap(server: XServer, x: float, y: float) -> None:
    server.run("xdotool", "mousemove", str(int(x)), str(int(y)), "click", "1")


def is_pressed(server: XServer, button: Rect) -> bool:
    """Whether a button is there and pressed: its ground is light, the words on it are dark."""
    image = part(server, button.inset(button.height / 5))
    row = {image.pixelColor(x, image.height() // 2).name() for x in range(image.width())}
    return image.pixelColor(0, 0).name() == "#ffffff" and HOUSE.deep in row


def test_by_touch_alone_a_visitor_pauses_enlarges_and_reads_the_keys(lobby: XServer, twin: Twin, quick: Map) -> None:
    tap(lobby, ABOVE_ALL.x, ABOVE_ALL.y)
    pause, large = twin.button(RowKey.PAUSE), twin.button(RowKey.LARGE)
    until(lambda: HOUSE.deep == part(lobby, pause).pixelColor(int(pause.height / 5), int(pause.height / 5)).name(), "the row")
    tap(lobby, *pause.centre)
    until(lambda: is_pressed(lobby, pause), "the pause")
    tap(lobby, *pause.centre)
    until(lambda: not is_pressed(lobby, pause), "no pause")
    tap(lobby, *large.centre)
    until(lambda: is_pressed(lobby, twin.button(RowKey.LARGE, Action.LARGER)), "large text")
    tap(lobby, *twin.button(RowKey.HELP, Action.LARGER).centre)
    until(lambda: is_pressed(lobby, twin.button(RowKey.HELP, Action.LARGER, Action.SHEET)), "the keys")
    until(lambda: quick.is_shown(lobby), "the screen as just started, without the row")


def test_before_the_return_a_sign_says_so_and_any_key_keeps_the_screen(lobby: XServer, twin: Twin, quick: Map) -> None:
    rect = twin.view(Action.NEXT_PANEL, Action.NEXT_PANEL, sign=Sign.RETURNS).sign
    assert rect is not None
    place = rect.plan.rect

    def stands() -> bool:
        image = part(lobby, place)
        middle = {image.pixelColor(x, image.height() // 2).name() for x in range(image.width())}
        return {HOUSE.deep, "#ffffff"} <= middle and image.pixelColor(image.width() // 2, 1).name() == "#ffffff"

    lobby.run("xdotool", "key", "Tab", "Tab")
    until(stands, "the sign")
    counts = part(lobby, place)
    until(lambda: unlikeness(part(lobby, place), counts) is not None and stands(), "the next second")
    lobby.run("xdotool", "key", "y")  # does nothing else
    until(lambda: not stands(), "no sign")
    assert not quick.is_shown(lobby)  # the focus is there still
    until(stands, "the sign again")
    until(lambda: quick.is_shown(lobby), "the screen as just started")


def assert_done_once(server: XServer, key: str, place: Rect, before: QImage) -> None:
    """Hold a key: what it changes stays as long as it is held, and after."""
    server.run("xset", "r", "rate", *REPEAT)
    server.run("xdotool", "keydown", key)
    try:
        until(lambda: unlikeness(part(server, place), before) is not None, "what the key does")
        after = part(server, place)
        assert while_for(lambda: unlikeness(part(server, place), after) is None, 1.0, every_s=0.01)
    finally:
        server.run("xdotool", "keyup", key)
    assert while_for(lambda: unlikeness(part(server, place), after) is None, 0.3, every_s=0.01)


@pytest.mark.parametrize("managed", [False, True], ids=["bare", "managed"])
def test_space_held_down_pauses_once(quick: Map, managed: bool, request: pytest.FixtureRequest) -> None:
    if managed:
        request.getfixturevalue("window_manager")
    lobby = request.getfixturevalue("lobby")
    masthead = quick.plan.panel(PanelName.MASTHEAD)
    assert masthead is not None
    place = next(line.rect for page in masthead.pages for line in page.lines if line.text == "Pausad")
    assert_done_once(lobby, "space", place, part(lobby, place))


def test_l_held_down_goes_to_the_next_language(server: XServer, start: Start, places: Map) -> None:
    start("show")
    until(lambda: places.is_shown(server), "the screen")
    until(lambda: server.keyboard != "", "the keyboard")
    headline = places.panel(PanelName.HEADLINE)
    assert_done_once(server, "l", headline, part(server, headline))
