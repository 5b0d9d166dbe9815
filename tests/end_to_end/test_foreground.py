"""Whatever is done to the lobby's window, with or without a window manager, the screen is there again."""

import os
import signal
import struct
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from app.kiosk.x_connection import XConnection
from app.kiosk.x_window import ABOVE, CONFIGURE, MAP, STACK_MODE, XWindow
from app.layout.rect import Rect
from tests.end_to_end.conftest import SIZE, Start
from tests.end_to_end.program import Program, until, while_for
from tests.end_to_end.sight import seen
from tests.end_to_end.x_server import XServer

CREATE_WINDOW = 1
NOTICED_S = 5.0
SUN, DEEP, BLACK = "#f2b632", "#0a4337", "#000000"
HIDDEN, ELSEWHERE, COVERED = "hidden", "not on its display", "covered by another program's window"
MINIMISED = (("windowminimize", "WINDOW"), HIDDEN)
UNMAPPED = (("windowunmap", "WINDOW"), HIDDEN)
MOVED = (("windowmove", "WINDOW", "300", "200"), ELSEWHERE)
RESIZED = (("windowsize", "WINDOW", "640", "300"), ELSEWHERE)
DESTROYED = (("windowclose", "WINDOW"), HIDDEN)  # xdotool's word for it; what a window manager closes is only asked to close
DESKTOP_SHOWN = (("key", "super+d"), HIDDEN)
ON_ANOTHER_DESKTOP = (("set_desktop_for_window", "WINDOW", "1"), HIDDEN)
MANAGED = {
    "": (UNMAPPED, MOVED, RESIZED, DESTROYED),
    "openbox": (MINIMISED, DESKTOP_SHOWN, ON_ANOTHER_DESKTOP),
    "matchbox-window-manager": (MINIMISED, RESIZED, DESTROYED),
}


@pytest.fixture(params=list(MANAGED), ids=["bare", "openbox", "matchbox"])
def manager(request: pytest.FixtureRequest, server: XServer, tmp_path: Path) -> Iterator[str]:
    """A window manager as it is out of its box; "" for none."""
    name: str = request.param
    if not name:
        yield name
        return
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "DISPLAY": server.name}
    with subprocess.Popen((name,), env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        until(lambda: "_NET_SUPPORTING_WM_CHECK" in server.run("xprop", "-root"), "the window manager")
        yield name
        process.kill()


class OtherWindow:
    """Another program's, black, on top of what was there."""

    def __init__(self, server: XServer, place: Rect) -> None:
        self._owner = QObject()
        self.connection = connected(server, self._owner)
        self.window = int(self.connection._library.xcb_generate_id(self.connection._connection))
        corner_and_size = [int(value) for value in place]
        black = (1 << 1, 0)  # the background's pixel
        data = struct.pack("=2I2h2H2H3I", self.window, self.connection.root, *corner_and_size, 0, 1, 0, *black)
        self.connection.tell(CREATE_WINDOW, 0, data)
        self.connection.tell(MAP, 0, struct.pack("=I", self.window))

    def place(self, place: Rect) -> None:
        """Moves it and raises it."""
        values = [int(value) for value in place]
        self.connection.tell(CONFIGURE, 0, struct.pack("=I2H2i3I", self.window, STACK_MODE | 0xF, 0, *values, ABOVE))

    def close(self) -> None:
        """The other program ends."""
        self.connection.close()
        delete(self._owner)


def window(server: XServer) -> str:
    found: list[str] = []

    def there() -> bool:
        found[:] = server.run("sh", "-c", "xdotool search --onlyvisible --name '^Foajé$' || true").split()
        return bool(found)

    until(there, "the window")
    return found[-1]


def is_seen(server: XServer) -> bool:
    """Whether the bundled announcement fills the display: the notice above, the quotes below, both from edge to edge."""
    image = seen(server)
    tops, bottoms = ({image.pixelColor(x, y).name() for x in (0, 700, SIZE[0] - 1)} for y in (0, SIZE[1] - 1))
    return (tops, bottoms) == ({SUN}, {DEEP}) and image.pixelColor(500, 400).name() != BLACK


def times(program: Program, wrong: str) -> int:
    """How often it said that something is wrong with its screen."""
    return program.said.count(f"foaje: the screen was {wrong}")


def is_noticed(server: XServer, program: Program, command: tuple[str, ...], wrong: str) -> bool:
    """Does it, and tells whether the program sees it. Now and then a busy openbox does nothing at a key: a passer-by presses again."""
    before = times(program, wrong)
    name = window(server)
    server.run("xdotool", *(word.replace("WINDOW", name) for word in command))
    return not while_for(lambda: times(program, wrong) == before, NOTICED_S)


def test_what_is_done_to_the_window_is_undone(server: XServer, manager: str, start: Start, qapp: QApplication) -> None:
    program = start()
    until(lambda: "screen saver" in program.said, "the program listens to its display server")
    until(lambda: is_seen(server), "the screen")
    if manager == "openbox":
        server.run("xdotool", "set_num_desktops", "2")
    for command, wrong in MANAGED[manager]:
        until(partial(is_noticed, server, program, command, wrong), f"{command[0]} is seen")
        until(lambda: is_seen(server), f"the screen after {command[0]}", 0.1)
    before = times(program, COVERED)
    other = OtherWindow(server, Rect(300, 200, 500, 400))
    if manager != "matchbox-window-manager":  # it keeps others below by itself
        until(lambda: times(program, COVERED) > before, "another program's window is seen")
    until(lambda: is_seen(server), "the screen over it")
    other.close()
    until(lambda: server.keyboard != "", "the keyboard")
    server.run("xdotool", "key", "F1")
    until(lambda: not is_seen(server), "the sheet of the keys")
    program.signal(signal.SIGTERM)
    assert program.exit_code() == 0


def test_a_window_beside_it_is_left_alone(server: XServer, start: Start, tmp_path: Path, qapp: QApplication) -> None:
    """The display has two outputs; on the other one somebody works."""
    server.run("xrandr", "--setmonitor", "LEFT", "960/300x1080/300+0+0", "screen")
    server.run("xrandr", "--setmonitor", "RIGHT", "960/300x1080/300+960+0", "none")
    try:
        screen_file = tmp_path / "screen.toml"
        screen_file.write_text('[panel]\noutput = "RIGHT"\n', encoding="utf-8")
        program = start("show", "resources", "--screen-file", screen_file)
        until(lambda: "screen saver" in program.said, "the program listens to its display server")
        until(lambda: server.keyboard == window(server), "the keyboard")
        other = OtherWindow(server, Rect(0, 0, 960, 1080))
        ours = XWindow(other.connection, int(window(server)))
        assert ours.place == Rect(960, 0, 960, 1080)
        assert ours.covering() == ()
        assert while_for(lambda: times(program, COVERED) == 0, 0.5)
        other.place(Rect(500, 0, 960, 1080))
        until(lambda: times(program, COVERED) == 1, "it is seen")
        assert ours.covering() == ()
        other.close()
    finally:
        server.run("xrandr", "--delmonitor", "RIGHT")
        server.run("xrandr", "--delmonitor", "LEFT")


def connected(server: XServer, owner: QObject) -> XConnection:
    before = os.environ.get("DISPLAY")
    os.environ["DISPLAY"] = server.name
    try:
        connection = XConnection.opened(owner)
    finally:
        if before is None:
            del os.environ["DISPLAY"]
        else:
            os.environ["DISPLAY"] = before
    assert connection is not None
    return connection
