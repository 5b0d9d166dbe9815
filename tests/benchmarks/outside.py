"""Measures a program from outside, the same way whatever it is: its pixels, its memory, its processor time. Knows no Qt.

Each program runs on an X server of its own whose picture is a file, so the clock runs from the start of the process until
the pixels themselves stand on the display; no program has to say that it is ready.
"""

import subprocess
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.process_tree import cpu_s, memory_mb, switches, woken
from tests.end_to_end.program import TOP, clean_environment
from tests.end_to_end.x_server import XServer

STEP = 4  # of every so many rows and columns one is looked at
GROUND_SHARE = 0.04  # a colour that fills more is ground; the rest is ink: the small print counts, not the background
FULL_SHARE = 0.95  # of the ink
NEAR = 12  # of 255, in any channel: as good as there
SETTLES_WITHIN_S = 3.0  # after the first picture
COMES_WITHIN_S = 30.0
LOOKS_EVERY_S = 0.003
WAKES_EVERY_S = 0.5


@dataclass(frozen=True)
class StartTimes:
    """Seconds from the start of the process to the first picture, and to the full one."""

    first: float
    full: float


@dataclass(frozen=True)
class Steady:
    """What a running program takes: memory at the end, processor seconds a minute, thread wake-ups a minute, and moments with any."""

    memory_mb: float
    cpu_s_a_minute: float
    switches_a_minute: float
    moments_a_minute: float


@contextmanager
def running(command: Sequence[str], size: tuple[int, int], home: Path) -> Iterator[tuple[XServer, int, float]]:
    """The program on its own display; gives the server, the process and when it started."""
    with XServer(*size) as server:
        environment = clean_environment(home, server.name)
        began = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=TOP, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            yield server, process.pid, began
            if process.poll() is not None:
                raise ChildProcessError(f"{command} ended with {process.returncode}")
        finally:
            process.kill()
            process.wait()


def start_times(command: Sequence[str], size: tuple[int, int], home: Path) -> StartTimes:
    """Starts the program once and watches its picture come."""
    with running(command, size, home) as (server, _, began):
        frames = list(_frames(server, began))
    if not frames:
        raise TimeoutError(f"{command} shows nothing")
    final = _pixels(frames[-1][1])
    counts = Counter(final)
    grounds = {colour for colour, count in counts.items() if count >= GROUND_SHARE * len(final)}
    ink = [(place, colour) for place, colour in enumerate(final) if colour not in grounds]
    for moment, frame in frames:
        pixels = _pixels(frame)
        if sum(_near(pixels[place], colour) for place, colour in ink) >= FULL_SHARE * len(ink):
            return StartTimes(frames[0][0], moment)
    raise AssertionError("the last frame is full")


def steady(process: int, minutes: float) -> Steady:
    """Watches a program that runs."""
    before_cpu, before, began = cpu_s(process), switches(process), time.monotonic()
    moments, awake, last = 0, False, before
    while time.monotonic() - began < 60 * minutes:
        time.sleep(WAKES_EVERY_S)
        now = switches(process)
        was_awake, awake, last = awake, woken(last, now) > 0, now
        moments += awake and not was_awake
    taken = (time.monotonic() - began) / 60
    return Steady(memory_mb(process), (cpu_s(process) - before_cpu) / taken, woken(before, last) / taken, moments / taken)


def wait_for_picture(server: XServer, began: float) -> None:
    """Waits until the program has shown its picture and settled."""
    for _ in _frames(server, began):
        pass


def _frames(server: XServer, began: float) -> Iterator[tuple[float, bytes]]:
    """Every picture that differs from the one before, with its time, until the display has settled."""
    last = server.every_row(STEP)
    first: float | None = None
    while (passed := time.perf_counter() - began) < (COMES_WITHIN_S if first is None else first + SETTLES_WITHIN_S):
        frame = server.every_row(STEP)
        if frame != last:
            last = frame
            first = passed if first is None else first
            yield passed, frame
        time.sleep(LOOKS_EVERY_S)


def _pixels(frame: bytes) -> list[int]:
    return [pixel & 0xFFFFFF for pixel in memoryview(frame).cast("I")[::STEP]]


def _near(one: int, other: int) -> bool:
    return one == other or all(abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) <= NEAR for shift in (0, 8, 16))
