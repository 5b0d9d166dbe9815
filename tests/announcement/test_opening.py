"""When something is shown, and when that changes next."""

from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.announcement.opening import DayHours, Opening, parse_hours
from app.announcement.weekdays import parse_days

STOCKHOLM = ZoneInfo("Europe/Stockholm")
ZONES: list[tzinfo] = [
    STOCKHOLM,
    ZoneInfo("Australia/Lord_Howe"),
    ZoneInfo("America/Sao_Paulo"),
    ZoneInfo("Pacific/Apia"),
    timezone(timedelta(hours=14)),
    UTC,
]
CHANGES = [datetime(2026, 3, 29, 1), datetime(2026, 10, 25, 1), datetime(2017, 10, 15), datetime(2018, 2, 18), datetime(2011, 12, 30)]
MINUTES = st.integers(0, 24 * 60 - 1).map(lambda minute: time(minute // 60, minute % 60)) | st.sampled_from([time(2), time(2, 30), time(3)])
NOWS = st.builds(lambda change, minutes: change + timedelta(minutes=minutes), st.sampled_from(CHANGES), st.integers(-20_000, 20_000))
DATES = NOWS.map(datetime.date)
OPENINGS = st.builds(
    Opening,
    st.none() | DATES | NOWS,
    st.none() | DATES | NOWS,
    st.none() | st.frozensets(st.integers(0, 6), min_size=1),
    st.none() | st.builds(DayHours, MINUTES, MINUTES),
    st.sampled_from(ZONES),
)


@given(OPENINGS, NOWS, st.lists(st.floats(0, 1, exclude_max=True), max_size=20))
@settings(max_examples=300)
def test_nothing_changes_before_the_next_change_and_then_it_does(opening: Opening, now: datetime, shares: list[float]) -> None:
    aware = now.replace(tzinfo=UTC)
    change = opening.next_change(aware)
    shown = opening.at(aware)
    horizon = change - aware if change is not None else timedelta(days=800)
    assert horizon > timedelta()
    for share in (0.0, *shares):
        assert opening.at(aware + min(horizon * share, horizon - timedelta(microseconds=1))) is shown
    if change is not None:
        assert opening.at(change - timedelta(seconds=1) if change - aware > timedelta(seconds=1) else aware) is shown
        assert opening.at(change) is not shown


@given(st.none() | st.frozensets(st.integers(0, 6), min_size=1), st.none() | st.builds(DayHours, MINUTES, MINUTES), NOWS)
def test_where_the_clock_is_never_set_it_is_what_the_wall_clock_says(
    days: frozenset[int] | None, hours: DayHours | None, now: datetime
) -> None:
    on, off = (hours.on, hours.off) if hours else (time.min, time.min)
    begun_today = now.time() >= on and (now.time() < off or off <= on)
    begun_yesterday = off <= on and now.time() < off
    chosen = frozenset(range(7)) if days is None else days
    expected = (begun_today and now.weekday() in chosen) or (begun_yesterday and (now.weekday() - 1) % 7 in chosen)
    assert Opening(None, None, days, hours, UTC).at(now.replace(tzinfo=UTC)) is expected


def stockholm(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM)


@pytest.mark.parametrize(
    ("hours", "days", "now", "shown", "change"),
    [
        ("06:30-19:00", "mon-fri", "2026-11-25T06:29:59", False, "2026-11-25T06:30"),
        ("06:30-19:00", "mon-fri", "2026-11-25T06:30", True, "2026-11-25T19:00"),
        ("06:30-19:00", "mon-fri", "2026-11-27T19:00", False, "2026-11-30T06:30"),
        ("22:00-06:00", "fri", "2026-11-28T05:59", True, "2026-11-28T06:00"),
        ("22:00-06:00", "fri", "2026-11-28T22:00", False, "2026-12-04T22:00"),
        ("06:00-00:00", None, "2026-11-25T23:59", True, "2026-11-26T00:00"),
        ("06:00-06:00", "sat,sun", "2026-11-28T07:00", True, "2026-11-30T06:00"),
        ("06:00-06:00", None, "2026-11-28T07:00", True, None),
        (None, None, "2026-11-28T07:00", True, None),
        # what the clock jumps over: from the jump on, and until it
        ("02:30-04:00", None, "2026-03-29T01:59", False, "2026-03-29T03:00"),
        ("01:00-02:30", None, "2026-03-29T01:59", True, "2026-03-29T03:00"),
        # a Sunday's only hours are those it jumps over: two weeks from one to the next
        ("02:15-02:45", "sun", "2026-03-22T02:45", False, "2026-04-05T02:15"),
    ],
)
def test_hours_and_days(hours: str | None, days: str | None, now: str, shown: bool, change: str | None) -> None:
    opening = Opening(None, None, parse_days(days) if days else None, parse_hours(hours) if hours else None, STOCKHOLM)
    assert opening.at(stockholm(now)) is shown
    assert opening.next_change(stockholm(now)) == (stockholm(change) if change else None)


def test_an_hour_that_comes_twice_is_shown_both_times_and_without_a_break() -> None:
    opening = Opening(hours=parse_hours("02:15-02:45"), zone=STOCKHOLM)
    before = datetime(2026, 10, 25, 0, 0, tzinfo=UTC)
    start = opening.next_change(before)
    assert start == datetime(2026, 10, 25, 0, 15, tzinfo=UTC)
    assert opening.next_change(start) == datetime(2026, 10, 25, 1, 45, tzinfo=UTC)


def test_from_is_included_and_until_excluded_each_at_its_local_midnight() -> None:
    opening = Opening(date(2030, 1, 1), date(2030, 2, 1), zone=STOCKHOLM)
    start, end = datetime(2029, 12, 31, 23, tzinfo=UTC), datetime(2030, 1, 31, 23, tzinfo=UTC)
    assert [opening.at(start - timedelta(seconds=1)), opening.at(start)] == [False, True]
    assert [opening.at(end - timedelta(seconds=1)), opening.at(end)] == [True, False]
    assert opening.next_change(datetime(2026, 1, 1, tzinfo=UTC)) == start
    assert opening.next_change(start) == end
    assert opening.next_change(end) is None


def test_a_moment_with_a_zone_of_its_own_is_that_moment() -> None:
    opening = Opening(datetime(2030, 1, 1, 8, tzinfo=UTC), None, None, None, STOCKHOLM)
    change = opening.next_change(stockholm("2026-01-01T00:00"))
    assert change == datetime(2030, 1, 1, 8, tzinfo=UTC)
    assert change is not None
    assert change.tzinfo is STOCKHOLM


def test_the_ends_of_the_calendar() -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    for zone in (None, STOCKHOLM):
        assert Opening(date.min, date.max, zone=zone).at(now)
        assert not Opening(date.max, None, None, parse_hours("06:00-07:00"), zone).at(now)
        assert not Opening(None, date.min, frozenset({1}), zone=zone).at(now)
        assert Opening(None, date.min, frozenset({1}), zone=zone).next_change(now) is None


def test_the_system_s_own_zone_counts_whatever_zone_now_is_in() -> None:
    now = datetime(2026, 11, 25, 12).astimezone()
    opening = Opening(hours=parse_hours("11:00-12:30"))
    elsewhere = now.astimezone(timezone(timedelta(hours=-9)))
    assert opening.at(elsewhere)
    assert opening.next_change(elsewhere) == now + timedelta(minutes=30)


@pytest.mark.parametrize("text", ["06:30 - 19:00", "06:30-19:00", " 06:30-19:00 "])
def test_hours_are_read(text: str) -> None:
    assert parse_hours(text) == DayHours(time(6, 30), time(19))


@pytest.mark.parametrize("text", ["", "06:30", "6:30-19:00", "06:30-24:00", "06:30–19:00", "06:30-19:60", "06:30-19:00-20:00"])
def test_other_texts_are_no_hours(text: str) -> None:
    with pytest.raises(ValueError, match="not hours"):
        parse_hours(text)
