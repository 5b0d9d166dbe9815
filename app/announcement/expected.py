"""What a value should have been, or is: the words of `Problem.values` that a sentence translates."""

from datetime import date, datetime, time
from enum import StrEnum


class Expected(StrEnum):
    """The values of `wanted` and `found`; both ranges come with the values `least` and `greatest`."""

    TEXT = "text"
    TEXTS = "texts"  # a list of texts
    TRUTH = "truth"  # true or false
    INTEGER = "integer"
    NUMBER = "number"
    TABLE = "table"  # [name]
    TABLES = "tables"  # [[name]], once for each
    LIST = "list"
    DATE = "date"  # 2019-02-21
    TIME = "time"  # 06:30:00
    DATE_TIME = "date-time"  # 2030-01-15T08:00:00+01:00
    DATE_OR_TIME = "date-or-time"  # a date, or a date with a time
    PARTIAL_DATE = "partial-date"  # 1998, "2019-02" or a date
    LANGUAGE = "language"  # a BCP 47 tag
    FEED = "feed"  # the https:// address of a feed of warnings
    COLOUR = "colour"  # "#rrggbb"
    CLOCK = "clock"  # "06:30"
    DAYS = "days"  # "mon-fri" or "mon,wed"
    POWER = "power"  # "none", "cec" or "ddc"
    HOURS = "hours"  # "06:30-19:00"
    CHORD = "chord"  # at least two modifiers and a key
    POINT = "point"  # of a picture, as shares of its width and height
    SOURCE = "source"  # a file, a folder or a web address
    LETTER_KEYS = "letter-keys"  # "on", "off" or "ctrl"
    RANGE = "range"
    RANGE_OR_NEVER = "range-or-never"  # with 0 for never


def found(value: object) -> Expected:
    """Return the word for the type of a value that TOML gave."""
    # bool before int and datetime before date: each is a subclass of the other
    names: tuple[tuple[type, Expected], ...] = (
        (bool, Expected.TRUTH),
        (int, Expected.INTEGER),
        (float, Expected.NUMBER),
        (str, Expected.TEXT),
        (dict, Expected.TABLE),
        (list, Expected.LIST),
        (datetime, Expected.DATE_TIME),
        (date, Expected.DATE),
        (time, Expected.TIME),
    )
    return next(name for kind, name in names if isinstance(value, kind))
