"""Measures how soon S is heard, and how soon a key is silence, through the real speech-dispatcher, at its synthesiser.

Runs as a process of its own and prints JSON: ms of each time, in turn. Both clocks are the system's monotonic one.
"""

import json
import os
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.announcement.screen import Speech
from app.stage.behaviour import Behaviour
from app.stage.drawing.typeface import load_typeface
from app.stage.lobby_screen import LobbyScreen
from app.stage.reciter import Reciter
from app.voice_when_wished import voice_of
from tests.benchmarks.inside import FULL_HD, NOW, bundled
from tests.end_to_end.speech_service import SpeechService, speech_service

TIMES = 20
WITHIN_S = 30.0


def main() -> int:
    """Prints the figures."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication(["benchmark"])
    with speech_service() as service:
        os.environ |= service.environment
        started, running, silent = list[float](), list[float](), list[float]()
        for _ in range(TIMES):
            voice = voice_of(Speech(), application)
            if voice is None:
                raise RuntimeError("a default that does not speak")
            screen = wall()
            Reciter(screen, voice)
            started.append(word_ms(screen, service))
            silent.append(silence_ms(screen, service))
            running.append(word_ms(screen, service))
            silent.append(silence_ms(screen, service))
            screen.hide()
            screen.deleteLater()
            voice.end()
            service.end()
    json.dump({"started": started, "running": running, "silent": silent}, sys.stdout)
    return 0


def wall() -> LobbyScreen:
    """The bundled announcement as a lobby shows it."""
    screen = LobbyScreen(load_typeface(), lambda: NOW, Behaviour(speaks=True))
    screen.resize(*FULL_HD)
    screen.set_editions((bundled(),))
    screen.show()
    return screen


def word_ms(screen: LobbyScreen, service: SpeechService) -> float:
    """From S to the first word at the synthesiser."""
    before, began = len(service.record), time.monotonic()
    QTest.keyClick(screen, Qt.Key.Key_S)
    until(lambda: len(service.record) > before)
    return 1000 * (float(service.record[before]["at"]) - began)


def silence_ms(screen: LobbyScreen, service: SpeechService) -> float:
    """From another key to the synthesiser's end."""
    before, began = len(service.record), time.monotonic()
    QTest.keyClick(screen, Qt.Key.Key_Tab)
    until(lambda: len(service.record) > before)
    if service.record[before]["did"] != "cut":
        raise RuntimeError(f"it came to its end: {service.record[before]}")
    return 1000 * (float(service.record[before]["at"]) - began)


def until(condition: Callable[[], bool]) -> None:
    """Lets the event loop run. Raises TimeoutError."""
    deadline = time.monotonic() + WITHIN_S
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError("nothing is heard")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
        time.sleep(0.0005)


if __name__ == "__main__":
    sys.exit(main())
