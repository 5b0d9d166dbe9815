"""A connection of our own to the X server, for what Qt neither asks of it nor hears from it.

libxcb is there where Qt's own platform for X11 is. Bound here are the few functions that carry any request; what each request
and reply looks like, byte for byte, is the X Window System protocol's.
"""

import ctypes
import struct
from typing import Any, Self

from PySide6.QtCore import QObject, QSocketNotifier, Signal

LIBRARY = "libxcb.so.1"
HEADER = struct.Struct("=BBHI")  # of a reply: 1, a byte of its own, its number, how many more than 32 bytes in fours
REPLY_BYTES = 32
CHECKED = 1  # xcb's flag for a request whose error comes with its answer, and not among the events
GET_INPUT_FOCUS = 43


class _Part(ctypes.Structure):
    _fields_ = (("base", ctypes.c_void_p), ("length", ctypes.c_size_t))


class _Extension(ctypes.Structure):
    _fields_ = (("name", ctypes.c_char_p), ("number", ctypes.c_int))


class _Request(ctypes.Structure):
    _fields_ = (
        ("count", ctypes.c_size_t),
        ("extension", ctypes.POINTER(_Extension)),
        ("opcode", ctypes.c_uint8),
        ("is_void", ctypes.c_uint8),
    )


class _Found(ctypes.Structure):
    _fields_ = (("header", ctypes.c_uint8 * 8), ("present", ctypes.c_uint8))


class _Roots(ctypes.Structure):
    _fields_ = (("data", ctypes.POINTER(ctypes.c_uint32)), ("left", ctypes.c_int), ("index", ctypes.c_int))


class XConnection(QObject):
    """Carries requests and answers; `happened` tells that events came, of those that were asked for."""

    happened = Signal()

    def __init__(self, library: ctypes.CDLL, connection: int, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._connection = ctypes.c_void_p(connection)
        self._free = ctypes.CDLL(None).free
        self._free.argtypes = [ctypes.c_void_p]
        self._extensions: dict[str, _Extension] = {}
        roots = library.xcb_setup_roots_iterator(library.xcb_get_setup(self._connection))
        self.root = int(roots.data[0])
        self._notifier = QSocketNotifier(library.xcb_get_file_descriptor(self._connection), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_readable)

    @classmethod
    def opened(cls, parent: QObject) -> Self | None:
        """Connects to the display that the environment names; None where that cannot be done."""
        try:
            library = ctypes.CDLL(LIBRARY)
        except OSError:
            return None
        _declare(library)
        connection = library.xcb_connect(None, None)
        if library.xcb_connection_has_error(ctypes.c_void_p(connection)):
            library.xcb_disconnect(ctypes.c_void_p(connection))
            return None
        return cls(library, connection, parent)

    def close(self) -> None:
        """Ends the connection, once the server has taken all that was sent; nothing can be asked after that."""
        self._notifier.setEnabled(False)
        self.ask(GET_INPUT_FOCUS, 0, b"")  # the shortest question: with its answer all before it has been done
        self._library.xcb_disconnect(self._connection)

    def has(self, extension: str) -> bool:
        """Whether the server has an extension."""
        found = self._library.xcb_get_extension_data(self._connection, ctypes.byref(self._extension(extension)))
        return bool(found and found.contents.present)

    def tell(self, opcode: int, detail: int, body: bytes, extension: str | None = None) -> None:
        """Sends a request that has no answer; an error of it is of no interest. `body` is what follows its first four bytes."""
        self._send(opcode, detail, body, extension, is_void=True)
        self._library.xcb_flush(self._connection)

    def ask(self, opcode: int, detail: int, body: bytes, extension: str | None = None) -> bytes | None:
        """Sends a request and waits for its answer; None where it is an error, such as for a window that is no more."""
        number = self._send(opcode, detail, body, extension, is_void=False)
        error = ctypes.c_void_p()
        answer = self._library.xcb_wait_for_reply(self._connection, number, ctypes.byref(error))
        if error.value:
            self._free(error)
        if not answer:
            return None
        length = REPLY_BYTES + 4 * HEADER.unpack(ctypes.string_at(answer, HEADER.size))[3]
        data = ctypes.string_at(answer, length)
        self._free(answer)
        return data

    def drain(self) -> bool:
        """Takes the events that are there already; whether there were any, errors aside."""
        some = False
        while event := self._library.xcb_poll_for_event(self._connection):
            some = some or ctypes.string_at(event, 1) != b"\0"
            self._free(event)
        return some

    def _send(self, opcode: int, detail: int, body: bytes, extension: str | None, *, is_void: bool) -> int:
        body += b"\0" * (-len(body) % 4)
        data = ctypes.create_string_buffer(struct.pack("=BBH", opcode, detail, 0) + body, 4 + len(body))
        parts = (_Part * 3)()  # libxcb takes the two before the first for itself
        parts[2] = _Part(ctypes.addressof(data), len(data))
        known = ctypes.pointer(self._extension(extension)) if extension else None
        request = _Request(1, known, opcode, is_void)
        first = ctypes.byref(parts, 2 * ctypes.sizeof(_Part))
        flags = 0 if is_void else CHECKED
        return int(self._library.xcb_send_request(self._connection, flags, first, ctypes.byref(request)))

    def _extension(self, name: str) -> _Extension:
        # libxcb keeps its number in it: the same one has to be given each time.
        return self._extensions.setdefault(name, _Extension(name.encode(), 0))

    def _on_readable(self, *_: object) -> None:
        some = self.drain()
        if self._library.xcb_connection_has_error(self._connection):
            self._notifier.setEnabled(False)  # the server is gone, and readable for ever; what follows from that is Qt's to say
        elif some:
            self.happened.emit()


def _declare(library: ctypes.CDLL) -> None:
    pointer, number = ctypes.c_void_p, ctypes.c_int
    functions: dict[str, tuple[Any, tuple[Any, ...]]] = {
        "xcb_connect": (pointer, (ctypes.c_char_p, pointer)),
        "xcb_connection_has_error": (number, (pointer,)),
        "xcb_disconnect": (None, (pointer,)),
        "xcb_flush": (number, (pointer,)),
        "xcb_get_extension_data": (ctypes.POINTER(_Found), (pointer, pointer)),
        "xcb_get_file_descriptor": (number, (pointer,)),
        "xcb_get_setup": (pointer, (pointer,)),
        "xcb_poll_for_event": (pointer, (pointer,)),
        "xcb_send_request": (ctypes.c_uint, (pointer, number, pointer, pointer)),
        "xcb_setup_roots_iterator": (_Roots, (pointer,)),
        "xcb_wait_for_reply": (pointer, (pointer, ctypes.c_uint, pointer)),
    }
    for name, (result, arguments) in functions.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, list(arguments)
