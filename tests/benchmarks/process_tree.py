"""What a process and its children take, read from /proc: memory, processor time, wake-ups."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

PROC = Path("/proc")
TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
UTIME, STIME = 11, 12  # fields of /proc/PID/stat after the name


def tree(root: int) -> Iterator[int]:
    """The process itself and its children, theirs too."""
    yield root
    try:
        children = [child for task in (PROC / str(root) / "task").iterdir() for child in (task / "children").read_text().split()]
    except OSError:
        return
    for child in children:
        yield from tree(int(child))


def memory_mb(root: int) -> float:
    """The proportional set size in MB of 2^20 bytes, as it is where nothing else runs.

    What is shared counts by its share, but the Python environment's own libraries, Qt's among them, count whole: another
    program of the same environment would otherwise make this one look smaller.
    """
    kilobytes = 0
    for process in tree(root):
        whole = False
        for line in (PROC / str(process) / "smaps").read_text().splitlines():
            name, _, value = line.partition(":")
            if name == ("Rss" if whole else "Pss"):
                kilobytes += int(value.split()[0])
            elif "-" in name.partition(" ")[0]:  # the first line of a mapping: where it lies in memory, and in which file
                whole = f" {sys.prefix}/" in line
    return kilobytes / 1024


def cpu_s(root: int) -> float:
    """The processor time in seconds, the user's and the system's, ended children included."""
    ticks = 0
    for process in tree(root):
        fields = (PROC / str(process) / "stat").read_text().rpartition(")")[2].split()
        ticks += sum(int(field) for field in fields[UTIME : STIME + 3])
    return ticks / TICKS_A_SECOND


def switches(root: int) -> dict[int, int]:
    """How often each of its threads went to sleep of its own will: as often it had been woken."""
    counts: dict[int, int] = {}
    for process in tree(root):
        for task in (PROC / str(process) / "task").iterdir():
            lines = (task / "status").read_text().splitlines()
            counts[int(task.name)] = sum(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches:"))
    return counts


def woken(before: dict[int, int], now: dict[int, int]) -> int:
    """How often threads were woken in between; one that has ended since is left out."""
    return sum(count - before.get(thread, 0) for thread, count in now.items())
