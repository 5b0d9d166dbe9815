"""The editor's window with what it hears and who hears it: a source, a clock that can be set, the screen."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtGui import QDesktopServices

from app.announcement.problem import Problem
from app.application import DEFAULT_SIZE, reader_words
from app.clockwork import Alarms, QtAlarm
from app.desk.preview.chosen_moment import ChosenMoment
from app.desk.preview.window import PreviewSetting, PreviewWindow
from app.desk.preview.window_place import user_settings
from app.lobby_source import LobbySource
from app.opened_source import OpenedSource
from app.source.holding import Holding
from app.stage.behaviour import Behaviour
from app.stage.drawing.typeface import load_typeface
from app.stage.lobby_screen import LobbyScreen
from app.value import replace
from app.wishes import Wishes


class PreviewDesk(QObject):
    """Puts an announcement on the screen in the window; `warnings` are the screen file's."""

    def __init__(self, wishes: Wishes, warnings: Sequence[Problem], parent: QObject, alarms: Alarms = QtAlarm) -> None:
        super().__init__(parent)
        self._moment = ChosenMoment(replace(wishes, at=None).clock(), wishes.at)
        kiosk = wishes.screen.kiosk
        behaviour = Behaviour(preview=True, return_s=None, motion=kiosk.motion, letter_keys=kiosk.letter_keys)
        self.screen = LobbyScreen(load_typeface(), self._moment, behaviour, alarms)
        size = wishes.size or DEFAULT_SIZE
        known = replace(wishes.known_display(), size=size)
        self.screen.set_display(known)
        self._opened = OpenedSource(self.screen, wishes, size, self, alarms)
        self.window = PreviewWindow(
            self.screen,
            PreviewSetting(
                known,
                reader_words(),
                self._moment,
                self._moment.clock,
                user_settings(),
                QDesktopServices.openUrl,
                wishes.distance_m,
                wishes.screen_file,
                tuple(warnings),
                alarms,
                self._opened.named,
            ),
        )
        self._opened.opened.connect(self._on_opened)
        self._opened.found_wrong.connect(self.window.show_problems)
        self._opened.stale_is.connect(self.window.show_stale)
        self.window.open_wanted.connect(self._opened.open)
        self.window.moment_chosen.connect(self.show_at)
        self.window.show_moment(self._moment.at)

    def begin(self, source: LobbySource, first: Holding) -> None:
        """Shows what was found at a source, in the window, with the keyboard in the picture."""
        self._opened.begin(source, first)
        self.window.open_up()
        # Where no window manager gives the keyboard to a new window, it has to be asked for.
        self.window.activateWindow()
        self.screen.setFocus()

    def show_at(self, at: datetime | None) -> None:
        """The picture at a moment; None: at the time that it is."""
        self._moment.choose(at)
        self._opened.show_at(self._moment.at)
        self.window.show_moment(self._moment.at)
        self.screen.look_at_clock()

    def end(self) -> None:
        """Follows nothing any more, and remembers where the window was."""
        self._opened.rest()
        self.window.close()

    def _on_opened(self) -> None:
        self.window.show_source(self._opened.title, self._opened.file)
