"""Writes down what the system's Orca says of the program while keys are pressed.

`python -m tests.end_to_end.heard ARGUMENT … -- KEY …`: first the program's arguments, then keys as xdotool names them;
`KP_Insert+KP_Enter` holds the first, `Tab,Tab` presses two at once, `wait:9` listens for nine seconds. The language the voice
was asked for stands before what was said; what was cut short by what came after it ends with a stroke.
"""

import sys
import tempfile
import time
from pathlib import Path

from tests.end_to_end.display_for_readers import display_for_readers
from tests.end_to_end.orca import Heard, Orca, missing_here
from tests.end_to_end.program import Program

SIZE = (1920, 1080)
LETTERS_PER_S = 200.0  # quick for a listener, and slow enough for what comes at once to cut it short


def transcript(arguments: list[str], keys: list[str]) -> None:
    """Prints what is heard after each key, beginning with the start of Orca and of the program."""
    with (
        tempfile.TemporaryDirectory(prefix="foaje-heard-") as name,
        display_for_readers(Path(name) / "home", SIZE) as environment,
        Orca(environment, Path(name) / "orca", LETTERS_PER_S) as orca,
    ):
        _show("Orca starts", orca.until_heard())
        program = Program(environment, Path(name) / "errors.txt", *arguments)
        try:
            _show("foaje starts", orca.until_heard((program.process,)))
            for key in keys:
                if key.startswith("wait:"):
                    time.sleep(float(key.removeprefix("wait:")))
                    _show(key, orca.until_quiet((program.process,)))
                else:
                    _show(key, orca.after(*key.split(","), processes=(program.process,)))
        finally:
            program.kill()
            print(program.said, file=sys.stderr)  # noqa: T201 - what this program is for


def _show(what: str, heard: list[Heard]) -> None:
    print(f"* **{what}**", flush=True)  # noqa: T201 - the same
    for one in heard:
        print(f"    * `{one.language}` {one.text}{' /' if one.cut else ''}", flush=True)  # noqa: T201 - the same


if __name__ == "__main__":
    if missing_here():
        sys.exit(f"missing: {missing_here()}")
    end = sys.argv.index("--")
    transcript(sys.argv[1:end], sys.argv[end + 1 :])
