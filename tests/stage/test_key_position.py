"""A letter counts wherever it stands; where there is none, its place does."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from app.stage.behaviour import Behaviour
from app.stage.key_position import US_KEYS, key_meant
from app.stage.keys import action_of
from app.stage.state.event import Action

KEY, PLAIN = Qt.Key, Qt.KeyboardModifier.NoModifier
Q, W, A, S, L, ONE = 24, 25, 38, 39, 46, 10  # the places of keys, as X11 numbers them


def event(key: int, place: int, modifiers: Qt.KeyboardModifier = PLAIN) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, place, 0, 0)


def test_every_letter_and_digit_has_one_place() -> None:
    assert sorted(US_KEYS.values()) == [ord(character) for character in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"]


@pytest.mark.parametrize(
    ("symbol", "place", "meant"),
    [
        ("Й", Q, KEY.Key_Q),  # Russian
        (":", Q, KEY.Key_Q),  # Greek, with Shift
        ("ض", Q, KEY.Key_Q),  # Arabic
        ("Λ", L, KEY.Key_L),
        ("Q", A, KEY.Key_Q),  # French: the letter wins
        ("A", Q, KEY.Key_A),
        ("(", 18, KEY.Key_9),  # US, with Shift
        ("&", ONE, KEY.Key_1),  # French, without
        ("1", ONE, KEY.Key_1),
        ("Ö", 47, "Ö"),  # no letter stands there on a US keyboard
    ],
)
def test_what_is_meant(symbol: str, place: int, meant: Qt.Key | str) -> None:
    assert key_meant(event(ord(symbol), place)) == (ord(meant) if isinstance(meant, str) else meant)


def test_a_key_without_a_character_is_itself_wherever_it_stands() -> None:
    for key in (KEY.Key_Escape, KEY.Key_F1, KEY.Key_Return):
        assert key_meant(event(key, Q)) == key


def test_a_keyboard_that_tells_no_place_has_only_its_letters() -> None:
    assert key_meant(event(ord("Й"), 0)) == ord("Й")


@pytest.mark.parametrize(
    ("symbol", "place", "action"),
    [("Д", L, Action.LANGUAGE), ("L", 33, Action.LANGUAGE), ("R", L, None), ("+", ONE, Action.LARGER), ("?", Q, Action.SHEET)],
    ids=["Russian", "the letter elsewhere", "another letter there", "Czech plus", "a character that does something"],
)
def test_what_a_key_does(symbol: str, place: int, action: Action | None) -> None:
    assert action_of(event(ord(symbol), place), Behaviour()) is action


def test_the_preview_closes_on_every_keyboard() -> None:
    control = Qt.KeyboardModifier.ControlModifier
    for symbol, place in (("Й", Q), ("Ц", W)):
        assert action_of(event(ord(symbol), place, control), Behaviour(preview=True)) is Action.QUIT
        assert action_of(event(ord(symbol), place, control), Behaviour()) is None
