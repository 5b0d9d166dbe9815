"""What the program has in memory."""

import os
from pathlib import Path

STATUS = Path("/proc/self/statm")  # in pages: all of it, then what is resident


def resident_bytes() -> int | None:
    """What is resident of the program, in bytes; None where the system does not tell."""
    try:
        return int(STATUS.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return None
