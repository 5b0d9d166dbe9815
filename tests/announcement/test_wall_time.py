"""The moment at which a wall clock shows a time, also in the hours around its changes."""

import math
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.announcement.wall_time import first_moment, last_moment, wall_clock

STOCKHOLM = ZoneInfo("Europe/Stockholm")
# set by half an hour; at midnight; a whole day left out (2011-12-30)
ZONES = [STOCKHOLM, ZoneInfo("Australia/Lord_Howe"), ZoneInfo("America/Sao_Paulo"), ZoneInfo("Pacific/Apia"), UTC]
CHANGES = [datetime(2026, 3, 29, 1), datetime(2026, 10, 25, 1), datetime(2017, 10, 15), datetime(2018, 2, 18), datetime(2011, 12, 30)]
AROUND = st.builds(
    lambda change, minutes: change + timedelta(minutes=minutes), st.sampled_from(CHANGES), st.integers(-3000, 3000)
) | st.datetimes(datetime(1970, 1, 2), datetime(2100, 1, 1))


@given(AROUND, st.sampled_from(ZONES), st.integers(1, 26 * 3600))
def test_the_first_moment_is_the_first(wall: datetime, zone: ZoneInfo, before: int) -> None:
    moment = first_moment(wall, zone)
    assert wall_clock(moment, zone) >= wall
    assert wall_clock(moment - before, zone) < wall


@given(AROUND, st.sampled_from(ZONES), st.integers(0, 26 * 3600))
def test_after_the_last_moment_less_is_never_shown_again(wall: datetime, zone: ZoneInfo, after: int) -> None:
    moment = last_moment(wall, zone)
    assert wall_clock(moment + after, zone) >= wall
    assert wall_clock(moment - 1, zone) < wall


@pytest.mark.parametrize(
    ("wall", "first", "last"),
    [
        ("2026-03-29T01:59", "00:59", "00:59"),
        ("2026-03-29T02:00", "01:00", "01:00"),
        ("2026-03-29T02:30", "01:00", "01:00"),
        ("2026-03-29T03:00", "01:00", "01:00"),
        ("2026-03-29T03:30", "01:30", "01:30"),
        ("2026-10-25T02:00", "00:00", "01:00"),
        ("2026-10-25T02:30", "00:30", "01:30"),
        ("2026-10-25T03:00", "02:00", "02:00"),
    ],
)
def test_the_clock_of_stockholm(wall: str, first: str, last: str) -> None:
    shown = datetime.fromisoformat(wall)
    moments = [datetime.fromtimestamp(find(shown, STOCKHOLM), UTC).strftime("%H:%M") for find in (first_moment, last_moment)]
    assert moments == [first, last]


@pytest.mark.parametrize("find", [first_moment, last_moment])
def test_the_system_s_own_zone_and_the_ends_of_the_calendar(find: Callable[[datetime, None], float]) -> None:
    now = datetime(2026, 11, 25, 0, 30)
    assert find(now, None) == now.timestamp()
    assert find(datetime(1, 1, 1), None) <= datetime(1, 1, 2, tzinfo=UTC).timestamp()
    assert find(datetime(9999, 12, 31, 23, 59), None) >= datetime(9999, 12, 30, tzinfo=UTC).timestamp()
    with pytest.raises(ValueError, match="beyond the calendar"):
        wall_clock(math.inf, None)
