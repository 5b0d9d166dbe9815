"""The steps of the volume, and how far they reach."""

from math import log10

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.speech.loudness import GREATEST, LEAST, STEP_DB, louder, service_volume, softer

WANTED_DB = 18  # EN 301 549 V3.2.1, 8.2.1.1
volumes = st.floats(0, 100)


def decibels(one: float, other: float) -> float:
    """How much louder one is than another, as amplitudes."""
    return 20 * log10(one / other)


def test_the_keys_reach_far_enough() -> None:
    assert decibels(GREATEST, LEAST) >= WANTED_DB
    volume, steps = GREATEST, 0
    while (next_one := softer(volume)) != volume:
        volume, steps = next_one, steps + 1
    assert (volume, steps) == (LEAST, 7)
    while (next_one := louder(volume)) != volume:
        volume, steps = next_one, steps - 1
    assert (volume, steps) == (GREATEST, 0)


@given(volumes)
def test_a_step_goes_its_way_and_no_further_than_its_end(volume: float) -> None:
    assert max(volume, LEAST) <= louder(volume) <= GREATEST
    assert min(volume, LEAST) <= softer(volume) <= volume


@given(st.floats(LEAST, GREATEST))
def test_a_step_is_three_decibels_or_what_is_left(volume: float) -> None:
    assert decibels(louder(volume), volume) <= STEP_DB + 1e-9
    assert louder(volume) == GREATEST or decibels(louder(volume), volume) == pytest.approx(STEP_DB)
    assert softer(volume) == LEAST or decibels(volume, softer(volume)) == pytest.approx(STEP_DB)


@given(volumes)
def test_the_service_is_told_what_it_takes(volume: float) -> None:
    assert -100 <= service_volume(volume) <= 100


def test_the_ends_are_the_service_s_ends() -> None:
    assert [service_volume(volume) for volume in (0, 10, 50, 100)] == [-100, -80, 0, 100]
