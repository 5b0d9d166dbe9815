"""The writer's whole path in one story: from a saved news page to the wall, with real keys and clicks."""

import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QColor, QImage, QPainter

from app.layout.plan import PanelName
from app.layout.rect import Rect
from app.stage.drawing.typeface import Typeface
from tests.decoding.made_pictures import encoded
from tests.desk.test_check_on_a_terminal import on_terminal
from tests.end_to_end.conftest import SIZE, Start
from tests.end_to_end.program import TOP, ended, until
from tests.end_to_end.sight import Map, is_blank, map_of, seen, whole
from tests.end_to_end.test_keys import is_drawn
from tests.end_to_end.test_preview import place, window
from tests.end_to_end.test_render import facts_of, told_by
from tests.end_to_end.x_server import XServer
from tests.layout.promises import letters
from tests.stage.screens import edition_of

PAGE = TOP / "tests" / "desk" / "draft" / "pages" / "wordpress_sv.html"
BRIDGE = "Stenbron som ersatte den 1846 används fortfarande, men är för smal för dagens trafik."  # perhaps a year, perhaps not
BRIDGE_PIECE, BRIDGE_TITLE = '"Stenbron som ersatte den 1846 används fortfarande"', '"Stenbron byggs"'
NOT_SURE = f'#[[timeline.milestones]]\n#when = 1846\n#title = {BRIDGE_PIECE}\n#text = "{BRIDGE}"\n'
BRICK = QColor("#8a3b12")
TITLE, SHORTER = "Nya biblioteket i Norrhamn öppnar i höst", "Biblioteket öppnar i höst"
SPEAKER, SLIP = 'speaker = "Karin Falk"\n', 'speaker = "Karin Falk\n'
LANDSCAPE = f"{SIZE[0]}x{SIZE[1]}"
POINTER_AWAY = ("mousemove", str(SIZE[0] - 1), str(SIZE[1] - 1))  # where it hides nothing of the picture


class Desk:
    """The writer's folder and what is done in it."""

    def __init__(self, environment: dict[str, str], folder: Path, typeface: Typeface) -> None:
        self.folder, self.file = folder, folder / "announcement.toml"
        self._environment, self._typeface = environment, typeface

    def run(self, command: str, *arguments: str | Path, code: int = 0) -> tuple[str, str]:
        """Runs a command to the end that is expected; what it said on standard output and on standard error."""
        done = ended(self._environment, command, self.folder, *arguments)
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout, done.stderr

    def edit(self, old: str, new: str) -> None:
        """Changes one place of the file, and saves it as most editors do: another file, renamed over the first."""
        text = self.file.read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        beside = self.file.with_suffix(".toml~")
        beside.write_text(text.replace(old, new), encoding="utf-8")
        beside.replace(self.file)

    def line_of(self, text: str) -> int:
        """At which line of the file a text stands."""
        return self.file.read_text(encoding="utf-8").partition(text)[0].count("\n") + 1

    def on_display(self) -> Map:
        """What the file's announcement must look like now, and where what stands."""
        return map_of(edition_of(self.file), self._typeface, SIZE)


def test_from_a_news_page_to_the_wall(
    server: XServer, window_manager: None, start: Start, environment: dict[str, str], typeface: Typeface, tmp_path: Path
) -> None:
    desk = Desk(environment, tmp_path / "lobby", typeface)
    a_draft_is_made(desk, saved_page(tmp_path / "downloads"))
    the_writer_edits(desk)
    a_slip_is_told_and_mended(desk)
    the_window_follows(server, start, desk)
    rendered = it_is_drawn_and_printed(desk, tmp_path)
    the_wall_shows_it(server, start, desk, rendered)


def saved_page(folder: Path) -> Path:
    """A news page as a browser saves it, its picture in a folder beside it."""
    page, photo = folder / PAGE.name, folder / "biblioteket-filer" / "fasad.jpg"
    photo.parent.mkdir(parents=True)
    text = PAGE.read_text(encoding="utf-8")
    page.write_text(text.replace("<p>Hyllorna", f"<p>{BRIDGE}</p>\n<p>Hyllorna"), encoding="utf-8")
    photo.write_bytes(encoded(facade(), "jpeg"))
    return page


def facade() -> QImage:
    image = QImage(1600, 1200, QImage.Format.Format_RGB32)
    image.fill(BRICK)
    with QPainter(image) as painter:
        for x in range(200, 1500, 400):
            painter.fillRect(x, 300, 160, 600, QColor("#dfe8ee"))
    return image


def a_draft_is_made(desk: Desk, page: Path) -> None:
    _, told = desk.run("new", "--from", page)
    assert f"foaje check {desk.folder}" in told
    assert (desk.folder / "fasad.jpg").read_bytes() == (page.parent / "biblioteket-filer" / "fasad.jpg").read_bytes()
    assert f'title = "{TITLE}"\n' in desk.file.read_text(encoding="utf-8")
    assert desk.on_display().milestones() == 4


def the_writer_edits(desk: Desk) -> None:
    desk.edit(NOT_SURE, NOT_SURE.replace("#", "").replace(BRIDGE_PIECE, BRIDGE_TITLE))
    assert desk.on_display().milestones() == 5


def a_slip_is_told_and_mended(desk: Desk) -> None:
    desk.edit(SPEAKER, SLIP)
    line = desk.line_of(SLIP)
    _, piped = desk.run("check", code=1)
    (problem,) = piped.splitlines()
    assert problem.startswith(f"{desk.file}:{line}: error: quotes[0].speaker: ")
    assert problem.endswith(SPEAKER.strip()), "it says what to write"
    *_, quoted, caret = on_terminal(desk.file, columns=200, NO_COLOR="1").rstrip().splitlines()
    assert quoted.endswith(f"{line} | {SLIP.rstrip()}")
    assert caret.strip() == "|" + " " * (len(SLIP.rstrip()) + 1) + "^", "where the quotation mark is missing"
    desk.edit(SLIP, SPEAKER)
    told, errors = desk.run("check")
    assert told.startswith("no problems\n")
    assert errors == ""


def the_window_follows(server: XServer, start: Start, desk: Desk) -> None:
    program = start("preview", desk.folder, "--size", LANDSCAPE)
    name = window(server)
    server.run("xdotool", "windowactivate", "--sync", name, "key", "F11", *POINTER_AWAY)
    drafted = desk.on_display()
    until(lambda: drafted.is_shown(server), "the draft alone on the display")

    desk.edit(f'title = "{TITLE}"', f'title = "{SHORTER}"')
    saved = desk.on_display()
    assert not saved.alike(saved.picture, drafted.picture)
    until(lambda: saved.is_shown(server), "what was saved")

    choose_each_way(server, saved)
    server.run("xdotool", "key", "F11")
    until(lambda: place(server, name).width() < SIZE[0], "the window again")
    server.run("xdotool", "key", "ctrl+q")
    assert program.exit_code() == 0
    assert program.said == ""


def choose_each_way(server: XServer, places: Map) -> None:
    """Clicks on the second milestone, and goes on to the third with a key."""
    ring = places.ring(1)
    server.run("xdotool", "mousemove", str(round(ring.x)), str(round(ring.y)), "click", "1", *POINTER_AWAY)
    until(partial(is_ringed, server, places, 1), "the milestone that was clicked")
    server.run("xdotool", "key", "Right")
    until(partial(is_ringed, server, places, 2), "the next one")


def is_ringed(server: XServer, places: Map, milestone: int) -> bool:
    image = seen(server)
    return [is_drawn(places.ring(each), image) for each in range(places.milestones())] == [
        each == milestone for each in range(places.milestones())
    ]


def it_is_drawn_and_printed(desk: Desk, tmp_path: Path) -> QImage:
    png, pdf = tmp_path / "lobby.png", tmp_path / "lobby.pdf"
    assert desk.run("render", "-o", png, "--size", LANDSCAPE) == ("", "")
    assert desk.run("render", "-o", pdf) == ("", "")
    assert facts_of(pdf)["Title"] == SHORTER
    assert letters(BRIDGE_TITLE.strip('"')) in letters(told_by("pdftotext", "-raw", pdf, "-"))
    image, places = QImage(str(png)), desk.on_display()
    assert places.alike(image, places.picture)
    photo = places.panel(PanelName.CEREMONY)
    assert near_brick(image.copy(whole(photo))) > photo.width * photo.height / 4
    return image


def the_wall_shows_it(server: XServer, start: Start, desk: Desk, rendered: QImage) -> None:
    program, places = start("show", desk.folder), desk.on_display()
    until(lambda: places.alike(seen(server), rendered), "what was rendered, on the whole display")
    until(lambda: server.keyboard != "", "the keyboard")

    def press_until(key: str, condition: Callable[[], bool], what: str) -> None:
        server.run("xdotool", "key", key)
        until(condition, what)

    press_until("Tab", lambda: not places.alike(seen(server), rendered), "the focus on the headline")
    focused, quotes = seen(server), corner(places.panel(PanelName.QUOTES))
    press_until("Return", lambda: seen(server).pixelColor(*quotes) != focused.pixelColor(*quotes), "the story, and no quotes")
    press_until("Escape", lambda: places.alike(seen(server), focused), "the overview")
    press_until("Escape", lambda: places.alike(seen(server), rendered), "the overview without focus")
    program.signal(signal.SIGTERM)
    assert program.exit_code() == 0
    assert not any(level in program.said for level in ("error: ", "warning: "))
    until(lambda: is_blank(server), "nothing left on the display")


def corner(rect: Rect) -> tuple[int, int]:
    return int(rect.x) + 4, int(rect.bottom) - 4


def near_brick(image: QImage) -> int:
    """How many pixels have the colour of the page's photo, which a JPEG and a scaling change a little."""
    columns, rows = range(0, image.width(), 4), range(0, image.height(), 4)
    found = [image.pixelColor(x, y) for x in columns for y in rows]
    return 16 * sum(abs(c.red() - BRICK.red()) + abs(c.green() - BRICK.green()) + abs(c.blue() - BRICK.blue()) < 12 for c in found)
