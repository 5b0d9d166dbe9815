"""How long a visit lasts, what it tells, and that it rests."""

import pytest
from PySide6.QtCore import QObject

from app.stage.state.event import Time
from app.stage.visit import SHORT_S, UNRETURNED_S, WARNED_S, Visit, warned_s
from tests.hand_clock import HandAlarm, HandClock


class Told:
    """A visit, and what it has told, each with the second at which it did."""

    def __init__(self, clock: HandClock, return_s: int | None) -> None:
        self.owner = QObject()
        self.visit = Visit(return_s, clock.alarm, self.owner)
        self.told: list[tuple[Time, float]] = []
        self._clock, self._begun = clock, clock.now
        self.visit.came.connect(self._on_came)

    @property
    def rests(self) -> bool:
        return not any(alarm.running for alarm in self.owner.findChildren(HandAlarm))

    def _on_came(self, what: Time) -> None:
        self.told.append((what, (self._clock.now - self._begun).total_seconds()))


@pytest.fixture
def told(clock: HandClock) -> Told:
    return Told(clock, 60)


def test_nothing_runs_before_the_first_touch(told: Told, clock: HandClock) -> None:
    clock.pass_s(1000)
    assert (told.told, told.rests, told.visit.goes_on) == ([], True, False)


def test_it_tells_its_end_for_twenty_seconds(told: Told, clock: HandClock) -> None:
    told.visit.touch()
    clock.pass_s(1000)
    assert told.told == [(Time.ENDING, 60 - WARNED_S), (Time.FORGOTTEN, 60)]
    assert told.rests
    assert not told.visit.goes_on


def test_a_touch_gives_the_whole_time_again_also_in_its_last_seconds(told: Told, clock: HandClock) -> None:
    told.visit.touch()
    clock.pass_s(59)
    told.visit.touch()
    clock.pass_s(39)
    assert told.told == [(Time.ENDING, 40)]
    clock.pass_s(21)
    assert told.told == [(Time.ENDING, 40), (Time.ENDING, 99), (Time.FORGOTTEN, 119)]


@pytest.mark.parametrize(("return_s", "warned"), [(5, 2), (24, 12), (SHORT_S, WARNED_S), (60, WARNED_S), (86400, WARNED_S), (None, 0)])
def test_a_short_visit_is_said_to_end_for_half_of_its_time(clock: HandClock, return_s: int | None, warned: int) -> None:
    assert warned_s(return_s) == warned
    told = Told(clock, return_s)
    told.visit.touch()
    clock.pass_s(100_000)
    lasts = return_s or UNRETURNED_S
    assert told.told == [*([(Time.ENDING, lasts - warned)] if warned else []), (Time.FORGOTTEN if return_s else Time.LEFT, lasts)]


def test_while_it_is_held_no_time_runs(told: Told, clock: HandClock) -> None:
    told.visit.touch()
    clock.pass_s(39)
    told.visit.set_held(True)
    assert told.rests
    clock.pass_s(1000)
    told.visit.touch()  # a key while it is held
    clock.pass_s(1000)
    assert (told.told, told.rests, told.visit.goes_on) == ([], True, True)
    told.visit.set_held(False)
    clock.pass_s(39)
    assert told.told == []
    clock.pass_s(21)
    assert [what for what, _ in told.told] == [Time.ENDING, Time.FORGOTTEN]


def test_held_when_its_end_was_told_it_is_told_again(told: Told, clock: HandClock) -> None:
    told.visit.touch()
    clock.pass_s(45)
    told.visit.set_held(True)
    told.visit.set_held(False)
    clock.pass_s(60)
    assert told.told == [(Time.ENDING, 40), (Time.ENDING, 85), (Time.FORGOTTEN, 105)]


def test_let_go_it_begins_no_visit(told: Told, clock: HandClock) -> None:
    told.visit.set_held(True)
    told.visit.set_held(False)
    clock.pass_s(1000)
    assert told.told == []
    told.visit.touch()
    told.visit.set_held(True)
    told.visit.end()
    told.visit.set_held(False)
    clock.pass_s(1000)
    assert (told.told, told.rests) == ([], True)
