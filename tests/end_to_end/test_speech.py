"""What the voice says arrives at a synthesiser, through the real speech-dispatcher, which nobody has started before."""

from collections.abc import Iterator, Sequence
from math import log10

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.announcement.screen import Speech
from app.speech.loudness import GREATEST, LEAST
from app.voice_when_wished import VoiceWhenWished, voice_of
from tests.end_to_end.program import until
from tests.end_to_end.speech_service import SpeechService, speech_service

PATIENCE_MS = 60_000
SPEECH = Speech(rate=-20, volume=50, voice=(("sv", "Swedish+Annie"),))
LONG = "Ett långt stycke. " * 200


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[SpeechService]:
    with speech_service() as service:
        for name, text in service.environment.items():
            monkeypatch.setenv(name, text)
        monkeypatch.delenv("SPEECHD_ADDRESS", raising=False)
        monkeypatch.delenv("SPEECHD_SOCK", raising=False)
        yield service


@pytest.fixture
def voice(service: SpeechService, qapp: QApplication) -> Iterator[VoiceWhenWished]:
    parent = QObject()
    voice = voice_of(SPEECH, parent)
    assert voice is not None
    yield voice
    voice.end()
    parent.deleteLater()


def say(voice: VoiceWhenWished, qtbot: QtBot, number: int, text: str, language: str) -> None:
    """Says it to its end."""
    with qtbot.waitSignal(voice.said, timeout=PATIENCE_MS, check_params_cb=lambda said: said == number):
        voice.say(number, text, language)


def test_every_word_arrives_in_its_language_and_its_voice(service: SpeechService, voice: VoiceWhenWished, qtbot: QtBot) -> None:
    assert service.process is None
    texts = [("Borås & <b>Säker</b>: 1998–2019.", "sv"), ("...and a second one?", "en-GB"), ("SET ALL VOLUME -100", "sv-SE")]
    for number, (text, language) in enumerate(texts):
        say(voice, qtbot, number, text, language)
    assert service.did == [part for text, _ in texts for part in (text, "end")]
    begun = service.record[::2]
    assert [line["language"] for line in begun] == ["sv", "en-gb", "sv-se"]
    assert [line["synthesis_voice"] for line in begun] == ["Swedish+Annie", "NULL", "Swedish+Annie"]
    assert {(line["rate"], line["volume"], line["punctuation_mode"]) for line in begun} == {("-20", "0", "none")}


def test_silence_and_a_new_sentence_cut_what_is_said(service: SpeechService, voice: VoiceWhenWished, qtbot: QtBot) -> None:
    voice.say(1, LONG, "sv")
    qtbot.waitUntil(lambda: len(service.did) == 1, timeout=PATIENCE_MS)
    say(voice, qtbot, 2, "Nästa.", "sv")
    assert service.did[1:] == ["cut", "Nästa.", "end"]
    voice.say(3, LONG, "sv")
    qtbot.waitUntil(lambda: len(service.did) == 5, timeout=PATIENCE_MS)
    voice.stop()
    until(lambda: service.did[5:] == ["cut"], "it is silent, though the event loop stands")


def test_louder_is_heard_at_once(service: SpeechService, voice: VoiceWhenWished, qtbot: QtBot) -> None:
    voice.say(1, LONG, "sv")
    qtbot.waitUntil(lambda: len(service.did) == 1, timeout=PATIENCE_MS)
    voice.louder()
    qtbot.waitUntil(lambda: len(service.did) == 3, timeout=PATIENCE_MS)
    assert service.did[1] == "cut"
    assert [int(line["volume"]) for line in service.record[::2]] == [0, 41]


def test_when_its_last_client_has_gone_the_service_goes_too(service: SpeechService, voice: VoiceWhenWished, qtbot: QtBot) -> None:
    say(voice, qtbot, 1, "Ett.", "sv")
    assert service.process is not None
    voice.end()
    until(lambda: service.process is None, "it has gone")


def test_the_volume_reaches_eighteen_decibels_of_the_real_voice(service: SpeechService, qapp: QApplication, qtbot: QtBot) -> None:
    """EN 301 549 V3.2.1, 8.2.1.1, heard through espeak-ng."""
    service.speak_aloud()
    levels = []
    for volume in (GREATEST, LEAST):
        parent = QObject()
        voice = voice_of(Speech(volume=round(volume)), parent)
        assert voice is not None
        say(voice, qtbot, 1, "Borås Stad säker och trygg-certifierad för fjärde gången.", "sv")
        voice.end()
        until(lambda: service.process is None, "it has gone, and all is written; the next begins the file anew")
        levels.append(loudness_db(service.sound))
        parent.deleteLater()
    assert levels[0] - levels[1] >= 18


def loudness_db(samples: Sequence[int]) -> float:
    """By their root mean square, below full scale."""
    assert any(samples)
    return 10 * log10(sum(sample * sample for sample in samples) / len(samples) / 2**30)
