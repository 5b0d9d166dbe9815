"""In which of two languages a text is written."""

import re

from app.announcement.key_problem import UnusableValueError
from app.announcement.language_tag import to_language_tag

_WORD = re.compile(r"[^\W\d_]+")
_SWEDISH = frozenset(
    re.split(
        " ",
        "och att det som på för är av med till den har inte ett en i vi de om från när",
    )
)
_ENGLISH = frozenset(
    re.split(
        " ",
        "the and of to in is that for with on was by we are has have it from at as this",
    )
)


def stated_language(tag: str) -> str | None:
    """The language that a page states of itself, without its country; None where it is no such tag."""
    try:
        return to_language_tag(tag.strip().replace("_", "-").partition("-")[0].lower()) if tag.strip() else None
    except UnusableValueError:
        return None


def guessed_language(text: str) -> str:
    """Tell "sv" or "en" by the small words that there are more of; of a text without any, "sv"."""
    words = [word.lower() for word in _WORD.findall(text)]
    return "en" if sum(word in _ENGLISH for word in words) > sum(word in _SWEDISH for word in words) else "sv"
