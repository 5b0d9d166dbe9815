"""Dates and times as they are written in a language."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

from app.announcement.model import PartialDate

LONG_DATE = "dddd d MMMM"
FULL_DATE = "d MMMM yyyy"
CLOCK = "HH:mm"
YEAR = "yyyy"
MONTH = "MMM yyyy"
DAY = "d MMM yyyy"


def weekday_and_day(locale: QLocale, moment: date) -> str:
    """Weekday, day and month; the first letter is a capital, as it stands alone."""
    text = locale.toString(_qdate(moment), LONG_DATE)
    return text[:1].upper() + text[1:]


def clock(locale: QLocale, moment: datetime) -> str:
    """Hours and minutes of the display's own clock."""
    return locale.toString(QTime(moment.hour, moment.minute), CLOCK)


def full_date(locale: QLocale, day: date) -> str:
    """Day, month and year."""
    return locale.toString(_qdate(day), FULL_DATE)


def milestone_date(locale: QLocale, when: PartialDate) -> str:
    """As exact as the milestone is: a year, a month or a day."""
    pattern = DAY if when.day else MONTH if when.month else YEAR
    return locale.toString(_qdate(when.first_day), pattern)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
