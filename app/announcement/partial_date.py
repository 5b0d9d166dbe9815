"""A date as exact as the author knows it, from what TOML gives and back to text."""

import re
from datetime import date, datetime

from app.announcement.expected import Expected
from app.announcement.key_problem import bad_value, wrong_type
from app.announcement.model import PartialDate

PATTERN = r"^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$"
"""How a month or a day is written as text."""

_WRITTEN = re.compile(PATTERN)


def to_partial_date(value: object, _: object = None) -> PartialDate:
    """Take a year from 1 to 9999 as a whole number, "YYYY-MM", "YYYY-MM-DD" or a TOML date. Raises UnusableValueError."""
    if isinstance(value, datetime | bool) or not isinstance(value, int | str | date):
        raise wrong_type(Expected.PARTIAL_DATE, value)
    if isinstance(value, date):
        return PartialDate(value.year, value.month, value.day)
    if isinstance(value, int):
        if not date.min.year <= value <= date.max.year:
            raise bad_value(Expected.PARTIAL_DATE, value)
        return PartialDate(value)
    written = value.strip()
    if not _WRITTEN.match(written):
        raise bad_value(Expected.PARTIAL_DATE, value)
    when = PartialDate(*(int(part) for part in written.split("-")))
    try:
        _ = when.first_day
    except ValueError:  # the 31st of a short month, or the year 0
        raise bad_value(Expected.PARTIAL_DATE, value) from None
    return when


def iso(when: PartialDate) -> str:
    """Write the date as ISO 8601 writes it: "1998", "2019-02" or "2019-02-21"."""
    parts = [f"{when.year:04}"] + [f"{part:02}" for part in (when.month, when.day) if part]
    return "-".join(parts)
