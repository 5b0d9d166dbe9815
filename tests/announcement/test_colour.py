import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.announcement.colour import channels, contrast, luminance, normalised

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert luminance("#000000") == 0
    assert luminance("#ffffff") == pytest.approx(1)
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#777777", "#ffffff", 4.48), ("#767676", "#ffffff", 4.54), ("#ff0000", "#ffffff", 4.0)]
)
def test_contrast_is_what_wcag_examples_give(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize(
    ("text", "colour"), [("#AbC", "#aabbcc"), ("#0A4337", "#0a4337"), ("red", None), ("#12345", None), ("#12345g", None), ("#fff\n", None)]
)
def test_colours_are_normalised(text: str, colour: str | None) -> None:
    assert normalised(text) == colour


def test_another_text_has_no_channels() -> None:
    with pytest.raises(ValueError, match="not #rrggbb"):
        channels("#fff")


@settings(deadline=None)
@given(COLOURS, COLOURS)
def test_contrast_is_symmetric_and_within_its_range(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.0001
