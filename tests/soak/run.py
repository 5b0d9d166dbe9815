"""Runs the soak: `tests/run soak [--short]`. What it does and asserts stands in soak.py."""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[2])  # started as a file; the rest is found from the checkout's top
    from tests.soak.soak import main

    sys.exit(main(sys.argv[1:]))
