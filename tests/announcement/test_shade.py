import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.announcement.colour import channels, contrast
from app.announcement.oklch import oklch
from app.announcement.shade import in_hue_of, nearest_shade
from app.announcement.theme import HOUSE

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@settings(deadline=None, max_examples=50)
@given(COLOURS, COLOURS)
def test_the_nearest_shade_passes_and_a_passing_colour_is_its_own(colour: str, ground: str) -> None:
    # black or white always has 4.5 against any ground
    shade = nearest_shade(colour, lambda tried: contrast(tried, ground) >= 4.5)
    assert shade is not None
    assert contrast(shade, ground) >= 4.5
    if contrast(colour, ground) >= 4.5:
        assert shade == colour


def test_no_shade_between_the_colour_and_the_nearest_one_passes() -> None:
    shade = nearest_shade("#b3001b", lambda tried: contrast(tried, "#f6f3ec") >= 7)
    assert shade is not None
    assert 7 <= contrast(shade, "#f6f3ec") < 7.2


def test_there_may_be_no_shade() -> None:
    assert nearest_shade("#123456", lambda _: False) is None


def test_the_nearest_shade_keeps_the_hue() -> None:
    shade = nearest_shade("#3366cc", lambda tried: contrast(tried, "#f6f3ec") >= 7)
    assert shade is not None
    red, green, blue = channels(shade)
    assert red < green < blue
    assert oklch(shade).hue == pytest.approx(oklch("#3366cc").hue, abs=2)


def test_a_colour_in_the_hue_of_another_is_as_light_as_its_model() -> None:
    deep = oklch(in_hue_of("#b3001b", HOUSE.deep, HOUSE.accent))
    assert deep.lightness == pytest.approx(oklch(HOUSE.deep).lightness, abs=0.01)
    assert deep.hue == pytest.approx(oklch("#b3001b").hue, abs=3)


def test_a_grey_stays_grey() -> None:
    assert len(set(channels(in_hue_of("#555555", HOUSE.deep, HOUSE.accent)))) == 1
