"""An output module of speech-dispatcher that makes no sound: it writes down each text with its settings. No test of its own.

Its argument is the file to write to: a JSON object a line, with `at`, the system's monotonic clock in seconds, and `did`: `begin`,
`end`, or `cut` for what was stopped. A text takes 10 ms a character. What speech-dispatcher and a module say to each other stands
in its manual, under "Communication Protocol for Output Modules".
"""

import html
import json
import re
import sys
import threading
import time
from pathlib import Path

S_A_CHARACTER = 0.01
HEADS = {"SET": "203 OK RECEIVING SETTINGS", "AUDIO": "207 OK RECEIVING AUDIO SETTINGS", "LOGLEVEL": "207 OK RECEIVING LOGLEVEL SETTINGS"}
VOICES = "200-Swedish+Annie\tsv\tnone\n200-English\ten\tnone\n200 OK VOICE LIST SENT"


class Module:
    """Answers speech-dispatcher on standard input and output."""

    def __init__(self, record: Path) -> None:
        self._record = record
        self._settings: dict[str, str] = {}
        self._stopped = threading.Event()

    def run(self) -> None:
        """Until it is told to quit, or nobody is there any more."""
        for line in map(str.rstrip, iter(sys.stdin.readline, "")):
            if line in HEADS:
                tell(HEADS[line])
                settings = dict(one.split("=", 1) for one in lines())
                self._settings = self._settings | settings if line == "SET" else self._settings
                tell("203 OK SETTINGS RECEIVED")
            elif line in ("SPEAK", "CHAR", "KEY", "SOUND_ICON"):
                tell("202 OK RECEIVING MESSAGE")
                self._begin("\n".join(lines()))
            elif line == "STOP":
                self._stopped.set()
            elif line == "QUIT":
                tell("210 OK QUIT")
                return
            else:
                tell({"INIT": "299-It writes\n299 OK LOADED SUCCESSFULLY", "LIST VOICES": VOICES}.get(line, "300 ERR UNKNOWN COMMAND"))

    def _begin(self, marked: str) -> None:
        text = html.unescape(re.sub("<[^>]*>", "", marked))
        self._write(did="begin", text=text, **self._settings)
        self._stopped.clear()
        tell("200 OK SPEAKING\n701 BEGIN")
        threading.Thread(target=self._last, args=(len(text) * S_A_CHARACTER,), daemon=True).start()

    def _last(self, seconds: float) -> None:
        cut = self._stopped.wait(seconds)
        self._write(did="cut" if cut else "end")
        tell("703 STOP" if cut else "702 END")

    def _write(self, **what: str) -> None:
        with self._record.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"at": time.monotonic()} | what) + "\n")


def lines() -> list[str]:
    """The lines up to a full stop alone."""
    return [line.rstrip("\r\n") for line in iter(sys.stdin.readline, ".\n")]


def tell(answer: str) -> None:
    """Says something to speech-dispatcher."""
    sys.stdout.write(answer + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    Module(Path(sys.argv[1])).run()
