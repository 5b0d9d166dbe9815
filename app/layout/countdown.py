"""How long it is until a day that is still to come, told no more exactly than that day is known."""

from datetime import date
from enum import Enum, auto

from app.announcement.model import PartialDate

DAYS_A_WEEK = 7
DAYS_A_MONTH = 365.2425 / 12
DAYS_A_YEAR = 365.2425
DAYS_BELOW = 3 * DAYS_A_WEEK  # fewer are told in days
WEEKS_BELOW = 6 * DAYS_A_MONTH  # fewer are told in weeks
MONTHS_BELOW = 3 * DAYS_A_YEAR  # fewer are told in months, more in years


class Unit(Enum):
    """What a time is told in."""

    DAY = auto()
    WEEK = auto()
    MONTH = auto()
    YEAR = auto()


def countdown(today: date, when: PartialDate) -> tuple[int, Unit] | None:
    """Tell in how many days, weeks, months or years it comes, at least 1; None where it has come.

    Of a month no weeks are told and of a year no months: nobody knows them. A year counts as the calendar does, so that 1 is
    the next one.
    """
    days = (when.first_day - today).days
    if days <= 0:
        return None
    if not when.month:
        return when.year - today.year, Unit.YEAR
    if days >= MONTHS_BELOW:
        return round(days / DAYS_A_YEAR), Unit.YEAR
    if days >= WEEKS_BELOW or not when.day:
        return max(1, round(days / DAYS_A_MONTH)), Unit.MONTH
    if days >= DAYS_BELOW:
        return round(days / DAYS_A_WEEK), Unit.WEEK
    return days, Unit.DAY
