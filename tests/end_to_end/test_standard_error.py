"""Whatever becomes of what it says, the picture stands, goes on, and ends well."""

import os
import signal
from contextlib import suppress
from pathlib import Path

import pytest

from tests.end_to_end.conftest import SIZE
from tests.end_to_end.program import Program, clean_environment, until, while_for
from tests.end_to_end.sight import Map, is_blank
from tests.end_to_end.x_server import XServer


@pytest.mark.parametrize("reader", ["sleeps", "is gone"])
def test_a_reader_of_a_pipe_holds_no_picture_up(server: XServer, places: Map, tmp_path: Path, reader: str) -> None:
    server.resize(*SIZE)
    until(lambda: is_blank(server), "the display of the test before is empty")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
    if reader == "sleeps":
        with suppress(BlockingIOError):
            while True:
                os.write(reading, b"x" * 4096)
    # a warning at the start, and one at every look
    program = Program(clean_environment(tmp_path / "home", server.name), pipe, "show", "--verbose", "--status", tmp_path / "no" / "a.json")
    if reader == "is gone":
        os.close(reading)
    try:
        until(lambda: places.is_shown(server), "the screen")
        program.signal(signal.SIGHUP)
        assert while_for(lambda: program.lives and places.is_shown(server), 1.5)
        program.signal(signal.SIGTERM)
        assert program.exit_code() == 0
    finally:
        program.kill()
        if reader == "sleeps":
            os.close(reading)
