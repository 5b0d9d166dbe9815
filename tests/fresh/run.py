"""Runs the program and its tests on bare systems: `tests/run fresh [SYSTEM …] [USER …]`. What is tried stands in suite.py."""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[2])  # started as a file; the rest is found from the checkout's top
    from tests.fresh.suite import main

    sys.exit(main(sys.argv[1:]))
