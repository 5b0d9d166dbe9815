"""The voice that reads aloud, made when something is first to be said: until then nothing of it is loaded, opened or started."""

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.announcement.screen import Speech
from app.clockwork import Alarms, QtAlarm

if TYPE_CHECKING:
    from app.speech.service_voice import ServiceVoice


def voice_of(speech: Speech, parent: QObject, alarms: Alarms = QtAlarm) -> "VoiceWhenWished | None":
    """Give the voice that a screen file asks for; None where it wants none."""
    return VoiceWhenWished(speech, parent, alarms) if speech.on else None


class VoiceWhenWished(QObject):
    """A voice (app/stage/voice.py) that brings in the speech service's at its first sentence."""

    said = Signal(int)
    lost = Signal()

    def __init__(self, speech: Speech, parent: QObject, alarms: Alarms = QtAlarm) -> None:
        super().__init__(parent)
        self._speech, self._alarms = speech, alarms
        self._voice: ServiceVoice | None = None

    def say(self, number: int, text: str, language: str) -> None:
        """Says a sentence in a language, a BCP 47 tag; what is being said stops first."""
        if self._voice is None:
            from app.speech.service_voice import ServiceVoice

            self._voice = ServiceVoice(self._speech, os.environ, self, self._alarms)
            self._voice.said.connect(self.said)
            self._voice.lost.connect(self.lost)
        self._voice.say(number, text, language)

    def stop(self) -> None:
        """Is silent at once."""
        if self._voice is not None:
            self._voice.stop()

    def louder(self) -> None:
        """Says the sentence anew, a step louder."""
        if self._voice is not None:
            self._voice.louder()

    def softer(self) -> None:
        """Says the sentence anew, a step softer."""
        if self._voice is not None:
            self._voice.softer()

    def end(self) -> None:
        """Is silent, and leaves the service to others; when the program ends."""
        if self._voice is not None:
            self._voice.end()
