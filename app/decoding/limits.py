"""What the decoder may use: memory, processor time, files. It sets them itself, before it touches the picture."""

import ctypes
import os
import resource
import signal

MEMORY_MB = 256  # beyond what the loaded program maps
PROCESSOR_S = 5
OPEN_FILES = 32
PR_SET_PDEATHSIG = 1


def end_with(parent: int) -> bool:
    """Ends this process when its parent ends; whether the parent is still there."""
    if os.uname().sysname == "Linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    return os.getppid() == parent


def limit_process(most_bytes_written: int) -> None:
    """Sets the limits; what is mapped by now does not count."""
    _use_one_processor()
    _limit(resource.RLIMIT_AS, _mapped_bytes() + (MEMORY_MB << 20))
    # A second more for the last word: at the hard limit the kernel's signal is the same as anybody's.
    _limit(resource.RLIMIT_CPU, PROCESSOR_S, PROCESSOR_S + 1)
    _limit(resource.RLIMIT_FSIZE, most_bytes_written)
    _limit(resource.RLIMIT_NOFILE, OPEN_FILES)
    _limit(resource.RLIMIT_CORE, 0)
    # None of processes: it counts threads, for everybody but root, and Qt waits for ever for one that it could not start.


def _limit(what: int, most: int, last: int | None = None) -> None:
    """Sets one limit, or leaves one that is lower as it is."""
    known = resource.getrlimit(what)[1]
    soft, hard = (wanted if known == resource.RLIM_INFINITY else min(wanted, known) for wanted in (most, most if last is None else last))
    resource.setrlimit(what, (soft, hard))


def _use_one_processor() -> None:
    """Leaves the others, and the better turn on this one, to the screen; with one Qt starts no threads either."""
    os.nice(10)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def _mapped_bytes() -> int:
    with open("/proc/self/statm", encoding="ascii") as statm:  # noqa: PTH123 - pathlib is not loaded for a line
        return int(statm.read().split()[0]) * resource.getpagesize()
