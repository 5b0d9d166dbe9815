"""The start: it fills the display, whatever its size, shows no cursor, and says how it is left."""

import signal
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage

from app.stage.drawing.typeface import Typeface
from app.stage.edition import Edition
from tests.end_to_end.conftest import SIZE, Start
from tests.end_to_end.program import ended, until, while_for
from tests.end_to_end.sight import Map, colours_of_edges, map_of, seen
from tests.end_to_end.x_server import XServer

PAPER, DEEP, SUN = "#f6f3ec", "#0a4337", "#f2b632"


def rendered(environment: dict[str, str], size: tuple[int, int], file: Path) -> QImage:
    done = ended(environment, "render", "-o", file, "--size", f"{size[0]}x{size[1]}")
    assert done.returncode == 0, done.stderr
    return QImage(str(file))


def test_it_fills_the_display_as_render_draws_it(
    server: XServer, start: Start, environment: dict[str, str], places: Map, tmp_path: Path
) -> None:
    picture = rendered(environment, SIZE, tmp_path / "out.png")
    program = start()
    until(lambda: places.alike(seen(server), picture), "the screen as `render` draws it")
    edges = colours_of_edges(seen(server))
    assert edges["top"] == {SUN}
    assert edges["bottom"] == {DEEP}
    assert edges["left"] == edges["right"] == {SUN, PAPER, DEEP}
    leave, sizes = program.said.splitlines()[:2]
    assert "Ctrl+Alt+Shift+Q" in leave
    assert "foaje preview" in leave
    assert sizes.startswith("foaje: screen, 1920×1080 px: 55 inches (")
    assert sizes.endswith(" read from 2.5 m (the default)")


@pytest.mark.parametrize("content", ["[panel]\ndistance_m = 2,5\n", "[sorce]\n", None], ids=["syntax", "key", "missing"])
def test_a_slip_in_the_screen_file_shows_no_other_town_s_announcement(
    server: XServer, start: Start, tmp_path: Path, content: str | None
) -> None:
    file = tmp_path / "screen.toml"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    program = start("--screen-file", file)
    until(lambda: colours_of_edges(seen(server))["top"] == {PAPER}, "the quiet page")
    assert DEEP not in colours(seen(server))
    assert any(line.startswith(f"{file}:") for line in program.said.splitlines())
    assert f"foaje: {file} names no announcement" in program.said


@pytest.mark.parametrize("size", [(1080, 1920), (1280, 720)], ids=["portrait", "small"])
def test_it_fills_another_display_in_its_place(
    server: XServer, start: Start, bundled: Edition, typeface: Typeface, places: Map, size: tuple[int, int]
) -> None:
    program = start()
    until(lambda: places.is_shown(server), "the screen")
    there = map_of(bundled, typeface, size)
    server.resize(*size)
    until(lambda: there.is_shown(server), "the screen in the display's new size")
    edges = colours_of_edges(seen(server))
    assert edges["top"] == {SUN}
    assert edges["bottom"] == {DEEP}
    server.resize(*SIZE)
    until(lambda: places.is_shown(server), "the screen in the display's first size again")
    assert program.lives


def test_no_cursor_is_shown(server: XServer, start: Start, places: Map) -> None:
    start()
    until(lambda: places.is_shown(server), "the screen")
    for at in (QPoint(30, SIZE[1] // 3), QPoint(SIZE[0] - 40, SIZE[1] - 30)):  # on empty paper, on empty deep
        around = QRect(at - QPoint(10, 10), QSize(40, 40))
        server.run("xdotool", "mousemove", str(at.x()), str(at.y()))
        assert while_for(partial(is_plain, server, around), 0.3), at


def test_a_cursor_would_be_seen(server: XServer, start: Start) -> None:
    # The proof of the test above: in the preview's window, on its paper, the desktop's cursor is there.
    start("preview")
    until(lambda: DEEP in colours(seen(server)), "the window")
    name = server.run("xdotool", "search", "--onlyvisible", "--name", "Foajé").split()[0]
    server.run("xdotool", "mousemove", "--window", name, "20", "300")
    until(lambda: not is_plain(server, cursor_place(server)), "the cursor in the preview")


def is_plain(server: XServer, place: QRect) -> bool:
    return len(colours(seen(server).copy(place))) == 1


def cursor_place(server: XServer) -> QRect:
    told = dict(line.split("=", 1) for line in server.run("xdotool", "getmouselocation", "--shell").split())
    return QRect(int(told["X"]) - 10, int(told["Y"]) - 10, 30, 30)


def colours(image: QImage) -> set[str]:
    step = max(1, image.width() // 200)
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), step) for y in range(0, image.height(), step)}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "SIGINT"])
def test_a_signal_ends_it(server: XServer, start: Start, places: Map, number: signal.Signals) -> None:
    program = start()
    until(lambda: places.is_shown(server), "the screen")
    program.signal(number)
    assert program.exit_code() == 0
