"""The real program on a real X server without a window manager: real keys go in, real pixels come out."""

import itertools
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.resources import resources
from app.stage.drawing.typeface import Typeface, load_typeface
from app.stage.edition import Edition
from tests.end_to_end.program import Program, clean_environment, until
from tests.end_to_end.sight import Map, is_blank, map_of
from tests.end_to_end.x_server import XServer
from tests.stage.screens import edition_from, edition_of

Start = Callable[..., Program]
SIZE = (1920, 1080)
QUICK = """
language = "sv"
[publisher]
name = "Borås Stad"
[notice]
text = "En notis överst"
[headline]
title = "En rubrik för provet"
lead = "En ingress, i vars ställe milstolparnas texter står."
[story]
paragraphs = ["Berättelsens första stycke.", "Berättelsens andra stycke."]
[[timeline.milestones]]
when = 1998
title = "Den första"
text = "Vad som hände vid den första milstolpen."
[[timeline.milestones]]
when = 2008
title = "Den andra"
text = "Vad som hände vid den andra milstolpen."
[[timeline.milestones]]
when = 2013
title = "Den tredje"
text = "Vad som hände vid den tredje milstolpen."
[[timeline.milestones]]
when = 2019
title = "Den fjärde"
text = "Vad som hände vid den fjärde milstolpen."
[[quotes]]
text = "Ett kort citat."
speaker = "Någon"
[[quotes]]
text = "Ett annat, ännu kortare."
speaker = "Någon annan"
"""


@pytest.fixture(scope="session")
def server() -> Iterator[XServer]:
    """One X server for all tests, large enough for a screen on its side."""
    with XServer(max(SIZE), max(SIZE)) as server:
        yield server


@pytest.fixture(scope="session")
def typeface(qapp: QApplication) -> Typeface:
    return load_typeface()


@pytest.fixture(scope="session")
def quick_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An announcement whose quotes are as short as a quote stays."""
    return tmp_path_factory.mktemp("announcement")


@pytest.fixture(scope="session")
def quick_edition(quick_folder: Path, qapp: QApplication) -> Edition:
    return edition_from(QUICK, quick_folder)


@pytest.fixture(scope="session")
def quick(quick_edition: Edition, typeface: Typeface) -> Map:
    """Where what stands on its overview."""
    return map_of(quick_edition, typeface, SIZE)


@pytest.fixture(scope="session")
def bundled(typeface: Typeface) -> Edition:
    return edition_of(resources())


@pytest.fixture(scope="session")
def places(bundled: Edition, typeface: Typeface) -> Map:
    """Where what stands on the bundled announcement's overview."""
    return map_of(bundled, typeface, SIZE)


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An empty home and no display."""
    return clean_environment(tmp_path / "home")


@pytest.fixture
def window_manager(server: XServer, tmp_path: Path) -> Iterator[None]:
    """Without one no window of X11 gets a whole display by asking for it."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "DISPLAY": server.name}
    with subprocess.Popen(("openbox",), env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        until(lambda: "_NET_SUPPORTING_WM_CHECK" in server.run("xprop", "-root"), "the window manager")
        yield
        process.kill()


@pytest.fixture
def start(server: XServer, tmp_path: Path) -> Iterator[Start]:
    """Starts the program on the empty display; whatever happens, it is gone after the test and never had a fault."""
    server.resize(*SIZE)
    until(lambda: is_blank(server), "the display of the test before is empty")
    server.run("xdotool", "mousemove", "7", "300")
    programs: list[Program] = []
    numbers = itertools.count(1)

    def begin(*arguments: str | Path, **more: str) -> Program:
        environment = clean_environment(tmp_path / "home", server.name) | more
        program = Program(environment, tmp_path / f"errors-{next(numbers)}.txt", *arguments)
        programs.append(program)
        return program

    yield begin
    for program in programs:
        program.kill()
        assert "foaje: fault:" not in program.said
        assert "Traceback" not in program.said
