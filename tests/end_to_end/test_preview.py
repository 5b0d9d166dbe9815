"""The editor's window on a real display: its shape, whatever the window's, and the keys that close it."""

from math import isclose

import pytest
from PySide6.QtCore import QRect

from tests.end_to_end.conftest import SIZE, Start
from tests.end_to_end.program import until
from tests.end_to_end.sight import seen
from tests.end_to_end.x_server import XServer

BARS, DEEP, SUN = "#1b1f22", "#0a4337", "#f2b632"


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
def test_the_window_keeps_the_shape(server: XServer, start: Start, shape: tuple[int, int]) -> None:
    program = start("preview", "--size", f"{shape[0]}x{shape[1]}")
    name = window(server)
    assert server.run("xdotool", "getwindowname", name).strip() == "announcement.toml – Foajé"
    first = place(server, name)
    assert isclose(first.width() / first.height(), shape[0] / shape[1], rel_tol=0.01)
    assert first.height() < SIZE[1]
    until(lambda: is_drawn(server, first), "the screen in the window")

    server.run("xdotool", "windowsize", "--sync", name, "900", "500")
    at = place(server, name)
    scale = min(at.width() / shape[0], at.height() / shape[1])
    width, height = round(shape[0] * scale), round(shape[1] * scale)
    screen = QRect(at.x() + (at.width() - width) // 2, at.y() + (at.height() - height) // 2, width, height)
    bars = ((at.left() + 1, at.center().y()), (at.right() - 1, at.center().y()))
    assert at.width() > width + 8
    until(lambda: is_drawn(server, screen, bars), "the screen between bars")

    server.run("xdotool", "windowfocus", "--sync", name)
    server.run("xdotool", "key", "ctrl+q")
    assert program.exit_code() == 0
