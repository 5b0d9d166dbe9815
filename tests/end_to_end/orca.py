"""Debian's Orca with a speech-dispatcher whose voice writes down what is to be heard. Knows no Qt.

What a visitor does and what is heard of it belong together by silence: all that is heard until Orca and the program have nothing
to do any more, and the voice has said all.
"""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.end_to_end.program import PATIENCE_S, until
from tests.end_to_end.speech_service import written_voice

QUIET_S = 0.4  # so long nothing is said and nobody works: then what was done has been heard
LOOKS_EVERY_S = 0.02
AT_REST_MS = 2.0  # of the processor's time that a process at rest may take while it is looked at
TAKES_UP_S = 1.0  # a program that is pressed a key begins to work within that, if it does anything of it
LETTERS_PER_S = 1000.0  # a voice that people hear says fifteen
SETTINGS = {
    "enableSpeech": True,
    "enableBraille": False,
    "enableSound": False,
    "enableKeyEcho": False,
    "keyboardLayout": 1,  # the desktop's: with the keys of the number pad
    "profile": ["Default", "default"],
}


@dataclass(frozen=True)
class Heard:
    """One thing that was said, in which language the voice was asked to say it, and whether something cut it short."""

    at: float
    text: str
    language: str
    cut: bool


class Orca:
    """Orca and its speech-dispatcher, on the display and the message bus of the environment. `with` ends both."""

    def __init__(self, environment: Mapping[str, str], folder: Path, letters_per_s: float = LETTERS_PER_S) -> None:
        self._environment = {**environment, "PATH": f"{folder / 'bin'}:{environment['PATH']}", "GSETTINGS_BACKEND": "keyfile"}
        self._folder = folder
        self._record = folder / "record.jsonl"
        self._letters_per_s = letters_per_s
        self._heard = 0
        self._processes: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Self:
        self._folder.mkdir()
        self._record.touch()
        try:
            self._start_speech()
            self._start_orca()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Ends Orca, then what it speaks through."""
        for process in reversed(self._processes):
            process.kill()
            process.wait()

    @property
    def said(self) -> str:
        """What both wrote to their standard error."""
        return "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in sorted(self._folder.glob("*.txt")))

    def press(self, *keys: str) -> None:
        """Presses keys, one after the other; "KP_Insert+KP_Enter" holds the first while it presses the second."""
        subprocess.run(["xdotool", "key", "--delay", "20", *keys], env=self._environment, check=True, timeout=PATIENCE_S)

    def after(self, *keys: str, processes: tuple[int, ...] = ()) -> list[Heard]:
        """Press keys, and give what is heard until it is quiet; besides Orca these processes are waited for."""
        before = [_processor_ms(process) for process in processes]
        self.press(*keys)
        deadline = time.monotonic() + TAKES_UP_S
        while time.monotonic() < deadline and all(_processor_ms(one) < ms + AT_REST_MS for one, ms in zip(processes, before, strict=True)):
            time.sleep(LOOKS_EVERY_S)
        return self.until_quiet(processes)

    def until_heard(self, processes: tuple[int, ...] = ()) -> list[Heard]:
        """The same, once something has been said. Raises TimeoutError where nothing is."""
        until(lambda: len(self._lines()) > self._heard, f"anything is said; {self.said}")
        return self.until_quiet(processes)

    def until_quiet(self, processes: tuple[int, ...] = ()) -> list[Heard]:
        """What has been said since the last time, up to the next silence. Raises TimeoutError where there is none."""
        deadline = time.monotonic() + PATIENCE_S
        watched = (*(process.pid for process in self._processes), *processes)
        since, before = time.monotonic(), self._state(watched)
        while time.monotonic() - since < QUIET_S:
            if time.monotonic() > deadline:
                raise TimeoutError(f"it is not quiet after {PATIENCE_S:g} s: {before}")
            if any(process.poll() is not None for process in self._processes):
                raise ChildProcessError(f"Orca or speech-dispatcher has ended; {self.said}")
            time.sleep(LOOKS_EVERY_S)
            state = self._state(watched)
            if _has_moved(before, state):
                since, before = time.monotonic(), state
        return self._new()

    def _state(self, processes: tuple[int, ...]) -> tuple[int, bool, tuple[float, ...]]:
        """How much has been written down, whether the voice speaks, and what processor time each has taken."""
        lines = self._lines()
        speaks = bool(lines) and lines[-1]["did"] == "begin"
        return len(lines), speaks, tuple(_processor_ms(process) for process in processes)

    def _lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self._record.read_text(encoding="utf-8").splitlines(keepends=True) if line.endswith("\n")]

    def _new(self) -> list[Heard]:
        lines = self._lines()[self._heard :]
        self._heard += len(lines)
        ends = [*lines[1:], {"did": ""}][: len(lines)]
        return [
            Heard(line["at"], line["text"], line.get("language", ""), end["did"] == "cut")
            for line, end in zip(lines, ends, strict=True)
            if "text" in line
        ]

    def _start_speech(self) -> None:
        voice = written_voice(self._folder, self._record, self._letters_per_s)
        settings = self._folder / "speechd"
        settings.mkdir()
        (settings / "speechd.conf").write_text(
            f'{voice}\nDefaultLanguage "en"\nLogLevel 1\nLogDir "stdout"\nSymbolsPreproc "char"\n',
            encoding="utf-8",
        )
        socket = Path(self._environment["XDG_RUNTIME_DIR"], "speech-dispatcher", "speechd.sock")
        socket.parent.mkdir(mode=0o700, exist_ok=True)
        self._start("speech-dispatcher", "--run-single", "--config-dir", str(settings), "--timeout", "0")
        until(socket.exists, f"speech-dispatcher's socket; {self.said}")

    def _start_orca(self) -> None:
        # Orca ends where it finds another of this user's: that of a developer who needs one, or of another run of the tests.
        none = self._folder / "bin" / "pgrep"
        none.parent.mkdir()
        none.write_text("#!/bin/sh\n", encoding="utf-8")
        none.chmod(0o755)
        preferences = self._folder / "preferences"
        preferences.mkdir()
        general = SETTINGS | {"startingProfile": ["Default", "default"]}
        profile = {"profile": ["Default", "default"], "pronunciations": {}, "keybindings": {}}
        kept = {"general": general, "profiles": {"default": SETTINGS | profile}, "pronunciations": {}, "keybindings": {}}
        (preferences / "user-settings.conf").write_text(json.dumps(kept), encoding="utf-8")
        debugging = ("--debug-file", str(self._folder / "debug.out")) if os.environ.get("FOAJE_ORCA_DEBUG") else ()
        # Since version 50 they are the desktop's.
        keyfile = Path(self._environment["XDG_CONFIG_HOME"], "glib-2.0", "settings", "keyfile")
        keyfile.parent.mkdir(parents=True)
        keyfile.write_text("[org/gnome/orca/default/typing-echo]\nkey-echo=false\n", encoding="utf-8")
        self._start("orca", "--user-prefs", str(preferences), *debugging)

    def _start(self, *command: str) -> None:
        with (self._folder / f"{command[0]}.txt").open("wb") as file:
            self._processes.append(
                subprocess.Popen(command, env=self._environment, stdin=subprocess.DEVNULL, stdout=file, stderr=subprocess.STDOUT)
            )


def missing_here() -> str:
    """What of it this system lacks, "" for nothing."""
    return ", ".join(name for name in ("orca", "speech-dispatcher") if shutil.which(name) is None)


def _processor_ms(process: int) -> float:
    """The processor time that all threads of a process have taken, and those that wait for a processor now; 0 of one that is gone."""
    try:
        tasks = [task.read_text(encoding="utf-8").split() for task in Path(f"/proc/{process}/task").glob("*/schedstat")]
    except OSError:
        return 0.0
    return sum(int(fields[0]) for fields in tasks) / 1e6


def _has_moved(before: tuple[int, bool, tuple[float, ...]], now: tuple[int, bool, tuple[float, ...]]) -> bool:
    return before[0] != now[0] or now[1] or any(abs(b - a) > AT_REST_MS for a, b in zip(before[2], now[2], strict=True))
