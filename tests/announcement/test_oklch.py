import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.announcement.oklch import Oklch, oklch, written

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("colour", "lightness", "chroma", "hue"),
    [
        ("#ff0000", 0.628, 0.2577, 29.23),
        ("#00ff00", 0.8664, 0.2948, 142.5),
        ("#0000ff", 0.452, 0.3132, 264.05),
        ("#808080", 0.5999, 0, None),
    ],
)
def test_the_primaries_lie_where_css_color_4_has_them(colour: str, lightness: float, chroma: float, hue: float | None) -> None:
    found = oklch(colour)
    assert found.lightness == pytest.approx(lightness, abs=5e-4)
    assert found.chroma == pytest.approx(chroma, abs=5e-4)
    assert hue is None or found.hue == pytest.approx(hue, abs=0.05)


@settings(deadline=None)
@given(COLOURS)
def test_a_colour_comes_back_as_it_was(colour: str) -> None:
    assert written(oklch(colour)) == colour


def test_the_ends_of_lightness_are_black_and_white_whatever_the_chroma() -> None:
    assert written(Oklch(0.0, 0.2, 29)) == "#000000"
    assert written(Oklch(1.0, 0.2, 29)) == "#ffffff"


@settings(deadline=None)
@given(st.floats(0.3, 0.9), st.floats(0, 360))
def test_what_no_screen_shows_gives_up_chroma_alone(lightness: float, hue: float) -> None:
    shown = oklch(written(Oklch(lightness, 0.4, hue)))
    assert shown.lightness == pytest.approx(lightness, abs=0.01)
    assert shown.chroma < 0.4
    assert min(abs(shown.hue - hue), 360 - abs(shown.hue - hue)) < 3
