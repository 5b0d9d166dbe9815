"""Tells how a screen is, whenever something changes and at least with every minute of its clock."""

import time
from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app import __version__
from app.clockwork import Alarms, Clock, QtAlarm
from app.kiosk.report.files import ReportFiles
from app.kiosk.report.last_problem import LastProblem
from app.kiosk.report.latest_writer import LatestWriter
from app.kiosk.report.shown_now import shown_now
from app.kiosk.report.status import Condition, DisplayStatus, SourceStatus, Status
from app.kiosk.report.thumbnail import picture_of
from app.log import log
from app.stage.cause import Cause
from app.stage.lobby_screen import LobbyScreen
from app.value import replace

SOON_MS = 1000  # what comes in a burst is told at once
AT_MOST_MS = 65_000  # for a screen whose clock stands, as outside its hours; else the minute comes first
APART_S = 30  # a minute that comes sooner after the last writing is one of a burst
PATIENCE_S = 0.3  # for the last writing, at the end


class Reporter(QObject):
    """Writes the files of a report while the screen goes on.

    `source` and `display` answer with what is so at the moment; `writer` does the writing, and ends with this; `seconds` is a
    clock that nobody sets.
    """

    problem_told = Signal()

    def __init__(
        self,
        screen: LobbyScreen,
        files: ReportFiles,
        source: Callable[[], SourceStatus],
        display: Callable[[], DisplayStatus],
        clock: Clock,
        writer: LatestWriter,
        parent: QObject,
        alarms: Alarms = QtAlarm,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._screen, self._files, self._source, self._display = screen, files, source, display
        self._clock, self._seconds = clock, seconds
        self._started, self._started_s = clock(), seconds()
        self._editions, self._since = screen.editions, clock()
        self._written_s = seconds()
        self._pictured: datetime | None = None
        self._due = self._soon = False
        self._known: tuple[object, ...] = ()
        self._writer = writer
        self._alarm = alarms(self)
        self._alarm.due.connect(self.write)
        self._problems = LastProblem(clock, self.problem_told.emit)
        log.addHandler(self._problems)
        self.problem_told.connect(self.write_soon)
        screen.went.connect(self._on_went)
        self.write_soon()

    def write_soon(self) -> None:
        """Something has changed: it is told within a second, together with whatever else comes until then."""
        if not self._soon:
            self._soon = True
            self._alarm.start(SOON_MS)

    def write(self) -> None:
        """Tells how the screen is now."""
        self._soon = False
        self._alarm.start(AT_MOST_MS)
        self._written_s = self._seconds()
        self._hand_over(self._source())

    def stop(self) -> None:
        """The program ends, in good order; a disk that hangs does not keep it."""
        self._alarm.stop()
        log.removeHandler(self._problems)
        self._hand_over(replace(self._source(), condition=Condition.STOPPED))
        self._writer.close(PATIENCE_S)

    def _on_went(self, cause: Cause) -> None:
        if self._screen.editions is not self._editions:
            self._editions, self._since = self._screen.editions, self._clock()
        # Every minute: so no picture is older, whatever changes in between.
        self._due = self._due or cause is Cause.RENEWAL
        if cause is Cause.RENEWAL and self._seconds() - self._written_s > APART_S:
            # With the minute's own waking: at rest there is no other.
            self.write()
        else:
            self.write_soon()

    def _hand_over(self, source: SourceStatus) -> None:
        if source.since is None:
            source = replace(source, since=self._since)
        display = self._display()
        picture = self._picture(source.condition, display)
        status = Status(
            __version__,
            self._clock(),
            self._started,
            self._seconds() - self._started_s,
            source,
            display,
            shown_now(self._screen),
            "",
            None,
            self._problems.count,
            self._problems.trouble,
            self._pictured,
        )
        self._writer.write(partial(self._files.write, status, self._editions, picture))

    def _picture(self, condition: Condition, display: DisplayStatus) -> QImage | None:
        """A new picture of the wall, where another minute has come or something else altogether is shown."""
        known = (condition, display, self._editions)
        if not self._files.wants_thumbnail or condition is Condition.STOPPED or not (self._due or known != self._known):
            return None
        self._due, self._known, self._pictured = False, known, self._clock()
        return picture_of(self._screen.window())
