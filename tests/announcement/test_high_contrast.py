"""A theme in its highest contrast: whatever the publisher's colours, more than any pair has to have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.announcement.colour import contrast
from app.announcement.high_contrast import ACCENT_RATIO, DEEP_RATIO, ON_SUN_RATIO, SUN_RATIO, in_high_contrast
from app.announcement.model import COLOUR_NAMES, Colours
from app.announcement.oklch import oklch
from app.announcement.theme import HOUSE, PAIRS, resolve_theme
from app.value import replace

COLOUR = st.from_regex("#[0-9a-f]{6}", fullmatch=True)


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(COLOUR_NAMES, COLOUR)))
def test_every_pair_has_more_contrast_than_it_must(colours: dict[str, str]) -> None:
    theme = in_high_contrast(resolve_theme(Colours(**colours))[0])
    least = {("accent", "paper"): ACCENT_RATIO, ("sun", "deep"): SUN_RATIO, ("on_sun", "sun"): ON_SUN_RATIO}
    for name, ground, wanted in PAIRS:
        ratio = contrast(theme.colour(name), theme.colour(ground))
        expected = least.get((name, ground), DEEP_RATIO if ground == "deep" else 21.0)
        assert ratio >= expected - 1e-9 >= wanted


def test_the_house_keeps_its_hues() -> None:
    theme = in_high_contrast(HOUSE)
    assert (theme.paper, theme.ink, theme.muted, theme.line, theme.on_deep) == ("#ffffff", "#000000", "#000000", "#000000", "#ffffff")
    for name in ("accent", "deep", "sun"):
        assert oklch(theme.colour(name)).hue == pytest.approx(oklch(HOUSE.colour(name)).hue, abs=2)  # degrees: a channel has but 256 steps


def test_a_dark_theme_stays_dark() -> None:
    dark = in_high_contrast(replace(HOUSE, paper="#101418", ink="#f6f3ec"))
    assert (dark.paper, dark.ink) == ("#000000", "#ffffff")


def test_what_has_the_highest_contrast_has_no_higher() -> None:
    theme = in_high_contrast(HOUSE)
    assert in_high_contrast(theme) == theme
