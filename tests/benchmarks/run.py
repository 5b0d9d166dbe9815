"""Runs the benchmarks: `tests/run benchmarks [--quick] [--minutes N] [--only NAME]`. What they measure stands in suite.py."""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[2])  # started as a file; the rest is found from the checkout's top
    from tests.benchmarks.suite import main

    sys.exit(main(sys.argv[1:]))
