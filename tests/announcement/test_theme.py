import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.announcement.colour import contrast
from app.announcement.model import COLOUR_NAMES, Colours
from app.announcement.theme import HOUSE, PAIRS, resolve_theme, shortfalls_of

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


def test_a_colour_that_falls_short_is_replaced_and_told() -> None:
    theme, (short,) = resolve_theme(Colours(muted="#8899aa"))
    assert theme == HOUSE
    assert (short.colour, short.ground, short.against, short.wanted) == ("muted", "paper", HOUSE.paper, 7)
    assert short.ratio == pytest.approx(contrast("#8899aa", HOUSE.paper))
    assert contrast(short.nearest, HOUSE.paper) >= 7


def test_a_dark_paper_alone_is_the_one_at_fault() -> None:
    theme, shortfalls = resolve_theme(Colours(paper="#101418"))
    assert theme == HOUSE
    assert [short.colour for short in shortfalls] == ["paper"]


def test_a_consistent_dark_theme_stays_untouched() -> None:
    theme, shortfalls = resolve_theme(DARK)
    assert shortfalls == ()
    assert [theme.colour(name) for name in COLOUR_NAMES] == [getattr(DARK, name) for name in COLOUR_NAMES]
    assert theme.on_sun == theme.paper


def test_one_bad_colour_costs_only_itself() -> None:
    theme, shortfalls = resolve_theme(Colours(paper="#ffffff", ink="#111111", line="#eeeeee"))
    assert (theme.paper, theme.ink, theme.line) == ("#ffffff", "#111111", HOUSE.line)
    assert [short.colour for short in shortfalls] == ["line"]


def test_of_two_that_do_not_go_together_the_ground_stays() -> None:
    # either goes with the house's other colours, each by itself
    assert resolve_theme(Colours(deep="#0f4c3f"))[1] == ()
    assert resolve_theme(Colours(on_deep="#bcd6cc"))[1] == ()
    own = Colours(deep="#0f4c3f", on_deep="#bcd6cc")
    theme, shortfalls = resolve_theme(own)
    assert theme.deep == "#0f4c3f"
    assert [short.colour for short in shortfalls] == ["on_deep"]


@settings(deadline=None, max_examples=150)
@given(st.builds(Colours, **{name: st.none() | LIGHT_OR_DARK for name in COLOUR_NAMES}))
def test_whatever_is_asked_every_pair_passes_and_every_loss_is_told(colours: Colours) -> None:
    theme, shortfalls = resolve_theme(colours)
    assert list(shortfalls_of(theme)) == []
    told = {short.colour for short in shortfalls}
    for name in COLOUR_NAMES:
        own = getattr(colours, name)
        if name in told:
            assert theme.colour(name) == getattr(HOUSE, name)
        else:
            assert theme.colour(name) == (own or getattr(HOUSE, name))
    for short in shortfalls:
        assert short.ratio < short.wanted
        assert contrast(short.nearest, short.against) >= short.wanted


@settings(deadline=None, max_examples=100)
@given(st.sampled_from(COLOUR_NAMES), COLOURS)
def test_taking_the_suggestion_ends_the_warning(name: str, colour: str) -> None:
    _, shortfalls = resolve_theme(Colours(**{name: colour}))
    for short in shortfalls:
        assert resolve_theme(Colours(**{name: short.nearest}))[1] == ()
