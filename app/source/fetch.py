"""One fetching of an announcement from the web: its file, the translations beside it and the pictures they name, or why not.

What has not changed since it was last fetched is not sent again, and is taken from the copy of then.
"""

import errno
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkProxyFactory, QNetworkProxyQuery, QNetworkReply, QNetworkRequest

from app import __version__
from app.announcement.file_text import LIMIT
from app.announcement.picture_files import picture_files
from app.announcement.reading import FILE_NAME, read_announcement
from app.source.place import WebPlace
from app.source.whole_folder import FILES
from app.value import value

IDLE_MS = 30_000  # without a byte
WHOLE_MS = 300_000
MOST_REDIRECTS = 5
MOST_PICTURE_BYTES = 64 * 1024 * 1024
MOST_BYTES = 256 * 1024 * 1024
OK, NOT_MODIFIED = 200, 304
REDIRECTS = range(300, 400)  # that were not followed
SERVER_ERRORS = 500
LONGEST_RETRY_S = 3600
CONDITIONS = (("etag", "ETag", "If-None-Match"), ("modified", "Last-Modified", "If-Modified-Since"))

Tags = dict[str, str]
"""How the server told one version of a file from another: `etag`, `modified`."""


@value
class Fetched:
    """All is there, in `files` of the unfinished folder; `tags` are those of each file."""

    tags: dict[str, Tags]


class Unchanged:
    """The server has nothing else than the copy."""


@value
class NotFetched:
    """Why not, and in how many seconds the server wants to be asked again at the earliest."""

    reason: str
    retry_s: int = 0


class Fetch(QObject):
    """Tells by `done` what came of it: Fetched, Unchanged or NotFetched.

    `copy` is the folder of the files as they were last fetched, with their `tags`. `make_folder` makes the one to put new ones
    into, or raises OSError; it is asked for only when there are any.
    """

    done = Signal(object)

    def __init__(
        self,
        place: WebPlace,
        languages: Iterable[str],
        make_folder: Callable[[], Path],
        copy: Path | None,
        tags: Mapping[str, Tags],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._place = place
        self.main = main_of(place)
        self._languages = tuple(languages)
        self._make_folder = make_folder
        self._folder: Path | None = None
        self._copy = copy
        self._known = dict(tags) if copy else {}
        self._tags: dict[str, Tags] = {}
        self._kept: set[str] = set()
        self._absent: set[str] = set()
        self._waiting: list[str] = [self.main]
        self._bytes = 0
        # One that failed a handshake keeps failing with that host: each fetching has its own.
        self._manager = QNetworkAccessManager(self)
        self._manager.setAutoDeleteReplies(True)
        self._reply: QNetworkReply | None = None
        self._content = bytearray()
        self._too_large = False
        self._whole = QTimer(self)
        self._whole.setSingleShot(True)
        self._whole.timeout.connect(self._on_late)

    def begin(self) -> None:
        """Asks the server."""
        proxies = QNetworkProxyFactory.systemProxyForQuery(QNetworkProxyQuery(QUrl(self._place.url)))
        if proxies:
            self._manager.setProxy(proxies[0])
        self._whole.start(WHOLE_MS)
        self._ask(conditional=True)

    def stop(self) -> None:
        """Gives up; nothing is told any more."""
        self._whole.stop()
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.abort()

    # One file

    def _ask(self, *, conditional: bool) -> None:
        name = self._waiting[0]
        request = QNetworkRequest(url_of(self._place, name))
        request.setTransferTimeout(IDLE_MS)
        request.setMaximumRedirectsAllowed(MOST_REDIRECTS)
        request.setAttribute(QNetworkRequest.Attribute.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.NoLessSafeRedirectPolicy)
        request.setRawHeader(b"User-Agent", f"Foaje/{__version__}".encode())
        known = self._known.get(name, {}) if conditional else {}
        for tag, _, header in CONDITIONS:
            if known.get(tag):
                request.setRawHeader(header.encode(), known[tag].encode("latin-1", "replace"))
                break  # a server that compares the contents is not to be asked for the time besides
        self._content = bytearray()
        self._too_large = False
        self._reply = self._manager.get(request)
        self._reply.readyRead.connect(self._on_bytes)
        self._reply.finished.connect(self._on_finished)

    def _on_bytes(self) -> None:
        reply = self._reply
        if reply is None:
            return
        most = LIMIT if self._waiting[0].endswith(".toml") else MOST_PICTURE_BYTES
        self._content += reply.readAll().data()
        if len(self._content) > most or self._bytes + len(self._content) > MOST_BYTES:
            self._too_large = True
            reply.abort()

    def _on_finished(self) -> None:
        reply = self._reply
        if reply is None:
            return
        if reply.isOpen():  # one that was broken off is not
            self._on_bytes()
        self._reply = None
        name, status = self._waiting[0], reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        known = self._known.get(name, {})
        if status == NOT_MODIFIED and "etag" not in known and _tags(reply).get("modified", known.get("modified")) != known.get("modified"):
            # It compares which is newer, and has put an older one back.
            self._ask(conditional=False)
        elif status == NOT_MODIFIED and known:
            self._take(name, None, known)
        elif self._too_large:
            self._miss(name, f"{name}: too large")
        elif status == OK and reply.error() is QNetworkReply.NetworkError.NoError:
            self._take(name, bytes(self._content), _tags(reply))
        elif status is None or status == OK:
            # Not reached, or broken off half-way: that says nothing of what is there.
            self._end(NotFetched(self._told(reply)))
        elif name == self.main:
            answer = self._told(reply) if status in REDIRECTS else f"the server answers {status}"
            self._end(NotFetched(answer, _retry_s(reply)))
        elif status >= SERVER_ERRORS and self._is_copied(name):
            self._take(name, None, {})
        else:
            self._miss(name, "")

    def _take(self, name: str, content: bytes | None, tags: Tags) -> None:
        """Puts what was sent into the folder, or remembers that the copy's is still good; an announcement brings more to be fetched."""
        try:
            file = self._written(name, content) if content is not None else self._copied(name)
        except (FileExistsError, NotADirectoryError, ValueError):
            self._miss(name, f"{name}: no file here can have such a name")
            return
        except OSError as error:
            if error.errno == errno.ENAMETOOLONG:
                self._miss(name, f"{name}: the name is too long")
            else:
                self._end(NotFetched(f"it cannot be stored: {error.strerror}"))
            return
        if content is None:
            self._kept.add(name)
        self._tags[name] = tags
        if name.endswith(".toml"):
            self._add_what_it_names(file)
        self._go_on()

    def _written(self, name: str, content: bytes) -> Path:
        if self._folder is None:
            self._folder = self._make_folder() / FILES
        file = self._folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        self._bytes += len(content)
        return file

    def _miss(self, name: str, why: str) -> None:
        if name == self.main:
            self._end(NotFetched(why))
        else:
            self._absent.add(name)
            self._go_on()

    def _add_what_it_names(self, file: Path) -> None:
        announcement = read_announcement(file).announcement
        names: list[str] = []
        if file.name == self.main == FILE_NAME and announcement is not None:
            stem = Path(FILE_NAME).stem
            names += [f"{stem}.{tag}.toml" for tag in self._languages if tag.lower() != announcement.language.lower()]
        if announcement is not None:
            names += picture_files(announcement)
        asked = {*self._tags, *self._absent, *self._waiting}
        self._waiting += [name for name in dict.fromkeys(names) if name not in asked]

    def _copied(self, name: str) -> Path:
        return (self._copy or Path()) / name

    def _is_copied(self, name: str) -> bool:
        return self._copy is not None and self._copied(name).is_file()

    # All of them

    def _go_on(self) -> None:
        self._waiting.pop(0)
        if self._waiting:
            self._ask(conditional=True)
        elif self._kept == self._tags.keys() == self._known.keys():
            self._end(Unchanged())
        else:
            self._end(self._completed())

    def _completed(self) -> Fetched | NotFetched:
        """Puts those that have not changed beside the new ones."""
        try:
            for name in sorted(self._kept):
                self._written(name, self._copied(name).read_bytes())
        except OSError as error:
            return NotFetched(f"it cannot be stored: {error.strerror}")
        return Fetched(self._tags)

    def _on_late(self) -> None:
        self.stop()
        self.done.emit(NotFetched(f"it takes longer than {WHOLE_MS // 1000} s"))

    def _end(self, outcome: Fetched | Unchanged | NotFetched) -> None:
        self._whole.stop()
        self.done.emit(outcome)

    def _told(self, reply: QNetworkReply) -> str:
        """Why it could not be reached, without what may be secret in the address."""
        return reply.errorString().replace(self._place.url, str(self._place)).replace(reply.url().toString(), str(self._place))


def main_of(place: WebPlace) -> str:
    """The name of the announcement's file: the address's last part, else the usual one."""
    name = QUrl(place.url).fileName(QUrl.ComponentFormattingOption.FullyDecoded)
    return FILE_NAME if name in ("", ".", "..") or "/" in name or "\0" in name else name


def url_of(place: WebPlace, name: str) -> QUrl:
    """The address of a file that is named relative to the announcement's folder."""
    url = QUrl(place.url)
    path = url.path(QUrl.ComponentFormattingOption.FullyDecoded)
    url.setPath(f"{path.rpartition('/')[0]}/{name}", QUrl.ParsingMode.DecodedMode)
    return url


def _tags(reply: QNetworkReply) -> Tags:
    tags = {tag: bytes(reply.rawHeader(header).data()).decode("latin-1") for tag, header, _ in CONDITIONS}
    return {tag: text for tag, text in tags.items() if text}


def _retry_s(reply: QNetworkReply) -> int:
    text = bytes(reply.rawHeader("Retry-After").data()).decode("latin-1").strip()
    return min(LONGEST_RETRY_S, int(text)) if text.isascii() and text.isdigit() else 0
