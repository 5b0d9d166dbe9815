"""The benchmarks and their reach. Prints one Markdown table with the bare window's figure beside each."""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from tests.benchmarks.client_cost import client_costs
from tests.benchmarks.key_times import key_times
from tests.benchmarks.outside import Steady, running, start_times, steady, wait_for_picture
from tests.end_to_end.program import TOP, clean_environment, foaje

FULL_HD, UHD = (1920, 1080), (3840, 2160)
BARE = (sys.executable, str(Path(__file__).with_name("bare_window.py")))
LOBBY = tuple(foaje("show"))
BUNDLED = tuple(foaje("show", "resources"))  # named, as a screen file that names none shows date and clock alone
STARTS, FEWEST_STARTS = 9, 5
MINUTES, QUICK_MINUTES = 10.0, 1.0
PAUSE_SETTLES_S = 2.0
PARTS = ("start", "steady", "keys", "client", "inside", "speech")

START_RATIO = 1.6
MEMORY_RATIO = 1.35
MEMORY_MB = {UHD: 150.0}  # where both windows' pictures are most of it
ROTATING_CPU_S, PAUSED_CPU_S, PAUSED_MOMENTS = 0.3, 0.1, 1.0
FADE_FRAME_MS = 4.0
WARNING_MS = 150.0
WORD_MS, SILENCE_MS = 500.0, 100.0
KEY_MS = {FULL_HD: (50.0, 100.0), UHD: (100.0, 150.0)}  # the median and the worst
CLIENT_ROUNDS, CLIENT_RATIO = 6, 1.1
LAYOUT_MS, FULL_LAYOUT_RATIO, MANY_QUOTES = 30.0, 10.0, 100.0
SLACK = 1.1  # of a hundred times as many quotes: what measuring is off by


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    what: str
    bare: str
    ours: str
    reach: str = ""
    met: bool | None = None

    def __str__(self) -> str:
        verdict = "" if self.met is None else "yes" if self.met else "**no**"
        return f"| {self.what} | {self.bare} | {self.ours} | {self.reach} | {verdict} |"


def main(arguments: Sequence[str]) -> int:
    """Runs the benchmarks; 0 where every reach is met, otherwise 1."""
    parser = argparse.ArgumentParser(prog="tests/run benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="five starts, one minute each")
    parser.add_argument("--minutes", type=float, help=f"how long each size rotates and is paused (default {MINUTES:g})")
    parser.add_argument("--only", choices=PARTS, action="append", help="this part alone; may be repeated")
    options = parser.parse_args(arguments)
    minutes = options.minutes or (QUICK_MINUTES if options.quick else MINUTES)
    parts = options.only or PARTS
    say(f"Measured on {datetime.now().astimezone():%Y-%m-%d, %H:%M}, {machine()}.\n")
    say("| what | bare window | Foajé | reach | met |\n|---|--:|--:|---|---|")
    met = True
    with tempfile.TemporaryDirectory(prefix="foaje-benchmark-") as folder:
        home = Path(folder)
        for name, rows in (
            ("start", starting(home, FEWEST_STARTS if options.quick else STARTS)),
            ("steady", running_on(home, minutes)),
            ("keys", keys(home)),
            ("client", listened(home)),
            ("inside", inside(home)),
            ("speech", speech(home)),
        ):
            for row in rows if name in parts else ():
                say(str(row))
                met = met and row.met is not False
    return 0 if met else 1


def starting(home: Path, times: int) -> Iterator[Row]:
    """From the start of the process to the full picture, bare and ours in turn."""
    for command in (BARE, LOBBY):
        start_times(command, FULL_HD, home)  # the disk's cache and the compiled modules are there from now on
    bare, ours = [], []
    for _ in range(times):
        bare.append(start_times(BARE, FULL_HD, home))
        ours.append(start_times(LOBBY, FULL_HD, home))
    own, floor = statistics.median(each.full for each in ours), statistics.median(each.full for each in bare)
    first = statistics.median(each.first for each in bare), statistics.median(each.first for each in ours)
    yield Row(f"start to first picture, 1920×1080, median of {times}", f"{first[0]:.2f} s", f"{first[1]:.2f} s")
    spread = f"({min(each.full for each in ours):.2f} to {max(each.full for each in ours):.2f})"
    yield Row(
        f"start to full picture, 1920×1080, median of {times}",
        f"{floor:.2f} s",
        f"{own:.2f} s {spread}, {own / floor:.2f} ×",
        f"≤ {START_RATIO} ×",
        own / floor <= START_RATIO,
    )


def running_on(home: Path, minutes: float) -> Iterator[Row]:
    """What it takes to keep running: rotating at both sizes, and paused."""
    for size in (FULL_HD, UHD):
        shape = f"{size[0]}×{size[1]}"
        with running(BARE, size, home) as (server, process, began):
            wait_for_picture(server, began)
            bare = steady(process, min(minutes, 1.0))  # nothing happens in it
        paused: Steady | None = None
        settings = home / "screen.toml"
        settings.write_text("[kiosk]\nreturn_s = 86400\n", encoding="utf-8")  # or the pause would end by itself
        with running((*BUNDLED, "--screen-file", str(settings)), size, home) as (server, process, began):
            wait_for_picture(server, began)
            ours = steady(process, minutes)
            if size == FULL_HD:
                server.run("xdotool", "key", "space")
                time.sleep(PAUSE_SETTLES_S)
                paused = steady(process, minutes)
        memory = f"memory (PSS of the process tree) after {minutes:g} min of rotation, {shape}"
        ratio = ours.memory_mb / bare.memory_mb
        reach, met = f"≤ {MEMORY_RATIO} ×", ratio <= MEMORY_RATIO
        if size in MEMORY_MB:
            reach, met = f"≤ {MEMORY_MB[size]:.0f} MB", ours.memory_mb <= MEMORY_MB[size]
        yield Row(memory, f"{bare.memory_mb:.0f} MB", f"{ours.memory_mb:.0f} MB, {ratio:.2f} ×", reach, met)
        yield cpu_row(f"processor time while quotes rotate, {shape}", bare, ours, ROTATING_CPU_S if size == FULL_HD else None)
        if paused is not None:
            yield cpu_row(f"processor time paused, {shape}", bare, paused, PAUSED_CPU_S)
            yield Row(
                f"moments with a wake-up, paused, {shape} (thread wake-ups)",
                f"{bare.moments_a_minute:.1f}/min ({bare.switches_a_minute:.0f})",
                f"{paused.moments_a_minute:.1f}/min ({paused.switches_a_minute:.0f})",
                "≤ 1/min: the clock",
                paused.moments_a_minute <= PAUSED_MOMENTS + 1 / (2 * minutes),
            )


def cpu_row(what: str, bare: Steady, ours: Steady, reach: float | None) -> Row:
    """Processor seconds a minute."""
    met = None if reach is None else ours.cpu_s_a_minute <= reach
    return Row(
        what, f"{bare.cpu_s_a_minute:.2f} s/min", f"{ours.cpu_s_a_minute:.2f} s/min", "" if reach is None else f"≤ {reach} s/min", met
    )


def keys(home: Path) -> Iterator[Row]:
    """From a key to other pixels on the display, the first time among them, when nothing has been opened yet."""
    settings = home / "screen.toml"
    settings.write_text("[kiosk]\nreturn_s = 86400\n", encoding="utf-8")
    for size, (usual, worst) in KEY_MS.items():
        for key, took in key_times((*BUNDLED, "--screen-file", str(settings)), size, home).items():
            middle = statistics.median(took)
            yield Row(
                f"{key} to changed pixels, {size[0]}×{size[1]}, {len(took)} times",
                "–",
                f"{middle:.0f} ms (worst {max(took):.0f}, the first {took[0]:.0f})",
                f"≤ {usual:.0f} ms, worst ≤ {worst:.0f} ms",
                middle <= usual and max(took) <= worst,
            )


def listened(home: Path) -> Iterator[Row]:
    """What it costs to be read: a key's processor time with a client of AT-SPI, beside the same key with none."""
    alone, read = (statistics.median(times) for times in client_costs(FULL_HD, home, CLIENT_ROUNDS))
    yield Row(
        f"processor time a key, 1920×1080, with a client of AT-SPI, median of {CLIENT_ROUNDS} rounds",
        "–",
        f"{read:.1f} ms (with none {alone:.1f}), {read / alone:.2f} ×",
        f"≤ {CLIENT_RATIO:g} ×",
        read <= CLIENT_RATIO * alone,
    )


def inside(home: Path) -> Iterator[Row]:
    """What happens inside, in a process of its own: this one must not load Qt, or it would share its memory."""
    command = [sys.executable, "-m", "tests.benchmarks.inside"]
    done = subprocess.run(command, cwd=TOP, env=clean_environment(home), capture_output=True, text=True, check=True, timeout=600)
    took: dict[str, float] = json.loads(done.stdout)
    frame, worst, begins = took["fade_frame"], took["fade_frame_worst"], took["fade_begins"]
    yield Row(
        "a frame of the cross-fade, 3840×2160, median of 60",
        "–",
        f"{frame:.1f} ms (worst {worst:.1f}, before the first {begins:.0f})",
        f"≤ {FADE_FRAME_MS:g} ms",
        frame <= FADE_FRAME_MS,
    )
    own, full = took["layout"], took["layout_full"]
    yield Row(
        "laying out the bundled announcement anew, 1920×1080",
        "–",
        f"{own:.1f} ms (no width known yet: {took['layout_first']:.1f})",
        f"≤ {LAYOUT_MS:g} ms",
        own <= LAYOUT_MS,
    )
    yield Row(
        "the same with 2,000 words, 50 quotes, 30 milestones",
        "–",
        f"{full:.1f} ms, {full / own:.1f} ×",
        f"≤ {FULL_LAYOUT_RATIO:g} ×",
        full <= FULL_LAYOUT_RATIO * own,
    )
    few, many = took["layout_10"], took["layout_1000"]
    yield Row(
        "from 10 to 1,000 quotes",
        "–",
        f"{few:.1f} to {many:.0f} ms, {many / few:.0f} ×",
        f"linear: ≤ {MANY_QUOTES:g} ×",
        many <= SLACK * MANY_QUOTES * few,
    )
    yield warned(took)


def warned(took: dict[str, float]) -> Row:
    """How long a public warning takes from its feed's bytes to the wall."""
    first, usual, worst = took["warning_first"], took["warning"], took["warning_worst"]
    return Row(
        "a public warning from its feed's bytes to its picture, 1920×1080",
        "–",
        f"{usual:.0f} ms (worst of 15 {worst:.0f}, the first of all {first:.0f})",
        f"≤ {WARNING_MS:g} ms",
        max(first, worst) <= WARNING_MS,
    )


def speech(home: Path) -> Iterator[Row]:
    """How soon something is heard, and how soon it is silent, at the synthesiser of the real speech-dispatcher, beside each other."""
    command = [sys.executable, "-m", "tests.benchmarks.speech_times"]
    done = subprocess.run(command, cwd=TOP, env=clean_environment(home), capture_output=True, text=True, check=True, timeout=600)
    took: dict[str, list[float]] = json.loads(done.stdout)
    for name, what, reach in (
        ("running", "from S to the first word at the synthesiser", WORD_MS),
        ("started", "the same, with speech-dispatcher to be started", WORD_MS),
        ("silent", "from a key to silence at the synthesiser", SILENCE_MS),
    ):
        middle, worst = statistics.median(took[name]), max(took[name])
        figure = f"{middle:.1f} ms (worst {worst:.1f})"
        yield Row(f"{what}, median of {len(took[name])}", "–", figure, f"≤ {reach:.0f} ms", middle <= reach)


def machine() -> str:
    """Its size and what runs on it."""
    memory = next(int(line.split()[1]) for line in Path("/proc/meminfo").read_text().splitlines() if line.startswith("MemTotal:"))
    versions = f"Python {platform.python_version()}, PySide6 {version('PySide6-Essentials')}, {platform.system()} {platform.release()}"
    return f"{os.cpu_count()} cores, {memory / 2**20:.0f} GB, {versions}"


def say(line: str) -> None:
    """A line of the report, at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
