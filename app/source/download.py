"""One document of the web, held in memory: conditional, verified, bounded in size, and never from a less safe place than asked for."""

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkProxyFactory, QNetworkProxyQuery, QNetworkReply, QNetworkRequest

from app import __version__
from app.announcement.alerts.address import is_feed_address
from app.announcement.web_address import shown_address
from app.value import value

IDLE_MS = 10_000  # without a byte
MOST_REDIRECTS = 5
OK, NOT_MODIFIED, NOT_FOUND, GONE = 200, 304, 404, 410
CONDITIONS = (("ETag", "If-None-Match"), ("Last-Modified", "If-Modified-Since"))

Tag = tuple[bytes, bytes]
"""How a server told this version from another: the condition to ask with, and its value."""


@value
class Downloaded:
    """What was sent, and the tag to ask with for another version; None where the server tells none."""

    content: bytes
    tag: Tag | None


class NotModified:
    """The server has nothing else than what was sent before."""


@value
class NotDownloaded:
    """Why not, without what may be secret in the address; `gone` where the server says that there is no such document any more."""

    reason: str
    gone: bool = False


class Download(QObject):
    """Asks at once; tells by `done`, once, what came of it: Downloaded, NotModified or NotDownloaded."""

    done = Signal(object)

    def __init__(self, manager: QNetworkAccessManager, address: str, most_bytes: int, tag: Tag | None, parent: QObject) -> None:
        super().__init__(parent)
        self.address = address
        self._most_bytes = most_bytes
        self._content = bytearray()
        request = QNetworkRequest(QUrl(address))
        request.setTransferTimeout(IDLE_MS)
        request.setMaximumRedirectsAllowed(MOST_REDIRECTS)
        request.setAttribute(QNetworkRequest.Attribute.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.NoLessSafeRedirectPolicy)
        request.setAttribute(QNetworkRequest.Attribute.CookieLoadControlAttribute, QNetworkRequest.LoadControl.Manual)
        request.setRawHeader(b"User-Agent", f"Foaje/{__version__}".encode())
        if tag is not None:
            request.setRawHeader(*tag)
        self._reply: QNetworkReply | None = manager.get(request)
        self._reply.readyRead.connect(self._on_bytes)
        self._reply.finished.connect(self._on_finished)

    def stop(self) -> None:
        """Gives up; nothing is told any more."""
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.abort()

    def _on_bytes(self) -> None:
        reply = self._reply
        if reply is None or not reply.isReadable():  # it is closed before it tells that it was too slow
            return
        self._content += reply.readAll().data()
        if len(self._content) > self._most_bytes:
            self.stop()
            self.done.emit(NotDownloaded(f"more than {self._most_bytes} bytes"))

    def _on_finished(self) -> None:
        self._on_bytes()
        reply, self._reply = self._reply, None
        if reply is not None:
            self.done.emit(self._outcome(reply))

    def _outcome(self, reply: QNetworkReply) -> Downloaded | NotModified | NotDownloaded:
        status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        if not is_feed_address(reply.url().toString()):
            return NotDownloaded(f"it leads to {shown_address(reply.url().toString())}, which is not https")
        if status == NOT_MODIFIED:
            return NotModified()
        if status == OK and reply.error() is QNetworkReply.NetworkError.NoError:
            return Downloaded(bytes(self._content), _tag(reply))
        if status is None or status == OK:
            told = reply.errorString()
            for address in (self.address, reply.url().toString()):
                told = told.replace(address, shown_address(address))
            return NotDownloaded(told)
        return NotDownloaded(f"the server answers {status}", gone=status in (NOT_FOUND, GONE))


def manager_for(address: str, parent: QObject) -> QNetworkAccessManager:
    """What asks: by the system's proxy for this address. One that failed a handshake keeps failing with that host: make one each time."""
    manager = QNetworkAccessManager(parent)
    manager.setAutoDeleteReplies(True)
    proxies = QNetworkProxyFactory.systemProxyForQuery(QNetworkProxyQuery(QUrl(address)))
    if proxies:
        manager.setProxy(proxies[0])
    return manager


def _tag(reply: QNetworkReply) -> Tag | None:
    tags = ((condition.encode(), bytes(reply.rawHeader(header).data())) for header, condition in CONDITIONS)
    return next(((condition, written) for condition, written in tags if written), None)
