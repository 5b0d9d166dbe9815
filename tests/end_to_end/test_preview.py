"""The editor's window on a real display: its shape, whatever the window's, and the keys that close it."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from tests.end_to_end.conftest import QUICK, SIZE, Start
from tests.end_to_end.program import until
from tests.end_to_end.sight import seen
from tests.end_to_end.x_server import XServer

BARS, DEEP, SUN, RING = "#1b1f22", "#0a4337", "#f2b632", "#b45f00"


def window(server: XServer) -> str:
    """The number of the window."""
    found: list[str] = []

    def there() -> bool:
        # xdotool ends with 1 while there is none.
        found[:] = server.run("sh", "-c", "xdotool search --onlyvisible --name Foajé || true").split()
        return bool(found)

    until(there, "the window")
    return found[-1]


def place(server: XServer, name: str) -> QRect:
    told = dict(line.split("=", 1) for line in server.run("xdotool", "getwindowgeometry", "--shell", name).split())
    return QRect(int(told["X"]), int(told["Y"]), int(told["WIDTH"]), int(told["HEIGHT"]))


def picture_in(server: XServer, at: QRect, shape: tuple[int, int]) -> QRect | None:
    """Where in the window the picture is: below the first row that the notice's band fills, as wide as that."""
    image = seen(server)
    for y in range(at.top(), at.bottom()):
        band = [x for x in range(at.left(), at.right() + 1) if image.pixelColor(x, y).name() == SUN]
        if len(band) > 100:
            width = band[-1] - band[0] + 1
            return QRect(band[0], y, width, round(width * shape[1] / shape[0]))
    return None


def picture(server: XServer, name: str, shape: tuple[int, int] = SIZE) -> QRect:
    """The same, as soon as it is there."""
    found: list[QRect] = []

    def there() -> bool:
        at = picture_in(server, place(server, name), shape)
        if at is not None:
            found[:] = [at]
        return at is not None and is_drawn(server, at)

    until(there, "the picture in the window")
    return found[-1]


def is_drawn(server: XServer, screen: QRect, bars: tuple[tuple[int, int], ...] = ()) -> bool:
    """Whether the screen stands there, from its notice to its quotes, between bars."""
    image = seen(server)
    middle = screen.center().x()
    return (
        image.pixelColor(middle, screen.top() + 2).name() == SUN
        and image.pixelColor(middle, screen.bottom() - 2).name() == DEEP
        and all(image.pixelColor(x, screen.bottom() - 2).name() == DEEP for x in (screen.left() + 2, screen.right() - 2))
        and all(image.pixelColor(x, y).name() == BARS for x, y in bars)
    )


@pytest.mark.parametrize("shape", [(1080, 1920), (1920, 1080)], ids=["portrait", "landscape"])
def test_the_picture_keeps_the_shape(server: XServer, start: Start, shape: tuple[int, int]) -> None:
    program = start("preview", "--size", f"{shape[0]}x{shape[1]}")
    name = window(server)
    assert server.run("xdotool", "getwindowname", name).strip() == "announcement.toml – Foajé"
    first = place(server, name)
    assert first.width() < SIZE[0]
    assert first.height() < SIZE[1]
    at = picture(server, name, shape)
    assert at.width() > 300

    server.run("xdotool", "windowsize", "--sync", name, "1100", "500")
    until(lambda: (found := picture_in(server, place(server, name), shape)) is not None and found.height() < 450, "a smaller picture")
    at = picture(server, name, shape)
    bars = ((at.left() - 2, at.center().y()), (at.right() + 3, at.center().y()))
    until(lambda: is_drawn(server, at, bars), "the picture between bars")

    server.run("xdotool", "windowfocus", "--sync", name)
    server.run("xdotool", "key", "ctrl+q")
    assert program.exit_code() == 0


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "announcement.toml").write_text(QUICK, encoding="utf-8")
    return folder


def test_what_is_wrong_is_told_in_place_and_opened_in_the_editor(server: XServer, start: Start, desk: Path, tmp_path: Path) -> None:
    file = desk / "announcement.toml"
    file.write_text(QUICK + '[ceremony]\ncaption = "x"\n[ceremony.photo]\nfile = "none.png"\nalt = "x"\n', encoding="utf-8")
    opened = tmp_path / "opened.txt"
    editor = tmp_path / "bin" / "xdg-open"
    editor.parent.mkdir()
    editor.write_text(f'#!/bin/sh\nprintf "%s" "$1" > {opened}\n', encoding="utf-8")
    editor.chmod(0o755)
    program = start("preview", desk, PATH=f"{editor.parent}:{os.environ['PATH']}")
    name = window(server)
    at = picture(server, name)
    server.run("xdotool", "windowfocus", "--sync", name)
    server.run("xdotool", "key", "F6")
    until(lambda: has_colour(server, at, RING), "the ring around the ceremony")
    for keys in (("key", "Return"), ("mousemove", *first_problem(server, name), "click", "--repeat", "2", "--delay", "60", "1")):
        opened.unlink(missing_ok=True)
        server.run("xdotool", *keys)
        until(lambda: opened.exists() and opened.read_text(encoding="utf-8") != "", "the editor")
        assert opened.read_text(encoding="utf-8") in (str(file), file.as_uri())
    file.write_text(QUICK, encoding="utf-8")
    until(lambda: not has_colour(server, at, RING), "nothing is wrong any more")
    server.run("xdotool", "key", "ctrl+w")
    assert program.exit_code() == 0


def test_a_file_broken_at_the_start_opens_the_window_and_comes_up_when_mended(server: XServer, start: Start, desk: Path) -> None:
    file = desk / "announcement.toml"
    file.write_text(QUICK.replace('language = "sv"', "language = "), encoding="utf-8")
    program = start("preview", desk)
    name = window(server)
    until(lambda: "announcement.toml:2: error: " in program.said, "what is wrong")
    assert program.lives
    assert picture_in(server, place(server, name), SIZE) is None
    file.write_text(QUICK, encoding="utf-8")
    picture(server, name)
    server.run("xdotool", "windowfocus", "--sync", name)
    server.run("xdotool", "key", "ctrl+q")
    assert program.exit_code() == 0


def test_full_screen_and_the_same_window_as_before(server: XServer, window_manager: None, start: Start, desk: Path) -> None:
    program = start("preview", desk)
    name = window(server)
    picture(server, name)
    server.run("xdotool", "windowsize", "--sync", name, "1000", "640")
    server.run("xdotool", "windowfocus", "--sync", name)
    server.run("xdotool", "key", "F11")
    whole = QRect(0, 0, *SIZE)
    until(lambda: is_drawn(server, whole), "the picture alone on the display")
    server.run("xdotool", "key", "F11")
    until(lambda: place(server, name).width() == 1000, "the window again")
    picture(server, name)
    server.run("xdotool", "key", "ctrl+q")
    assert program.exit_code() == 0
    start("preview", desk)
    name = window(server)
    until(lambda: (place(server, name).width(), place(server, name).height()) == (1000, 640), "as large as it was")


def test_another_announcement_is_opened_and_the_picture_saved_by_the_keyboard(
    server: XServer, window_manager: None, start: Start, desk: Path, tmp_path: Path
) -> None:
    other = desk / "other.toml"
    other.write_text(QUICK, encoding="utf-8")
    program = start("preview", desk)
    name = window(server)
    picture(server, name)

    def dialog_takes(keys: str, typed: Path) -> None:
        server.run("xdotool", "windowactivate", "--sync", name, "key", keys)
        until(lambda: server.run("xdotool", "getactivewindow").strip() != name, "the dialog")
        server.run("xdotool", "type", str(typed))
        server.run("xdotool", "key", "Return")

    dialog_takes("ctrl+o", other)
    until(lambda: server.run("xdotool", "getwindowname", name).strip() == "other.toml – Foajé", "the other announcement")
    saved = tmp_path / "seen.png"
    dialog_takes("ctrl+s", saved)
    until(saved.exists, "the picture")
    assert (QImage(str(saved)).width(), QImage(str(saved)).height()) == (1920, 1080)
    until(lambda: server.run("xdotool", "getactivewindow").strip() == name, "the window again")
    server.run("xdotool", "key", "ctrl+w")
    assert program.exit_code() == 0


def first_problem(server: XServer, name: str) -> tuple[str, str]:
    """Where the list's first problem is: below the row of menus, the toolbar, the list's title and what it counts."""
    at = place(server, name)
    return str(at.right() - 120), str(at.top() + 150)


def has_colour(server: XServer, at: QRect, colour: str) -> bool:
    image = seen(server).copy(at)
    return any(image.pixelColor(x, y).name() == colour for y in range(0, image.height(), 2) for x in range(0, image.width(), 3))
