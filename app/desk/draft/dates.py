"""Dates and months as people write them in Swedish and English."""

import re
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
        rf"\b{_DAY}\.(?P<number>0?[1-9]|1[0-2])\.{_YEAR}\b",
        rf"\b{_MONTH} {_YEAR}\b",
    )
)
_LONGEST_DATE = 40  # characters


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
        for match in form.finditer(rest):
            when = _when(match.groupdict())
            if when is not None:
                found.append(WrittenDate(when, *match.span()))
        rest = form.sub(_blank, rest)  # also what is no date, such as the 31st of a short month: its month is none either
    return tuple(sorted(found, key=lambda one: one.start))


def first_day(text: str) -> date | None:
    """The first whole date of a text, also of a moment such as 2019-02-21T10:00."""
    whole = re.sub(r"(?<=\d)T(?=\d)", " ", text)
    return next((one.when.first_day for one in written_dates(whole) if one.when.day), None)


def is_date_alone(text: str) -> bool:
    """Whether a text is a date and nothing else."""
    return len(text) < _LONGEST_DATE and any(one.end - one.start >= len(text) - 2 for one in written_dates(text))


def _when(parts: dict[str, str]) -> PartialDate | None:
    month = int(parts["number"]) if parts.get("number") else _NUMBER_OF[parts["month"].lower()]
    when = PartialDate(int(parts["year"]), month, int(parts.get("day") or 0))
    try:
        _ = when.first_day
    except ValueError:
        return None
    return when


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())
