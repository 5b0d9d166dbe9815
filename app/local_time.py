"""A moment in the display's own zone, for every year that Python knows, 1 to 9999."""

from datetime import MINYEAR, UTC, datetime, timedelta

FIRST, LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


def local_time(moment: datetime) -> datetime:
    """Gives the moment with the display's zone; without a zone it is the display's own already.

    Where it would lie in the year 0 or 10,000 there, it is the first or the last moment that can be told.
    """
    try:
        return moment.astimezone()
    except (OverflowError, ValueError):
        first = moment.year == MINYEAR
        zone = moment.replace(year=moment.year + (1 if first else -1), tzinfo=None).astimezone().tzinfo
        try:
            shown = moment + _way(moment, moment.replace(tzinfo=zone))
        except OverflowError:
            shown = FIRST if first else LAST
        return shown.replace(tzinfo=zone)


def _way(moment: datetime, local: datetime) -> timedelta:
    """How far the clocks of two zones are apart."""
    own, there = moment.utcoffset(), local.utcoffset()
    return there - own if own is not None and there is not None else timedelta()
