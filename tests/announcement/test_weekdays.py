import pytest

from app.announcement.weekdays import parse_days


@pytest.mark.parametrize(
    ("text", "days"),
    [("mon-fri", {0, 1, 2, 3, 4}), ("mon,wed", {0, 2}), ("Sat - Mon, thu", {5, 6, 0, 3}), ("sun", {6}), ("tue-tue", {1})],
)
def test_days_are_read(text: str, days: set[int]) -> None:
    assert parse_days(text) == days


@pytest.mark.parametrize("text", ["", "monday", "mon-", "-fri", "mon,,tue", "mon;tue", "mon-wed-fri"])
def test_other_texts_are_no_days(text: str) -> None:
    with pytest.raises(ValueError, match="not a day"):
        parse_days(text)
