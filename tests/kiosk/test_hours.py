"""The hours in which the screen is lit: told at their moments, whatever is done to the clock."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.announcement.screen import Hours as WrittenHours
from app.kiosk.hours import Hours, opening_of
from tests.hand_clock import HandClock

WEDNESDAY = datetime(2026, 11, 25, 12).astimezone()
Make = Callable[[WrittenHours, datetime], tuple[Hours, HandClock, list[tuple[str, bool]]]]


@pytest.fixture
def make(qapp: QApplication) -> Iterator[Make]:
    parent = QObject()

    def begun(written: WrittenHours, now: datetime) -> tuple[Hours, HandClock, list[tuple[str, bool]]]:
        clock = HandClock(now)
        opening = opening_of(written)
        assert opening is not None
        hours = Hours(opening, clock, parent, clock.alarm)
        told: list[tuple[str, bool]] = []

        def take(lit: bool) -> None:
            told.append((clock.now.strftime("%a %H:%M:%S"), lit))

        hours.changed.connect(take)
        hours.look()
        return hours, clock, told

    yield begun
    parent.deleteLater()


def test_without_limits_there_are_no_hours() -> None:
    assert opening_of(WrittenHours()) is None
    assert opening_of(WrittenHours(days="mon-fri")) is not None


def test_they_begin_and_end_at_their_minutes(make: Make, capsys: pytest.CaptureFixture[str]) -> None:
    hours, clock, told = make(WrittenHours("06:30", "19:00", "mon-fri"), WEDNESDAY)
    assert (hours.lit, told) == (True, [])
    clock.pass_s(3 * 24 * 3600)
    changes = ["Wed 19:00", "Thu 06:30", "Thu 19:00", "Fri 06:30", "Fri 19:00"]
    assert [moment[:-3] for moment, _ in told] == changes
    assert [lit for _, lit in told] == [False, True, False, True, False]
    # one line a change
    assert capsys.readouterr().err.splitlines()[:2] == ["foaje: black until 2026-11-26 06:30", "foaje: lit until 2026-11-26 19:00"]


def test_they_may_run_past_midnight(make: Make) -> None:
    hours, clock, told = make(WrittenHours("22:00", "02:00"), WEDNESDAY)
    assert hours.lit is False
    clock.pass_s(24 * 3600)
    assert told == [("Wed 22:00:00", True), ("Thu 02:00:00", False)]


def test_without_an_end_they_end_at_midnight(make: Make) -> None:
    _, clock, told = make(WrittenHours(on="14:00"), WEDNESDAY)
    clock.pass_s(24 * 3600)
    assert told == [("Wed 14:00:00", True), ("Thu 00:00:00", False)]


def test_between_the_changes_nothing_wakes_where_jumps_are_heard(make: Make) -> None:
    hours, clock, _ = make(WrittenHours("06:30", "19:00"), WEDNESDAY)
    (alarm,) = clock._alarms
    assert alarm.rings_at == WEDNESDAY + timedelta(minutes=1)
    hours.rely_on_jumps()
    assert alarm.rings_at is not None
    assert timedelta() < alarm.rings_at - WEDNESDAY.replace(hour=19) < timedelta(seconds=1)


@pytest.mark.parametrize(("step", "lit"), [(timedelta(hours=8), False), (timedelta(hours=-8), False), (timedelta(hours=2), True)])
def test_a_clock_that_is_set_is_seen_when_it_is_heard(make: Make, step: timedelta, lit: bool) -> None:
    hours, clock, _ = make(WrittenHours("06:30", "19:00"), WEDNESDAY)
    hours.rely_on_jumps()
    clock.set_on(step)
    hours.look()
    assert hours.lit is lit
    change = {8: 18 * 60 + 30 - 8 * 60, -8: 150, 2: 5 * 60}[round(step.total_seconds() / 3600)]  # minutes
    before = hours.lit
    clock.pass_s(change * 60 - 1)
    assert hours.lit is before
    clock.pass_s(2)
    assert hours.lit is not before


def test_where_jumps_are_not_heard_they_are_seen_within_a_minute(make: Make) -> None:
    hours, clock, _ = make(WrittenHours("06:30", "19:00"), WEDNESDAY)
    clock.set_on(timedelta(hours=8))
    clock.pass_s(61)
    assert not hours.lit


def test_a_timer_that_rings_early_waits_on(make: Make) -> None:
    hours, clock, told = make(WrittenHours("06:30", "19:00"), WEDNESDAY)
    hours.rely_on_jumps()
    (alarm,) = clock._alarms
    alarm.ring()
    assert told == []
    assert alarm.running
