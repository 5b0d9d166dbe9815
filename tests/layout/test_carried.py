"""On which pages it stands that is read aloud, and where a page's end parts it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.layout.aloud import Reading, sentences_of
from app.layout.carried import LEAST_PART, carried, carries, paged
from app.layout.plan import Page
from app.layout.text.line import PlacedLine
from app.layout.text.pages import PageShape, text_pages
from app.layout.text.paragraph import Paragraph, Typesetter
from app.layout.text.type_scale import REGULAR, Role
from app.layout.text.wording import Piece, count_of
from tests.layout.announcements import text, unspaced
from tests.layout.fake_type import FakeType

SETTER = Typesetter(FakeType())
TEXTS = st.lists(
    st.one_of(st.builds(text, st.integers(0, 999), st.integers(1, 120)), st.builds(unspaced, st.integers(0, 999), st.integers(1, 200))),
    min_size=1,
    max_size=3,
)


def pages_of(paragraphs: list[Paragraph], width: int, height: int) -> tuple[Page, ...]:
    found = text_pages(paragraphs, PageShape(width, height, 40, 1.3))
    assert found is not None
    return tuple(Page(page.placed(0, 0, "ink")) for page in found)


def read(paragraphs: list[Paragraph]) -> Reading:
    return tuple(sentence for each in paragraphs for sentence in sentences_of(each, "sv"))


def bare(reading: Reading) -> str:
    return "".join("".join(sentence.text.split()) for sentence in reading)


@settings(deadline=None)
@given(TEXTS, st.integers(200, 1600), st.integers(60, 800))
def test_all_of_it_is_said_on_the_pages_where_it_stands_and_in_their_order(shown: list[str], width: int, height: int) -> None:
    paragraphs = [SETTER.paragraph(each, REGULAR, Role.STORY, f"story.paragraphs[{place}]") for place, each in enumerate(shown)]
    pages, whole = pages_of(paragraphs, width, height), read(paragraphs)
    found = paged(whole, pages)
    assert bare(found) == bare(whole)
    assert len(found) >= len(whole)
    turned = [sentence.page for sentence in found]
    assert all(page is not None and carries(pages[page], sentence) for page, sentence in zip(turned, found, strict=True))
    assert turned == sorted(page or 0 for page in turned)
    texts = {sentence.text for sentence in whole}
    for sentence in found:
        assert sentence.text in texts or count_of(sentence.text) >= LEAST_PART


def test_a_page_s_end_parts_a_sentence_between_words() -> None:
    paragraph = SETTER.paragraph("ord " * 140, REGULAR, Role.STORY)
    found = paged(read([paragraph]), pages_of([paragraph], 1600, 800))
    assert [sentence.page for sentence in found] == [0, 1]
    assert [len(sentence.text.split()) for sentence in found] == [70, 70]


def test_a_few_words_over_a_page_s_end_are_said_with_the_others() -> None:
    paragraph = SETTER.paragraph("Ett två tre fyra fem.", REGULAR, Role.STORY)
    pages = pages_of([paragraph], 300, 60)
    assert len(pages) > 1
    assert len(paged(read([paragraph]), pages)) == 1


def test_what_stands_nowhere_goes_with_what_is_said_before_it() -> None:
    one, two = (SETTER.paragraph(each, REGULAR, Role.STORY) for each in ("Första sidan.", "Andra sidan."))
    pages = tuple(page for each in (one, two) for page in pages_of([each], 1600, 800))
    unseen = SETTER.paragraph("Ingenstans.", REGULAR, Role.STORY)
    assert [sentence.page for sentence in paged(read([unseen, one, unseen, two, unseen]), pages)] == [0, 0, 0, 1, 1]
    assert paged(read([unseen]), ()) == read([unseen])


def line(paragraph: Paragraph, role: Role = Role.QUOTE) -> PlacedLine:
    (page,) = pages_of([paragraph], 1600, 800)
    return page.lines[0]._replace(role=role)


def test_a_line_carries_a_text_that_is_set_anew_in_marks() -> None:
    plain = SETTER.paragraph("Vi vann. Det var roligt.", REGULAR, Role.QUOTE, "quotes[0].text")
    marked = SETTER.pieces(
        (Piece("“", REGULAR), Piece("Vi vann. Det var roligt.", REGULAR, "quotes[0].text"), Piece("”", REGULAR)), Role.QUOTE
    )
    (first,), (second,) = (sentence.stretches for sentence in sentences_of(plain, "sv"))
    part = carried(line(marked), second)
    assert part is not None
    assert marked.wording.text[part.start : part.stop] == plain.wording.text[part.of_start : part.of_stop] == "Det var roligt."
    assert carried(line(marked), first) == (1, 9, 0, 8)


def test_another_text_of_the_same_words_is_not_carried_nor_the_headline_above_a_scene() -> None:
    here, there = (SETTER.paragraph("Tack.", REGULAR, Role.QUOTE, key) for key in ("quotes[0].text", "quotes[1].text"))
    (stretch,) = sentences_of(here, "sv")[0].stretches
    assert carried(line(here), stretch) is not None
    assert carried(line(there), stretch) is None
    assert carried(line(here, Role.SENDER), stretch) is None
