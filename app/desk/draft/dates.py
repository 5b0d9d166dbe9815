"""Dates and months as people write them in Swedish and English."""

import re
from collections.abc import Iterator
from datetime import date

from app.announcement.model import PartialDate
from app.value import value

_MONTHS = (
    "januari|january|jan", "februari|february|feb", "mars|march|mar", "april|apr", "maj|may", "juni|june|jun",
    "juli|july|jul", "augusti|august|aug", "september|sept|sep", "oktober|october|okt|oct", "november|nov", "december|dec",
)  # fmt: skip
_NUMBER_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split("|")}
_MONTH = f"(?P<month>{'|'.join(_MONTHS)})\\.?"
_YEAR = "(?P<year>1[0-9]{3}|20[0-9]{2})"
_DAY = "(?P<day>3[01]|[12][0-9]|0?[1-9])"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_YEAR}-(?P<number>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12][0-9]|3[01])(?![0-9-])",
        rf"\b{_DAY}(?:st|nd|rd|th|:[ae])?(?: of)? {_MONTH},? {_YEAR}\b",
        rf"\b{_MONTH} {_DAY}(?:st|nd|rd|th)?,? {_YEAR}\b",
        rf"\b{_MONTH} {_YEAR}\b",
    )
)


@value
class WrittenDate:
    """A date that stands in a text, from `start` until `end`."""

    when: PartialDate
    start: int
    end: int


def written_dates(text: str) -> tuple[WrittenDate, ...]:
    """Every date and month of a year, in the order of the text; none overlaps another."""
    found: list[WrittenDate] = []
    rest = text
    for form in _FORMS:
        new = tuple(_dates(form, rest))
        found += new
        for one in new:
            rest = f"{rest[: one.start]}{' ' * (one.end - one.start)}{rest[one.end :]}"
    return tuple(sorted(found, key=lambda one: one.start))


def first_day(text: str) -> date | None:
    """The first whole date of a text, also of a moment such as 2019-02-21T10:00."""
    whole = re.sub(r"(?<=\d)T(?=\d)", " ", text)
    return next((one.when.first_day for one in written_dates(whole) if one.when.day), None)


def _dates(form: re.Pattern[str], text: str) -> Iterator[WrittenDate]:
    for match in form.finditer(text):
        parts = match.groupdict()
        month = int(parts["number"]) if parts.get("number") else _NUMBER_OF[parts["month"].lower()]
        when = PartialDate(int(parts["year"]), month, int(parts.get("day") or 0))
        try:
            _ = when.first_day
        except ValueError:  # the 31st of a short month
            continue
        yield WrittenDate(when, match.start(), match.end())
