"""What signals do while the event loop runs."""

import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
PROGRAM = """
import os, signal, sys
from PySide6.QtCore import QCoreApplication, QTimer
from app.kiosk.system_signals import SystemSignals
from app.start_signals import take_signals

def send():
    for name in {names!r}:
        os.kill(os.getpid(), getattr(signal, name))

take_signals(survives_hang_up={lobby})
application = QCoreApplication([])
signals = SystemSignals(application)
signals.take()
signals.stop_wanted.connect(lambda: print("stop", flush=True))
signals.reload_wanted.connect(lambda: print("reload", flush=True))
QTimer.singleShot(0, application, send)
QTimer.singleShot(100, application, application.quit)
code = application.exec()
signals.restore()
print("end")
sys.exit(code)
"""


def run(*names: str, lobby: bool = True) -> tuple[int, list[str]]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(names=names, lobby=lobby)], cwd=TOP, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stderr == ""
    return done.returncode, done.stdout.split()


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
def test_those_that_end_it_ask_for_the_end(name: str) -> None:
    assert run(name) == (0, ["stop", "end"])


def test_the_second_one_is_the_end() -> None:
    assert run("SIGTERM", "SIGTERM") == (128 + 15, ["stop"])


def test_a_hang_up_makes_a_lobby_look_again_each_time() -> None:
    assert run("SIGHUP") == (0, ["reload", "end"])


def test_a_preview_goes_with_its_terminal() -> None:
    assert run("SIGHUP", lobby=False) == (0, [])


def test_those_without_a_meaning_do_nothing() -> None:
    assert run("SIGUSR1", "SIGUSR2") == (0, ["end"])
