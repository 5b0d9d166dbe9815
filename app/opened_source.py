"""What the editor's window has open: one source with what keeps the picture at it, and another in its place when that is opened."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.announcement.problem import Kind, Level, Problem
from app.announcement.reading import FILE_NAME
from app.application import keeper_of, tell
from app.clockwork import Alarms, QtAlarm
from app.lobby_source import LobbySource
from app.resources import resources
from app.source.holding import Holding
from app.stage.lobby_screen import LobbyScreen
from app.value import replace
from app.wishes import Wishes

NO_TEXT = frozenset({Kind.NOT_FOUND, Kind.IS_FOLDER, Kind.UNREADABLE, Kind.BINARY, Kind.TOO_LARGE})
"""What no editor of texts can mend."""


class OpenedSource(QObject):
    """Keeps a screen at a source, `[show]` or not. `found_wrong` and `stale_is` are its keeper's; `opened` tells another source."""

    found_wrong = Signal(tuple)
    stale_is = Signal(bool)
    opened = Signal()

    def __init__(self, screen: LobbyScreen, wishes: Wishes, size: tuple[int, int], parent: QObject, alarms: Alarms = QtAlarm) -> None:
        super().__init__(parent)
        self._screen = screen
        self._wishes = wishes
        self._size = size
        self._alarms = alarms
        self._source: LobbySource | None = None
        self._looked = QObject(self)

    def begin(self, source: LobbySource, first: Holding) -> None:
        """Shows what was found at a source, and follows it."""
        if self._source is not None:
            self._source.rest()
            self._looked.deleteLater()
            self._looked = QObject(self)
        self._source = source
        keeper = keeper_of(self._screen, source, self._looked, self._alarms, self._size, heeds_show=False)
        keeper.found_wrong.connect(self.found_wrong)
        keeper.stale_is.connect(self.stale_is)
        self.opened.emit()
        keeper.take(first)
        source.follow(first, self._looked, self._alarms)

    def open(self, file: Path) -> None:
        """Shows another announcement."""
        self._wishes = replace(self._wishes, source=file)
        source = LobbySource(self._wishes, (), tell, keeps=False)
        self.begin(source, source.first())

    def show_at(self, at: datetime | None) -> None:
        """The moment that is shown, or None for the time that it is."""
        self._wishes = replace(self._wishes, at=at)
        if self._source is not None:
            self._source.wishes = self._wishes

    def rest(self) -> None:
        """Follows nothing any more."""
        if self._source is not None:
            self._source.rest()

    def named(self, problem: Problem) -> Problem:
        """A problem as those who edit the file know it."""
        return self._source.named((problem,))[0] if self._source is not None else problem

    @property
    def title(self) -> str:
        """What the source is called."""
        file = self.file
        return file.name if file is not None else str(self._wishes.source)

    @property
    def file(self) -> Path | None:
        """The file that is edited for it; None for one on the web."""
        source = self._wishes.source or resources()
        if not isinstance(source, Path):
            return None
        return source / FILE_NAME if source.is_dir() else source


def cannot_be_mended(first: Holding) -> bool:
    """Whether there is nothing to show and no text that an editor could mend, so that a window would wait in vain."""
    errors = [problem for problem in first.problems if problem.level is Level.ERROR]
    return not first.usable and _all_no_text(errors)


def _all_no_text(problems: Sequence[Problem]) -> bool:
    return all(problem.kind in NO_TEXT for problem in problems)
