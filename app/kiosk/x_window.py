"""The lobby's window as the X server has it: where it is, what lies over it, and how it comes to the front again."""

import struct
from collections.abc import Sequence

from app.kiosk.x_connection import GET_INPUT_FOCUS, XConnection
from app.layout.rect import Rect

CHANGE_ATTRIBUTES, GET_ATTRIBUTES, MAP, CONFIGURE, GET_GEOMETRY, QUERY_TREE = 2, 3, 8, 12, 14, 15
INTERN_ATOM, GET_PROPERTY, SEND_EVENT, TRANSLATE, SET_INPUT_FOCUS = 16, 20, 25, 40, 42
EVENT_MASK = 1 << 11  # of ChangeWindowAttributes: which value follows
STRUCTURE_NOTIFY, SUBSTRUCTURE_NOTIFY, SUBSTRUCTURE_REDIRECT = 1 << 17, 1 << 19, 1 << 20
STACK_MODE, ABOVE = 1 << 6, 0
VIEWABLE, INPUT_OUTPUT = 2, 1
NOBODY = (0, 1)  # the keyboard's holder is None, or whatever is under the pointer
CLIENT_MESSAGE = 33
ALL_DESKTOPS = 0xFFFFFFFF
PAGER = 2  # a message from one is a user's wish, which no window manager takes for a theft of the keyboard
WM_CHECK = "_NET_SUPPORTING_WM_CHECK"
CARDINAL, WINDOW = 6, 33  # types of properties
REVERT_TO_ROOT, CURRENT_TIME = 1, 0


class XWindow:
    """Asks and tells the server about one window. Where a window manager is, it is asked too, by the words of EWMH."""

    def __init__(self, connection: XConnection, window: int) -> None:
        self._x = connection
        self._window = window
        self._atoms: dict[str, int] = {}

    def watch(self) -> None:
        """From now on the connection tells what becomes of this window and of all those that stand on the root."""
        for window, mask in ((self._window, STRUCTURE_NOTIFY), (self._x.root, SUBSTRUCTURE_NOTIFY)):
            self._x.tell(CHANGE_ATTRIBUTES, 0, struct.pack("=3I", window, EVENT_MASK, mask))

    @property
    def exists(self) -> bool:
        """Whether nobody has destroyed it."""
        return self._x.ask(GET_ATTRIBUTES, 0, struct.pack("=I", self._window)) is not None

    def wrong(self) -> str:
        """What keeps it from being seen and used, in words for the log, "" where nothing does."""
        if not self.is_shown:
            return "hidden"
        covering = self.covering()
        if covering:
            return f"covered by another program's window ({', '.join(f'{window:#x}' for window in covering)})"
        return "" if self.keyboard_is_held else "without the keyboard"

    @property
    def is_shown(self) -> bool:
        """Whether it and all that it stands in are mapped."""
        return self._map_state(self._window) == VIEWABLE

    @property
    def place(self) -> Rect | None:
        """Where it is on the root, in px; None where it is no more."""
        size = self._size(self._window)
        corner = self._x.ask(TRANSLATE, 0, struct.pack("=2I2h", self._window, self._x.root, 0, 0))
        if size is None or corner is None:
            return None
        x, y = struct.unpack_from("=2h", corner, 12)
        return Rect(x, y, size.width, size.height)

    @property
    def keyboard_is_held(self) -> bool:
        """Whether any window has the keyboard, this or another one; when the one that had it goes, nobody may be left."""
        answer = self._x.ask(GET_INPUT_FOCUS, 0, b"")
        return answer is None or struct.unpack_from("=I", answer, 8)[0] not in (*NOBODY, self._x.root)

    def covering(self) -> tuple[int, ...]:
        """The windows that lie over any part of it."""
        ours, place = self._on_root(), self.place
        stacked = self._children(self._x.root)
        if place is None or ours not in stacked:
            return ()
        return tuple(other for other in stacked[stacked.index(ours) + 1 :] if self._lies_over(other, place))

    def to_front(self) -> None:
        """Maps it, raises it, and asks the window manager for the same, on every desktop and without showing the desktop."""
        x, window = self._x, self._window
        if self._property(x.root, "_NET_SHOWING_DESKTOP", CARDINAL) == 1:
            self._message(x.root, "_NET_SHOWING_DESKTOP", (0,))
        self._message(window, "_NET_WM_DESKTOP", (ALL_DESKTOPS, PAGER))
        if not self.is_shown:
            x.tell(MAP, 0, struct.pack("=I", window))
        self._message(window, "_NET_ACTIVE_WINDOW", (PAGER,))
        x.tell(CONFIGURE, 0, struct.pack("=IHHI", window, STACK_MODE, 0, ABOVE))
        if not self._is_managed:
            # Qt gives the moment of the last event it had, and the server refuses when the keyboard went elsewhere after that.
            x.tell(SET_INPUT_FOCUS, REVERT_TO_ROOT, struct.pack("=2I", window, CURRENT_TIME))

    @property
    def _is_managed(self) -> bool:
        """Whether a window manager is there; one that has died may have left its mark on the root, but not the window that it names."""
        manager = self._property(self._x.root, WM_CHECK, WINDOW)
        return manager is not None and self._property(manager, WM_CHECK, WINDOW) == manager

    def _lies_over(self, other: int, place: Rect) -> bool:
        attributes = self._x.ask(GET_ATTRIBUTES, 0, struct.pack("=I", other))
        if attributes is None or struct.unpack_from("=H", attributes, 12)[0] != INPUT_OUTPUT or attributes[26] != VIEWABLE:
            return False
        its = self._size(other)
        return its is not None and overlap(its, place)

    def _size(self, window: int) -> Rect | None:
        answer = self._x.ask(GET_GEOMETRY, 0, struct.pack("=I", window))
        return None if answer is None else Rect(*struct.unpack_from("=2h2H", answer, 12))

    def _map_state(self, window: int) -> int | None:
        answer = self._x.ask(GET_ATTRIBUTES, 0, struct.pack("=I", window))
        return None if answer is None else answer[26]

    def _children(self, window: int) -> tuple[int, ...]:
        """From the lowest to the highest."""
        answer = self._x.ask(QUERY_TREE, 0, struct.pack("=I", window))
        return () if answer is None else struct.unpack_from(f"={struct.unpack_from('=H', answer, 16)[0]}I", answer, 32)

    def _on_root(self) -> int:
        """The window itself, or the frame on the root that a window manager has put it into."""
        window = self._window
        while answer := self._x.ask(QUERY_TREE, 0, struct.pack("=I", window)):
            parent = struct.unpack_from("=I", answer, 12)[0]
            if parent in (0, self._x.root):
                break
            window = parent
        return window

    def _property(self, window: int, name: str, kind: int) -> int | None:
        answer = self._x.ask(GET_PROPERTY, 0, struct.pack("=5I", window, self._atom(name), kind, 0, 1))
        found = answer is not None and struct.unpack_from("=I", answer, 16)[0] == 1
        return struct.unpack_from("=I", answer, 32)[0] if answer is not None and found else None

    def _message(self, window: int, name: str, values: Sequence[int]) -> None:
        event = struct.pack("=BBH2I5I", CLIENT_MESSAGE, 32, 0, window, self._atom(name), *values, *[0] * (5 - len(values)))
        self._x.tell(SEND_EVENT, 0, struct.pack("=2I", self._x.root, SUBSTRUCTURE_NOTIFY | SUBSTRUCTURE_REDIRECT) + event)

    def _atom(self, name: str) -> int:
        if name not in self._atoms:
            answer = self._x.ask(INTERN_ATOM, 0, struct.pack("=HH", len(name), 0) + name.encode())
            self._atoms[name] = struct.unpack_from("=I", answer, 8)[0] if answer else 0
        return self._atoms[name]


def overlap(one: Rect, other: Rect) -> bool:
    """Whether two rectangles have any part in common."""
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
