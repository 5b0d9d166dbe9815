"""A fault of ours where Qt calls us: told in one line, and the program's end is 70, whenever it comes."""

import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parent.parent
PROGRAM = """
import os, sys
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication
from app.application import _run_loop
from app.faults import end_at_faults

class Sender(QObject):
    sent = Signal()

def broken():
    raise KeyError("so")

sender = Sender()
sender.sent.connect(broken)
end_at_faults()
application = QApplication([])
QTimer.singleShot(10_000, application, lambda: os._exit(1))  # a program that goes on
when = {when!r}
if when == "before":
    sender.sent.emit()
elif when == "within":
    QTimer.singleShot(0, sender, sender.sent.emit)
else:
    QTimer.singleShot(0, application, application.quit)
code = _run_loop(application)
if when == "after":
    assert code == 0
    sender.sent.emit()
sys.exit(code)
"""


@pytest.mark.parametrize("when", ["before", "within", "after"])
def test_a_fault_ends_the_program_with_70_whether_its_loop_runs_or_not(when: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(when=when)], cwd=TOP, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (70, "foaje: fault: KeyError: 'so' (<string>:12)\n")


def test_what_is_raised_on_the_way_is_a_fault_with_its_place_too() -> None:
    code = """
import sys, app.source.screen_place
from app.announcement import weekdays
app.source.screen_place.read_screen = lambda file: weekdays.parse_days(None)
from app.cli import main
sys.exit(main(["check", *sys.argv[1:]]))
"""
    for more in ((), ("--verbose",)):
        done = subprocess.run([sys.executable, "-c", code, *more], cwd=TOP, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 70
        assert done.stderr.startswith("foaje: fault: AttributeError: ")
        assert "(app/announcement/weekdays.py:" in done.stderr.splitlines()[0]
        assert (len(done.stderr.splitlines()) > 1) is bool(more)
        assert ("Traceback" in done.stderr) is bool(more)
