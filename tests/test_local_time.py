"""Whatever moment Python can write has a place in every zone."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.local_time import FIRST as FIRST_OF_ALL
from app.local_time import LAST as LAST_OF_ALL
from app.local_time import local_time

ZONES = ["UTC0", "KIRI-14", "BAKER12", "CET-1CEST,M3.5.0,M10.5.0/3", "NPT-5:45"]
FIRST, LAST = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59)
OFFSETS = st.none() | st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@pytest.fixture
def in_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Puts the display into a time zone."""

    def put(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield put
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("zone", ZONES)
def test_every_moment_has_a_place_in_every_zone(in_zone: Callable[[str], None], zone: str) -> None:
    in_zone(zone)

    @given(st.datetimes(timezones=OFFSETS))
    @example(FIRST)
    @example(LAST)
    @example(FIRST.replace(tzinfo=timezone(timedelta(hours=14))))
    @example(LAST.replace(tzinfo=timezone(timedelta(hours=-14))))
    def placed(moment: datetime) -> None:
        local = local_time(moment)
        assert local.tzinfo is not None
        if moment.tzinfo is None and moment.year in (1, 9999):
            assert local.replace(tzinfo=None) == moment
        elif moment.tzinfo is not None and 1 < moment.year < 9999:
            assert local == moment
        assert local_time(local) == local
        assert abs(local.replace(tzinfo=None) - moment.replace(tzinfo=None)) <= timedelta(hours=28)

    placed()


def test_a_moment_beyond_the_last_is_the_last(in_zone: Callable[[str], None]) -> None:
    in_zone("KIRI-14")
    assert local_time(LAST.replace(tzinfo=UTC)).replace(tzinfo=UTC) == LAST_OF_ALL
    in_zone("BAKER12")
    assert local_time(FIRST.replace(tzinfo=UTC)).replace(tzinfo=UTC) == FIRST_OF_ALL
