"""Signals at any moment of the program's life, from its first line on."""

import signal
import time
from functools import partial
from pathlib import Path

import pytest

from tests.end_to_end.conftest import SIZE, Start
from tests.end_to_end.program import Program, clean_environment, until, while_for
from tests.end_to_end.sight import Map, is_blank
from tests.end_to_end.x_server import XServer

DELAYS_S = [0.0, 0.03, 0.06, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.7]
"""After the program's first line: while it reads, loads Qt, connects, lays out, paints, settles."""


@pytest.mark.parametrize(
    ("number", "command"),
    [(signal.SIGTERM, "show"), (signal.SIGINT, "show"), (signal.SIGTERM, "preview")],
    ids=["SIGTERM", "SIGINT", "preview"],
)
def test_it_ends_well_whenever_the_signal_comes(server: XServer, start: Start, number: signal.Signals, command: str) -> None:
    for delay_s in DELAYS_S:
        program = start(command)
        # Python itself has an answer to SIGINT; SIGTERM's comes last of ours.
        until(partial(program.catches, signal.SIGTERM), "the program's own answer to the signal")
        time.sleep(delay_s)
        program.signal(number)
        assert program.exit_code() == 0, f"{delay_s} s after its first line"
    until(lambda: is_blank(server), "nothing left on the display")


def test_a_hang_up_ends_no_start(start: Start) -> None:
    for delay_s in DELAYS_S[::3]:
        program = start()
        until(partial(program.catches, signal.SIGTERM), "the program's own answer to a signal")
        time.sleep(delay_s)
        program.signal(signal.SIGHUP)
        assert while_for(lambda: program.lives, 0.2), f"{delay_s} s after its first line"  # noqa: B023 - asked within the round
        program.signal(signal.SIGTERM)
        assert program.exit_code() == 0


@pytest.mark.parametrize("number", [signal.SIGUSR1, signal.SIGUSR2], ids=lambda number: number.name)
def test_a_signal_without_a_meaning_does_nothing(server: XServer, start: Start, places: Map, number: signal.Signals) -> None:
    program = start()
    until(lambda: places.is_shown(server), "the screen")
    program.signal(number)
    assert while_for(lambda: program.lives and places.is_shown(server), 0.5)
    program.signal(signal.SIGTERM)
    assert program.exit_code() == 0


def test_a_full_disk_for_its_errors_keeps_no_picture_back(server: XServer, places: Map, tmp_path: Path) -> None:
    server.resize(*SIZE)
    until(lambda: is_blank(server), "the display of the test before is empty")
    program = Program(clean_environment(tmp_path / "home", server.name), Path("/dev/full"))
    try:
        until(lambda: places.is_shown(server), "the screen")
        program.signal(signal.SIGTERM)
        assert program.exit_code() == 0
    finally:
        program.kill()
