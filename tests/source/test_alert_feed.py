"""A feed of warnings from a real server on this machine."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QSslCertificate, QSslConfiguration
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.announcement.alerts.feed import LIMIT, FeedReading
from app.source import alert_feed, download
from app.source.alert_feed import UNCONDITIONAL, AlertFeed
from tests.source.feed_server import LOCALHOST, Answer, FeedServer

FEEDS = Path(__file__).parent.parent / "announcement" / "alerts" / "feeds"


class Listener:
    """Hears what a feed tells."""

    def __init__(self, feed: AlertFeed, qtbot: QtBot) -> None:
        self.feed = feed
        self.readings: list[FeedReading] = []
        self.losses: list[str] = []
        self._qtbot = qtbot
        feed.read.connect(self.readings.append)
        feed.lost.connect(self.losses.append)

    def look(self) -> FeedReading | str:
        """Looks once; what came of it in the end."""
        self.feed.look()
        self._qtbot.waitUntil(lambda: not self.feed._limit.isActive(), timeout=30_000)
        return self.losses[-1] if not self.readings else self.readings[-1]

    def identifiers(self) -> list[str]:
        reading = self.look()
        assert isinstance(reading, FeedReading), reading
        return [alert.identifier for alert in reading.alerts]


@pytest.fixture
def parent(qapp: QApplication) -> Iterator[QObject]:
    parent = QObject()
    yield parent
    for feed in parent.findChildren(AlertFeed):
        feed.rest()
    parent.deleteLater()
    gc.collect()


def listener(web: FeedServer, parent: QObject, qtbot: QtBot, path: str = "/feed") -> Listener:
    return Listener(AlertFeed(web.address(path), parent), qtbot)


def feed(name: str) -> bytes:
    return (FEEDS / name).read_bytes()


def test_what_has_not_changed_is_not_sent_again_and_is_told_again(web: FeedServer, parent: QObject, qtbot: QtBot) -> None:
    web.serve("/feed", feed("vma.json"), "one")
    it = listener(web, parent, qtbot)
    assert it.identifiers() == it.identifiers() == ["SRCAP-1"]
    assert len(it.readings) == 2
    assert [request.headers.get("If-None-Match") for request in web.requests] == [None, '"one"']
    web.serve("/feed", feed("vma-empty.json"), "two")
    assert it.identifiers() == []
    assert it.readings[-1].whole


def test_it_is_fetched_anew_now_and_then_whatever_a_cache_believes(web: FeedServer, parent: QObject, qtbot: QtBot) -> None:
    web.serve("/feed", feed("vma.json"), "one")
    it = listener(web, parent, qtbot)
    for _ in range(UNCONDITIONAL + 1):
        it.look()
    asked = [request.headers.get("If-None-Match") for request in web.requests]
    assert asked == [None, *['"one"'] * (UNCONDITIONAL - 1), None]


def test_the_time_stamp_serves_where_there_is_no_tag(web: FeedServer, parent: QObject, qtbot: QtBot) -> None:
    stamp = "Wed, 25 Nov 2026 09:00:00 GMT"
    web.answers["/feed"] = Answer(feed("vma.json"), headers=(("Last-Modified", stamp),))
    it = listener(web, parent, qtbot)
    it.look()
    it.look()
    assert web.requests[1].headers["If-Modified-Since"] == stamp


def test_the_messages_that_an_index_names_are_fetched_once(web: FeedServer, parent: QObject, qtbot: QtBot) -> None:
    web.serve("/cap/index.xml", feed("index.xml").replace(b"cap/rok-1.xml", b"rok-1.xml"))
    web.serve("/cap/rok-1.xml", feed("alert.xml"))
    it = listener(web, parent, qtbot, "/cap/index.xml")
    assert it.identifiers() == it.identifiers() == ["rok-1"]
    assert it.readings[-1].whole
    assert [request.path for request in web.requests] == ["/cap/index.xml", "/cap/rok-1.xml", "/cap/index.xml"]


def test_a_message_that_was_changed_is_fetched_again(web: FeedServer, parent: QObject, qtbot: QtBot) -> None:
    index = feed("index.xml").replace(b"cap/rok-1.xml", b"rok-1.xml")
    web.serve("/index.xml", index)
    web.serve("/rok-1.xml", feed("alert.xml"))
    it = listener(web, parent, qtbot, "/index.xml")
    it.look()
    web.serve("/index.xml", index.replace(b"<updated>2026-11-25T10:00:00+01:00", b"<updated>2026-11-25T11:00:00+01:00"))
    web.serve("/rok-1.xml", feed("update.xml"))
    assert it.identifiers() == ["rok-2"]


ENTRY = b'<entry><id>%d</id><updated>2026</updated><link href="%d.xml" type="application/cap+xml"/></entry>'
INDEX = b'<feed xmlns="http://www.w3.org/2005/Atom">%s</feed>'


def test_a_message_does_not_wait_for_the_others(web: FeedServer, parent: QObject, qtbot: QtBot) -> None:
    web.serve("/index.xml", INDEX % b"".join(ENTRY % (number, number) for number in range(9)))
    for number in range(9):
        web.serve(f"/{number}.xml", feed("alert.xml").replace(b"rok-1", b"rok-%d" % number), held=number == 3)
    it = listener(web, parent, qtbot, "/index.xml")
    it.feed.look()
    qtbot.waitUntil(lambda: bool(it.readings) and len(it.readings[-1].alerts) == 8, timeout=20_000)
    assert not it.readings[-1].whole
    web.let_go.set()
    assert len(it.identifiers()) == 9
    assert it.readings[-1].whole


def test_a_message_that_cannot_be_had_makes_no_whole_reading_and_one_that_is_gone_does(
    web: FeedServer, parent: QObject, qtbot: QtBot
) -> None:
    web.serve("/index.xml", INDEX % b"".join(ENTRY % (number, number) for number in range(2)))
    web.serve("/0.xml", feed("alert.xml"))
    web.answers["/1.xml"] = Answer(status=503)
    it = listener(web, parent, qtbot, "/index.xml")
    assert it.identifiers() == ["rok-1"]
    assert not it.readings[-1].whole
    web.answers["/1.xml"] = Answer(status=410)
    assert it.identifiers() == ["rok-1"]
    assert it.readings[-1].whole


def test_an_index_that_is_safe_leads_to_nothing_unsafe(secure_web: FeedServer, web: FeedServer, parent: QObject, qtbot: QtBot) -> None:
    with trusted():
        secure_web.serve("/feed", feed("index.xml").replace(b"cap/rok-1.xml", web.address("/rok-1.xml").encode()))
        web.serve("/rok-1.xml", feed("alert.xml"))
        assert listener(secure_web, parent, qtbot).identifiers() == []
        assert web.requests == []


class trusted:  # noqa: N801 - it reads as a sentence
    """While it lasts this program trusts the certificate of the tests' server."""

    def __enter__(self) -> None:
        self._before = QSslConfiguration.defaultConfiguration()
        trusting = QSslConfiguration.defaultConfiguration()
        trusting.setCaCertificates(QSslCertificate.fromPath(str(LOCALHOST)))
        QSslConfiguration.setDefaultConfiguration(trusting)

    def __exit__(self, *_: object) -> None:
        QSslConfiguration.setDefaultConfiguration(self._before)


def test_https_is_read_where_the_certificate_is_trusted_and_nowhere_else(secure_web: FeedServer, parent: QObject, qtbot: QtBot) -> None:
    secure_web.serve("/feed", feed("vma.json"))
    with trusted():
        assert listener(secure_web, parent, qtbot).identifiers() == ["SRCAP-1"]
    before = len(secure_web.requests)
    lost = listener(secure_web, parent, qtbot).look()
    assert isinstance(lost, str)
    assert "SSL" in lost
    assert len(secure_web.requests) == before


def test_a_redirect_from_safe_to_unsafe_is_not_followed(secure_web: FeedServer, web: FeedServer, parent: QObject, qtbot: QtBot) -> None:
    web.serve("/feed", feed("vma.json"))
    secure_web.serve("/new", feed("vma.json"))
    with trusted():
        secure_web.answers["/feed"] = Answer(status=302, headers=(("Location", web.address()),))
        assert isinstance(listener(secure_web, parent, qtbot).look(), str)
        assert web.requests == []
        secure_web.answers["/feed"] = Answer(status=302, headers=(("Location", secure_web.address("/new")),))
        assert listener(secure_web, parent, qtbot).identifiers() == ["SRCAP-1"]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (Answer(status=500), "the server answers 500"),
        (Answer(status=404), "the server answers 404"),
        (Answer(b"<html><body>Logga in</body></html>"), "neither a CAP message nor an Atom index, but <html>"),
        (Answer(b""), "empty"),
        (Answer(b"[" * (LIMIT + 1)), f"more than {LIMIT} bytes"),
        (Answer(status=302, headers=(("Location", "ftp://localhost/feed"),)), ""),
        (Answer(status=302, headers=(("Location", "http://vma.invalid/feed"),)), "it leads to http://vma.invalid/feed, which is not https"),
    ],
    ids=["500", "404", "a page", "nothing", "too long", "ftp", "another machine"],
)
def test_what_cannot_be_read_is_told_and_is_no_empty_feed(
    web: FeedServer, parent: QObject, qtbot: QtBot, answer: Answer, told: str
) -> None:
    web.answers["/feed"] = answer
    it = listener(web, parent, qtbot)
    lost = it.look()
    assert isinstance(lost, str)
    assert told in lost
    web.serve("/feed", feed("vma.json"))
    assert it.identifiers() == ["SRCAP-1"]


def test_a_server_that_is_not_there_and_one_that_says_nothing(
    web: FeedServer, parent: QObject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(download, "IDLE_MS", 200)
    gone = Listener(AlertFeed("http://name:secret@localhost:9/feed?key=secret", parent), qtbot)
    reason = gone.look()
    assert isinstance(reason, str)
    assert "secret" not in reason
    web.serve("/feed", feed("vma.json"), held=True)
    assert isinstance(listener(web, parent, qtbot).look(), str)
    monkeypatch.setattr(download, "IDLE_MS", 60_000)
    monkeypatch.setattr(alert_feed, "WHOLE_MS", 200)
    assert listener(web, parent, qtbot).look() == "it takes longer than 0 s"


def test_a_look_while_one_is_under_way_asks_nothing(web: FeedServer, parent: QObject, qtbot: QtBot) -> None:
    web.serve("/feed", feed("vma.json"))
    it = listener(web, parent, qtbot)
    it.feed.look()
    it.feed.look()
    assert it.identifiers() == ["SRCAP-1"]
    assert len(web.requests) == 1


def test_after_many_looks_nothing_is_left_over(web: FeedServer, parent: QObject, qtbot: QtBot) -> None:
    web.serve("/index.xml", feed("index.xml").replace(b"cap/rok-1.xml", b"rok-1.xml"))
    web.serve("/rok-1.xml", feed("alert.xml"))
    it = listener(web, parent, qtbot, "/index.xml")
    it.look()
    qtbot.wait(1)
    before = len(it.feed.findChildren(QObject))
    for _ in range(5):
        it.look()
        qtbot.wait(1)
    assert len(it.feed.findChildren(QObject)) == before
