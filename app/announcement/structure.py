"""A parsed `announcement.toml` as the model's types, or everything that keeps it from being one."""

from app.announcement.colour import normalised
from app.announcement.expected import Expected
from app.announcement.key_problem import KeyProblem, UnusableValueError, bad_value, wrong_type
from app.announcement.language_tag import to_language_tag
from app.announcement.limits import MOST_MILESTONES, refuse_many
from app.announcement.model import COLOUR_NAMES, Announcement, Colours, Milestone, PartialDate, Photo, Show, Story, Timeline
from app.announcement.partial_date import to_partial_date
from app.announcement.quick_structuring import RefusedError, structure_quickly
from app.announcement.strict import SCALARS, Rules, Structure, to_days, to_integer, to_number, to_optional_text

LEAST_IMPORTANCE, MOST_IMPORTANCE = 1, 3


def structure_announcement(tables: dict[str, object]) -> Announcement | tuple[KeyProblem, ...]:
    """Make the announcement; or, when a key is missing, unknown, of a wrong type or value, all such problems."""
    try:
        return structure_quickly(tables, Announcement, RULES)
    except RefusedError:
        from app.announcement.structuring_problems import structure_or_problems  # a file without faults does not pay for it

        return structure_or_problems(tables, Announcement, RULES)


def to_colour(value: object, _: object = None) -> str | None:
    """Take a colour, as `#rrggbb` in lower case; None for an empty text. Raises UnusableValueError."""
    text = to_optional_text(value)
    if text is None:
        return None
    colour = normalised(text)
    if colour is None:
        raise bad_value(Expected.COLOUR, text)
    return colour


def to_focus(value: object, _: Structure) -> tuple[float, float]:
    """Take a point of a picture, as two shares from 0 to 1. Raises UnusableValueError."""
    if not isinstance(value, list):
        raise wrong_type(Expected.POINT, value)
    try:
        x, y = (to_number(share) for share in value)
    except (UnusableValueError, ValueError):  # the second for another count than two
        raise bad_value(Expected.POINT, value) from None
    if not (0 <= x <= 1 and 0 <= y <= 1):
        raise bad_value(Expected.POINT, value)
    return x, y


def to_paragraphs(value: object, structure: Structure) -> tuple[str, ...]:
    """Take texts, without those in which nothing can be seen. Raises what `structure` raises."""
    texts: tuple[str | None, ...] = structure(value, tuple[str | None, ...])
    return tuple(text for text in texts if text is not None)


def to_milestones(value: object, structure: Structure) -> tuple[Milestone, ...]:
    """Take as many milestones as a timeline can have. Raises UnusableValueError, and what `structure` raises."""
    if isinstance(value, list):
        refuse_many(value, MOST_MILESTONES)
    milestones: tuple[Milestone, ...] = structure(value, tuple[Milestone, ...])
    return milestones


def to_importance(value: object, _: object = None) -> int:
    """Take a whole number from 1 to 3. Raises UnusableValueError."""
    importance = to_integer(value)
    if not LEAST_IMPORTANCE <= importance <= MOST_IMPORTANCE:
        raise bad_value(Expected.RANGE, importance, ("least", str(LEAST_IMPORTANCE)), ("greatest", str(MOST_IMPORTANCE)))
    return importance


def to_show_hours(value: object, _: object = None) -> str | None:
    """Take hours of the day as `opening.parse_hours` reads them, None for an empty text. Raises UnusableValueError."""
    from app.announcement.opening import parse_hours  # most announcements have none

    text = to_optional_text(value)
    try:
        if text is not None:
            parse_hours(text)
    except ValueError:
        raise bad_value(Expected.HOURS, text) from None
    return text


RULES = Rules(
    types={**SCALARS, PartialDate: to_partial_date},
    fields={
        Announcement: {"language": to_language_tag},
        Colours: dict.fromkeys(COLOUR_NAMES, to_colour),
        Milestone: {"importance": to_importance},
        Photo: {"focus": to_focus},
        Show: {"days": to_days, "hours": to_show_hours},
        Story: {"paragraphs": to_paragraphs},
        Timeline: {"milestones": to_milestones},
    },
)
"""What the keys of an announcement take."""
