"""The command `foaje`, also as `python -m app`: what must hold from the first moment, then the command line."""

import sys

from app.start_signals import take_signals

INTERRUPTED = 128 + 2


def main() -> int:
    """Runs what the command line asks for and returns its exit code."""
    first = sys.argv[1] if len(sys.argv) > 1 else "show"
    lobby = first == "show" or first.startswith("-")
    screen = lobby or first == "preview"
    try:
        if screen:
            take_signals(survives_hang_up=lobby)
        from app.standard_streams import guard_standard_streams

        guard_standard_streams(patient=not screen)
        from app.cli import main as run

        return run()
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
