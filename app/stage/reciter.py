"""What has a screen read aloud: a voice says the sentence that is on, and the screen goes on when it was said."""

from PySide6.QtCore import QObject

from app.stage.lobby_screen import LobbyScreen
from app.stage.state.event import Action, Event, Showing, Sign, Time
from app.stage.state.speaking import UNHEARD
from app.stage.voice import Voice


class Reciter(QObject):
    """Belongs to its screen, and hears it before anything is laid out: what stops the voice stops it at once."""

    def __init__(self, screen: LobbyScreen, voice: Voice) -> None:
        super().__init__(screen)
        self._screen = screen
        self._voice = voice
        self._number = 0
        self._begun: int | None = None
        screen.happens.connect(self._on_happens)
        screen.went.connect(self._on_went)
        voice.said.connect(self._on_said)
        voice.lost.connect(self._on_lost)

    @property
    def speaks(self) -> bool:
        """Whether a sentence is being said."""
        return self._begun is not None

    def _on_happens(self, event: Event) -> None:
        if not self.speaks or event is Time.RENEWED or event in UNHEARD or isinstance(event, Showing):
            return
        if event is Action.LARGER:
            self._voice.louder()
        elif event is Action.NORMAL:
            self._voice.softer()
        elif event is not Time.SAID:
            self._be_silent()

    def _on_went(self) -> None:
        aloud, view = self._screen.state.aloud, self._screen.view
        if aloud is None or view is None or view.sentence is None:
            self._be_silent()
        elif aloud.begun != self._begun:
            self._begun = aloud.begun
            self._number += 1
            self._screen.hold_time(held=True)
            self._voice.say(self._number, view.sentence.text, view.sentence.language)

    def _be_silent(self) -> None:
        if self.speaks:
            self._begun = None
            self._voice.stop()
            self._screen.hold_time(held=False)

    def _on_said(self, number: int) -> None:
        if self.speaks and number == self._number:
            self._screen.hear(Time.SAID)

    def _on_lost(self) -> None:
        if self.speaks:
            self._screen.hear(Time.LOST)
            self._screen.show_sign(Sign.NO_SPEECH)
