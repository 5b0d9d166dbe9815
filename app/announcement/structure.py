"""A parsed `announcement.toml` as the model's types, or everything that keeps it from being one."""

from functools import cache

from cattrs import BaseValidationError, Converter

from app.announcement.colour import normalised
from app.announcement.finding import Finding, bad_value, wrong_type
from app.announcement.language_tag import to_language_tag
from app.announcement.model import COLOUR_NAMES, Announcement, Colours, PartialDate, Story
from app.announcement.partial_date import to_partial_date
from app.announcement.strict import FieldHooks, strict_converter, to_optional_text
from app.announcement.wanted import Wanted


def structure_announcement(tables: dict[str, object]) -> Announcement | tuple[Finding, ...]:
    """Make the announcement; or, when a key is missing, unknown, of a wrong type or value, all such findings."""
    try:
        return _converter().structure(tables, Announcement)
    except BaseValidationError as error:
        from app.announcement.faults import findings  # a file without faults does not pay for it

        return tuple(findings(error))


def to_colour(value: object, _: object = str) -> str | None:
    """Take a colour, as `#rrggbb` in lower case; None for an empty text. Raises FaultError."""
    text = to_optional_text(value)
    if text is None:
        return None
    colour = normalised(text)
    if colour is None:
        raise bad_value(Wanted.COLOUR, text)
    return colour


def to_paragraphs(value: object, _: object = tuple) -> tuple[str, ...]:
    """Take texts, without those in which nothing can be seen. Raises an exception group or FaultError."""
    if not isinstance(value, list):
        raise wrong_type(Wanted.TEXTS, value)
    texts = _converter().structure(value, tuple[str | None, ...])
    return tuple(text for text in texts if text is not None)


_FIELD_HOOKS: FieldHooks = {
    Announcement: {"language": to_language_tag},
    Colours: dict.fromkeys(COLOUR_NAMES, to_colour),
    Story: {"paragraphs": to_paragraphs},
}


@cache
def _converter() -> Converter:
    converter = strict_converter(_FIELD_HOOKS)
    converter.register_structure_hook(PartialDate, lambda value, _: to_partial_date(value))
    return converter
