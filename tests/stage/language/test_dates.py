"""Dates as each language writes them."""

from datetime import date, datetime

from PySide6.QtCore import QLocale

from app.announcement.model import PartialDate
from app.stage.language.dates import clock, full_date, milestone_date, milestone_span, weekday_and_day

SWEDISH, ENGLISH, ARABIC = QLocale("sv"), QLocale("en_GB"), QLocale("ar")
DAY = date(2026, 11, 23)


def test_a_day_stands_alone_with_a_capital() -> None:
    assert weekday_and_day(SWEDISH, DAY) == "Måndag 23 november"
    assert weekday_and_day(ENGLISH, DAY) == "Monday 23 November"


def test_a_milestone_is_as_exact_as_it_is_known() -> None:
    assert milestone_date(SWEDISH, PartialDate(1998)) == "1998"
    assert milestone_date(SWEDISH, PartialDate(2019, 2)) == "feb. 2019"
    assert milestone_date(ENGLISH, PartialDate(2019, 2, 21)) == "21 Feb 2019"


def test_a_year_of_few_digits_has_no_zeros_before_it() -> None:
    assert milestone_date(SWEDISH, PartialDate(1)) == "1"
    assert milestone_date(SWEDISH, PartialDate(998, 2)) == "feb. 998"
    assert milestone_date(ENGLISH, PartialDate(998, 2, 21)) == "21 Feb 998"
    assert milestone_date(ARABIC, PartialDate(998)) == ARABIC.toString(998)
    assert full_date(SWEDISH, date(998, 2, 21)) == "21 februari 998"
    assert full_date(SWEDISH, date(9999, 12, 31)) == "31 december 9999"


def test_figures_are_the_languages_own() -> None:
    assert clock(SWEDISH, datetime(2026, 11, 23, 8, 5)) == "08:05"
    assert not clock(ARABIC, datetime(2026, 11, 23, 8, 5)).isascii()
    assert not milestone_date(ARABIC, PartialDate(1998)).isascii()


def test_a_full_date_has_its_year() -> None:
    assert full_date(SWEDISH, date(2019, 2, 21)) == "21 februari 2019"


def test_years_are_joined_by_a_dash_and_longer_dates_stand_apart_from_it() -> None:
    assert milestone_span(SWEDISH, PartialDate(2019), PartialDate(2021)) == "2019–2021"
    assert milestone_span(ENGLISH, PartialDate(2019, 2), PartialDate(2021)) == "Feb 2019 – 2021"
    assert milestone_span(SWEDISH, PartialDate(2019), PartialDate(2019)) == "2019"
