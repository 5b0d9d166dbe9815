"""A voice, and a speech service that it can hear."""

import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.announcement.screen import Speech
from app.speech.service_voice import ServiceVoice
from tests.hand_clock import HandClock
from tests.speech.fake_service import FakeService


class Hall:
    """A voice with a service, and what the voice tells; time passes by hand."""

    def __init__(self, folder: Path, qtbot: QtBot, parent: QObject) -> None:
        self.folder, self.qtbot, self.parent = folder, qtbot, parent
        self.service = FakeService(folder / "s", parent)
        self.clock = HandClock(datetime(2030, 1, 1).astimezone())
        self.said: list[int] = []
        self.lost = 0
        self.voice = self.make()

    def make(self, speech: Speech = Speech(), **environment: str) -> ServiceVoice:  # noqa: B008 # a value
        """Another voice in its place."""
        environment = {"SPEECHD_ADDRESS": f"unix_socket:{self.folder / 's'}"} | environment
        self.voice = ServiceVoice(speech, environment, self.parent, self.clock.alarm)
        self.voice.said.connect(self.said.append)
        self.voice.lost.connect(self._on_lost)
        return self.voice

    def until(self, *texts: str) -> None:
        """Waits until the service has these texts, and no others."""
        self.qtbot.waitUntil(lambda: self.service.texts == list(texts), timeout=10_000)
        self.settle()

    def settle(self) -> None:
        """Lets all be heard that has been sent: both ends live in this process, and answer each other a few times at most."""
        for _ in range(20):
            QApplication.processEvents()

    def until_lost(self) -> None:
        """Waits until the voice has lost its service."""
        self.qtbot.waitUntil(lambda: self.lost > 0, timeout=10_000)

    def _on_lost(self) -> None:
        self.lost += 1


@pytest.fixture
def hall(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hall]:
    parent = QObject()
    with tempfile.TemporaryDirectory(prefix="s") as folder:  # pytest's own is too long for a socket's path
        monkeypatch.setenv("PATH", folder)
        hall = Hall(Path(folder), qtbot, parent)
        yield hall
        hall.voice.end()
        hall.service.close()
        parent.deleteLater()
