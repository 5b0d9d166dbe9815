"""Which alerts are in force here and now: pure, from what a feed has said so far."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from app.announcement.alerts.alert import Alert, Info, MessageType, Reference, Status
from app.announcement.alerts.areas import is_for
from app.announcement.alerts.feed import FeedReading
from app.value import replace, value

UNTOLD_END = timedelta(hours=24)
"""How long an alert that tells no end stays after a feed has last carried it."""
MOST_ENDED = 2000
BEGINNING = datetime(1, 1, 1, tzinfo=UTC)


@value
class Here:
    """A display's place: its areas' codes, none for all that the feed carries, and whether exercises and tests are shown."""

    areas: tuple[str, ...] = ()
    tests: bool = False


@value
class Kept:
    """A message, and when the feed last carried it."""

    alert: Alert
    seen: datetime


@value
class Ended:
    """A message that another one, of this status and sent then, has replaced or cancelled."""

    reference: Reference
    status: Status
    sent: datetime | None

    def ends(self, alert: Alert) -> bool:
        """Tell whether it is this message: what is only exercised ends nothing real, and nothing ends what was sent after it."""
        if not self.reference.means(alert.reference) or self.status not in (Status.ACTUAL, alert.status):
            return False
        return self.sent is None or alert.sent is None or alert.sent <= self.sent


@value
class Known:
    """What a feed has said so far: the messages that stand, and those that have ended and might come again."""

    kept: tuple[Kept, ...] = ()
    ended: tuple[Ended, ...] = ()


def update(known: Known, reading: FeedReading, now: datetime) -> Known:
    """Give what is known after a feed was read at `now`; what a whole reading does not carry any more has ended."""
    carried = _newest(reading.alerts)
    ended = _ended(known, carried, whole=reading.whole)
    kept = [Kept(alert, now) for alert in carried if alert.message_type is not MessageType.CANCEL]
    if not reading.whole:
        again = _by_identifier(alert.reference for alert in carried)
        kept += [each for each in known.kept if not any(each.alert.reference.means(one) for one in again.get(each.alert.identifier, ()))]
    ending: dict[str, list[Ended]] = {}
    for one in ended:
        ending.setdefault(one.reference.identifier, []).append(one)
    return Known(tuple(each for each in kept if not any(one.ends(each.alert) for one in ending.get(each.alert.identifier, ()))), ended)


def in_force(known: Known, here: Here, now: datetime) -> tuple[Alert, ...]:
    """Give the alerts that are shown here now, each with only what it says of here and now; the gravest first, then the newest."""
    shown = [replace(each.alert, infos=infos) for each in known.kept if (infos := _infos(each, here, now))]
    shown = [alert for alert in shown if alert.status is Status.ACTUAL or here.tests]
    return tuple(sorted(shown, key=lambda alert: (alert.status.value, -alert.severity, _age(alert, now), alert.identifier)))


def next_change(known: Known, here: Here, now: datetime) -> datetime | None:
    """Tell when, after `now`, an alert will begin or end by itself; None for never."""
    moments = [moment for each in known.kept for info in each.alert.infos if is_for(info, here.areas) for moment in _bounds(each, info)]
    return min((moment for moment in moments if moment > now), default=None)


def _newest(alerts: tuple[Alert, ...]) -> list[Alert]:
    """Give each message once, as it was last sent."""
    newest: dict[Reference, Alert] = {}
    for alert in alerts:
        known = newest.get(alert.reference)
        if known is None or (alert.sent or BEGINNING) >= (known.sent or BEGINNING):
            newest[alert.reference] = alert
    return list(newest.values())


def _ended(known: Known, carried: list[Alert], *, whole: bool) -> tuple[Ended, ...]:
    """Give what has ended: as told now, and as told before of messages that are still carried."""
    told = [
        Ended(reference, alert.status, alert.sent)
        for alert in carried
        if alert.message_type is not MessageType.ALERT
        for reference in alert.references
    ]
    there = _by_identifier(alert.reference for alert in carried)
    before = [each for each in known.ended if not whole or each.reference.identifier in there]
    return tuple(dict.fromkeys((*told, *before)))[:MOST_ENDED]


def _by_identifier(references: Iterable[Reference]) -> dict[str, list[Reference]]:
    found: dict[str, list[Reference]] = {}
    for reference in references:
        found.setdefault(reference.identifier, []).append(reference)
    return found


def _infos(kept: Kept, here: Here, now: datetime) -> tuple[Info, ...]:
    return tuple(info for info in kept.alert.infos if info.title and is_for(info, here.areas) and _is_on(kept, info, now))


def _is_on(kept: Kept, info: Info, now: datetime) -> bool:
    begin, end = _bounds(kept, info)
    return begin <= now < end


def _bounds(kept: Kept, info: Info) -> tuple[datetime, datetime]:
    """Give when it begins and ends.

    One that takes effect when it is sent is in force at once, whatever this display's clock says; only one that is sent ahead
    of its time waits for it.
    """
    effective, sent = info.effective, kept.alert.sent
    begin = effective if effective is not None and sent is not None and effective > sent else BEGINNING
    return begin, info.expires if info.expires is not None else kept.seen + UNTOLD_END


def _age(alert: Alert, now: datetime) -> timedelta:
    """Tell how old it is; one from a clock that is ahead counts as just sent."""
    return max(timedelta(), now - (alert.sent or BEGINNING))
