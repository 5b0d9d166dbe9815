#!/usr/bin/python3
"""A voice for speech-dispatcher that makes no sound: it writes down what is to be heard. No test of its own.

Speech-dispatcher starts it as one of its output modules, with its configuration as the argument: a JSON file with `record`, to
which a JSON object a line is added for everything that begins and ends, and `letters_per_s`. So long it takes, and can be cut
short by what comes after it, as with a voice that people hear. In the record `at` is the system's monotonic clock in seconds
and `did` is `begin`, with the `text` and all settings it is to be said with, `end`, or `cut` for what was stopped.
Speaks the protocol that speech-dispatcher has with its modules
(https://htmlpreview.github.io/?https://github.com/brailcom/speechd/blob/master/doc/speech-dispatcher.html, "Output modules").
"""

import html
import json
import os
import re
import select
import sys
import time
from pathlib import Path
from typing import IO

INPUT = 0  # read by its number: what waits in a buffer of Python's, select does not see
SPOKEN = ("SPEAK", "CHAR", "KEY", "SOUND_ICON")
ANSWERS = {  # to what is sent with lines of its own: before them, and after
    "SET": ("203 OK RECEIVING SETTINGS", "203 OK SETTINGS RECEIVED"),
    "AUDIO": ("207 OK RECEIVING AUDIO SETTINGS", "203 OK AUDIO INITIALIZED"),
    "LOGLEVEL": ("207 OK RECEIVING LOGLEVEL SETTINGS", "203 OK LOG LEVEL SET"),
} | dict.fromkeys(SPOKEN, ("202 OK RECEIVING MESSAGE", "200 OK SPEAKING"))
VOICES = "200-English\ten\tnone\n200-Svenska\tsv\tnone\n200 OK VOICE LIST SENT"
MARK = re.compile(r"<mark name=['\"](.*?)['\"]\s*/>")
TAG = re.compile(r"<[^>]*>")


class Voice:
    """Says one thing after the other."""

    def __init__(self, record: IO[str], letters_per_s: float) -> None:
        self._record = record
        self._letters_per_s = letters_per_s
        self._settings: dict[str, str] = {}
        self._read = b""
        self._until: float | None = None

    def run(self) -> None:
        """Answers until nobody asks any more."""
        while True:
            left = None if self._until is None else max(0.0, self._until - time.monotonic())
            if b"\n" in self._read or select.select([INPUT], [], [], left)[0]:
                line = self._line()
                if line == "QUIT":
                    tell("210 OK QUIT")
                    return
                self._answer(line)
            else:
                self._end("702 END", "end")

    def _answer(self, line: str) -> None:
        command = line.split(" ", maxsplit=1)[0]
        if command in ANSWERS:
            before, after = ANSWERS[command]
            tell(before)
            sent = self._sent()
            if command == "SET":
                self._settings |= dict(one.split("=", 1) for one in sent if "=" in one)
            tell(after)
            if command in SPOKEN:
                self._begin("\n".join(sent))
        elif command == "INIT":
            tell("299-It writes down what is to be heard.\n299 OK LOADED SUCCESSFULLY")
        elif line == "LIST VOICES":
            tell(VOICES)
        elif command in ("STOP", "PAUSE"):
            self._end("703 STOP" if command == "STOP" else "704 PAUSE", "cut")
        else:
            tell("200 OK DEBUGGING ON" if command == "DEBUG" else "300 ERR UNKNOWN COMMAND")

    def _sent(self) -> list[str]:
        """The lines that follow, up to one with nothing but a full stop."""
        sent = []
        while (line := self._line()) not in (".", "QUIT"):
            sent.append(line.removeprefix("." if line.startswith("..") else ""))
        return sent

    def _line(self) -> str:
        """The next line; QUIT once nobody is there to send one."""
        while b"\n" not in self._read:
            read = os.read(INPUT, 65536)
            if not read:
                return "QUIT"
            self._read += read
        line, _, self._read = self._read.partition(b"\n")
        return line.decode("utf-8").rstrip("\r")

    def _begin(self, marked: str) -> None:
        text = html.unescape(TAG.sub("", marked)) if "<speak" in marked else marked
        tell("701 BEGIN")
        for mark in MARK.findall(marked):
            tell(f"700-{mark}\n700 INDEX MARK")
        self._until = time.monotonic() + len(text) / self._letters_per_s
        self._write(did="begin", text=text.strip(), **self._settings)

    def _end(self, told: str, how: str) -> None:
        if self._until is not None:
            self._until = None
            self._write(did=how)
            tell(told)

    def _write(self, **what: str) -> None:
        self._record.write(json.dumps({"at": time.monotonic(), **what}) + "\n")
        self._record.flush()


def tell(answer: str) -> None:
    """Sends an answer or an event to speech-dispatcher."""
    sys.stdout.write(answer + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    settings = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    with Path(settings["record"]).open("a", encoding="utf-8") as record:
        Voice(record, settings["letters_per_s"]).run()
