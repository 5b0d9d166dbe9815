"""What keeps a lobby's screen up for months: its service manager, hours, public warnings, a clock that is set, who watches from afar."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.announcement.screen import Hours as WrittenHours
from app.clockwork import Alarms, QtAlarm
from app.display_in_use import DisplayInUse
from app.kiosk.keeper import Keeper
from app.kiosk.lobby_window import LobbyWindow
from app.kiosk.orbit import Orbit
from app.kiosk.watchdog import watchdog_of
from app.stage.lobby_screen import LobbyScreen
from app.wishes import Wishes

if TYPE_CHECKING:
    from app.kiosk.alert_watch import AlertWatch
    from app.kiosk.hours import Hours
    from app.kiosk.power.panel_power import PanelPower
    from app.kiosk.report.reporter import Reporter
    from app.kiosk.report.status import DisplayStatus, SourceStatus


class LobbyService(QObject):
    """Composes it for a lobby's screen in its window on its display."""

    def __init__(
        self,
        screen: LobbyScreen,
        window: LobbyWindow,
        display: DisplayInUse,
        keeper: Keeper,
        wishes: Wishes,
        parent: QObject,
        alarms: Alarms = QtAlarm,
    ) -> None:
        super().__init__(parent)
        self._screen, self._window, self._display, self._keeper, self._wishes = screen, window, display, keeper, wishes
        self._alarms = alarms
        self._watchdog = watchdog_of(screen, window.black, os.environ, self, alarms)
        self._hours = self._hours_of(wishes)
        self._power = self._power_of(wishes.screen.hours.power) if self._hours is not None else None
        self._warnings = self._warnings_of(wishes)
        self._was_lit = True
        self._reporter: Reporter | None = None
        if wishes.screen.kiosk.orbit:
            screen.went.connect(Orbit(window, wishes.clock(), self).take)

    def report(self, status: Path | None, metrics: Path | None) -> None:
        """From now on tells how the screen is, in these files; to be called before it begins."""
        if status is None and metrics is None:
            return
        from app.kiosk.report.files import ReportFiles
        from app.kiosk.report.latest_writer import LatestWriter
        from app.kiosk.report.reporter import Reporter

        files, clock = ReportFiles(status, metrics), self._wishes.clock()
        self._reporter = Reporter(self._screen, files, self._source_status, self._display_status, clock, LatestWriter(), self, self._alarms)

    def begin(self) -> None:
        """Before the window is seen."""
        self._watchdog.start()
        if self._warnings is not None:
            self._warnings.begin()
        if self._hours is None:
            return
        self._was_lit = self.lit
        if not self._was_lit:
            self._window.set_lit(False)
        if self._power is not None and self._reporter is not None:
            self._power.changed.connect(self._reporter.write_soon)
        self._hours.changed.connect(self._light)
        if self._warnings is not None:
            self._warnings.changed.connect(self._light)
        self._hours.look()

    @property
    def lit(self) -> bool:
        """Whether anything is to be seen: within the hours, and while a severe public warning is in force."""
        return self._hours is None or self._hours.lit or (self._warnings is not None and self._warnings.is_urgent)

    def settle(self) -> None:
        """What the first picture need not wait for."""
        from app.kiosk.clock_jumps import ClockJumps

        jumps = ClockJumps(self)
        jumps.listen()
        jumps.jumped.connect(self._screen.look_at_clock)
        jumps.jumped.connect(self._keeper.look_at_clock)
        if self._hours is not None:
            jumps.jumped.connect(self._hours.look)
            if jumps.listening:
                self._hours.rely_on_jumps()
            if self._power is not None:
                self._power.switch(self.lit)

    def end(self) -> None:
        """When the event loop has ended."""
        self._watchdog.stop()
        if self._warnings is not None:
            self._warnings.rest()
        if self._power is not None:
            self._power.stop()
        if self._reporter is not None:
            self._reporter.stop()

    def _light(self) -> None:
        if self.lit is self._was_lit:
            return
        self._was_lit = self.lit
        self._window.set_lit(self._was_lit)
        if self._power is not None:
            self._power.switch(self._was_lit)
        if self._reporter is not None:
            self._reporter.write_soon()

    def _warnings_of(self, wishes: Wishes) -> "AlertWatch | None":
        feed = wishes.screen.warnings.feed
        if not feed:
            return None
        from app.public_warnings import public_warnings_of

        return public_warnings_of(self._screen, wishes, feed, self, self._alarms)

    def _hours_of(self, wishes: Wishes) -> "Hours | None":
        if wishes.screen.hours == WrittenHours():
            return None
        from app.kiosk.hours import Hours, opening_of  # only for a screen that has any

        opening = opening_of(wishes.screen.hours)
        return Hours(opening, wishes.clock(), self, self._alarms) if opening is not None else None

    def _power_of(self, named: str) -> "PanelPower | None":
        if named == "none":
            return None
        from app.kiosk.power.panel_power import PanelPower
        from app.kiosk.power.tools import TOOLS

        return PanelPower(TOOLS[named], self, self._alarms)

    def _source_status(self) -> "SourceStatus":
        from app.kiosk.report.status import Condition, SourceStatus

        if not self.lit:
            condition = Condition.BLACK
        elif self._screen.editions and self._screen.edition.quiet:
            condition = Condition.QUIET
        else:
            condition = Condition.LAST_GOOD if self._keeper.stale else Condition.SHOWING
        named = self._wishes.announcement
        return SourceStatus(condition, str(named) if named is not None else "")

    def _display_status(self) -> "DisplayStatus":
        from app.kiosk.report.status import DisplayStatus

        sizes, ratio = self._display.sizes, self._window.devicePixelRatioF()
        pixels = round(self._window.width() * ratio), round(self._window.height() * ratio)
        counted = sizes.diagonal_inches, sizes.diagonal_from, sizes.distance_m, sizes.distance_from
        power = self._power.known.value if self._power is not None else None
        return DisplayStatus(self._display.name, *pixels, *counted, power)
