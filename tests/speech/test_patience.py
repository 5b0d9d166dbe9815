"""How long a text may take."""

import pytest

from app.speech.patience import longest_ms

SENTENCE, YEARS, PHONE = "Borås Stad säker och trygg-certifierad för fjärde gången", "1998, 2008, 2013 och 2019.", "77777777"


@pytest.mark.parametrize(("text", "slowest_s"), [(SENTENCE, 8.4), (YEARS, 13.5), (PHONE, 11.0)])  # as measured, in its slowest language
def test_it_is_longer_than_the_slowest_voice_and_not_for_ever(text: str, slowest_s: float) -> None:
    assert slowest_s * 1.5 < longest_ms(text, -100) / 1000 < 60
    assert slowest_s / 2 * 1.5 < longest_ms(text, 0) / 1000 < longest_ms(text, -100) / 1000


def test_what_is_said_as_a_word_takes_longer() -> None:
    assert longest_ms("å" * 10, 0) < longest_ms("7" * 10, 0) == longest_ms("%" * 10, 0)
