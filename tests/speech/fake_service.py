"""A speech service of the test's own: speaks SSIP as the real one does, or as badly as a test wants."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

OK_CODES = {
    "CLIENT_NAME": "208 OK CLIENT NAME SET",
    "LANGUAGE": "201 OK LANGUAGE SET",
    "SYNTHESIS_VOICE": "209 OK VOICE SET",
    "VOLUME": "218 OK VOLUME SET",
}


def as_usual(line: str) -> bytes | None:
    """Answers nothing of its own."""
    return None


class FakeService(QObject):
    """Listens at `path`. Writes down each line that it is sent, in `lines`, and each text, in `texts`; ends a text when told to.

    `answer` may be replaced: it gives the bytes for a line that it got, or None for the usual ones.
    """

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = str(path)
        self.lines: list[str] = []
        self.texts: list[str] = []
        self.answer: Callable[[str], bytes | None] = as_usual
        self.socket: QLocalSocket | None = None
        self.clients = 0
        self.gone = 0
        self._is_text = self._is_cut = False
        self._rest = b""
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._on_client)

    def listen(self) -> None:
        """Is there from now on."""
        assert self._server.listen(self.path), self._server.errorString()

    def close(self) -> None:
        """Is there no more."""
        self._server.close()

    @property
    def number(self) -> int:
        """Of the last text."""
        return len(self.texts)

    def send(self, content: bytes) -> None:
        """Says something of its own accord."""
        assert self.socket is not None
        self.socket.write(content)
        self.socket.flush()

    def tell(self, code: int, number: int | None = None) -> None:
        """An event of a text, of the last one where none is named."""
        number = self.number if number is None else number
        self.send(f"{code}-{number}\r\n{code}-1\r\n{code} EVENT\r\n".encode())

    def cut(self) -> None:
        """Breaks the connection off."""
        assert self.socket is not None
        self._is_cut = True
        self.socket.abort()

    def settings(self, name: str) -> list[str]:
        """What a setting was set to, one after another."""
        head = f"SET SELF {name} "
        return [line.removeprefix(head) for line in self.lines if line.startswith(head)]

    def _on_client(self) -> None:
        self.socket = self._server.nextPendingConnection()
        self.clients += 1
        self._is_text, self._is_cut, self._rest = False, False, b""
        self.socket.readyRead.connect(self._on_bytes)
        self.socket.disconnected.connect(self._on_gone)

    def _on_gone(self) -> None:
        self.gone += 1

    def _on_bytes(self) -> None:
        assert self.socket is not None
        *lines, self._rest = (self._rest + bytes(self.socket.readAll().data())).split(b"\r\n")
        for line in lines:
            if self._is_cut:
                return
            self._take(line.decode())

    def _take(self, line: str) -> None:
        self.lines.append(line)
        own = self.answer(line)
        usual = self._usual(line)
        if self.socket is not None and not self._is_cut and (content := usual if own is None else own):
            self.socket.write(content)
            self.socket.flush()

    def _usual(self, line: str) -> bytes:
        if self._is_text:
            return self._take_text(line)
        if line == "SPEAK":
            self._is_text, self._text = True, list[str]()
            return b"230 OK RECEIVING DATA\r\n"
        if line == "QUIT":
            return b"231 HAPPY HACKING\r\n"
        if line == "CANCEL SELF":
            return b"213 OK CANCELED\r\n"
        words = line.split(" ")
        if words[:2] == ["SET", "SELF"]:
            return f"{OK_CODES.get(words[2], '220 OK SET')}\r\n".encode()
        return b"500 ERR INVALID COMMAND\r\n"

    def _take_text(self, line: str) -> bytes:
        if line != ".":
            self._text.append(line.removeprefix(".") if line.startswith("..") else line)
            return b""
        self._is_text = False
        if not self._text:
            return b"227 OK MESSAGE CANCELED\r\n"
        self.texts.append("\n".join(self._text))
        return f"225-{self.number}\r\n225 OK MESSAGE QUEUED\r\n".encode()
