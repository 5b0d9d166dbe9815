"""A source on the web, from a real server: what is fetched, how often, by whom it may be sent, and what a loss of it leaves."""

import logging
import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QSslCertificate, QSslConfiguration
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.announcement.problem import Kind
from app.log import log
from app.source import fetch
from app.source.holding import NOTHING, Holding
from app.source.last_good import LastGood
from app.source.place import WebPlace
from app.source.web_source import WebSource, wait_s
from app.source.whole_folder import FILES
from tests.hand_clock import HandClock
from tests.source.web_server import WebServer

TEXT = 'language = "sv"\n[publisher]\nname = "P"\nlogo = "{logo}"\n[headline]\ntitle = "{title}"\n'
PROXIES = ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebServer]:
    with WebServer(tmp_path_factory.mktemp("web")) as server:
        yield server


@pytest.fixture
def lobby(server: WebServer, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An announcement that the server has, with nothing of the test before."""
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)
    folder = server.root / "lobby"
    for file in sorted(folder.rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    write(folder, "one")
    server.asked()
    return folder


def write(folder: Path, title: str, name: str = "announcement.toml", language: str = "sv", logo: str = "logo.svg") -> None:
    (folder / name).write_text(TEXT.format(title=title, logo=logo).replace('"sv"', f'"{language}"', 1), encoding="utf-8")
    if not (folder / "logo.svg").exists():
        (folder / "logo.svg").write_text("<svg/>", encoding="utf-8")


@pytest.fixture
def trusted(server: WebServer) -> Iterator[None]:
    """The server's certificate counts as one of the system's."""
    before = QSslConfiguration.defaultConfiguration()
    trusting = QSslConfiguration(before)
    trusting.addCaCertificates(QSslCertificate.fromPath(str(server.certificate)))
    QSslConfiguration.setDefaultConfiguration(trusting)
    yield
    QSslConfiguration.setDefaultConfiguration(before)


class Hall:
    """A source with a clock that is moved by hand, and all that it told."""

    def __init__(self, url: str, state: Path, qtbot: QtBot, languages: tuple[str, ...] = ()) -> None:
        self.clock = HandClock(datetime(2026, 11, 25, 8).astimezone())
        self.parent = QObject()
        self.place = WebPlace(url)
        self.store = LastGood(state, self.place)
        self.source = WebSource(self.place, languages, 60, state, lambda: 0.5, self.clock.alarm, self.parent)
        self.found: list[Holding] = []
        self.reached: list[bool] = []
        self.source.found.connect(self.found.append)
        self.source.reached.connect(self.reached.append)
        self._qtbot = qtbot

    def follow(self, holding: Holding = NOTHING) -> "Hall":
        """Asks for the first time, and waits for the end of it."""
        self.source.follow(holding)
        self.wait()
        return self

    def after_s(self, seconds: float) -> None:
        """Lets the time pass, and waits for the end of what it has begun."""
        self.clock.pass_s(seconds)
        self.wait()

    def wait(self) -> None:
        """Waits until nothing is being fetched."""
        self._qtbot.waitUntil(lambda: self.source._fetch is None, timeout=30_000)

    @property
    def titles(self) -> list[str]:
        """Those of what was found last."""
        known = [loaded.original.announcement for loaded in self.found[-1].announcements]
        return [announcement.headline.title for announcement in known if announcement]


Enter = Callable[..., Hall]


@pytest.fixture
def enter(server: WebServer, lobby: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Enter]:
    halls: list[Hall] = []

    def begin(path: str = "/lobby/", languages: tuple[str, ...] = (), *, base: str = "", state: Path = tmp_path / "state") -> Hall:
        halls.append(Hall((base or server.http) + path, state, qtbot, languages))
        return halls[-1]

    yield begin
    for hall in halls:
        hall.source.rest()
        delete(hall.parent)


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture) -> Iterator[Callable[[], list[str]]]:
    """What the log was told since it was last asked."""
    log.addHandler(caplog.handler)
    caplog.set_level(logging.DEBUG, "foaje")

    def lines() -> list[str]:
        found = [record.getMessage() for record in caplog.records]
        caplog.clear()
        return found

    yield lines
    log.removeHandler(caplog.handler)


def test_it_is_fetched_with_its_pictures_and_read_from_the_copy(enter: Enter, server: WebServer) -> None:
    hall = enter().follow()
    assert hall.titles == ["one"]
    (loaded,) = hall.found[0].announcements
    assert (loaded.original.folder / "logo.svg").read_text(encoding="utf-8") == "<svg/>"
    assert hall.store.folder in loaded.original.folder.parents
    assert server.asked() == ["200 /lobby/announcement.toml -|-", "200 /lobby/logo.svg -|-"]


def test_an_address_of_a_file_is_that_file(enter: Enter, lobby: Path) -> None:
    write(lobby, "draft", "draft one.toml")
    assert enter("/lobby/draft%20one.toml").follow().titles == ["draft"]


def test_translations_are_asked_for_in_the_languages_of_the_screen_file(enter: Enter, lobby: Path, server: WebServer) -> None:
    write(lobby, "english", "announcement.en.toml", "en")
    hall = enter(languages=("sv", "en", "fi")).follow()
    (loaded,) = hall.found[0].announcements
    assert [reading.announcement.language for reading in loaded.in_order(()) if reading.announcement] == ["sv", "en"]
    assert [line.split()[:2] for line in server.asked()] == [
        ["200", "/lobby/announcement.toml"],
        ["200", "/lobby/announcement.en.toml"],
        ["404", "/lobby/announcement.fi.toml"],
        ["200", "/lobby/logo.svg"],
    ]


def test_what_has_not_changed_is_not_sent_again(enter: Enter, server: WebServer, told: Callable[[], list[str]]) -> None:
    hall = enter().follow()
    server.asked()
    told()
    for _ in range(3):
        hall.after_s(60)
        assert [line.split()[0] for line in server.asked()] == ["304", "304"]
    assert len(hall.found) == 1
    assert told() == []


def test_the_next_start_asks_with_what_this_one_knew(enter: Enter, server: WebServer) -> None:
    enter().follow()
    server.asked()
    hall = enter()
    copy = hall.store.holding()
    assert copy is not None
    hall.follow(copy[0])
    assert [line.split()[0] for line in server.asked()] == ["304", "304"]
    assert hall.found == []


def test_what_has_changed_is_sent_and_the_rest_taken_from_the_copy(enter: Enter, lobby: Path, server: WebServer) -> None:
    hall = enter().follow()
    server.asked()
    write(lobby, "another")
    hall.after_s(60)
    assert hall.titles == ["another"]
    assert [line.split()[0] for line in server.asked()] == ["200", "304"]
    (lobby / "logo.svg").write_text("<svg><!-- new --></svg>", encoding="utf-8")
    hall.after_s(60)
    assert [line.split()[0] for line in server.asked()] == ["304", "200"]
    assert (hall.found[-1].announcements[0].original.folder / "logo.svg").read_text(encoding="utf-8") == "<svg><!-- new --></svg>"
    assert len(hall.found) == 3


@pytest.mark.parametrize("path", ["/lobby/", "/timed/", "/newer/", "/untold/"])
def test_older_content_that_is_put_back_is_taken(enter: Enter, lobby: Path, path: str) -> None:
    hall = enter(path).follow()
    file = lobby / "announcement.toml"
    write(lobby, "older")
    os.utime(file, (1_000_000_000, 1_000_000_000))
    hall.after_s(60)
    assert hall.titles == ["older"]


def test_a_lost_server_leaves_what_there_is_and_is_told_once(enter: Enter, server: WebServer, told: Callable[[], list[str]]) -> None:
    hall = enter().follow()
    told()
    server.stop()
    try:
        for _ in range(4):
            hall.after_s(600)
    finally:
        server.start()
    assert (hall.reached, len(hall.found)) == ([False], 1)
    (line,) = told()
    assert line.startswith(f"foaje: {server.http}/lobby/: not fetched: ")
    assert line.endswith("what is shown stays")
    hall.after_s(900)
    assert (hall.reached, len(hall.found)) == ([False, True], 1)
    assert told() == [f"foaje: {server.http}/lobby/: reached again"]


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/nowhere/", "the server answers 404"),
        ("/busy/", "the server answers 503"),
        ("/round/", "Too many redirects"),
    ],
)
def test_an_answer_that_is_no_announcement_is_told(enter: Enter, path: str, why: str, told: Callable[[], list[str]]) -> None:
    hall = enter(path).follow()
    assert (hall.found, hall.reached) == ([], [False])
    (line,) = told()
    assert why in line


def test_a_busy_server_is_asked_when_it_says(enter: Enter, server: WebServer) -> None:
    hall = enter("/busy/").follow()
    server.asked()
    hall.after_s(119)
    assert server.asked() == []
    hall.after_s(1)
    assert len(server.asked()) == 1


def test_a_bad_announcement_is_told_with_its_address_and_the_copy_stays(enter: Enter, lobby: Path, server: WebServer) -> None:
    hall = enter().follow()
    (lobby / "announcement.toml").write_text("language = ", encoding="utf-8")
    hall.after_s(60)
    assert not hall.found[-1].usable
    assert [(problem.kind, problem.file) for problem in hall.found[-1].problems] == [
        (Kind.SYNTAX, f"{server.http}/lobby/announcement.toml")
    ]
    hall.after_s(60)
    assert hall.found[-1] == hall.found[-2]  # told once, for it is the same
    copy = hall.store.holding()
    assert copy is not None
    assert copy[0].usable
    assert len(list(hall.store.folder.iterdir())) == 1


def test_a_portal_that_answers_in_the_server_s_place_changes_nothing(enter: Enter) -> None:
    hall = enter("/portal/").follow()
    assert not hall.found[-1].usable
    assert hall.store.copy() is None


def test_a_picture_that_is_not_there_is_a_warning(enter: Enter, lobby: Path, server: WebServer) -> None:
    (lobby / "logo.svg").unlink()
    hall = enter().follow()
    assert hall.titles == ["one"]
    assert [(problem.kind, problem.file) for problem in hall.found[-1].problems] == [
        (Kind.PICTURE_MISSING, f"{server.http}/lobby/announcement.toml")
    ]
    (lobby / "logo.svg").write_text("<svg/>", encoding="utf-8")
    hall.after_s(60)
    assert hall.found[-1].problems == ()


def test_a_picture_that_fails_is_done_without_until_it_comes(enter: Enter) -> None:
    hall = enter("/pictures-fail/").follow()
    assert hall.titles == ["one"]
    assert [problem.kind for problem in hall.found[-1].problems] == [Kind.PICTURE_MISSING]


@pytest.mark.parametrize("logo", ["../secret.svg", "/secret.svg", "https://127.0.0.1/secret.svg", "a/../../secret.svg"])
def test_nothing_outside_its_folder_is_asked_for(enter: Enter, lobby: Path, server: WebServer, logo: str) -> None:
    (server.root / "secret.svg").write_text("<svg/>", encoding="utf-8")
    write(lobby, "one", logo=logo)
    enter().follow()
    assert all(line.split()[1].startswith("/lobby/") and ".." not in line for line in server.asked())


@pytest.mark.parametrize("logo", ["bild å.svg", "sub/100 %.svg", "%2e%2e.svg", "a?b#c.svg"])
def test_a_picture_of_any_name_is_fetched(enter: Enter, lobby: Path, logo: str) -> None:
    (lobby / "sub").mkdir()
    (lobby / logo).write_text("<svg/>", encoding="utf-8")
    write(lobby, "one", logo=logo)
    hall = enter().follow()
    assert hall.found[-1].problems == ()
    assert (hall.found[-1].announcements[0].original.folder / logo).is_file()


def test_what_is_too_large_is_not_taken(enter: Enter, lobby: Path, monkeypatch: pytest.MonkeyPatch, told: Callable[[], list[str]]) -> None:
    monkeypatch.setattr(fetch, "MOST_PICTURE_BYTES", 10_000)
    (lobby / "logo.svg").write_bytes(b"x" * 3_000_000)
    hall = enter().follow()
    assert [problem.kind for problem in hall.found[-1].problems] == [Kind.PICTURE_MISSING]
    told()
    (lobby / "announcement.toml").write_bytes(b"#" * 3_000_000)
    hall.after_s(60)
    assert len(hall.found) == 1
    assert "too large" in told()[0]


def test_what_takes_too_long_is_given_up(enter: Enter, monkeypatch: pytest.MonkeyPatch, told: Callable[[], list[str]]) -> None:
    monkeypatch.setattr(fetch, "WHOLE_MS", 300)
    hall = enter("/slow/").follow()
    assert hall.found == []
    assert "takes longer than" in told()[0]


def test_a_password_is_sent_and_never_told(enter: Enter, server: WebServer, told: Callable[[], list[str]]) -> None:
    hall = enter("/private/?token=geheim", base=server.http.replace("://", "://hall:secret@")).follow()
    assert hall.titles == ["one"]
    wrong = enter("/private/?token=geheim", base=server.http.replace("://", "://hall:wrong-secret@")).follow()
    assert wrong.found == []
    server.stop()
    try:
        hall.after_s(60)
    finally:
        server.start()
    lines = told()
    assert len(lines) == 3
    assert not any("secret" in line or "geheim" in line for line in lines), lines


def test_https_from_who_is_trusted(enter: Enter, server: WebServer, trusted: None) -> None:
    assert enter(base=server.https).follow().titles == ["one"]


def test_https_from_who_is_not_trusted_is_refused(enter: Enter, server: WebServer, told: Callable[[], list[str]]) -> None:
    hall = enter(base=server.https).follow()
    assert (hall.found, hall.reached) == ([], [False])
    assert "SSL" in told()[0]
    assert server.asked() == []


def test_https_in_another_s_name_is_refused(tmp_path_factory: pytest.TempPathFactory, enter: Enter, told: Callable[[], list[str]]) -> None:
    with WebServer(tmp_path_factory.mktemp("other"), "DNS:example.org") as other:
        write(other.root / "lobby", "other")
        before = QSslConfiguration.defaultConfiguration()
        trusting = QSslConfiguration(before)
        trusting.addCaCertificates(QSslCertificate.fromPath(str(other.certificate)))
        QSslConfiguration.setDefaultConfiguration(trusting)
        try:
            hall = enter(base=other.https).follow()
        finally:
            QSslConfiguration.setDefaultConfiguration(before)
    assert hall.found == []
    assert "host name" in told()[0]


def test_it_is_led_on_to_https_and_never_back(enter: Enter, server: WebServer, trusted: None, told: Callable[[], list[str]]) -> None:
    assert enter("/to-https/").follow().titles == ["one"]
    told()
    hall = enter("/to-http/", base=server.https).follow()
    assert hall.found == []
    assert "nsecure redirect" in told()[0]


def test_an_answer_that_is_asked_for_anew_is_dropped(enter: Enter, server: WebServer) -> None:
    hall = enter()
    hall.source.follow(NOTHING)
    hall.source.look()
    hall.source.look()
    hall.wait()
    assert len(hall.found) == 1
    hall.clock.pass_s(59)
    assert hall.source._fetch is None
    assert len(list(hall.store.folder.iterdir())) == 1


def test_where_nothing_can_be_kept_it_is_shown_all_the_same(enter: Enter, tmp_path: Path, lobby: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    hall = enter(state=tmp_path / "file").follow()
    assert hall.titles == ["one"]
    write(lobby, "another")
    hall.after_s(60)
    assert hall.titles == ["another"]
    folder = hall.found[-1].announcements[0].original.folder
    hall.source.rest()
    assert not folder.exists()


def test_a_full_disk_leaves_what_there_is(
    enter: Enter, lobby: Path, monkeypatch: pytest.MonkeyPatch, told: Callable[[], list[str]]
) -> None:
    hall = enter().follow()
    write(lobby, "another")
    told()

    def full(descriptor: int) -> None:
        raise OSError(28, os.strerror(28))

    with monkeypatch.context() as disk:
        disk.setattr("os.fsync", full)
        for _ in range(3):
            hall.after_s(600)
    assert hall.titles == ["one"]
    (line,) = told()
    assert "cannot be stored: No space left on device" in line
    hall.after_s(900)
    assert hall.titles == ["another"]


def test_no_fleet_comes_at_once_and_a_lost_server_is_asked_less_and_less() -> None:
    assert wait_s(0, 60, 0.5, known=True) == 60
    assert [wait_s(failures, 60, 0.5, known=True) for failures in (1, 2, 3, 4, 5, 99)] == [60, 120, 240, 480, 900, 900]
    assert [wait_s(failures, 60, 0.5, known=False) for failures in (1, 9)] == [10, 10]
    assert wait_s(9, 3600, 0.5, known=True) == 3600
    assert wait_s(0, 60, 0, known=True) == pytest.approx(48)
    assert wait_s(0, 60, 1, known=True) == pytest.approx(72)


def test_the_copy_has_nothing_but_what_was_fetched(enter: Enter, lobby: Path) -> None:
    (lobby / "notes.txt").write_text("", encoding="utf-8")
    copy = enter().follow().store.copy()
    assert copy is not None
    assert sorted(file.name for file in (copy.folder / FILES).iterdir()) == ["announcement.toml", "logo.svg"]
