from datetime import UTC, date, datetime, time

import pytest

from app.announcement.key_problem import UnusableValueError
from app.announcement.model import PartialDate
from app.announcement.partial_date import iso, to_partial_date
from app.announcement.problem import Kind


@pytest.mark.parametrize(
    ("value", "when", "written"),
    [
        (1998, PartialDate(1998), "1998"),
        (1, PartialDate(1), "0001"),
        (9999, PartialDate(9999), "9999"),
        ("2019-02", PartialDate(2019, 2), "2019-02"),
        ("2019-02-21", PartialDate(2019, 2, 21), "2019-02-21"),
        (date(2019, 2, 21), PartialDate(2019, 2, 21), "2019-02-21"),
    ],
)
def test_a_year_a_month_and_a_day(value: object, when: PartialDate, written: str) -> None:
    assert to_partial_date(value) == when
    assert iso(when) == written


@pytest.mark.parametrize("value", [0, -5, 10000, "1998", "2019-13", "2019-02-30", "0000-01", "19-02", "", "2019-2", "2019-02-21T10:00"])
def test_what_no_calendar_has_is_a_bad_value(value: object) -> None:
    with pytest.raises(UnusableValueError) as raised:
        to_partial_date(value)
    assert raised.value.kind is Kind.BAD_VALUE


@pytest.mark.parametrize("value", [True, 1998.0, [1998], {}, datetime(2019, 2, 21, tzinfo=UTC), time(12)])
def test_other_types_are_refused(value: object) -> None:
    with pytest.raises(UnusableValueError) as raised:
        to_partial_date(value)
    assert raised.value.kind is Kind.WRONG_TYPE
