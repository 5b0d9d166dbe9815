"""Which presses an X server repeats, by its own events: also where Qt's come late, without their time, or not at all."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from app.stage.keys import HeldKeys
from app.stage.x_keys import KEY_EVENT, KEY_PRESS, KEY_RELEASE, OLDEST_MS, XCB_EVENT, XKeys

SPACE, L = 65, 46  # as the server numbers the keys
SENT = 0x80  # the bit of an event that another client has sent


def event(kind: int, keycode: int, moment: int) -> bytes:
    packed = bytearray(KEY_EVENT.pack(kind, moment))
    packed[1] = keycode
    return bytes(packed)


def hold(keys: XKeys, keycode: int, begin: int, repeats: int) -> int:
    """A key goes down, repeats itself and comes up; gives when."""
    keys.see(event(KEY_PRESS, keycode, begin))
    moment = begin + 250
    for _ in range(repeats):
        keys.see(event(KEY_RELEASE, keycode, moment))
        keys.see(event(KEY_PRESS, keycode, moment))
        moment += 33
    keys.see(event(KEY_RELEASE, keycode, moment))
    return moment


def asked(keys: XKeys, keycode: int, times: int) -> list[bool]:
    return [keys.next_repeats(keycode) for _ in range(times)]


def test_all_but_the_first_press_of_a_held_key_are_repeats_however_late_they_are_asked_for() -> None:
    keys = XKeys()
    up = hold(keys, SPACE, 1000, 5)
    hold(keys, SPACE, up + 60, 2)  # again, before anybody has asked
    assert asked(keys, SPACE, 9) == [False, *[True] * 5, False, True, True]
    assert asked(keys, SPACE, 2) == [False, False]


def test_each_key_is_told_for_itself() -> None:
    keys = XKeys()
    hold(keys, SPACE, 1000, 2)
    hold(keys, L, 1100, 1)
    assert asked(keys, L, 2) == [False, True]
    assert asked(keys, SPACE, 3) == [False, True, True]


def test_keys_that_a_reader_kept_for_itself_are_forgotten() -> None:
    keys = XKeys()
    up = hold(keys, L, 1000, 3)
    hold(keys, L, up + OLDEST_MS + 1, 1)
    assert asked(keys, L, 3) == [False, True, False]


def test_a_clock_of_the_server_that_began_anew_holds_no_key() -> None:
    keys = XKeys()
    keys.see(event(KEY_PRESS, SPACE, 2**32 - 50))
    keys.see(event(KEY_RELEASE, SPACE, 2**32 - 1))
    keys.see(event(KEY_PRESS, SPACE, 300))
    assert asked(keys, SPACE, 2) == [False, False]


def test_what_is_no_key_is_left_alone() -> None:
    keys = XKeys()
    for kind in (4, 5, 6, 12, 35):
        keys.see(event(kind, SPACE, 1000))
    keys.see(event(KEY_PRESS | SENT, SPACE, 1000))
    keys.see(event(KEY_RELEASE, SPACE, 1250))
    keys.see(event(KEY_PRESS, SPACE, 1250))
    assert asked(keys, SPACE, 2) == [False, True]


class TestAsQtHasThem:
    @pytest.fixture
    def keys(self) -> Iterator[XKeys]:
        keys = XKeys()
        keys.watch()
        yield keys
        keys.rest()

    def pressed(self, held: HeldKeys, *, repeat: bool = False) -> bool:
        """A copy that was sent on after a screen reader had it: without its time."""
        copy = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, SPACE, 0, 0, " ", repeat)
        assert copy.timestamp() == 0
        return held.pressed(copy)

    def test_a_held_key_is_known_by_the_servers_word(self, keys: XKeys) -> None:
        held = HeldKeys(keys)
        for _ in range(2):
            hold(keys, SPACE, 1000, 3)
            assert [self.pressed(held) for _ in range(4)] == [False, True, True, True]

    def test_what_qt_says_itself_keeps_step_with_it(self, keys: XKeys) -> None:
        held = HeldKeys(keys)
        up = hold(keys, SPACE, 1000, 2)
        hold(keys, SPACE, up + 80, 1)
        assert [self.pressed(held, repeat=each) for each in (False, True, False, False, True)] == [False, True, True, False, True]

    def test_an_event_in_memory_is_read_and_passed_on(self, keys: XKeys) -> None:
        from shiboken6 import VoidPtr

        for raw in (event(KEY_PRESS, SPACE, 1000), event(KEY_RELEASE, SPACE, 1250), event(KEY_PRESS, SPACE, 1250)):
            memory = bytearray(raw)
            address = int(VoidPtr(memory))  # type: ignore[call-overload, arg-type] # its stubs know no arguments
            assert keys.nativeEventFilter(XCB_EVENT, address) == (False, 0)
            assert keys.nativeEventFilter(b"windows_generic_MSG", 0) == (False, 0)
        assert asked(keys, SPACE, 2) == [False, True]

    def test_at_rest_it_knows_nothing(self, keys: XKeys) -> None:
        hold(keys, SPACE, 1000, 3)
        keys.rest()
        assert asked(keys, SPACE, 2) == [False, False]
