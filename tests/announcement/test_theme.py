import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.announcement.colour import contrast, luminance
from app.announcement.model import COLOUR_NAMES, Colours
from app.announcement.oklch import oklch
from app.announcement.theme import HOUSE, PAIRS, resolve_theme, shortfalls_of
from app.value import replace

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
LIGHT_OR_DARK = st.one_of(COLOURS, st.sampled_from(["#000000", "#ffffff", "#101418", "#f2f2f2", "#f2b632"]))

DARK = Colours(
    paper="#101418", ink="#f2f2f2", muted="#c0c8cc", line="#7a8488", accent="#7fd6c2", deep="#0a4337", on_deep="#cfe3dc", sun="#f2b632"
)


def test_the_house_passes() -> None:
    assert resolve_theme(Colours()) == (HOUSE, ())
    assert list(shortfalls_of(HOUSE)) == []


@pytest.mark.parametrize(("name", "ground", "wanted"), PAIRS)
def test_every_pair_of_the_house_has_its_contrast(name: str, ground: str, wanted: float) -> None:
    assert contrast(HOUSE.colour(name), HOUSE.colour(ground)) >= wanted


def test_text_on_the_house_sun_is_ink() -> None:
    assert HOUSE.on_sun == HOUSE.ink


def test_a_colour_that_falls_short_is_drawn_in_its_nearest_shade_and_told() -> None:
    theme, (short,) = resolve_theme(Colours(muted="#8899aa"))
    assert theme == replace(HOUSE, muted=short.nearest)
    assert (short.colour, short.ground, short.against, short.wanted) == ("muted", "paper", HOUSE.paper, 7)
    assert short.ratio == pytest.approx(contrast("#8899aa", HOUSE.paper))
    assert hue_apart(short.nearest, "#8899aa") < 4


def test_a_red_that_misses_stays_a_red() -> None:
    theme, (short,) = resolve_theme(Colours(accent="#b3001b"))
    assert theme.accent == short.nearest
    assert short.wanted == 7
    assert hue_apart(theme.accent, "#b3001b") < 3


def test_what_a_red_city_leaves_out_is_no_green() -> None:
    for own in (Colours(accent="#b3001b"), Colours(deep="#7a0012")):
        theme, _ = resolve_theme(own)
        for name in ("accent", "deep", "on_deep"):
            assert hue_apart(theme.colour(name), "#b3001b") < 15, name
        assert (theme.paper, theme.ink, theme.muted, theme.line, theme.sun) == (
            HOUSE.paper,
            HOUSE.ink,
            HOUSE.muted,
            HOUSE.line,
            HOUSE.sun,
        )


def test_what_the_publisher_gives_does_not_follow() -> None:
    theme, shortfalls = resolve_theme(Colours(accent="#6a1b9a", deep="#003a78", on_deep="#ffe9a8"))
    assert (theme.accent, theme.deep, theme.on_deep) == ("#6a1b9a", "#003a78", "#ffe9a8")
    assert shortfalls == ()


def test_on_a_dark_paper_alone_the_house_s_texts_turn_light_and_keep_their_order() -> None:
    theme, shortfalls = resolve_theme(Colours(paper="#101418"))
    assert theme.paper == "#101418"
    assert shortfalls == ()
    assert contrast(theme.ink, theme.paper) >= contrast(HOUSE.ink, HOUSE.paper)
    assert contrast(theme.muted, theme.paper) < contrast(theme.ink, theme.paper)


@pytest.mark.parametrize(("ink", "side"), [("#ffffff", "darker"), ("#000000", "lighter")])
def test_a_paper_on_which_nothing_can_be_read_makes_way_for_its_ink(ink: str, side: str) -> None:
    theme, (short,) = resolve_theme(Colours(paper="#777777", ink=ink))
    assert theme.ink == ink
    assert (short.colour, short.nearest) == ("paper", theme.paper)
    assert (luminance(theme.paper) < luminance("#777777")) is (side == "darker")


def test_a_consistent_dark_theme_stays_untouched() -> None:
    theme, shortfalls = resolve_theme(DARK)
    assert shortfalls == ()
    assert [theme.colour(name) for name in COLOUR_NAMES] == [getattr(DARK, name) for name in COLOUR_NAMES]
    assert theme.on_sun == theme.paper


def test_one_bad_colour_costs_only_itself() -> None:
    theme, shortfalls = resolve_theme(Colours(paper="#ffffff", ink="#111111", line="#eeeeee"))
    assert (theme.paper, theme.ink) == ("#ffffff", "#111111")
    assert [(short.colour, short.nearest) for short in shortfalls] == [("line", theme.line)]


def test_of_two_that_do_not_go_together_the_ground_stays() -> None:
    own = Colours(deep="#0f4c3f", on_deep="#bcd6cc")
    theme, shortfalls = resolve_theme(own)
    assert theme.deep == "#0f4c3f"
    assert [(short.colour, short.ground, short.nearest) for short in shortfalls] == [("on_deep", "deep", theme.on_deep)]
    assert hue_apart(theme.on_deep, "#bcd6cc") < 4


@settings(deadline=None, max_examples=150)
@given(st.builds(Colours, **{name: st.none() | LIGHT_OR_DARK for name in COLOUR_NAMES}))
def test_whatever_is_asked_every_pair_passes_and_every_change_is_told(colours: Colours) -> None:
    theme, shortfalls = resolve_theme(colours)
    assert list(shortfalls_of(theme)) == []
    told = {short.colour: short for short in shortfalls}
    for name in COLOUR_NAMES:
        own = getattr(colours, name)
        if own is not None:
            assert theme.colour(name) == (told[name].nearest if name in told else own)
        else:
            assert name not in told
    for short in shortfalls:
        own = getattr(colours, short.colour)
        assert contrast(own, short.against) == pytest.approx(short.ratio)
        assert short.ratio < short.wanted
        assert contrast(short.nearest, short.against) >= short.wanted
        assert_hue_kept(own, short.nearest)


def assert_hue_kept(own: str, shade: str) -> None:
    """A few degrees, where there is a hue to see: eight bits a channel round that of a near black or a near grey."""
    drawn = oklch(shade)
    if min(drawn.chroma, oklch(own).chroma) > 0.03 and 0.2 < drawn.lightness < 0.95:
        assert hue_apart(own, shade) < 4


def hue_apart(one: str, other: str) -> float:
    apart = abs(oklch(one).hue - oklch(other).hue)
    return min(apart, 360 - apart)


@settings(deadline=None, max_examples=100)
@given(st.sampled_from(COLOUR_NAMES), COLOURS)
def test_taking_the_suggestion_ends_the_warning(name: str, colour: str) -> None:
    _, shortfalls = resolve_theme(Colours(**{name: colour}))
    for short in shortfalls:
        assert resolve_theme(Colours(**{name: short.nearest}))[1] == ()
