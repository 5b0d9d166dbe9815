"""What a key takes: hooks that coerce nothing and refuse every type but the wanted one."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from math import inf, isfinite
from typing import Any

from app.announcement.expected import Expected
from app.announcement.key_problem import UnusableValueError, bad_value, wrong_type
from app.announcement.limits import refuse_long
from app.announcement.plain_text import has_visible_character, plain
from app.announcement.problem import Kind

Structure = Callable[[object, Any], Any]
"""Makes an instance of a type from what TOML gave. Raises UnusableValueError, or what the structuring around it knows."""

Hook = Callable[[object, Structure], object]
"""Makes a value of what TOML gave; `Structure` serves for its parts. Raises UnusableValueError."""


class Rules:
    """What keys take: by their type, or where a field takes something else than its type says, by its class and name."""

    def __init__(self, types: Mapping[Any, Hook], fields: Mapping[type, Mapping[str, Hook]]) -> None:
        self.types = types
        self.fields = fields


def key_of(name: str) -> str:
    """Return the file's key for a field: its name, without the underscore that keeps `from_` apart from Python's word."""
    return name.removesuffix("_")


def to_text(value: object, _: object = None) -> str:
    """Take a text with at least one visible character, on one line."""
    text = to_optional_text(value)
    if text is None:
        raise UnusableValueError(Kind.EMPTY_TEXT)
    return text


def to_optional_text(value: object, _: object = None) -> str | None:
    """Take a text on one line, or None where nothing of it can be seen."""
    if not isinstance(value, str):
        raise wrong_type(Expected.TEXT, value)
    text = plain(value)
    refuse_long(text)
    return text if has_visible_character(text) else None


def to_days(value: object, _: object = None) -> str | None:
    """Take days of the week as `weekdays.parse_days` reads them, or None for an empty text."""
    from app.announcement.weekdays import parse_days  # most files name none

    text = to_optional_text(value)
    try:
        if text is not None:
            parse_days(text)
    except ValueError:
        raise bad_value(Expected.DAYS, text) from None
    return text


def to_truth(value: object, _: object = None) -> bool:
    """Take true or false, and no number."""
    if not isinstance(value, bool):
        raise wrong_type(Expected.TRUTH, value)
    return value


def to_integer(value: object, _: object = None) -> int:
    """Take a whole number, and no truth."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise wrong_type(Expected.INTEGER, value)
    return value


def to_number(value: object, _: object = None) -> float:
    """Take a finite number, whole or not."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise wrong_type(Expected.NUMBER, value)
    try:
        number = float(value)
    except OverflowError:  # a whole number of more than 308 digits
        number = inf
    if not isfinite(number):
        raise wrong_type(Expected.NUMBER, value)
    return number


def to_date(value: object, _: object = None) -> date:
    """Take a day without a time."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise wrong_type(Expected.DATE, value)
    return value


def to_date_or_time(value: object, _: object = None) -> datetime | date:
    """Take a day, or a moment with or without an offset."""
    if not isinstance(value, date):
        raise wrong_type(Expected.DATE_OR_TIME, value)
    return value


SCALARS: Mapping[Any, Hook] = {
    str: to_text,
    str | None: to_optional_text,
    bool: to_truth,
    int: to_integer,
    float: to_number,
    date: to_date,
    datetime | date | None: to_date_or_time,
}
"""What keys take by the types that every file has."""
