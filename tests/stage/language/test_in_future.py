"""How long it is until something, in the form that the number takes."""

import pytest

from app.layout.countdown import Unit
from app.resources import resources
from app.stage.language.words import Words

DAY, WEEK, MONTH, YEAR = Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR


@pytest.mark.parametrize(
    ("number", "unit", "swedish", "english"),
    [
        (1, DAY, "i morgon", "tomorrow"),
        (20, DAY, "om 20 dagar", "in 20 days"),
        (1, WEEK, "om 1 vecka", "in 1 week"),
        (16, WEEK, "om 16 veckor", "in 16 weeks"),
        (1, MONTH, "om 1 månad", "in 1 month"),
        (12, MONTH, "om 12 månader", "in 12 months"),
        (1, YEAR, "nästa år", "next year"),
        (5, YEAR, "om 5 år", "in 5 years"),
        (7973, YEAR, "om 7\u00a0973 år", "in 7,973 years"),
    ],
)
def test_one_and_more_are_told_apart(number: int, unit: Unit, swedish: str, english: str) -> None:
    words = {tag: Words(tag, resources() / "translations") for tag in ("sv", "en", "fi")}
    assert words["sv"].in_future(number, unit) == swedish
    assert words["en"].in_future(number, unit) == english
    assert words["fi"].in_future(number, unit) == english  # where untranslated, English
