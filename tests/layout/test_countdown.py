"""How long it is until a day, told no more exactly than that day is known."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.announcement.model import PartialDate
from app.layout.countdown import Unit, countdown

TODAY = date(2026, 11, 23)


def on(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)


@pytest.mark.parametrize(
    ("when", "told"),
    [
        (PartialDate(2026, 11, 24), (1, Unit.DAY)),
        (PartialDate(2026, 12, 13), (20, Unit.DAY)),
        (PartialDate(2026, 12, 14), (3, Unit.WEEK)),
        (PartialDate(2027, 3, 15), (16, Unit.WEEK)),
        (PartialDate(2027, 5, 25), (6, Unit.MONTH)),
        (PartialDate(2027, 12), (12, Unit.MONTH)),
        (PartialDate(2026, 12), (1, Unit.MONTH)),  # not in eight days: nobody has said which
        (PartialDate(2029, 11, 1), (35, Unit.MONTH)),
        (PartialDate(2029, 12, 1), (3, Unit.YEAR)),
        (PartialDate(2030, 1), (3, Unit.YEAR)),
        (PartialDate(2027), (1, Unit.YEAR)),  # next year, be that in five weeks
        (PartialDate(2031), (5, Unit.YEAR)),
    ],
)
def test_the_unit_is_the_one_in_which_one_would_say_it(when: PartialDate, told: tuple[int, Unit]) -> None:
    assert countdown(TODAY, when) == told


@pytest.mark.parametrize("when", [PartialDate(2026), PartialDate(2026, 11), PartialDate(2026, 11, 23), PartialDate(1998)])
def test_what_has_come_is_not_waited_for(when: PartialDate) -> None:
    assert countdown(TODAY, when) is None


@given(st.integers(1, 20_000))
def test_the_further_away_the_longer_and_never_less_than_one(days: int) -> None:
    in_days = {Unit.DAY: 1.0, Unit.WEEK: 7.0, Unit.MONTH: 30.44, Unit.YEAR: 365.24}
    sooner, later = (countdown(TODAY, on(TODAY + timedelta(days=number))) for number in (days, days + 60))
    assert sooner is not None
    assert later is not None
    assert sooner[0] >= 1
    assert abs(sooner[0] * in_days[sooner[1]] - days) <= in_days[sooner[1]] / 2 + 1
    # a day: three years are told for what is a little longer than the 36 months before it
    assert later[0] * in_days[later[1]] > sooner[0] * in_days[sooner[1]] - 1 or later == sooner
