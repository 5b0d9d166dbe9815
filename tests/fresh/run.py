"""Runs the program and its tests on bare systems: `tests/run fresh [SYSTEM …] [TRIAL …]`. What is tried stands in suite.py."""

import signal
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[2])  # started as a file; the rest is found from the checkout's top
    from tests.fresh.suite import main

    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, _: sys.exit(128 + number))  # so that nothing is left behind
    sys.exit(main(sys.argv[1:]))
