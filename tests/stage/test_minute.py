"""Every minute of the wall clock is told when it begins."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from app.stage.minute import Minute
from tests.hand_clock import HandClock


def test_every_minute_is_told_at_its_beginning_until_it_is_stopped() -> None:
    owner, clock, told = QObject(), HandClock(datetime(2026, 11, 23, 13, 7, 42, 500_000)), list[datetime]()
    minute = Minute(clock, clock.alarm, owner)
    minute.begun.connect(lambda: told.append(clock()))
    minute.start()
    clock.pass_s(180)
    assert [moment.replace(microsecond=0) for moment in told] == [datetime(2026, 11, 23, 13, each) for each in (8, 9, 10)]
    assert all(moment.microsecond <= 100_000 for moment in told)
    minute.stop()
    clock.pass_s(200)
    assert len(told) == 3


def test_a_clock_that_is_set_is_followed_from_the_next_minute_on() -> None:
    owner, clock, told = QObject(), HandClock(datetime(2026, 11, 23, 13, 7)), list[datetime]()
    minute = Minute(clock, clock.alarm, owner)
    minute.begun.connect(lambda: told.append(clock()))
    minute.start()
    clock.set_on(timedelta(seconds=25))
    clock.pass_s(180)
    assert [(moment.minute, moment.second) for moment in told] == [(8, 25), (9, 0), (10, 0)]


def test_a_clock_that_is_known_to_be_set_is_followed_at_once() -> None:
    owner, clock, told = QObject(), HandClock(datetime(2026, 11, 23, 13, 7)), list[datetime]()
    minute = Minute(clock, clock.alarm, owner)
    minute.begun.connect(lambda: told.append(clock()))
    minute.start()
    clock.set_on(timedelta(seconds=-25))
    minute.look()
    clock.pass_s(90)
    assert [(moment.minute, moment.second) for moment in told] == [(6, 35), (7, 0), (8, 0)]
