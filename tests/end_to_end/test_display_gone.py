"""A display that dies ends the program in one line, with the code for it, so that its service starts it anew."""

from pathlib import Path

import pytest

from tests.end_to_end.program import Program, clean_environment, until
from tests.end_to_end.sight import is_blank
from tests.end_to_end.x_server import XServer


@pytest.mark.parametrize("command", ["show", "preview"])
def test_an_x_server_that_dies(tmp_path: Path, command: str) -> None:
    with XServer(1280, 720) as server:
        program = Program(clean_environment(tmp_path / "home", server.name), tmp_path / "errors.txt", command)
        try:
            until(lambda: not is_blank(server), "the screen")
            before = program.said.splitlines()
            server.die()
            assert program.exit_code() == 69
        finally:
            program.kill()
        (line,) = program.said.splitlines()[len(before) :]
        assert line.startswith("foaje: the display is gone (The X11 connection broke")
