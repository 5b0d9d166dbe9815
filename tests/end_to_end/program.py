"""The real program, as a process of its own: started from the checkout, with nobody's home and settings. Knows no Qt."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
KEPT = ("PATH", "TZ", "LD_LIBRARY_PATH", "COVERAGE_PROCESS_CONFIG", "COVERAGE_FILE")  # the last two: see tests/run coverage
PATIENCE_S = 60.0  # after that something hangs; a slow machine fails no test


def clean_environment(home: Path, display: str | None = None, **more: str) -> dict[str, str]:
    """What a start in the lobby finds: an empty home, no settings, and the display if there is one."""
    environment = {name: os.environ[name] for name in KEPT if name in os.environ}
    for variable, folder in (
        ("HOME", "."),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CONFIG_DIRS", "etc"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_DATA_HOME", "data"),
        ("XDG_STATE_HOME", "state"),
        ("XDG_RUNTIME_DIR", "run"),
    ):
        path = home / folder
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        environment[variable] = str(path)
    environment["LC_ALL"] = "C.UTF-8"
    if display is not None:
        environment["DISPLAY"] = display
    return environment | more


def foaje(*arguments: str | Path) -> list[str]:
    """The command line of the program in this checkout; to be run at its top."""
    return [sys.executable, "-m", "app", *(str(argument) for argument in arguments)]


def ended(environment: Mapping[str, str], *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Runs the program to its end."""
    return subprocess.run(foaje(*arguments), cwd=TOP, env=environment, capture_output=True, text=True, timeout=PATIENCE_S, check=False)


class Program:
    """A program that runs; its standard error goes to a file."""

    def __init__(self, environment: Mapping[str, str], errors: Path, *arguments: str | Path) -> None:
        self._errors = errors
        with errors.open("wb") as file:
            self._process = subprocess.Popen(
                foaje(*arguments), cwd=TOP, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=file
            )

    @property
    def said(self) -> str:
        """What it wrote to standard error so far."""
        return self._errors.read_text(encoding="utf-8")

    @property
    def process(self) -> int:
        """The number of its process."""
        return self._process.pid

    @property
    def lives(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    def catches(self, number: signal.Signals) -> bool:
        """Whether it has an answer of its own to a signal."""
        status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="utf-8")
        caught = next(line for line in status.splitlines() if line.startswith("SigCgt:"))
        return bool(int(caught.split()[1], 16) >> (number - 1) & 1)

    def signal(self, number: signal.Signals) -> None:
        """Sends a signal."""
        self._process.send_signal(number)

    def exit_code(self) -> int:
        """Waits for its end. Raises subprocess.TimeoutExpired where it hangs."""
        return self._process.wait(PATIENCE_S)

    def kill(self) -> None:
        """Ends it, whatever it does."""
        if self.lives:
            self._process.kill()
        self._process.wait()


def until(condition: Callable[[], bool], what: str, every_s: float = 0.02) -> None:
    """Waits for a condition. Raises TimeoutError, which says what did not come."""
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError(f"not within {PATIENCE_S:g} s: {what}")
        time.sleep(every_s)


def while_for(condition: Callable[[], bool], seconds: float, every_s: float = 0.05) -> bool:
    """Whether a condition holds all the time for so many seconds."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if not condition():
            return False
        time.sleep(every_s)
    return True
