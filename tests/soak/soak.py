"""Months on a wall in minutes: the lobby as the program composes it, on a real X server, by a clock that is moved by hand.

Quotes take turns, the file is saved well and badly, the display is replaced by another one. Every quote of every text must have been
painted, every bad save told in one line, and in the end the memory must be what it was.
"""

import argparse
import gc
import os
import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tests.end_to_end.program import clean_environment
from tests.end_to_end.x_server import XServer

if TYPE_CHECKING:
    from tests.soak.wall import Wall

MB = 1024 * 1024
SIZES = ((1920, 1080), (1280, 720), (1080, 1920), (1600, 900))
LARGEST = 1920
NIGHT = datetime(2026, 11, 25, 3)


@dataclass(frozen=True)
class Length:
    """How much is done, at the least: changes of the quote, reloads, and changes of the display.

    `most_growth` is what the memory must not grow by, in bytes, from the second quarter to the last. In the shortest form a
    quarter is some seconds, in which the allocator gives whole pictures back or does not: it swings by 7 MB.
    """

    quotes: int
    reloads: int
    displays: int
    most_growth: int


LONG, SHORT = Length(10_000, 1_000, 200, 2 * MB), Length(800, 80, 16, 16 * MB)


def main(arguments: Sequence[str]) -> int:
    """Soaks the program, prints what was done, and returns 1 where something is not as it must be."""
    parser = argparse.ArgumentParser(prog="tests/run soak", description="Months on a wall in minutes.")
    parser.add_argument("--short", action="store_true", help="a minute of it")
    length = SHORT if parser.parse_args(arguments).short else LONG
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="foaje-soak-") as name, XServer(LARGEST, LARGEST) as server:
        folder = Path(name)
        os.environ.update(clean_environment(folder / "home", server.name), QT_QPA_PLATFORM="xcb")
        server.resize(*SIZES[0])
        log = folder / "log.txt"
        told = os.dup(2)
        with log.open("wb") as file:
            os.dup2(file.fileno(), 2)
        try:
            wall = soaked(folder, server, length)
        finally:
            os.dup2(told, 2)
            said = log.read_text(encoding="utf-8")
        wrong = faults(wall, length, said)
    print(f"{wall.changes} changes of the quote, {wall.painted} quotes painted; {wall.good} good reloads and {wall.bad} bad ones;")
    print(f"{wall.displays} changes of the display; {wall.seconds / 3600:.1f} hours of the wall's in {time.monotonic() - begun:.0f} s.")
    print(f"Memory: {' → '.join(f'{median / MB:.1f}' for median in quarters(wall.memory))} MB, the median of each quarter.")
    print("\n".join(wrong) if wrong else "All as it must be.")
    return 1 if wrong else 0


def soaked(folder: Path, server: XServer, length: Length) -> "Wall":
    """What became of a wall after all that."""
    from tests.soak.wall import Wall  # Qt reads the environment when it is loaded

    wall = Wall(folder, NIGHT.astimezone())
    wall.begin()
    wall.let_turn(length.quotes // length.reloads)
    for number in range(1, length.reloads + 1):
        wall.save(number)
        while wall.displays < number * length.displays // length.reloads:
            size = SIZES[(wall.displays + 1) % len(SIZES)]
            server.resize(*size)
            wall.wait_for_display(size)
        wall.let_turn(length.quotes // length.reloads)
        gc.collect()
        wall.look_at_memory()
    wall.leave()
    return wall


def quarters(memory: Sequence[int]) -> list[float]:
    """The median of each quarter of what was measured."""
    quarter = len(memory) // 4
    return [statistics.median(memory[number * quarter : (number + 1) * quarter]) for number in range(4)]


def faults(wall: "Wall", length: Length, said: str) -> list[str]:
    """What is not as it must be, a line each."""
    found = []
    if wall.missing:
        found.append(f"{len(wall.missing)} quotes were never painted, such as {min(wall.missing)}")
    if wall.changes < length.quotes or wall.good + wall.bad < length.reloads or wall.displays < length.displays:
        found.append("less was done than was asked for")
    medians = quarters(wall.memory)
    if medians[3] - medians[1] >= length.most_growth:
        found.append(f"the memory grows: by {(medians[3] - medians[1]) / MB:.1f} MB from the second quarter to the last")
    if said.count(": error: ") != wall.bad:
        found.append(f"{wall.bad} bad reloads, but {said.count(': error: ')} errors in the log")
    if "foaje: fault:" in said:
        found.append(next(line for line in said.splitlines() if "foaje: fault:" in line))
    return found
