"""One connection to the speech service, from its opening to its end."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtNetwork import QLocalSocket

from app.clockwork import Alarms, QtAlarm
from app.speech.commands import QUIT
from app.speech.replies import BrokenReplyError, Unread, read
from app.speech.service_start import ServiceStart

BUFFER = 64 * 1024  # bytes that are held for us


class Connection(QObject):
    """Opens a socket, and once tries to start the service where nobody listens at it, or nobody has answered when it closes.

    The second is a service that has just gone: it ends by itself, and what it has started may hold its socket a little longer.
    Tells by `opened` that it can be sent to, from the beginning where it tells it again, by `heard` each Reply, and by `fell`,
    once, why it has ended; never while one of its own methods runs, and nothing more after `close`.
    """

    opened = Signal()
    heard = Signal(object)
    fell = Signal(str)
    _failed = Signal(str)

    def __init__(self, socket_path: str, parent: QObject, alarms: Alarms = QtAlarm) -> None:
        super().__init__(parent)
        self.is_open = False
        self._path = socket_path
        self._alarms = alarms
        self._unread = Unread()
        self._is_answered = False
        self._over = False
        self._start: ServiceStart | None = None
        self._socket = QLocalSocket(self)
        self._socket.setReadBufferSize(BUFFER)
        self._socket.connected.connect(self._on_connected)
        self._socket.readyRead.connect(self._on_bytes)
        self._socket.errorOccurred.connect(self._on_error)
        self._failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)

    def open(self) -> None:
        """Opens it; only once."""
        self._socket.connectToServer(self._path)

    def send(self, content: bytes) -> None:
        """Sends, now: what is silent at once does not wait for the event loop."""
        if content and self.is_open:
            self._socket.write(content)
            self._socket.flush()

    def close(self) -> None:
        """Takes its leave."""
        self.send(QUIT)
        self._over = True
        self.is_open = False
        if self._start is not None:
            self._start.stop()
        self._socket.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self._socket.abort()

    def _on_connected(self) -> None:
        self.is_open = True
        self.opened.emit()

    def _on_bytes(self) -> None:
        try:
            self._unread, replies = read(self._unread, bytes(self._socket.readAll().data()))
        except BrokenReplyError as error:
            self._failed.emit(f"it answers with {error}")
            return
        self._is_answered = self._is_answered or bool(replies)
        for reply in replies:
            if not self._over:  # whoever hears one may close it
                self.heard.emit(reply)

    def _on_error(self, _: QLocalSocket.LocalSocketError) -> None:
        self.is_open = False
        if self._is_answered or self._start is not None:
            self._failed.emit(f"the connection is broken ({self._socket.errorString()})")
            return
        self._unread = Unread()
        self._start = ServiceStart(self._path, self, self._alarms)
        self._start.ended.connect(self._on_started, Qt.ConnectionType.QueuedConnection)
        self._start.begin()

    def _on_started(self, fault: str) -> None:
        if self._over:
            return
        if fault:
            self._failed.emit(fault)
        else:
            self._socket.connectToServer(self._path)

    def _on_failed(self, reason: str) -> None:
        if not self._over:
            self.close()
            self.fell.emit(reason)
