"""The words that the layout needs and no announcement has: dates, tags and signs in the content's language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Labels:
    """Texts made by `stage`, ready to be drawn.

    `years` has one text a milestone in the order of the file; `ceremony_date` and `published` are "" where the announcement has none.
    """

    date: str
    clock: str
    paused: str
    illustration: str
    years: tuple[str, ...]
    ceremony_date: str = ""
    published: str = ""
    photo_credit: str = ""
    page_of: str = "{page} / {pages}"
    right_to_left: bool = False
    translation: str = ""
