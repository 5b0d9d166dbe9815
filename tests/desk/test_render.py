"""A picture in a file is what stands on the screen, drawn without a widget."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desk.render import drawn
from app.layout.display import Display
from app.layout.plan import PanelName
from app.resources import resources
from app.stage.behaviour import Behaviour
from app.stage.drawing.picture import decoded
from app.stage.drawing.typeface import Typeface, load_typeface
from app.stage.edition import Edition
from app.stage.edition_screens import EditionScreens
from app.stage.lobby_screen import LobbyScreen
from app.stage.state.event import Action, Alone, Choice, Event
from app.stage.state.state import State
from app.stage.state.update import update
from app.stage.state.view import view_of
from tests.stage.likeness import unlikeness
from tests.stage.screens import NOW, edition_of, picture, press

KEY = Qt.Key
SIZES = ((1280, 720), (1080, 1920))
TOP = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def typeface(qapp: QApplication) -> Typeface:
    return load_typeface()


@pytest.fixture(scope="module")
def edition(qapp: QApplication) -> Edition:
    return edition_of(resources())


def on_screen(typeface: Typeface, edition: Edition, size: tuple[int, int], *keys: Qt.Key) -> QImage:
    """What the widgets show after these keys."""
    screen = LobbyScreen(typeface, lambda: NOW, Behaviour(motion=False))
    screen.resize(*size)
    screen.set_editions((edition,))
    screen.show()
    press(screen, *keys)
    screen.show_sign(None)
    screen._shown.ring.hide()  # no picture in a file has a focus, nor a sign for a visitor
    image = picture(screen)
    screen.hide()
    screen.deleteLater()
    return image


def in_file(typeface: Typeface, edition: Edition, size: tuple[int, int], *events: Event) -> QImage:
    """What is drawn after these events."""
    screens = EditionScreens(typeface, Behaviour(motion=False), NOW, decoded)
    screens.take_editions((edition,))
    screens.take_display(Display(*size))
    state = State()
    for event in events:
        state = update(state, event, screens)
    view = view_of(state, screens)
    assert screens.decode_pictures(view.plan, state.language, 1.0) == ()
    return drawn(view, screens.canvas(state.language))


@pytest.mark.parametrize("size", SIZES, ids=["lying", "standing"])
@pytest.mark.parametrize(
    ("keys", "events"),
    [
        ((), ()),
        ((KEY.Key_Right,), (Action.NEXT_ITEM,)),
        ((KEY.Key_Space,), (Action.PAUSE,)),
        ((KEY.Key_F1,), (Action.SHEET,)),
        ((KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Return, KEY.Key_End), (Alone(PanelName.STORY), Action.LAST_ITEM)),
        ((KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Return, KEY.Key_Space), (Alone(PanelName.STORY), Action.PAUSE)),
        ((*[KEY.Key_Tab] * 3, KEY.Key_Right), (Choice(PanelName.TIMELINE, 1),)),
        ((*[KEY.Key_Tab] * 3, KEY.Key_Right, KEY.Key_Return), (Choice(PanelName.TIMELINE, 1), Action.OPEN)),
        ((*[KEY.Key_Tab] * 4, KEY.Key_Return), (Alone(PanelName.CEREMONY),)),
        ((*[KEY.Key_Tab] * 5, KEY.Key_Return), (Alone(PanelName.QUOTES),)),
    ],
    ids=["overview", "second quote", "paused", "sheet", "story", "paused story", "milestone", "timeline", "ceremony", "quotes"],
)
def test_it_is_the_widgets_picture(
    typeface: Typeface, edition: Edition, qtbot: QtBot, size: tuple[int, int], keys: tuple[Qt.Key, ...], events: tuple[Event, ...]
) -> None:
    fault = unlikeness(in_file(typeface, edition, size, *events), on_screen(typeface, edition, size, *keys))
    assert fault is None, str(fault)


def test_another_view_is_another_picture(typeface: Typeface, edition: Edition) -> None:
    assert unlikeness(in_file(typeface, edition, SIZES[0], Action.NEXT_ITEM), in_file(typeface, edition, SIZES[0]))


def test_drawing_needs_no_widgets() -> None:
    code = "import sys, app.desk.render, app.stage.edition_screens, app.stage.state.view\nsys.exit('PySide6.QtWidgets' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=TOP, check=False, timeout=60).returncode == 0
