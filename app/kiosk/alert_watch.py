"""Keeps a screen's public warnings: looks at their feed, shows those in force, and ends each at its time."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from app.announcement.alerts.alert import Alert, Status
from app.announcement.alerts.feed import FeedReading
from app.announcement.alerts.in_force import Here, Known, in_force, next_change, update
from app.clockwork import Alarms, Clock, QtAlarm
from app.log import log
from app.stage.alerts_in_force import AlertsInForce

LOOK_MS = 30_000
SPREAD_MS = 5_000  # that many screens do not all ask at once
LONGEST_MS = 60_000  # to a change: a clock that was set is seen then
AFTER_MS = 10


class Feed(Protocol):
    """What tells by `read`, with a FeedReading, and by `lost`, with a reason, what came of a `look`."""

    @property
    def read(self) -> SignalInstance:
        """What it carries."""

    @property
    def lost(self) -> SignalInstance:
        """Why it could not be read."""

    def look(self) -> None:
        """Asks."""

    def rest(self) -> None:
        """Asks no more."""


class Store(Protocol):
    """What is kept over a restart."""

    def read(self) -> Known:
        """What is known from before."""

    def keep(self, known: Known) -> str:
        """Keeps it; why it could not be done, "" where it was."""


class AlertWatch(QObject):
    """Calls `show` with the alerts in force whenever they change; `changed` tells others, such as the hours, that they did.

    `chance` gives numbers from 0 to 1, `named` is how the feed is called in a log.
    """

    changed = Signal()

    def __init__(
        self,
        feed: Feed,
        store: Store,
        here: Here,
        show: Callable[[AlertsInForce], None],
        parent: QObject,
        *,
        languages: tuple[str, ...],
        named: str,
        clock: Clock,
        chance: Callable[[], float],
        alarms: Alarms = QtAlarm,
    ) -> None:
        super().__init__(parent)
        self._feed = feed
        self._store = store
        self._here = here
        self._show = show
        self._languages = languages
        self._named = named
        self._clock = clock
        self._chance = chance
        self._known = Known()
        self._shown: tuple[Alert, ...] = ()
        self._lost = False
        self._told = ""
        self._look = alarms(self)
        self._look.due.connect(self._on_look)
        self._change = alarms(self)
        self._change.due.connect(self._on_change)
        feed.read.connect(self._on_read)
        feed.lost.connect(self._on_lost)

    @property
    def is_urgent(self) -> bool:
        """Whether a warning is in force for which a screen is lit outside its hours."""
        return any(alert.is_urgent for alert in self._shown)

    def begin(self) -> None:
        """Shows what is known from before, and looks at the feed from now on."""
        self._known = self._store.read()
        self._take(self._clock())
        self._on_look()

    def rest(self) -> None:
        """Looks no more."""
        self._look.stop()
        self._change.stop()
        self._feed.rest()

    def _on_look(self) -> None:
        self._look.start(LOOK_MS + round(SPREAD_MS * self._chance()))
        self._feed.look()

    def _on_read(self, reading: FeedReading) -> None:
        now = self._clock()
        if self._lost:
            self._lost = False
            log.info("foaje: %s: the warnings are read again", self._named)
        self._known = update(self._known, reading, now)
        self._take(now)
        why = self._store.keep(self._known)
        if why and why != self._told:
            log.warning("foaje: the warnings cannot be kept over a restart: %s", why)
        self._told = why

    def _on_lost(self, reason: str) -> None:
        if not self._lost:
            self._lost = True
            log.warning("foaje: %s: the warnings cannot be read: %s; those known stay until they expire", self._named, reason)

    def _on_change(self) -> None:
        self._take(self._clock())

    def _take(self, now: datetime) -> None:
        """Shows what is in force now, and waits for the next that begins or ends by itself."""
        alerts = in_force(self._known, self._here, now)
        change = next_change(self._known, self._here, now)
        if change is None:
            self._change.stop()
        else:
            self._change.start(min(LONGEST_MS, round((change - now).total_seconds() * 1000) + AFTER_MS))
        if alerts == self._shown:
            return
        before, self._shown = self._shown, alerts
        self._show(AlertsInForce(alerts, self._languages))
        self.changed.emit()
        _tell(before, alerts)


def _tell(before: tuple[Alert, ...], after: tuple[Alert, ...]) -> None:
    """A line for each warning that has come, changed or gone."""
    known = {alert.reference: alert for alert in before}
    for alert in after:
        if alert != known.get(alert.reference):
            info = alert.infos[0]
            kind = "warning" if alert.status is Status.ACTUAL else alert.status.name.lower()
            until = f"until {info.expires.astimezone():%Y-%m-%d %H:%M}" if info.expires else "without an end"
            log.warning("foaje: %s in force: %s (%s, %s, %s)", kind, info.title, alert.severity.name.lower(), alert.identifier, until)
    there = {alert.reference for alert in after}
    for alert in before:
        if alert.reference not in there:
            log.info("foaje: warning ended: %s (%s)", alert.infos[0].title, alert.identifier)
