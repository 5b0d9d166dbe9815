"""Language tags, such as "sv" or "zh-Hant-TW"."""

import re

from app.announcement.expected import Expected
from app.announcement.key_problem import bad_value
from app.announcement.strict import to_text

PATTERN = (
    "^[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}"  # language, with the extended ones
    "(-[A-Za-z]{4})?"  # script
    "(-([A-Za-z]{2}|[0-9]{3}))?"  # region
    "(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"  # variants
    "(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*"  # extensions
    "(-[Xx](-[A-Za-z0-9]{1,8})+)?$"  # private use
)
"""The `langtag` of BCP 47 (RFC 5646, 2.1), without the reserved languages of four letters and more."""

_TAG = re.compile(PATTERN)


def is_language_tag(text: str) -> bool:
    """Tell whether a text is a well-formed tag."""
    return _TAG.match(text) is not None


def same_language(one: str, other: str) -> bool:
    """Tell whether two tags are of one language, such as "en" and "en-GB"; two regions of it are not the same."""
    one, other = one.lower(), other.lower()
    return one == other or one.split("-")[0] == other or one == other.split("-")[0]


def to_language_tag(value: object, _: object = None) -> str:
    """Take a tag that is well-formed; whether such a language is registered is not looked at. Raises UnusableValueError."""
    tag = to_text(value)
    if not is_language_tag(tag):
        raise bad_value(Expected.LANGUAGE, tag)
    return tag
