"""Measures how soon something is heard, and how soon it is silent, through the real speech-dispatcher, at its synthesiser.

Runs as a process of its own and prints JSON: ms of each time, in turn. Both clocks are the system's monotonic one.
"""

import json
import os
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop

from app.announcement.screen import Speech
from app.voice_when_wished import VoiceWhenWished, voice_of
from tests.end_to_end.speech_service import SpeechService, speech_service

TIMES = 20
WITHIN_S = 30.0
TEXT = "En mening som inte tar slut innan den tystas. " * 40


def main() -> int:
    """Prints the figures."""
    application = QCoreApplication(["benchmark"])
    with speech_service() as service:
        os.environ |= service.environment
        started, running, silent = list[float](), list[float](), list[float]()
        for _ in range(TIMES):
            voice = voice_of(Speech(), application)
            if voice is None:
                raise RuntimeError("a default that does not speak")
            started.append(word_ms(voice, service))
            silent.append(silence_ms(voice, service))
            running.append(word_ms(voice, service))
            silent.append(silence_ms(voice, service))
            voice.end()
            service.end()
    json.dump({"started": started, "running": running, "silent": silent}, sys.stdout)
    return 0


def word_ms(voice: VoiceWhenWished, service: SpeechService) -> float:
    """From the wish to the first word at the synthesiser."""
    before, began = len(service.record), time.monotonic()
    voice.say(before, TEXT, "sv")
    until(lambda: len(service.record) > before)
    return 1000 * (float(service.record[before]["at"]) - began)


def silence_ms(voice: VoiceWhenWished, service: SpeechService) -> float:
    """From the wish to the synthesiser's end."""
    before, began = len(service.record), time.monotonic()
    voice.stop()
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
