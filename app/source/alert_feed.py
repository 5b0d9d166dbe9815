"""A feed of public warnings: fetched when it is asked to, an index with all the messages that it names."""

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtNetwork import QNetworkAccessManager

from app.announcement.alerts.address import SECURE, is_feed_address
from app.announcement.alerts.alert import Alert
from app.announcement.alerts.atom import Entry
from app.announcement.alerts.feed import LIMIT, FeedReading, Unreadable, read_feed
from app.source.download import Download, Downloaded, NotDownloaded, NotModified, Tag, manager_for
from app.value import replace

WHOLE_MS = 25_000  # a look, with all the messages that an index names
AT_ONCE = 6
MOST_MESSAGES = 200  # of an index that are fetched at one look; the others come at the next
MOST_MESSAGE_BYTES = 1024 * 1024
UNCONDITIONAL = 10  # every so many looks it is fetched anew, whatever a cache on the way believes

Name = tuple[str, str]
"""A message that an index names: its address, and when it was changed."""


class AlertFeed(QObject):
    """Tells by `read`, with a FeedReading, what it carries at every look, and by `lost`, with a reason, that it could not be read."""

    read = Signal(object)
    lost = Signal(str)

    def __init__(self, address: str, parent: QObject) -> None:
        super().__init__(parent)
        self._address = address
        self._tag: Tag | None = None
        self._looks = 0
        self._reading: FeedReading | None = None
        self._messages: dict[Name, tuple[Alert, ...]] = {}
        self._missing = False
        self._waiting: list[Name] = []
        self._manager: QNetworkAccessManager | None = None
        self._downloads: list[Download] = []
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self._on_late)

    def look(self) -> None:
        """Asks now, unless an answer is on its way."""
        if self._limit.isActive():
            return
        self._limit.start(WHOLE_MS)
        conditional = self._reading is not None and self._looks % UNCONDITIONAL != 0
        self._looks += 1
        self._download(self._address, LIMIT, self._tag if conditional else None).done.connect(self._on_feed)

    def rest(self) -> None:
        """Asks no more; nothing is told any more."""
        self._limit.stop()
        self._waiting.clear()
        for download in self._downloads:
            download.stop()
            download.deleteLater()
        self._downloads.clear()
        if self._manager is not None:
            self._manager.deleteLater()
            self._manager = None

    def _download(self, address: str, most_bytes: int, tag: Tag | None) -> Download:
        self._manager = self._manager or manager_for(self._address, self)
        download = Download(self._manager, address, most_bytes, tag, self)
        self._downloads.append(download)
        return download

    def _on_feed(self, outcome: Downloaded | NotModified | NotDownloaded) -> None:
        if isinstance(outcome, NotDownloaded):
            self._lose(outcome.reason)
            return
        if isinstance(outcome, Downloaded):
            reading = read_feed(outcome.content)
            if isinstance(reading, Unreadable):
                self._lose(reading.reason)
                return
            self._reading, self._tag = reading, outcome.tag
        if self._reading is None:
            self._lose("the server says that nothing has changed, and was not asked so")
            return
        self._downloads.pop().deleteLater()
        named = [self._name(entry) for entry in self._reading.entries]
        self._messages = {name: self._messages[name] for name in named if name in self._messages}
        self._waiting = [name for name in dict.fromkeys(named) if name not in self._messages and self._may_be_asked(name)]
        self._missing = len(self._waiting) > MOST_MESSAGES
        del self._waiting[MOST_MESSAGES:]
        self._go_on()

    def _go_on(self) -> None:
        while self._waiting and len(self._downloads) < AT_ONCE:
            name = self._waiting.pop(0)
            download = self._download(name[0], MOST_MESSAGE_BYTES, None)
            message = _Message(name, download)
            message.done.connect(self._on_message)
        if not self._downloads:
            self._tell(whole=not self._missing)
            self.rest()

    def _on_message(self, name: Name, download: Download, outcome: Downloaded | NotModified | NotDownloaded) -> None:
        self._downloads.remove(download)
        download.deleteLater()
        reading = read_feed(outcome.content) if isinstance(outcome, Downloaded) else None
        if isinstance(reading, FeedReading):
            self._messages[name] = reading.alerts
            if reading.alerts and (self._waiting or self._downloads):
                self._tell(whole=False)  # a warning does not wait for the others
        elif not (isinstance(outcome, NotDownloaded) and outcome.gone):
            self._missing = True
        self._go_on()

    def _tell(self, *, whole: bool) -> None:
        reading = self._reading
        if reading is None:
            return
        alerts = list(reading.alerts)
        for entry in reading.entries:
            alerts += self._messages.get(self._name(entry), (entry.alert,) if entry.alert else ())
        self.read.emit(replace(reading, alerts=tuple(alerts), entries=(), whole=reading.whole and whole))

    def _lose(self, reason: str) -> None:
        self.rest()
        self.lost.emit(reason)

    def _on_late(self) -> None:
        reached = bool(self._waiting) or any(download.address != self._address for download in self._downloads)
        self.rest()
        if reached:
            self._tell(whole=False)
        else:
            self.lost.emit(f"it takes longer than {WHOLE_MS // 1000} s")

    def _name(self, entry: Entry) -> Name:
        return QUrl(self._address).resolved(QUrl(entry.address)).toString(), entry.updated

    def _may_be_asked(self, name: Name) -> bool:
        """Whether a message lies at a place as safe as the index."""
        return is_feed_address(name[0]) and (name[0].startswith(f"{SECURE}:") or not self._address.startswith(f"{SECURE}:"))


class _Message(QObject):
    """Says of a download which message it is."""

    done = Signal(object, object, object)

    def __init__(self, name: Name, download: Download) -> None:
        super().__init__(download)
        self._name = name
        self._download = download
        download.done.connect(self._on_done)

    def _on_done(self, outcome: object) -> None:
        self.done.emit(self._name, self._download, outcome)
