"""Measures how long a key takes from the keyboard to other pixels on the display, on a program that was at rest. Knows no Qt."""

import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.benchmarks.outside import running, wait_for_picture
from tests.end_to_end.x_server import XServer

ROWS = 72  # that are looked at: a key changes more than what lies between two; to look at all would take a processor's time
AT_REST_S = 5.0  # after the first picture has settled
BETWEEN_S = 0.4
CHANGES_WITHIN_S = 3.0
LOOKS_EVERY_S = 0.001
TIMES = 20
MEASURED = {"Tab": "Tab", "Enter": "Return", "L": "l", "+": "plus"}


class Keyboard:
    """Presses keys on a server without starting a program for each."""

    def __init__(self, server: XServer) -> None:
        command, environment = ("xdotool", "-"), {"DISPLAY": server.name, "PATH": "/usr/bin:/bin"}
        self._server = server
        self._process = subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, bufsize=1)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._process.communicate(timeout=CHANGES_WITHIN_S)

    def press(self, key: str) -> None:
        """Presses a key, and lets it go."""
        if self._process.stdin is None:
            raise BrokenPipeError(key)
        self._process.stdin.write(f"key {key}\n")

    def time_of(self, key: str) -> float:
        """Presses a key; gives the ms until something else stands on the display."""
        step = self._server.height // ROWS
        before = self._server.every_row(step)
        began = time.perf_counter()
        self.press(key)
        while self._server.every_row(step) == before:
            if time.perf_counter() - began > CHANGES_WITHIN_S:
                raise TimeoutError(f"{key} changes nothing")
            time.sleep(LOOKS_EVERY_S)
        return 1000 * (time.perf_counter() - began)


def key_times(command: Sequence[str], size: tuple[int, int], home: Path) -> dict[str, list[float]]:
    """Give the ms of each of the measured keys, every time it was pressed: the first time too, when nothing has been opened yet."""
    took: dict[str, list[float]] = {name: [] for name in MEASURED}
    with running(command, size, home) as (server, _, began):
        wait_for_picture(server, began)
        time.sleep(AT_REST_S)
        with Keyboard(server) as keyboard:
            for names, back in ((("Tab", "Enter"), "Escape"), (("L",), ""), (("+",), "minus")):
                for _ in range(TIMES):
                    for name in names:
                        took[name].append(keyboard.time_of(MEASURED[name]))
                        time.sleep(BETWEEN_S)
                    if back:
                        keyboard.press(back)
                        time.sleep(BETWEEN_S)
    return took
