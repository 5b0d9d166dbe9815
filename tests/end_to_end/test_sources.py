"""The wall while its source changes, breaks, is lost and comes back: the real program, killed and started anew."""

import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from app.stage.drawing.typeface import Typeface
from app.stage.staff_mark import place_of_mark
from tests.end_to_end.conftest import QUICK, SIZE, Start
from tests.end_to_end.program import Program, until, while_for
from tests.end_to_end.sight import Map, map_of, seen
from tests.end_to_end.test_preview import picture_in, place, window
from tests.end_to_end.x_server import XServer
from tests.source.web_server import WebServer
from tests.stage.screens import edition_from

STILL = QUICK.partition("[[timeline")[0]  # nothing turns in it
OTHER = STILL.replace("En rubrik för provet", "En annan rubrik")
BROKEN = STILL.replace('language = "sv"', "language = ")
WITHOUT_NOTICE = STILL.replace('[notice]\ntext = "En notis överst"\n', "")
SUN, PAPER = "#f2b632", "#f6f3ec"
SLIP = "[panel]\ndistance_m = 2,5\n"


@pytest.fixture(scope="session")
def still(tmp_path_factory: pytest.TempPathFactory, typeface: Typeface) -> Map:
    return map_of(edition_from(STILL, tmp_path_factory.mktemp("still")), typeface, SIZE)


@pytest.fixture(scope="session")
def other(tmp_path_factory: pytest.TempPathFactory, typeface: Typeface) -> Map:
    """The same announcement with another headline."""
    return map_of(edition_from(OTHER, tmp_path_factory.mktemp("other")), typeface, SIZE)


@pytest.fixture
def lobby(tmp_path: Path) -> Path:
    folder = tmp_path / "lobby"
    folder.mkdir()
    (folder / "announcement.toml").write_text(STILL, encoding="utf-8")
    return folder


@pytest.fixture
def screen_file(tmp_path: Path) -> Path:
    file = tmp_path / "screen.toml"
    file.write_text('[source]\nannouncement = "lobby"\nrefresh_s = 5\n', encoding="utf-8")
    return file


@pytest.fixture
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebServer]:
    with WebServer(tmp_path_factory.mktemp("web")) as server:
        yield server


def save(lobby: Path, text: str) -> None:
    """Saves as most editors do: another file, renamed over the first."""
    (lobby / "announcement.toml~").write_text(text, encoding="utf-8")
    (lobby / "announcement.toml~").replace(lobby / "announcement.toml")


def is_kept(tmp_path: Path, text: str) -> bool:
    """Whether the last good copy in this test's home is of that text."""
    copies = sorted((tmp_path / "home" / "state").glob("foaje/last-good/*/0*/files/announcement.toml"))
    return bool(copies) and copies[-1].read_text(encoding="utf-8") == text


def is_marked(server: XServer) -> bool:
    """Whether the mark for staff stands there."""
    place = place_of_mark(seen(server).size())
    return alike(seen(server), place.center().x(), place.center().y(), QColor("#14232b"))


def alike(image: QImage, x: int, y: int, colour: QColor) -> bool:
    found = image.pixelColor(x, y)
    return abs(found.red() - colour.red()) + abs(found.green() - colour.green()) + abs(found.blue() - colour.blue()) < 30


def killed(program: Program) -> None:
    program.signal(signal.SIGKILL)
    program.exit_code()


def test_a_save_is_shown_a_broken_one_is_marked_and_after_a_kill_the_last_good_comes_up(
    server: XServer, start: Start, still: Map, other: Map, lobby: Path, screen_file: Path, tmp_path: Path
) -> None:
    program = start("--screen-file", screen_file)
    until(lambda: still.is_shown(server), "the announcement")
    save(lobby, OTHER)
    until(lambda: other.is_shown(server), "the saved announcement")
    assert not is_marked(server)
    until(lambda: is_kept(tmp_path, OTHER), "the last good copy")
    save(lobby, BROKEN)
    until(lambda: is_marked(server), "the mark")
    assert while_for(lambda: other.is_shown(server), 0.5)
    assert program.said.count("announcement.toml:2: error: ") == 1
    killed(program)
    again = start("--screen-file", screen_file)
    until(lambda: other.is_shown(server), "the last good copy on the wall")
    until(lambda: is_marked(server), "the mark")
    assert "shown is the last good copy" in again.said
    save(lobby, STILL)
    until(lambda: still.is_shown(server), "the mended announcement")
    assert not is_marked(server)


@pytest.mark.parametrize("slip", [SLIP, '[sorce]\nannouncement = "lobby"\n', None], ids=["syntax", "key", "missing"])
def test_a_slip_in_the_screen_file_shows_what_it_named_before(
    server: XServer, start: Start, still: Map, lobby: Path, screen_file: Path, tmp_path: Path, slip: str | None
) -> None:
    good = screen_file.read_text(encoding="utf-8")
    program = start("--screen-file", screen_file)
    until(lambda: is_kept(tmp_path, STILL), "the last good copy")
    until(lambda: any((tmp_path / "home" / "state").glob("foaje/screen-files/*.json")), "what the screen file names")
    killed(program)
    shutil.rmtree(lobby)
    if slip is None:
        screen_file.unlink()
    else:
        screen_file.write_text(slip, encoding="utf-8")
    again = start("--screen-file", screen_file)
    until(lambda: still.is_shown(server), "what it named before")
    assert f"{screen_file} names no announcement: what it named before is shown" in again.said
    lobby.mkdir()
    (lobby / "announcement.toml").write_text(OTHER, encoding="utf-8")
    screen_file.write_text(good, encoding="utf-8")


def test_an_address_is_fetched_and_a_lost_server_changes_nothing_even_at_the_next_start(
    server: XServer, start: Start, still: Map, other: Map, web: WebServer, screen_file: Path
) -> None:
    (web.root / "lobby" / "announcement.toml").write_text(STILL, encoding="utf-8")
    screen_file.write_text(f'[source]\nannouncement = "{web.http}/lobby/"\nrefresh_s = 5\n', encoding="utf-8")
    program = start("--screen-file", screen_file)
    until(lambda: still.is_shown(server), "what was fetched")
    (web.root / "lobby" / "announcement.toml").write_text(OTHER, encoding="utf-8")
    until(lambda: other.is_shown(server), "what was fetched then")
    web.stop()
    until(lambda: is_marked(server), "the mark")
    assert other.is_shown(server)
    assert program.said.count("not fetched: ") == 1
    killed(program)
    again = start("--screen-file", screen_file)
    until(lambda: other.is_shown(server), "the last good copy on the wall")
    until(lambda: is_marked(server), "the mark")
    web.start()
    until(lambda: not is_marked(server), "the server again")
    assert "reached again" in again.said


def test_the_preview_follows_the_editor_and_keeps_its_picture_while_the_file_is_broken(server: XServer, start: Start, lobby: Path) -> None:
    program = start("preview", lobby)
    name, found = window(server), list[QRect]()

    def there() -> bool:
        at = picture_in(server, place(server, name), SIZE)
        found[:] = [at] if at else []
        return at is not None and at.height() > 300

    until(there, "the notice")
    at = found[0]

    def top() -> str:
        return seen(server).pixelColor(at.center().x(), at.top() + 2).name()

    def paper() -> QColor:
        return seen(server).pixelColor(at.left() + 3, at.center().y())

    save(lobby, WITHOUT_NOTICE)
    until(lambda: top() == PAPER, "the announcement without a notice")
    save(lobby, BROKEN)
    until(lambda: "announcement.toml:2: error: " in program.said, "what is wrong")
    until(lambda: paper().lightnessF() < QColor(PAPER).lightnessF() - 0.1, "the veil over the last good picture")
    assert while_for(lambda: paper().lightnessF() > 0.4 and program.lives, 0.5)
    save(lobby, STILL)
    until(lambda: top() == SUN and paper().name() == PAPER, "the notice again")
    assert program.said.count("error: ") == 1
