"""What the menus do to the picture itself: its round, its language, its text's size and its time."""

from datetime import datetime

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.clockwork import Clock
from app.desk.preview.actions import Actions
from app.desk.preview.commands import LANGUAGE, Command
from app.desk.preview.moment_dialog import MomentDialog
from app.stage.language.words import Words
from app.stage.lobby_screen import LobbyScreen
from app.stage.state.event import Action, InLanguage

KEYS = {
    Command.PAUSE: Action.PAUSE,
    Command.FORWARD: Action.NEXT_ITEM,
    Command.BACKWARD: Action.PREVIOUS_ITEM,
    Command.NEXT_LANGUAGE: Action.LANGUAGE,
    Command.KEYS: Action.SHEET,
}
"""The commands that do what a visitor's key does."""


class RoundControls(QObject):
    """Hands the commands to the screen, and shows in the menus what stands there; `moment_chosen` tells a datetime, or None for now."""

    moment_chosen = Signal(object)

    def __init__(self, screen: LobbyScreen, actions: Actions, clock: Clock, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._screen = screen
        self._actions = actions
        self._clock = clock
        self._words = words
        self._parent = parent
        self._languages: tuple[str, ...] = ()
        self._chosen = False
        for command in KEYS:
            actions.of(command).triggered.connect(self._on_key)
        actions.connect_all(
            (
                (Command.LARGE, self._on_large),
                (Command.START, screen.start_over),
                (Command.MOMENT, self.ask),
                (Command.NOW, self._on_now),
            )
        )
        actions.connect_choice(LANGUAGE, self._on_language)
        screen.went.connect(self.follow)

    def follow(self) -> None:
        """Shows in menus and toolbar what the screen is at."""
        screen = self._screen
        if not screen.editions:
            return
        self._actions.of(Command.PAUSE).setChecked(screen.state.paused)
        self._actions.of(Command.LARGE).setChecked(screen.state.large)
        languages = tuple(edition.words.language for edition in screen.editions)
        if languages != self._languages:
            self._languages = languages
            choices = [(language_name(language), place, "") for place, language in enumerate(languages)]
            self._actions.show_choices(LANGUAGE, choices, screen.state.language)
        self._actions.check(LANGUAGE, screen.state.language)
        self._actions.say_on_button(LANGUAGE, language_name(screen.edition.words.language))
        self._actions.of(Command.NEXT_LANGUAGE).setEnabled(len(languages) > 1)

    def show_moment(self, at: datetime | None) -> None:
        """Whether the picture stands at a moment that was chosen."""
        self._actions.of(Command.MOMENT).setChecked(at is not None)
        self._actions.of(Command.NOW).setEnabled(at is not None)
        self._chosen = at is not None

    def ask(self) -> None:
        """Asks for a date and time."""
        dialog = MomentDialog(self._words, self._clock(), self._parent)
        dialog.moment_chosen.connect(self.moment_chosen)
        dialog.rejected.connect(self._on_rejected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_rejected(self) -> None:
        self._actions.of(Command.MOMENT).setChecked(self._chosen)

    def _on_now(self) -> None:
        self.moment_chosen.emit(None)

    def _on_key(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self._screen.act(KEYS[Command(sender.objectName())])
            self.follow()

    def _on_large(self) -> None:
        self._screen.act(Action.LARGER if self._actions.of(Command.LARGE).isChecked() else Action.NORMAL)

    def _on_language(self, action: QAction) -> None:
        self._screen.go(InLanguage(int(action.data())))


def language_name(tag: str) -> str:
    """What a language calls itself; its tag where that is not known."""
    locale = QLocale(tag.replace("-", "_"))
    return locale.nativeLanguageName() or tag
