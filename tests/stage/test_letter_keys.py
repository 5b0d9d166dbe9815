"""Single letters and other signs as keys: on, off, or with Ctrl alone, in dispatch and on the sheet alike."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from app.announcement.screen import LetterKeys
from app.stage.behaviour import Behaviour
from app.stage.edition import Edition
from app.stage.keys import KEY_ROWS, action_of, rows
from app.stage.letter_keys import written
from app.stage.lobby_screen import LobbyScreen
from app.stage.state.event import Action
from tests.stage.conftest import Shown
from tests.stage.screens import press, sheet_page

KEY, PLAIN, CTRL = Qt.Key, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LETTERS = {KEY.Key_Plus: Action.LARGER, KEY.Key_Minus: Action.NORMAL, KEY.Key_L: Action.LANGUAGE, KEY.Key_Question: Action.SHEET}


def action(key: Qt.Key, modifiers: Qt.KeyboardModifier, letter_keys: LetterKeys, *, preview: bool = False) -> Action | None:
    return action_of(QKeyEvent(QEvent.Type.KeyPress, key, modifiers), preview=preview, letter_keys=letter_keys)


@pytest.mark.parametrize("key", LETTERS)
@pytest.mark.parametrize("shift", [PLAIN, SHIFT])
def test_a_letter_works_as_it_is_asked_for_and_in_no_other_way(key: Qt.Key, shift: Qt.KeyboardModifier) -> None:
    does = LETTERS[key]
    assert [action(key, shift, each) for each in LetterKeys] == [does, None, None]
    assert [action(key, shift | CTRL, each) for each in LetterKeys] == [None, None, does]


@pytest.mark.parametrize("letter_keys", LetterKeys)
def test_all_other_keys_stay_as_they_are(letter_keys: LetterKeys) -> None:
    for row in KEY_ROWS:
        for key, modifiers, does in row.keys:
            writes = modifiers == PLAIN and key < KEY.Key_Escape and not chr(key).isspace()
            if not writes:
                assert action(key, modifiers, letter_keys, preview=True) is does
    assert action(KEY.Key_Space, PLAIN, letter_keys) is Action.PAUSE
    assert action(KEY.Key_F1, PLAIN, letter_keys) is Action.SHEET


def test_a_letter_is_taken_by_its_place_with_ctrl_too() -> None:
    russian = QKeyEvent(QEvent.Type.KeyPress, ord("Д"), CTRL, 46, 0, 0)
    assert action_of(russian, preview=False, letter_keys=LetterKeys.CTRL) is Action.LANGUAGE
    assert action_of(russian, preview=False, letter_keys=LetterKeys.OFF) is None


@pytest.mark.parametrize(
    ("shown", "off", "with_ctrl"),
    [
        ("F1, ?", "F1", "F1, Ctrl+?"),
        ("?, F1", "F1", "Ctrl+?, F1"),
        ("L", "", "Ctrl+L"),
        ("+ / −", "", "Ctrl++ / Ctrl+−"),
        ("Tab, ↓ / Shift+Tab, ↑", "Tab, ↓ / Shift+Tab, ↑", "Tab, ↓ / Shift+Tab, ↑"),
        ("→, Page Down / ←, Page Up", "→, Page Down / ←, Page Up", "→, Page Down / ←, Page Up"),
        ("Space", "Space", "Space"),
    ],
)
def test_how_they_are_written(shown: str, off: str, with_ctrl: str) -> None:
    assert [written(shown, each) for each in LetterKeys] == [shown, off, with_ctrl]


@pytest.mark.parametrize("letter_keys", LetterKeys)
def test_the_sheet_and_dispatch_are_of_one_table(shown: Shown, letter_keys: LetterKeys) -> None:
    told = [*rows(preview=False, letter_keys=letter_keys)]
    assert all(row.shown and row.keys for row in told)
    gone = {row.does for row in rows(preview=False)} - {row.does for row in told}
    assert ({"next language", "large text on / off"} <= gone) is (letter_keys is LetterKeys.OFF)
    assert letter_keys is LetterKeys.OFF or not gone
    screen = shown(behaviour=Behaviour(motion=False, letter_keys=letter_keys))
    press(screen, KEY.Key_F1)
    assert screen.plan is not None
    text = " ".join(line.text for page in screen.plan.panels[0].pages for line in page.lines)
    assert all(row.shown in text for row in told)
    assert ("Ctrl+L" in text) is (letter_keys is LetterKeys.CTRL)
    assert (screen.edition.words.word("next language", "keys") in text) is (letter_keys is not LetterKeys.OFF)


def test_on_the_screen(shown: Shown, bundled: Edition) -> None:
    def state(letter_keys: LetterKeys, modifiers: Qt.KeyboardModifier) -> tuple[bool, int, int | None]:
        screen: LobbyScreen = shown(bundled, bundled, behaviour=Behaviour(motion=False, letter_keys=letter_keys))
        for key in (KEY.Key_L, KEY.Key_Plus, KEY.Key_Question):
            QTest.keyClick(screen, key, modifiers)
        return screen.state.large, screen.state.language, sheet_page(screen)

    done, nothing = (True, 1, 0), (False, 0, None)
    assert [state(each, PLAIN) for each in LetterKeys] == [done, nothing, nothing]
    assert [state(each, CTRL) for each in LetterKeys] == [nothing, nothing, done]
