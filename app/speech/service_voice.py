"""The voice of the system's speech service, speech-dispatcher: it says a sentence, is silent, is louder or softer.

Nothing is asked of the service, and no process started, before the first sentence; a while after the last one the connection is
closed. Nothing here waits: whatever the service does, or fails to do, comes as a signal, and within a bound.
"""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal

from app.announcement.language_tag import same_language
from app.announcement.screen import Speech
from app.clockwork import Alarms, QtAlarm
from app.log import log
from app.speech.address import NoAddressError, socket_path
from app.speech.commands import manner, one_line, opening
from app.speech.connection import Connection
from app.speech.dialogue import Dialogue, Happened, Turn, Utterance, begin, hear, say, stop
from app.speech.loudness import louder, softer
from app.speech.patience import longest_ms
from app.speech.replies import Reply
from app.value import value

OPEN_MS = 8_000  # until it can be sent to, with its start
ANSWER_MS = 5_000  # until it has taken the text: one that has just started has its synthesisers to look for
BEGIN_MS = 10_000  # until it begins: it lets another program finish first
REST_MS = 20_000  # after the last word
MOST_REPLIES = 500  # to one text; it takes about fifteen


@value
class Sentence:
    """What is to be said, under the number that is told when it was."""

    number: int
    text: str
    language: str


class ServiceVoice(QObject):
    """Says one sentence at a time; `environment` tells where the service listens.

    `said` tells the number of a sentence that was said to its end; `lost` that there is no service, or that it failed, and why
    goes to the log. Neither comes while one of the methods runs.
    """

    said = Signal(int)
    lost = Signal()
    _nothing_to_say = Signal(int)
    _no_address = Signal(str)

    def __init__(self, speech: Speech, environment: Mapping[str, str], parent: QObject, alarms: Alarms = QtAlarm) -> None:
        super().__init__(parent)
        self._speech, self._environment, self._alarms = speech, environment, alarms
        self._volume = float(speech.volume)
        self._sentence: Sentence | None = None
        self._connection: Connection | None = None
        self._dialogue = Dialogue()
        self._replies = 0
        self._told = ""
        self._limit = alarms(self)
        self._limit.due.connect(self._on_late)
        self._rest = alarms(self)
        self._rest.due.connect(self._on_rest)
        self._nothing_to_say.connect(self._on_nothing_to_say, Qt.ConnectionType.QueuedConnection)
        self._no_address.connect(self._lose, Qt.ConnectionType.QueuedConnection)

    def say(self, number: int, text: str, language: str) -> None:
        """Says a sentence in a language, a BCP 47 tag; what is being said stops first."""
        if not one_line(text):
            self.stop()
            self._sentence = Sentence(number, "", language)
            self._nothing_to_say.emit(number)
            return
        self._sentence = Sentence(number, text, language)
        self._rest.stop()
        self._speak()

    def stop(self) -> None:
        """Is silent at once."""
        self._sentence = None
        self._limit.stop()
        if self._connection is not None:
            self._rest.start(REST_MS)
            if self._connection.is_open:
                self._take(stop(self._dialogue))

    def louder(self) -> None:
        """Says the sentence anew, a step of 3 dB louder; nothing at the upper end, or where nothing is being said."""
        self._set_volume(louder(self._volume))

    def softer(self) -> None:
        """Says the sentence anew, a step of 3 dB softer; nothing at the lower end, or where nothing is being said."""
        self._set_volume(softer(self._volume))

    def end(self) -> None:
        """Is silent, and leaves the service to others."""
        self.stop()
        self._close()

    # Each sentence

    def _set_volume(self, volume: float) -> None:
        # The service sets it for what comes next, and a key must be heard at once.
        if self._sentence is None or volume == self._volume:
            return
        self._volume = volume
        self._speak()

    def _speak(self) -> None:
        """Says the sentence, as soon as there is a connection."""
        self._replies = 0
        if self._connection is None:
            self._open()
        elif self._connection.is_open:
            self._ask()
        elif not self._limit.running:  # it is still being opened for somebody who has left
            self._limit.start(OPEN_MS)

    def _ask(self) -> None:
        sentence = self._sentence
        if sentence is None:
            return
        self._limit.start(ANSWER_MS)
        how = manner(sentence.language, self._voice_of(sentence.language), self._volume)
        self._take(say(self._dialogue, Utterance(sentence.text, how)))

    def _voice_of(self, language: str) -> str | None:
        """The voice chosen for a language, "" for none, None where no language has one."""
        voices = self._speech.voice
        if not voices:
            return None
        exact = (name for tag, name in voices if tag.lower() == language.lower())
        akin = (name for tag, name in voices if same_language(tag, language))
        return next(exact, None) or next(akin, "")

    def _take(self, turn: Turn) -> None:
        """What a step of the talk asks for."""
        self._dialogue = turn.dialogue
        if self._connection is not None:
            self._connection.send(turn.send)
        if turn.fault:
            self._lose(turn.fault)
        elif turn.happened is Happened.SAID:
            self._be_done()
        elif turn.happened is Happened.TAKEN:
            self._limit.start(BEGIN_MS)
        elif turn.happened is Happened.BEGAN and self._sentence is not None:
            self._limit.start(longest_ms(self._sentence.text, self._speech.rate))

    def _be_done(self) -> None:
        sentence, self._sentence = self._sentence, None
        self._limit.stop()
        self._rest.start(REST_MS)
        self._told = ""
        if sentence is not None:
            self.said.emit(sentence.number)

    def _on_nothing_to_say(self, number: int) -> None:
        if self._sentence is not None and self._sentence.number == number and not self._sentence.text:
            self._sentence = None
            self.said.emit(number)

    # The connection

    def _open(self) -> None:
        try:
            path = socket_path(self._environment)
        except NoAddressError as error:
            self._no_address.emit(str(error))
            return
        self._limit.start(OPEN_MS)
        self._connection = Connection(path, self, self._alarms)
        self._connection.opened.connect(self._on_opened)
        self._connection.heard.connect(self._on_heard)
        self._connection.fell.connect(self._lose)
        self._connection.open()

    def _on_opened(self) -> None:
        self._take(begin(opening(self._speech.rate)))
        self._ask()

    def _on_heard(self, reply: Reply) -> None:
        self._replies += 1
        if self._replies > MOST_REPLIES:
            self._lose("it does not cease to answer")
            return
        self._take(hear(self._dialogue, reply))

    def _on_late(self) -> None:
        self._lose("it does not answer, or does not come to an end")

    def _on_rest(self) -> None:
        """Nobody listens any more: the next visitor begins at the volume of the screen file."""
        self._close()
        self._volume = float(self._speech.volume)

    def _lose(self, reason: str) -> None:
        sentence, self._sentence = self._sentence, None
        self._close()
        if sentence is None:  # it has gone while there was nothing to say
            return
        if reason != self._told:
            self._told = reason
            log.warning("foaje: nothing can be read aloud: %s", reason)
        self.lost.emit()

    def _close(self) -> None:
        self._limit.stop()
        self._rest.stop()
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
            connection.deleteLater()
