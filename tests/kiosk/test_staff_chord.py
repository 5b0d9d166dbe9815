"""The chord leaves only when it is held, whole and without a break."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from app.announcement.chord import Chord, parse_chord
from app.kiosk.staff_chord import StaffChord, qt_key

MOD = Qt.KeyboardModifier
ALL = MOD.ControlModifier | MOD.AltModifier | MOD.ShiftModifier
CHORD = Chord(frozenset({"Ctrl", "Alt", "Shift"}), "Q")
HOLD_MS = 60


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier, *, repeat: bool = False) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, "", repeat)


def release(key: Qt.Key, modifiers: Qt.KeyboardModifier, *, repeat: bool = False) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyRelease, key, modifiers, "", repeat)


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QObject]:
    owner = QObject()
    yield owner
    owner.deleteLater()


def test_held_long_enough_it_leaves(qtbot: QtBot, owner: QObject) -> None:
    chord = StaffChord(CHORD, owner, HOLD_MS)
    with qtbot.waitSignal(chord.held, timeout=2000):
        chord.pressed(press(Qt.Key.Key_Q, ALL))
        chord.pressed(press(Qt.Key.Key_Q, ALL, repeat=True))
        chord.released(release(Qt.Key.Key_Q, ALL, repeat=True))


def test_a_key_that_repeats_itself_stays_down_even_where_qt_does_not_say_so(qtbot: QtBot, owner: QObject) -> None:
    chord = StaffChord(CHORD, owner, HOLD_MS)
    with qtbot.waitSignal(chord.held, timeout=2000):
        chord.pressed(press(Qt.Key.Key_Q, ALL))
        for _ in range(3):
            chord.released(release(Qt.Key.Key_Q, ALL))
            chord.pressed(press(Qt.Key.Key_Q, ALL))
        assert chord._timer.isActive()


def test_let_go_just_before_the_end_it_does_not_leave(qtbot: QtBot, owner: QObject) -> None:
    chord = StaffChord(CHORD, owner, hold_ms=1_000_000)
    chord.pressed(press(Qt.Key.Key_Q, ALL))
    with qtbot.assertNotEmitted(chord.held):
        chord.released(release(Qt.Key.Key_Q, ALL))
        chord._timer.timeout.emit()  # the end comes while it is not known yet whether the key only repeats itself
        qtbot.waitUntil(lambda: not chord._timer.isActive())


def test_two_seconds_that_end_within_a_repeat_are_held_too(qtbot: QtBot, owner: QObject) -> None:
    chord = StaffChord(CHORD, owner, hold_ms=1_000_000)
    chord.pressed(press(Qt.Key.Key_Q, ALL))
    with qtbot.waitSignal(chord.held, timeout=0):
        chord.released(release(Qt.Key.Key_Q, ALL))
        chord._timer.stop()
        chord._timer.timeout.emit()
        chord.pressed(press(Qt.Key.Key_Q, ALL))


def test_what_breaks_it_within_a_repeat_breaks_it_for_good(qtbot: QtBot, owner: QObject) -> None:
    chord = StaffChord(CHORD, owner, hold_ms=1_000_000)
    breaking: tuple[Callable[[], None], ...] = (
        lambda: chord.released(release(Qt.Key.Key_Alt, ALL)),
        lambda: chord.pressed(press(Qt.Key.Key_A, ALL)),
        chord.lost,
    )
    for breaks in breaking:
        chord.pressed(press(Qt.Key.Key_Q, ALL))
        chord.released(release(Qt.Key.Key_Q, ALL))
        breaks()
        with qtbot.assertNotEmitted(chord.held):
            chord.pressed(press(Qt.Key.Key_Q, ALL))
        assert chord._timer.isActive()
        chord.lost()


def test_it_is_held_for_two_seconds(owner: QObject) -> None:
    assert StaffChord(CHORD, owner)._timer.interval() == 2000


# Key_Meta: so X11 calls the Alt key while Shift is down.
@pytest.mark.parametrize("key", [Qt.Key.Key_Q, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Shift, Qt.Key.Key_Meta])
def test_any_key_of_it_let_go_breaks_it(qtbot: QtBot, owner: QObject, key: Qt.Key) -> None:
    chord = StaffChord(CHORD, owner, HOLD_MS)
    with qtbot.assertNotEmitted(chord.held, wait=2 * HOLD_MS):
        chord.pressed(press(Qt.Key.Key_Q, ALL))
        chord.released(release(key, ALL))


@pytest.mark.parametrize("modifiers", [MOD.NoModifier, MOD.ControlModifier, MOD.ControlModifier | MOD.AltModifier, ALL | MOD.MetaModifier])
def test_other_modifiers_are_not_it(qtbot: QtBot, owner: QObject, modifiers: Qt.KeyboardModifier) -> None:
    chord = StaffChord(CHORD, owner, HOLD_MS)
    with qtbot.assertNotEmitted(chord.held, wait=2 * HOLD_MS):
        chord.pressed(press(Qt.Key.Key_Q, modifiers))


def test_another_key_or_a_lost_keyboard_breaks_it(qtbot: QtBot, owner: QObject) -> None:
    chord = StaffChord(CHORD, owner, HOLD_MS)
    with qtbot.assertNotEmitted(chord.held, wait=2 * HOLD_MS):
        chord.pressed(press(Qt.Key.Key_Q, ALL))
        chord.pressed(press(Qt.Key.Key_A, ALL))
        chord.pressed(press(Qt.Key.Key_Q, ALL))
        chord.lost()


def test_without_a_chord_nothing_leaves(qtbot: QtBot, owner: QObject) -> None:
    chord = StaffChord(None, owner, HOLD_MS)
    with qtbot.assertNotEmitted(chord.held, wait=2 * HOLD_MS):
        chord.pressed(press(Qt.Key.Key_Q, ALL))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Ctrl+Alt+Q", Qt.Key.Key_Q),
        ("Ctrl+Alt+9", Qt.Key.Key_9),
        ("Ctrl+Shift+F12", Qt.Key.Key_F12),
        ("Alt+Meta+Delete", Qt.Key.Key_Delete),
    ],
)
def test_every_key_of_the_file_is_one_of_qts(text: str, key: Qt.Key) -> None:
    chord = parse_chord(text)
    assert chord is not None
    assert qt_key(chord) == int(key)


@pytest.mark.parametrize(("symbol", "place"), [("Й", 24), (":", 24), ("ض", 24), ("Q", 38)], ids=["ru", "gr", "ara", "fr"])
def test_it_works_on_every_keyboard(qtbot: QtBot, owner: QObject, symbol: str, place: int) -> None:
    chord = StaffChord(CHORD, owner, HOLD_MS)
    with qtbot.waitSignal(chord.held, timeout=2000):
        chord.pressed(QKeyEvent(QEvent.Type.KeyPress, ord(symbol), ALL, place, 0, 0))


def test_let_go_on_such_a_keyboard_it_breaks(qtbot: QtBot, owner: QObject) -> None:
    chord = StaffChord(CHORD, owner, hold_ms=1_000_000)
    chord.pressed(QKeyEvent(QEvent.Type.KeyPress, ord("Й"), ALL, 24, 0, 0))
    chord.released(QKeyEvent(QEvent.Type.KeyRelease, ord("Й"), ALL, 24, 0, 0))
    qtbot.waitUntil(lambda: not chord._timer.isActive())
