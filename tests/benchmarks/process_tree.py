"""What a process and its children take, read from /proc: memory, processor time, wake-ups."""

import os
from collections.abc import Iterator
from pathlib import Path

PROC = Path("/proc")
TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
UTIME, STIME = 11, 12  # fields of /proc/PID/stat after the name
QT_LIBRARY = "libQt6Core.so"


def tree(root: int) -> Iterator[int]:
    """The process itself and its children, theirs too."""
    yield root
    try:
        children = [child for task in (PROC / str(root) / "task").iterdir() for child in (task / "children").read_text().split()]
    except OSError:
        return
    for child in children:
        yield from tree(int(child))


def pss_mb(root: int) -> float:
    """The proportional set size in MB of 2^20 bytes: what is shared counts by its share."""
    kilobytes = 0
    for process in tree(root):
        rollup = (PROC / str(process) / "smaps_rollup").read_text()
        kilobytes += sum(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return kilobytes / 1024


def cpu_s(root: int) -> float:
    """The processor time in seconds, the user's and the system's, ended children included."""
    ticks = 0
    for process in tree(root):
        fields = (PROC / str(process) / "stat").read_text().rpartition(")")[2].split()
        ticks += sum(int(field) for field in fields[UTIME : STIME + 3])
    return ticks / TICKS_A_SECOND


def switches(root: int) -> int:
    """How often one of its threads went to sleep of its own will: each time it had been woken before."""
    count = 0
    for process in tree(root):
        for task in (PROC / str(process) / "task").iterdir():
            lines = (task / "status").read_text().splitlines()
            count += sum(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches:"))
    return count


def others_with_qt() -> list[int]:
    """Other processes that have Qt's library loaded: with them the shared part of a PSS looks smaller than it is alone."""
    found: list[int] = []
    for folder in PROC.iterdir():
        if folder.name.isdigit() and int(folder.name) != os.getpid():
            try:
                maps = (folder / "maps").read_text()
            except OSError:
                continue
            if QT_LIBRARY in maps:
                found.append(int(folder.name))
    return found
