"""Displays that come, go and are replaced: the screen is on the right one, in its size, and counts with its inches."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect

from tests.end_to_end.conftest import Start
from tests.end_to_end.program import until
from tests.end_to_end.sight import seen
from tests.end_to_end.x_server import XServer

BLACK = "#000000"
LEFT, RIGHT = QRect(0, 0, 960, 1080), QRect(960, 0, 960, 1080)


def fills(server: XServer, place: QRect) -> bool:
    """Whether something stands there from edge to edge, and nothing elsewhere."""
    image = seen(server)
    outside = [(x, y) for x in range(5, image.width(), 100) for y in range(5, image.height(), 100) if not place.contains(x, y)]
    corners = [(x, y) for x in (place.left(), place.right()) for y in (place.top(), place.bottom())]
    return all(image.pixelColor(x, y).name() != BLACK for x, y in corners) and all(
        image.pixelColor(x, y).name() == BLACK for x, y in outside
    )


@pytest.fixture
def screen_file(tmp_path: Path) -> Path:
    file = tmp_path / "screen.toml"
    file.write_text('[panel]\noutput = "TV-2"\n', encoding="utf-8")
    return file


def test_a_named_display_that_comes_goes_and_is_replaced(server: XServer, start: Start, screen_file: Path) -> None:
    server.run("xrandr", "--setmonitor", "TV-1", "960/531x1080/597+0+0", "screen")
    try:
        program = start("show", "resources", "--screen-file", screen_file)
        until(lambda: fills(server, LEFT), "the screen on the only display, while the named one is not there")
        assert "TV-1" in next(line for line in program.said.splitlines() if "panel.output" in line)
        assert "foaje: TV-1, 960×1080 px: 31.5 inches (stated by the display)" in program.said

        server.run("xrandr", "--setmonitor", "TV-2", "960/930x1080/1046+960+0", "none")
        until(lambda: fills(server, RIGHT), "the screen on the named one")
        until(lambda: "foaje: TV-2, 960×1080 px: 55.1 inches (stated by the display)" in program.said, "its diagonal")

        server.run("xrandr", "--delmonitor", "TV-2")
        until(lambda: fills(server, LEFT), "the screen on the one that is left")
        until(lambda: program.said.count("panel.output") == 2, "the warning")

        server.run("xrandr", "--setmonitor", "TV-2", "960/300x1080/337+960+0", "none")
        until(lambda: fills(server, RIGHT), "the screen on the one that has returned as another")
        until(lambda: "foaje: TV-2, 960×1080 px: 17.8 inches (stated by the display)" in program.said, "its diagonal")
        assert program.said.count(" inches (") == 4  # one line a change
    finally:
        for name in ("TV-2", "TV-1"):
            server.run("sh", "-c", f"xrandr --delmonitor {name} || true")


def test_a_display_that_is_off_at_the_start(server: XServer, start: Start) -> None:
    """As Xvfb does it, the output goes and its name with it."""
    server.run("xrandr", "--output", "screen", "--off", "--fb", "1280x720")
    try:
        program = start()
        until(lambda: "full screen" in program.said, "the program has begun")
    finally:
        server.run("xrandr", "--output", "screen", "--mode", "1920x1080")
    until(lambda: fills(server, QRect(0, 0, 1920, 1080)), "the screen, once the display is on")
    assert program.lives
