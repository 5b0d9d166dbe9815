"""How long a page stays."""

from hypothesis import given
from hypothesis import strategies as st

from app.layout.dwell import dwell_s


def test_a_short_text_stays_eight_seconds() -> None:
    assert dwell_s(0) == dwell_s(15) == 8.0


def test_a_long_one_two_seconds_and_its_words_at_150_a_minute() -> None:
    assert dwell_s(16) > 8.0
    assert dwell_s(150) == 62.0


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_more_words_never_stay_for_less(some: int, more: int) -> None:
    assert dwell_s(some) <= dwell_s(some + more)
