"""When something is shown: from a day until a day, on some weekdays, at some hours; pure, for any clock and zone."""

import math
import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo

from app.announcement.wall_time import first_moment, last_moment, wall_clock
from app.value import value

MIDNIGHT = time.min
EVERY_DAY = frozenset(range(7))
SEEN_BACK_DAYS = 2  # the hours of a day may run into the next, and zones lie a day apart
SEEN_AHEAD_DAYS = 16  # two weeks: on the day the clock jumps over an hour, that hour is missing

_HOURS = re.compile(r"\s*([01][0-9]|2[0-3]):([0-5][0-9])\s*-\s*([01][0-9]|2[0-3]):([0-5][0-9])\s*")


@value
class DayHours:
    """Hours of a day by the wall clock, `on` included, `off` excluded.

    Where `off` is not later than `on` they run past midnight, and belong to the day on which they began; two equal ones are a
    whole day.
    """

    on: time = MIDNIGHT
    off: time = MIDNIGHT


def parse_hours(text: str) -> DayHours:
    """Read hours written "06:30-19:00". Raises ValueError."""
    found = _HOURS.fullmatch(text)
    if found is None:
        raise ValueError(f"not hours: {text!r}")
    on_hour, on_minute, off_hour, off_minute = (int(part) for part in found.groups())
    return DayHours(time(on_hour, on_minute), time(off_hour, off_minute))


@value
class Opening:
    """The times at which something is shown; whatever is None does not limit them.

    `from_` is included and `until` excluded; a bare date is its midnight, and a time without a zone is the wall clock's.
    `days` are weekdays by number, 0 for Monday. `zone` is the wall clock's, None the system's own, whatever zone the moments
    that are asked for are written in. Where the clock is set back, hours begin the first time it shows their beginning and end
    the last time it shows their end; what it jumps over is the moment of the jump.
    """

    from_: date | None = None
    until: date | None = None
    days: frozenset[int] | None = None
    hours: DayHours | None = None
    zone: tzinfo | None = None

    def at(self, now: datetime) -> bool:
        """Whether it is shown at a moment, which has its zone."""
        moment = now.timestamp()
        return any(start <= moment < end for start, end in self._spans(moment))

    def next_change(self, now: datetime) -> datetime | None:
        """The first moment after `now` at which `at` answers otherwise, in the zone of `now`; None where there is none."""
        moment = now.timestamp()
        for start, end in self._spans(moment):
            if moment < start:
                return _at(start, now)
            if moment < end:
                return _at(end, now)
        return None

    def _spans(self, moment: float) -> Iterator[tuple[float, float]]:
        """Give the times at which it is shown, around and after a moment, in order, none touching the next."""
        first, last = self._limits()
        kept: tuple[float, float] | None = None
        for start, end in self._daily(max(moment, first)):
            span = max(start, first), min(end, last)
            if span[0] >= span[1]:
                continue
            if kept is not None and span[0] <= kept[1]:
                kept = kept[0], max(kept[1], span[1])
                continue
            if kept is not None:
                yield kept
            kept = span
        if kept is not None:
            yield kept

    def _limits(self) -> tuple[float, float]:
        """Give `from_` and `until` as moments."""
        first = -math.inf if self.from_ is None else _moment(self.from_, self.zone, last=False)
        last = math.inf if self.until is None else _moment(self.until, self.zone, last=True)
        return first, last

    def _daily(self, moment: float) -> Iterator[tuple[float, float]]:
        """Give the hours of the days around and after a moment; where they leave no gap, all time at once."""
        days, hours = EVERY_DAY if self.days is None else self.days, self.hours or DayHours()
        if hours.on == hours.off and days == EVERY_DAY:
            yield -math.inf, math.inf
            return
        try:
            today = wall_clock(moment, self.zone).toordinal()
        except ValueError:
            return
        least, most = max(date.min.toordinal(), today - SEEN_BACK_DAYS), min(date.max.toordinal() - 1, today + SEEN_AHEAD_DAYS)
        for number in range(least, most + 1):
            day = date.fromordinal(number)
            if day.weekday() in days:
                end = day if hours.on < hours.off else day + timedelta(days=1)
                yield (
                    first_moment(datetime.combine(day, hours.on), self.zone),
                    last_moment(datetime.combine(end, hours.off), self.zone),
                )


def _moment(when: date, zone: tzinfo | None, *, last: bool) -> float:
    whole = when if isinstance(when, datetime) else datetime.combine(when, MIDNIGHT)
    if whole.tzinfo is not None:
        return whole.timestamp()
    return last_moment(whole, zone) if last else first_moment(whole, zone)


def _at(moment: float, now: datetime) -> datetime | None:
    try:
        return datetime.fromtimestamp(moment, now.tzinfo)
    except (OverflowError, ValueError, OSError):  # never, or beyond the calendar
        return None
