"""What a stranger may write: texts of any characters, dates to the ends of time, values of every type."""

import json
from datetime import date, datetime, time, timedelta, timezone

from hypothesis import strategies as st

ODD = st.sampled_from(
    "\u202e\u202a\u2066\u2067\u2068\u2069\u200b\u200d\u200c\u2060\ufeff\ufe0f\U000e0041\u00ad\u0301\u034f\u200e\u061c\x00\x1b\x7f"
    "\n\r\t \u00a0\u2028א1عก漢字\U0001f469\U0001f3f4\U0001f525☃\u3164\ue000\U0010ffff\"'\\{}<>&%#[]="
)
LETTERS = st.characters(codec="utf-8") | ODD | st.sampled_from("abcåäö .,!?-–12345")
TEXTS = (
    st.text(LETTERS, max_size=60) | st.text(ODD, max_size=12) | st.builds(str.__mul__, st.text(LETTERS, max_size=3), st.integers(1, 600))
)
OFFSETS = st.none() | st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
DATES = st.dates() | st.sampled_from((date.min, date.max))
MOMENTS = st.datetimes(timezones=OFFSETS) | DATES | st.sampled_from((datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59)))
WHENS = st.integers(1, 9999) | DATES | st.builds("{:04}-{:02}".format, st.integers(1, 9999), st.integers(1, 12))
NUMBERS = (
    st.integers()
    | st.floats()
    | st.sampled_from((10**400, -(10**400), 10**4000))
    | st.integers(-5, 5)
    | st.sampled_from((1998, 2019, 0, 10_000))
)
SCALARS = TEXTS | MOMENTS | WHENS | NUMBERS | st.booleans() | st.times().map(time.isoformat)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(("when", "text", "a")) | TEXTS, inner, max_size=3)
)


def optional(**keys: st.SearchStrategy[object]) -> st.SearchStrategy[dict[str, object]]:
    """A table that has some of these keys."""
    return st.fixed_dictionaries({}, optional=keys)


def shown(**required: st.SearchStrategy[object]) -> st.SearchStrategy[dict[str, object]]:
    """A table that has these keys."""
    return st.fixed_dictionaries(required)


def merged(*parts: dict[str, object]) -> dict[str, object]:
    """One table of several."""
    return {key: value for part in parts for key, value in part.items()}


def table(required: dict[str, st.SearchStrategy[object]], **more: st.SearchStrategy[object]) -> st.SearchStrategy[dict[str, object]]:
    """A table with these keys, and some of the others."""
    return st.builds(merged, shown(**required), optional(**more))


SEEN = TEXTS.map(lambda text: f"x{text}")
"""Texts of which something can be seen."""

ANNOUNCEMENTS = st.fixed_dictionaries(
    {
        "language": st.sampled_from(("sv", "en", "ar", "zh", "th", "de")),
        "publisher": shown(name=SEEN),
        "headline": table({"title": SEEN}, lead=TEXTS, published=DATES),
    },
    optional={
        "notice": table({"text": SEEN}, **{"from": MOMENTS, "until": MOMENTS}),
        "story": shown(paragraphs=st.lists(TEXTS, max_size=3)),
        "timeline": shown(
            milestones=st.lists(
                table({"when": WHENS, "title": SEEN}, text=TEXTS, until=WHENS, label=TEXTS, importance=st.integers(1, 3)), max_size=6
            )
        ),
        "ceremony": table({}, when=DATES, place=TEXTS, caption=TEXTS, people=st.lists(table({"name": SEEN}, role=TEXTS), max_size=3)),
        "quotes": st.lists(table({"text": SEEN, "speaker": SEEN}, role=TEXTS), max_size=3),
        "show": table({}, **{"from": DATES, "until": DATES}),
    },
)
"""Announcements whose texts and dates a stranger chose: they can be shown, but for texts that are too long."""

KNOWN = """
    language publisher name logo colours paper headline title lead published story paragraphs timeline milestones when until label
    importance picture file alt focus ceremony photo caption people role quotes text speaker web url notice from show panel
    distance_m diagonal_inches output source announcement kiosk exit_keys return_s letter_keys order
"""
KEYS = st.sampled_from(KNOWN.split())
TABLES = st.dictionaries(
    KEYS | TEXTS,
    VALUES | st.dictionaries(KEYS, VALUES, max_size=4) | st.lists(st.dictionaries(KEYS, VALUES, max_size=4), max_size=3),
    max_size=6,
)
"""Keys that there are, and others, each with any value."""


def toml(table: object) -> str:
    """Write a table as TOML, every table of it inline."""
    assert isinstance(table, dict)
    return "".join(f"{_text(key)} = {_value(value)}\n" for key, value in table.items())


def _value(value: object) -> str:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_text(key)} = {_value(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    if isinstance(value, int):
        return str(value) if abs(value) < 10**300 else f"0x{abs(value):x}"
    if isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat() + (value.isoformat()[-6:] if value.tzinfo else "")
    return value.isoformat() if isinstance(value, date) else repr(value)


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
