from datetime import date

import pytest

from app.announcement.partial_date import iso
from app.desk.draft.dates import first_day, is_date_alone, written_dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("den 21 februari 2019 och 1:a maj 2020", ["2019-02-21", "2020-05-01"]),
        ("February 21, 2019, and 3rd of June 2022", ["2019-02-21", "2022-06-03"]),
        ("[2019-02-21] Rubrik", ["2019-02-21"]),
        ("i februari 2019, in Sept. 1850", ["2019-02", "1850-09"]),
        ("31 februari 2019", []),
        ("21 februari, 30 personer, 0123-45-67, 2019-02-213", []),
    ],
)
def test_dates_as_people_write_them(text: str, dates: list[str]) -> None:
    assert [iso(one.when) for one in written_dates(text)] == dates


def test_of_a_moment_the_day() -> None:
    assert first_day("2021-03-16T08:30:00+01:00") == date(2021, 3, 16)
    assert first_day("i mars 2021") is None


def test_a_line_that_is_a_date() -> None:
    assert is_date_alone("2 september 2024")
    assert not is_date_alone("Invigs 2 september 2024")
