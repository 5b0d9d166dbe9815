"""Which presses of a key an X server repeats, as the server itself tells it.

With a screen reader connected Qt hands each key to it first, and sends on a copy, later and without its time: of such a
copy nobody can tell whether the key went down anew. So the server's own events are looked at, before Qt takes them.
"""

import struct
from collections import defaultdict, deque
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from shiboken6 import VoidPtr

XCB_EVENT = b"xcb_generic_event_t"
KEY_EVENT = struct.Struct("=BxxxI")  # the beginning of xcb_key_press_event_t: the type, of which the highest bit does not count; the time
KEYCODE_AT = 1
KEY_PRESS, KEY_RELEASE = 2, 3
SAME_MOMENT_MS = 2
OLDEST_MS = 2000  # a reader has a tenth of a second for each key; one that it has kept for itself never comes


class XKeys(QAbstractNativeEventFilter):
    """Tells of each press of a key in turn whether it was a repeat; where it has seen none, it knows of none."""

    def __init__(self) -> None:
        super().__init__()
        self._released: dict[int, int] = {}
        self._waiting: defaultdict[int, deque[tuple[int, bool]]] = defaultdict(deque)

    def watch(self) -> None:
        """Looks at keys from now on."""
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self)

    def rest(self) -> None:
        """Looks at none, and forgets what it has seen."""
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self)
        self._released.clear()
        self._waiting.clear()

    def next_repeats(self, keycode: int) -> bool:
        """Whether the next press of a key, by the server's code for it, is a repeat; each is told once."""
        waiting = self._waiting.get(keycode)
        return waiting.popleft()[1] if waiting else False

    def see(self, event: bytes) -> None:
        """Take the beginning of an event of the server's."""
        kind, moment = KEY_EVENT.unpack(event)
        keycode = event[KEYCODE_AT]
        if kind & 0x7F == KEY_RELEASE:
            self._released[keycode] = moment
        elif kind & 0x7F == KEY_PRESS:
            released = self._released.get(keycode)
            repeats = released is not None and 0 <= moment - released <= SAME_MOMENT_MS
            waiting = self._waiting[keycode]
            while waiting and not 0 <= moment - waiting[0][0] <= OLDEST_MS:
                waiting.popleft()
            waiting.append((moment, repeats))

    def nativeEventFilter(self, event_type: QByteArray | bytes | bytearray | memoryview, message: int) -> Any:  # noqa: ANN401 - Qt's
        if event_type == XCB_EVENT:
            pointer = VoidPtr(int(message), KEY_EVENT.size)  # type: ignore[call-arg] # its stubs know no arguments
            self.see(bytes(memoryview(pointer)))  # type: ignore[arg-type] # nor that it is a buffer
        return False, 0
