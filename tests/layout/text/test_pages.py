"""Long texts in pages."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.layout.text.pages import MOST_WORDS, PageShape, sentences, text_pages
from app.layout.text.paragraph import Paragraph, Typesetter
from app.layout.text.type_scale import REGULAR, Role
from tests.layout.announcements import text
from tests.layout.fake_type import FakeType
from tests.layout.promises import letters

SETTER = Typesetter(FakeType())
WIDE = PageShape(1600, 800, 40, 1.3)


def paragraph(shown: str) -> Paragraph:
    return SETTER.paragraph(shown, REGULAR, Role.STORY)


def pages_of(shown: list[str], shape: PageShape = WIDE) -> list[str]:
    pages = text_pages([paragraph(each) for each in shown], shape)
    assert pages is not None
    return [" ".join(block.paragraph.text for block in page.blocks) for page in pages]


@settings(deadline=None)
@given(
    st.lists(st.builds(text, st.integers(0, 999), st.integers(1, 150)), min_size=1, max_size=4), st.integers(60, 1600), st.integers(60, 800)
)
def test_every_page_fits_and_all_of_the_text_is_there_in_order(shown: list[str], width: int, height: int) -> None:
    shape = PageShape(width, height, 40, 1.3)
    pages = text_pages([paragraph(each) for each in shown], shape)
    assert pages is not None
    for page in pages:
        assert page.height <= height + 0.02
        assert 0 < page.words <= MOST_WORDS
        assert all(line.rect.width <= width + 0.01 for line in page.placed(0, 0, "ink"))
    assert letters(" ".join(line.text for page in pages for line in page.placed(0, 0, "ink"))) == letters(" ".join(shown))


def test_a_short_text_stays_on_one_page() -> None:
    assert len(pages_of(["Ett. Två.", "Tre."])) == 1


def test_pages_end_at_sentences() -> None:
    pages = pages_of(["Detta är en mening med åtta ord i. " * 30])
    assert len(pages) > 1
    assert all(page.endswith(".") for page in pages)


def test_a_sentence_too_long_for_a_page_is_parted_at_words_evenly() -> None:
    pages = pages_of(["ord " * 140])
    assert [len(page.split()) for page in pages] == [70, 70]
    pages = pages_of(["ord " * 75])
    assert [len(page.split()) for page in pages] == [38, 37]


def test_a_page_has_at_most_seventy_words_however_much_room_there_is() -> None:
    roomy = PageShape(10_000, 10_000, 20, 1.3)
    assert all(len(page.split()) <= MOST_WORDS for page in pages_of(["Ett ord till. " * 100], roomy))


def test_a_shape_may_allow_fewer_words() -> None:
    assert all(len(page.split()) <= 10 for page in pages_of(["ett två tre " * 20], PageShape(1600, 800, 40, 1.3, most_words=10)))


@settings(deadline=None)
@given(st.lists(st.builds(text, st.integers(0, 999), st.integers(1, 200)), min_size=1, max_size=3), st.integers(1, 6), st.integers(60, 800))
def test_more_pages_than_are_wanted_are_none_and_as_many_the_same(shown: list[str], most: int, height: int) -> None:
    texts, shape = [paragraph(each) for each in shown], PageShape(900, height, 40, 1.3)
    every = text_pages(texts, shape)
    assert every is not None
    assert text_pages(texts, shape, most_pages=most) == (every if len(every) <= most else None)


def test_an_abbreviation_before_a_small_letter_ends_no_sentence() -> None:
    assert sentences(paragraph("Vi ses kl. tre på torget. Välkommen!")) == [(0, 6), (6, 7)]


def test_quotation_marks_and_other_scripts_end_sentences() -> None:
    assert len(sentences(paragraph("”Kom nu!” Sa han. ¿Que? هل؟ 好。 Nej"))) == 6


def test_no_page_where_not_one_line_has_room() -> None:
    assert text_pages([paragraph("ord")], PageShape(500, 30, 40, 1.3)) is None


def test_a_word_taller_than_the_page_goes_on_over_the_next() -> None:
    pages = pages_of(["a" * 100], PageShape(200, 110, 40, 1.3))
    assert len(pages) > 2
    assert letters("".join(pages)) == "a" * 100


def test_no_part_of_a_sentence_ends_in_a_short_word_that_leads_on() -> None:
    shape = PageShape(380, 110, 40, 1.3)
    assert pages_of(["Workers close the bridge and mend its railings while everybody walks across the river"], shape) == [
        "Workers close the bridge",
        "and mend its railings while everybody",
        "walks across the river",
    ]


def test_a_sentence_is_parted_where_a_reader_pauses() -> None:
    shape = PageShape(640, 110, 40, 1.3)
    assert pages_of(["The longest tramway in the country is open, everybody travels there for nothing"], shape)[0].endswith(",")
