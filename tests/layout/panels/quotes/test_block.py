"""Quotes on the overview, and the mark that shows which one is on."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.announcement.model import Quote
from app.layout.display import Display
from app.layout.drawings import Glyph
from app.layout.margins import margins_of
from app.layout.panels.panel import Spot, Wish
from app.layout.panels.quotes.block import Fitted, QuotesBlock, quote_pages
from app.layout.panels.quotes.panel import QuotesPanel
from app.layout.plan import Page
from app.layout.rect import Rect
from app.layout.signs.progress import MOST_DOTS, dots_or_numbers, dots_width, numbers
from app.layout.text.block import CAPITALS
from app.layout.text.paragraph import Typesetter
from app.layout.text.type_scale import Role, TypeScale
from app.value import replace
from tests.layout.announcements import content_of, lobby, material_of, text
from tests.layout.fake_locale import FakeLocale
from tests.layout.fake_type import FakeType
from tests.layout.promises import drawn, letters

SCALE = TypeScale(Display(1920, 1080), FakeType().cap_height)
SETTER = Typesetter(FakeType())
PAGE_OF = "{page} / {pages}"


MARGINS = margins_of(SCALE)
QUOTES = st.lists(
    st.builds(Quote, st.builds(text, st.integers(0, 99), st.integers(1, 50)), st.just("Kerstin Hermansson (C)"), st.just("kommunalråd")),
    min_size=1,
    max_size=12,
)


def block(*quotes: Quote, width: float = 1700, growth: float = 0.0, headline_px: int | None = None) -> QuotesBlock:
    panel = content_of(replace(lobby(), quotes=quotes)).of_kind(QuotesPanel)
    assert panel is not None
    return panel.measured(Wish(MARGINS, width, growth, headline_px=headline_px))


def sizes(page: Page) -> set[int]:
    """The type sizes of a quote."""
    return {line.px for line in page.lines if line.role is Role.QUOTE}


def test_a_panel_is_as_high_as_its_longest_quote() -> None:
    short, long = Quote("Kort.", "A"), Quote(text(1, 60), "B", "roll")
    both, alone = block(short, long), block(long)
    assert both.height == alone.height
    assert both.text_height == alone.text_height
    assert both.text_height > block(short).text_height


@settings(deadline=None)
@given(
    QUOTES,
    st.integers(250, 1700),
)
def test_every_quote_its_speaker_and_its_mark_stay_in_the_panel_and_apart(quotes: list[Quote], width: int) -> None:
    found = block(*quotes, width=width)
    pages = quote_pages(found, 50, 20)
    marks = found.progress.placed(50 + width, 20 + found.text_height, "on_deep", on_dark=True)
    assert len(pages) == len(quotes)
    assert len(marks) == (len(quotes) if len(quotes) > 1 else 0)
    for number, page in enumerate(pages):
        assert page.item == number
        for line in page.lines:
            assert line.rect.x >= 50 - 0.01
            assert line.rect.right <= 50 + width + 0.01
            assert line.rect.bottom <= 20 + found.text_height + 0.01
            assert not marks or not marks[number].rect.overlaps(line.rect)


@settings(deadline=None)
@given(QUOTES, st.integers(250, 1700), st.floats(0, 1), st.none() | st.integers(40, 200))
def test_every_quote_is_as_large_as_the_band_and_the_headline_let_it(
    quotes: list[Quote], width: int, growth: float, headline_px: int | None
) -> None:
    found = block(*quotes, width=width, growth=growth, headline_px=headline_px)
    pages = quote_pages(found, 50, 20)
    most = max(found.px, headline_px or SCALE.size(Role.HEADLINE, growth))
    for page, shared in zip(pages, found.quotes, strict=True):
        (px,) = sizes(page)
        assert found.px <= px <= most, "none is smaller than the size that all of them share, none larger than the headline"
        top, bottom = page.lines[0].rect.y, page.lines[-1].rect.bottom
        assert top >= 20 - 0.01
        assert bottom <= 20 + found.band + 0.01
        assert top - 20 == pytest.approx(20 + found.band - bottom), "it stands in the middle of the band"
        larger = replaced(shared, px + 1)
        assert px == most or larger.height > found.band or larger.text.breaks_words > shared.text.breaks_words, "a larger one would fit"
    assert max(shared.height for shared in found.quotes) == found.band


def replaced(quote: Fitted, px: int) -> Fitted:
    return replace(quote, text=replace(quote.text, px=px))


def test_a_short_quote_beside_a_long_one_is_larger() -> None:
    short, long = quote_pages(block(Quote("Ett kort ord.", "A"), Quote(text(1, 60), "B")), 0, 0)
    assert max(sizes(short)) > max(sizes(long)) == SCALE.least(Role.QUOTE)


def test_the_large_mark_is_the_one_that_opens_a_quote_in_the_language() -> None:
    german = replace(FakeLocale(), quotation_marks=("„", "“"))
    panel = QuotesPanel.of(replace(material_of(lobby()), locale=german))
    assert panel is not None
    page = quote_pages(panel.measured(Wish(MARGINS, 1700, 0.0)), 0, 0)[0]
    (mark,) = page.drawings
    assert isinstance(mark, Glyph)
    assert mark.text == "„"
    first = page.lines[0]
    assert mark.rect.y == pytest.approx(first.baseline - CAPITALS * first.px), "it hangs from the height of the capitals"
    assert mark.rect.right < first.rect.x
    assert not any("„" in line.text for line in page.lines)


def test_without_room_for_the_large_mark_the_text_has_marks_that_are_no_part_of_it() -> None:
    found = block(Quote("Ord och bild.", "A"), width=400)
    (page,) = quote_pages(found, 0, 0)
    assert not page.drawings
    first = page.lines[0]
    assert "".join(line.text for line in page.lines if line.role is Role.QUOTE) == "”Ord och bild.”"
    assert [(source.key, source.start, source.stop) for source in first.sources] == [("quotes[0].text", 0, 13)]


@pytest.mark.parametrize("written", ["”Redan citerat.”", "«Déjà cité.»", "“Quoted.”", '"Quoted."'])
def test_a_quote_in_its_writer_s_marks_gets_no_others(written: str) -> None:
    (page,) = quote_pages(block(Quote(written, "A"), width=400), 0, 0)
    assert page.lines[0].text == written


def test_a_single_quote_has_no_progress() -> None:
    assert dots_or_numbers(1, 28, 1700, SETTER, PAGE_OF).placed(1800, 1000, "on_deep", on_dark=True) == ()


@pytest.mark.parametrize("count", [2, MOST_DOTS])
def test_up_to_eight_are_dots_of_which_the_one_that_is_on_is_wider(count: int) -> None:
    marks = dots_or_numbers(count, 28, 1700, SETTER, PAGE_OF).placed(1800, 1000, "on_deep", on_dark=True)
    for on, mark in enumerate(marks):
        assert [place.width == max(other.width for other in mark.places) for place in mark.places] == [i == on for i in range(count)]
        assert all(left.right < right.x for left, right in pairwise(mark.places))
        assert mark.places[-1].right == pytest.approx(1800)
        assert mark.line == ()


def test_over_eight_are_numbers() -> None:
    marks = dots_or_numbers(MOST_DOTS + 1, 28, 1700, SETTER, PAGE_OF).placed(1800, 1000, "on_deep", on_dark=True)
    assert [mark.line[0].text for mark in marks][:2] == ["1 / 9", "2 / 9"]
    assert all(mark.rect.right == pytest.approx(1800) for mark in marks)


def test_dots_that_have_no_room_are_numbers_and_numbers_that_have_none_lose_their_total() -> None:
    few = dots_or_numbers(MOST_DOTS, 28, dots_width(MOST_DOTS, 28) - 1, SETTER, PAGE_OF)
    assert few.numbers
    tight = numbers(1000, 28, 28 * 4, SETTER, PAGE_OF)
    assert tight.width <= 28 * 4
    assert tight.placed(1800, 1000, "muted", on_dark=False)[-1].line[0].text == "1000"


def test_a_narrow_panel_does_without_the_quotation_mark() -> None:
    wide, narrow = (quote_pages(block(Quote("Ord.", "A"), width=width), 0, 0) for width in (1700, 400))
    assert wide[0].drawings
    assert not narrow[0].drawings


def test_a_smaller_form_shows_fewer_lines_at_a_time_and_leaves_no_word_out() -> None:
    quotes = (Quote("Kort.", "A"), Quote(text(3, 80, 12), "B"))
    panel = content_of(replace(lobby(), quotes=quotes)).of_kind(QuotesPanel)
    assert panel is not None
    whole = panel.measured(Wish(MARGINS, 1700, 0.0))
    heights = [whole.height]
    for form in panel.smaller():
        found = form.measured(Wish(MARGINS, 1700, 0.0))
        heights.append(found.height)
        pages = quote_pages(found, 0, 0)
        assert sorted({page.item for page in pages}) == [0, 1]
        assert all(letters("B") in drawn(page.lines) for page in pages if page.item == 1), "each part has its speaker"
        words = [line for page in pages if page.item == 1 for line in page.lines if line.role is Role.QUOTE]
        assert drawn(words) == letters(quotes[1].text)
        assert found.progress.count == len(pages) > 2
    assert heights == sorted(heights, reverse=True)
    assert heights[-1] < heights[0]


def placed_sizes(found: QuotesBlock, width: float, height: float) -> set[int]:
    """The type sizes of the first quote of a block on a ground of that size at the bottom of the screen, within the margin."""
    page = found.placed(Spot(Rect(0, 1080 - height, width, height), MARGINS, 0.0)).pages[0]
    assert all(1080 - height <= line.rect.y and line.rect.bottom <= MARGINS.bottom for line in page.lines)
    return sizes(page)


@pytest.mark.parametrize("words", [1, 4, 12, 40])
def test_on_a_deck_a_few_words_grow_into_its_height(words: int) -> None:
    found = block(Quote("mening " * words, "A"), width=600, headline_px=140)
    deck, foot = placed_sizes(found, 600, 1080), placed_sizes(found, 1920, 1080 - MARGINS.bottom + found.height)
    assert max(deck) <= 140
    assert max(deck) >= max(foot)
    assert words > 4 or max(deck) > max(foot)
