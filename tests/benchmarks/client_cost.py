"""Measures what processor time a key takes of the program, without anybody who listens and with a client of AT-SPI. Knows no Qt."""

import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tests.end_to_end.display_for_readers import display_for_readers
from tests.end_to_end.program import PATIENCE_S, Program, until

SYSTEM_PYTHON = "/usr/bin/python3"
CLIENT = Path(__file__).parents[1] / "end_to_end" / "atspi_client.py"
# Once round: every kind of key, so that the program stands at the end where it stood before.
ROUND = (
    *("Tab", "Tab", "Return", "Right", "Right", "Escape", "Tab", "Right", "Right", "Return", "Right", "Escape"),
    *("Tab", "Tab", "Right", "Right", "l", "l", "plus", "minus", "space", "space", "F1", "Escape", "Escape", "Escape"),
)
BETWEEN_S = 0.25  # a key's fade has ended, and a client has heard of it
SETTLES_S = 3.0


def client_costs(size: tuple[int, int], home: Path, rounds: int) -> tuple[list[float], list[float]]:
    """The ms a key, of each round: with nobody who listens, and with a client that reads the tree and hears all events.

    Both programs run side by side, each on a display of its own, and take turns.
    """
    with _listened(size, home / "alone", listened=False) as alone, _listened(size, home / "read", listened=True) as read:
        times: tuple[list[float], list[float]] = ([], [])
        for number in range(rounds + 1):
            for took, (environment, program) in zip(times, (alone, read), strict=True):
                cost = _round(environment, program)
                if number:  # in the first one all is made that is used again later
                    took.append(cost)
    return times


@contextmanager
def _listened(size: tuple[int, int], home: Path, *, listened: bool) -> Iterator[tuple[dict[str, str], Program]]:
    home.mkdir()
    settings = home / "screen.toml"
    settings.write_text("[kiosk]\nreturn_s = 86400\n", encoding="utf-8")
    with display_for_readers(home, size) as environment:
        if not listened:
            del environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"]
        client = _client(environment) if listened else None
        program = Program(environment, home / "errors.txt", "show", "--screen-file", settings, "resources")
        try:
            time.sleep(SETTLES_S)
            if client:
                until(partial(_has_all, client), "the program in the client's tree", 0.2)
            yield environment, program
        finally:
            program.kill()
            if client:
                client.kill()
                client.communicate()


def _client(environment: dict[str, str]) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [SYSTEM_PYTHON, str(CLIENT)], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )


def _has_all(client: "subprocess.Popen[str]") -> bool:
    """Asks for the whole tree of the program; whether it is there."""
    assert client.stdin is not None
    assert client.stdout is not None
    print("tree Foajé", file=client.stdin, flush=True)
    return client.stdout.readline().strip() not in ("", "null")


def _round(environment: dict[str, str], program: Program) -> float:
    before = _processor_ms(program.process)
    _press(environment, ROUND)
    return (_processor_ms(program.process) - before) / len(ROUND)


def _press(environment: dict[str, str], keys: Sequence[str]) -> None:
    delay = str(round(1000 * BETWEEN_S))
    subprocess.run(["xdotool", "key", "--delay", delay, *keys], env=environment, check=True, timeout=PATIENCE_S)


def _processor_ms(process: int) -> float:
    """All that its threads have taken, to the nanosecond: the system's ticks are as long as a key takes."""
    tasks = Path(f"/proc/{process}/task").glob("*/schedstat")
    return sum(int(task.read_text(encoding="utf-8").split()[0]) for task in tasks) / 1e6
