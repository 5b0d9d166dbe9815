"""Keeps a screen showing: gives it what its source holds, and while that can't be used the quiet page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from app.announcement.model import Announcement
from app.announcement.problem import Problem
from app.source.loading import Loaded
from app.stage.clockwork import Alarms, QtAlarm
from app.stage.edition import Edition
from app.stage.lobby_screen import LobbyScreen

LOOK_AGAIN_MS = 10_000


class Keeper(QObject):
    """Looks again every ten seconds for as long as there is nothing to show.

    `look` reads the source, `editions` makes of what lies there what is shown, `tell` reports problems.
    """

    def __init__(
        self,
        screen: LobbyScreen,
        look: Callable[[], Loaded],
        editions: Callable[[Loaded], tuple[Edition, ...]],
        tell: Callable[[Sequence[Problem]], None],
        parent: QObject,
        alarms: Alarms = QtAlarm,
    ) -> None:
        super().__init__(parent)
        self._screen = screen
        self._look = look
        self._editions = editions
        self._tell = tell
        self._loaded: Loaded | None = None
        self._told: tuple[Problem, ...] = ()
        self._quiet_page: Announcement | None = None
        self._again = alarms(self)
        self._again.due.connect(self.look_again)
        screen.pictures_failed.connect(tell)

    def take(self, loaded: Loaded) -> None:
        """Shows what was loaded; problems are told when they come, not at every look."""
        self._loaded = loaded
        editions = self._editions(loaded)
        problems = (*loaded.problems, *(problem for edition in editions for problem in edition.problems))
        if problems != self._told:
            new = tuple(problem for problem in problems if problem not in self._told)
            self._told = problems
            self._tell(new)
        # At the next look the quiet page is the same but for its day: nothing is laid out for that.
        quiet = editions[0].announcement if editions[0].quiet else None
        if quiet is None or quiet != self._quiet_page:
            self._screen.set_editions(editions)
        self._quiet_page = quiet
        if quiet is None:
            self._again.stop()
        else:
            self._again.start(LOOK_AGAIN_MS)

    def take_again(self) -> None:
        """Shows the same with what has come of its pictures."""
        if self._loaded is not None:
            self.take(self._loaded)

    def look_again(self) -> None:
        """Looks at the source now."""
        self.take(self._look())
