"""Dates and times as they are written in a language, by the tables of Qt, which are those of the Unicode CLDR.

Qt knows of each language how a full date is written: weekday, day, month and year, in their order and with what stands
between them. What is wanted here is a part of it, so the other fields are taken out of that pattern with what belongs to them.
"""

import re
from datetime import date, datetime
from functools import lru_cache

from PySide6.QtCore import QDate, QLocale, QTime

from app.announcement.model import PartialDate

CLOCK = "HH:mm"
YEAR = "yyyy"
LEAST_OF_FOUR_DIGITS = 1000
SHORT = QLocale.FormatType.ShortFormat
UNABBREVIATED = frozenset({QLocale.Language.Czech, QLocale.Language.Slovak})  # CLDR: a month beside a year is written out
FIELD = re.compile(r"d+|M+|y+")
QUOTED = re.compile(r"('[^']*')")
SEPARATOR = re.compile(r"[\s,،，፣፥፡-]*$")  # what parts two fields and belongs to neither

Part = str
"""Of a pattern: a field such as "MMMM", or, in Qt's single quotes, what stands between two fields."""


def weekday_and_day(locale: QLocale, moment: date) -> str:
    """Weekday, day and month; the first letter is a capital, as it stands alone."""
    text = _written(locale, moment, _without_year(_pattern(locale)))
    return text[:1].upper() + text[1:]


def clock(locale: QLocale, moment: datetime) -> str:
    """Hours and minutes of the display's own clock."""
    return locale.toString(QTime(moment.hour, moment.minute), CLOCK)


def full_date(locale: QLocale, day: date) -> str:
    """Day, month and year."""
    return _written(locale, day, _without_weekday(_pattern(locale)))


def milestone_date(locale: QLocale, when: PartialDate) -> str:
    """As exact as the milestone is: a year, a month or a day."""
    day = when.first_day
    if when.day:
        return _written(locale, day, _shortened(locale, day, _without_weekday(_pattern(locale))))
    if when.month:
        return _month_and_year(locale, day)
    return _year(locale, day)


@lru_cache(maxsize=64)
def _pattern(locale: QLocale) -> tuple[Part, ...]:
    """Give the full date's fields and what stands between them, in turn; it begins and ends with the latter."""
    written = locale.dateFormat(QLocale.FormatType.LongFormat)
    if locale.language() == QLocale.Language.English:
        written = written.replace("dddd, d ", "dddd d ")  # as British style guides have it, and no other language of its kind
    parts = [""]
    for piece in QUOTED.split(written):
        if piece.startswith("'"):
            parts[-1] += piece[1:-1] or "'"
            continue
        place = 0
        for field in FIELD.finditer(piece):
            parts[-1] += piece[place : field.start()]
            parts += [field.group(), ""]
            place = field.end()
        parts[-1] += piece[place:]
    return tuple(parts)


def _place(parts: tuple[Part, ...], *fields: str) -> int | None:
    """Tell where one of these fields stands."""
    return next((place for place in range(1, len(parts), 2) if parts[place] in fields), None)


def _without_year(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Take out the year with the words that belong to it: those before it where it comes last, else those after it."""
    place = _place(parts, "yyyy", "yy", "y")
    if place is None:
        return parts
    if place + 2 == len(parts):
        return (*parts[: place - 1], "")
    return (*parts[:place], *parts[place + 2 :])


def _without_weekday(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Take out the weekday; where it comes last, what closes the field before it stays."""
    place = _place(parts, "dddd", "ddd")
    if place is None:
        return parts
    if place + 2 == len(parts):
        return (*parts[: place - 1], SEPARATOR.sub("", parts[place - 1]))
    return (*parts[:place], *parts[place + 2 :])


def _shortened(locale: QLocale, day: date, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Abbreviate the month where it has an abbreviation in its place: not in a case of its own, nor among words."""
    place = _place(parts, "MMMM")
    declines = locale.monthName(day.month) != locale.standaloneMonthName(day.month)
    if place is None or declines or any(letter.isalpha() for letter in parts[place - 1] + parts[place + 1]):
        return parts
    return (*parts[:place], "MMM", *parts[place + 1 :])


def _month_and_year(locale: QLocale, day: date) -> str:
    """Write a month, which stands alone and in no case, and its year in the language's order."""
    parts = _without_weekday(_pattern(locale))
    year, month = _place(parts, "yyyy", "yy", "y"), _place(parts, "MMMM", "MMM", "M")
    if year is None or month is None:
        return f"{locale.monthName(day.month, SHORT)} {_year(locale, day)}"
    if parts[month] == "M":
        name = f"{locale.toString(day.month)}{SEPARATOR.sub('', parts[month + 1])}"
    elif locale.language() in UNABBREVIATED:
        name = locale.standaloneMonthName(day.month)
    elif locale.monthName(day.month) != locale.standaloneMonthName(day.month):
        name = locale.standaloneMonthName(day.month, SHORT)
    else:
        name = locale.monthName(day.month, SHORT)
    number = _year(locale, day)
    if year < month:
        return f"{number}{parts[year + 1]}{name}"
    return f"{name} {number}{parts[-1] if year + 2 == len(parts) else ''}"


def _written(locale: QLocale, day: date, parts: tuple[Part, ...]) -> str:
    """Write a date by a pattern; the weekday stands before the rest and not in its sentence, so in its basic form."""
    texts = list(parts)
    for place in range(1, len(texts), 2):
        field = texts[place]
        if field == "dddd":
            texts[place] = locale.standaloneDayName(day.isoweekday())
        elif field == YEAR or field == "y":
            texts[place] = _year(locale, day)
        else:
            texts[place] = locale.toString(_qdate(day), field)
    return "".join(texts).strip()


def milestone_span(locale: QLocale, when: PartialDate, until: PartialDate) -> str:
    """From when to when: two years are joined by a dash alone, as "2019–2021", and longer dates stand apart from it."""
    first, last = milestone_date(locale, when), milestone_date(locale, until)
    if first == last:
        return first
    return f"{first} – {last}" if " " in first + last else f"{first}–{last}"


def _year(locale: QLocale, day: date) -> str:
    """Write the year in the language's digits; one of fewer than four without the zeros that a pattern would put before it."""
    return locale.toString(_qdate(day), YEAR) if day.year >= LEAST_OF_FOUR_DIGITS else locale.toString(day.year)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
