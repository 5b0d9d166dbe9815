"""Dates and times as they are written in a language."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from app.announcement.model import PartialDate

LONG_DATE = "dddd d MMMM"
FULL_DATE = "d MMMM yyyy"
MONTH = "MMM yyyy"
DAY = "d MMM yyyy"


def spoken_day(locale: QLocale, moment: date) -> str:
    """Weekday, day and month; the first letter is a capital, as it stands alone."""
    text = locale.toString(_qdate(moment), LONG_DATE)
    return text[:1].upper() + text[1:]


def clock(moment: datetime) -> str:
    """Hours and minutes of the display's own clock."""
    return f"{moment:%H:%M}"


def full_date(locale: QLocale, day: date) -> str:
    """Day, month and year."""
    return locale.toString(_qdate(day), FULL_DATE)


def milestone_date(locale: QLocale, when: PartialDate) -> str:
    """As exact as the milestone is: a year, a month or a day."""
    if not when.month:
        return str(when.year)
    return locale.toString(_qdate(when.first_day), DAY if when.day else MONTH)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
