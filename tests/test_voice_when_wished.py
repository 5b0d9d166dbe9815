"""The voice that is there when it is wished for, and costs nothing before."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.announcement.screen import Speech
from app.voice_when_wished import voice_of

TOP = Path(__file__).resolve().parent.parent
LOADED = "print([name for name in sys.modules if name.startswith(('app.speech', 'PySide6.QtNetwork'))])"


def test_a_screen_file_that_wants_none_has_none(qapp: QApplication) -> None:
    assert voice_of(Speech(on=False), QObject()) is None


def test_its_service_s_own_signals_are_passed_on(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPEECHD_ADDRESS", "inet_socket")
    parent = QObject()
    voice = voice_of(Speech(), parent)
    assert voice is not None
    with qtbot.waitSignal(voice.lost, timeout=10_000):
        voice.say(1, "Ett.", "sv")
    with qtbot.waitSignal(voice.said, timeout=10_000) as said:
        voice.say(2, " ", "sv")
    assert said.args == [2]
    voice.end()


@pytest.mark.parametrize(
    ("wish", "loads"),
    [("", False), ("voice.stop(); voice.louder(); voice.softer(); voice.end()", False), ("voice.say(1, ' ', 'sv')", True)],
)
def test_nothing_of_it_is_loaded_before_the_first_wish(wish: str, loads: bool) -> None:
    code = f"""
import sys
import app.application, app.lobby_service, app.kiosk.lobby_window, app.kiosk.display
from PySide6.QtCore import QCoreApplication
from app.announcement.screen import Speech
from app.voice_when_wished import voice_of
application = QCoreApplication([])
voice = voice_of(Speech(), application)
{wish}
{LOADED}
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=TOP, timeout=60, env=dict(os.environ)
    )
    assert ("app.speech.service_voice" in done.stdout) is loads
    assert loads or done.stdout.strip() == "[]"
