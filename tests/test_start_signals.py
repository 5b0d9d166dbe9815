"""What a signal does before the event loop runs."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parent.parent


def answer(name: str, *, survives_hang_up: bool) -> tuple[int, str]:
    code = f"""
import os, signal
from app.start_signals import take_signals
take_signals(survives_hang_up={survives_hang_up})
os.kill(os.getpid(), signal.{name})
print("lives")
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=TOP, capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""
    return done.returncode, done.stdout.strip()


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
def test_those_that_end_it_end_it_at_once_and_well(name: str) -> None:
    assert answer(name, survives_hang_up=True) == (0, "")


@pytest.mark.parametrize("name", ["SIGHUP", "SIGUSR1", "SIGUSR2"])
def test_those_that_mean_nothing_to_a_lobby_do_nothing(name: str) -> None:
    assert answer(name, survives_hang_up=True) == (0, "lives")


def test_the_preview_goes_with_its_terminal() -> None:
    assert answer("SIGHUP", survives_hang_up=False) == (0, "")


def test_they_are_taken_before_anything_heavy_is_loaded() -> None:
    code = """
import signal, sys
import app.__main__, app.cli
app.cli.main = lambda: 0 if signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL else 1
sys.argv = ["foaje"]
sys.exit(app.__main__.main())
"""
    assert subprocess.run([sys.executable, "-c", code], cwd=TOP, timeout=60, check=False).returncode == 0
    code = "import sys, app.__main__\nprint([name for name in sys.modules if name.startswith(('PySide6', 'argparse', 'app.cli'))])"
    done = subprocess.run([sys.executable, "-c", code], cwd=TOP, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL  # these tests leave their own process as it was


def test_a_signal_just_before_the_event_loop_is_not_swallowed() -> None:
    # Qt forgets an exit that is wanted before its loop runs: the program would go on, and never be asked again.
    code = """
import os, signal
from PySide6.QtWidgets import QApplication
from app.application import _run_loop
from app.start_signals import take_signals

class Application(QApplication):
    def exec(self):
        os.kill(os.getpid(), signal.SIGTERM)
        return super().exec()

take_signals(survives_hang_up=True)
_run_loop(Application([]))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=TOP, capture_output=True, text=True, timeout=30, check=False)
    assert (done.returncode, done.stderr) == (0, "")
