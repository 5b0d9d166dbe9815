"""People write the year 9999 for "for ever": the first and the last day that can be written stand on a screen as any other."""

from pathlib import Path

import pytest

from tests.end_to_end.program import Program, clean_environment, ended, until, while_for
from tests.end_to_end.sight import is_blank
from tests.end_to_end.x_server import XServer

ENDS = """
language = "en"
[publisher]
name = "B"
[headline]
title = "The ends of time"
published = 9999-12-31
[notice]
text = "Notice"
from = 0001-01-01
until = 9999-12-31T23:59:59
[show]
from = 0001-01-01
until = 9999-12-31
[timeline]
[[timeline.milestones]]
when = 1
title = "The first year"
[[timeline.milestones]]
when = 9999
title = "The last year"
[[timeline.milestones]]
when = 9999-12-31
until = 9999-12-31
title = "The last day"
[ceremony]
when = 0001-01-01
place = "Somewhere"
"""
OTHER_WAY_ROUND = ENDS.replace("from = 0001-01-01\nuntil = 9999-12-31T23:59:59", "from = 9999-12-31T23:59:59\nuntil = 0001-01-01")
ZONES = ("KIRI-14", "BAKER12")


@pytest.fixture(params=[ENDS, OTHER_WAY_ROUND], ids=["shown", "not-shown"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    file = tmp_path / "announcement.toml"
    file.write_text(request.param, encoding="utf-8")
    return file


@pytest.mark.parametrize("zone", ZONES)
def test_a_lobby_shows_them(server: XServer, tmp_path: Path, file: Path, zone: str) -> None:
    until(lambda: is_blank(server), "the display of the test before is empty")
    program = Program(clean_environment(tmp_path / "home", server.name, TZ=zone), tmp_path / "errors.txt", "show", file)
    try:
        until(lambda: not is_blank(server) or not program.lives, "a picture")
        assert while_for(lambda: program.lives, 1.0), program.said
        assert "fault" not in program.said.replace("default", "")
    finally:
        program.kill()


@pytest.mark.parametrize(
    ("zone", "at"),
    [
        ("KIRI-14", "0001-01-01T00:00"),
        ("BAKER12", "9999-12-31T23:59:59"),
        ("BAKER12", "0001-01-01T00:00+14:00"),
        ("KIRI-14", "9999-12-31T23:59:59-12:00"),
    ],
)
def test_a_picture_of_then_is_drawn(environment: dict[str, str], tmp_path: Path, zone: str, at: str) -> None:
    file = tmp_path / "announcement.toml"
    file.write_text(ENDS, encoding="utf-8")
    output = tmp_path / "out.png"
    done = ended(environment | {"TZ": zone}, "render", file, "-o", output, "--size", "1280x720", "--at", at)
    assert (done.returncode, done.stderr) == (0, "")
    assert output.exists()
