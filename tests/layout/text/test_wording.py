"""A line knows which characters of its text it shows, and where in the announcement they stand."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.announcement.model import Ceremony, Person, Photo, Quote
from app.layout.panels.ceremony.panel import CeremonyPanel
from app.layout.panels.quotes.panel import QuotesPanel
from app.layout.spoken import said
from app.layout.text.block import BALANCED, FULL, Breaking, TextBlock
from app.layout.text.line import PlacedLine
from app.layout.text.line_breaking import lines_of
from app.layout.text.paragraph import Paragraph, Typesetter
from app.layout.text.type_scale import REGULAR, SEMIBOLD, Role
from app.layout.text.wording import SOFT_HYPHEN, Piece, Source, Wording, wording_of
from app.value import replace
from tests.layout.announcements import content_of, lobby, text, unspaced
from tests.layout.fake_type import FakeType
from tests.layout.promises import letters

SETTER = Typesetter(FakeType())
SEEDS = st.integers(0, 2**32)
ODD = st.text(st.sampled_from(" \t\n\u00a0\u202f\u00ad-–/aåW1e\u0301世界。👍🏽🇸🇪\u200d\u2060"), max_size=60)
TEXTS = st.builds(text, SEEDS, st.integers(1, 50)) | st.builds(unspaced, SEEDS, st.integers(1, 50)) | ODD
WIDTHS = st.floats(0.3, 40)
BREAKINGS = st.sampled_from((FULL, BALANCED, lines_of))
PIECES = st.lists(
    st.builds(
        Piece,
        TEXTS.map(lambda shown: shown[:20]),
        st.sampled_from((REGULAR, SEMIBOLD)),
        st.sampled_from(("", "a", "b.c[1]")),
        st.integers(0, 9),
        st.booleans(),
    ),
    min_size=1,
    max_size=6,
).map(tuple)


def placed(paragraph: Paragraph, width: float, breaking: Breaking = FULL) -> tuple[PlacedLine, ...]:
    return TextBlock(paragraph, 10, 10 * width, 1.2, breaking).placed(0, 0, "ink")


def as_read(shown: str) -> str:
    """In single spaces, without soft hyphens."""
    return " ".join(shown.replace(SOFT_HYPHEN, "").split())


def is_left_out(shown: str) -> bool:
    """Whether nothing is lost where no line shows this: white space and soft hyphens."""
    return not shown.replace(SOFT_HYPHEN, "").strip()


@given(TEXTS, WIDTHS, BREAKINGS)
@example("\u00a0", 1.0, FULL)
@example("\u2060\u2060\u200d\n\u202f\t/", 0.3, lines_of)
def test_the_lines_of_a_text_say_it_in_its_own_words(shown: str, width: float, breaking: Breaking) -> None:
    lines = placed(SETTER.paragraph(shown, REGULAR, Role.STORY, "key"), width, breaking)
    told, stop = "", 0
    for line in lines:
        # a no-break space at which a word was broken belongs to one of its two lines
        parted = any(letter.isspace() for letter in shown[max(0, stop - 1) : line.start + 1])
        told += f"{' ' if parted else ''}{line.wording.said(line.start, line.stop)}"
        stop = line.stop
    assert " ".join(told.split()) == as_read(shown), "a line may be nothing but a no-break space"


@given(TEXTS, WIDTHS, BREAKINGS)
def test_the_lines_tile_the_text_in_its_order(shown: str, width: float, breaking: Breaking) -> None:
    lines = placed(SETTER.paragraph(shown, REGULAR, Role.STORY, "key"), width, breaking)
    assert all(line.wording.text == shown for line in lines)
    assert all(line.start < line.stop for line in lines)
    edges = [0, *(edge for line in lines for edge in (line.start, line.stop)), len(shown)]
    assert edges == sorted(edges)
    assert all(is_left_out(shown[stop:start]) for stop, start in list(pairwise(edges))[::2])


@given(TEXTS, WIDTHS, BREAKINGS)
def test_a_line_shows_the_characters_that_it_names(shown: str, width: float, breaking: Breaking) -> None:
    for line in placed(SETTER.paragraph(shown, REGULAR, Role.STORY, "key"), width, breaking):
        assert letters(line.text) == letters(shown[line.start : line.stop])
        assert letters("".join(span.text for span in line.spans)) == letters(line.text)
        assert line.sources == (Source("key", line.start, line.stop),)
        assert line.role is Role.STORY


@given(TEXTS, WIDTHS)
def test_the_program_s_own_words_have_no_source(shown: str, width: float) -> None:
    assert all(line.sources == () for line in placed(SETTER.paragraph(shown, REGULAR, Role.TAG), width))


@given(TEXTS, WIDTHS, BREAKINGS)
@example("\u00a0", 1.0, FULL)
@example("\u2060\u2060\u200d\n\u202f\t/", 0.3, lines_of)
def test_what_is_broken_over_lines_is_read_whole_again(shown: str, width: float, breaking: Breaking) -> None:
    lines = placed(SETTER.paragraph(shown, REGULAR, Role.STORY, "key"), width, breaking)
    assert said(lines) == ((as_read(shown),) if as_read(shown) else ())


@given(TEXTS, WIDTHS, st.data())
def test_a_part_of_a_text_is_read_as_that_part(shown: str, width: float, data: st.DataObject) -> None:
    paragraph = SETTER.paragraph(shown, REGULAR, Role.STORY, "key")
    start = data.draw(st.integers(0, len(paragraph.words)))
    stop = data.draw(st.integers(start, len(paragraph.words)))
    part = paragraph.part(start, stop)
    lines = placed(part, width)
    assert said(lines) == ((part.said,) if part.said else ())
    assert all(line.wording is paragraph.wording for line in lines)
    if part.words:
        assert (lines[0].start, lines[-1].stop) == (paragraph.bounds[start][0], paragraph.bounds[stop - 1][1])


@given(PIECES, WIDTHS, BREAKINGS)
def test_a_composed_text_knows_the_source_of_every_character(pieces: tuple[Piece, ...], width: float, breaking: Breaking) -> None:
    assert_sources(SETTER.pieces(pieces, Role.DETAIL), pieces, width, breaking)


def assert_sources(paragraph: Paragraph, pieces: tuple[Piece, ...], width: float, breaking: Breaking = FULL) -> None:
    """Every line's sources are exactly the characters under a key among those that it shows."""
    whole: list[tuple[str, int]] = []
    for number, piece in enumerate(pieces):
        begin = next((each.start for each in pieces if each.key == piece.key and each.text), 0)
        first = begin + sum(len(before.text) for before in pieces[:number] if before.key == piece.key)
        whole += [(piece.key, first + i) for i in range(len(piece.text))]
    assert paragraph.wording.text == "".join(piece.text for piece in pieces)
    for line in placed(paragraph, width, breaking):
        told = [(source.key, i) for source in line.sources for i in range(source.start, source.stop)]
        assert told == [(key, i) for key, i in whole[line.start : line.stop] if key]
        assert len(line.sources) == len({(key, number) for number, key in enumerate(runs(whole[line.start : line.stop])) if key})


def runs(characters: list[tuple[str, int]]) -> list[str]:
    """The keys of characters, each once as long as the characters follow each other in its text."""
    found: list[str] = []
    for place, (key, i) in enumerate(characters):
        if place == 0 or characters[place - 1] != (key, i - 1):
            found.append(key)
    return found


@pytest.mark.parametrize("width", [0.5, 3.0, 7.0, 40.0])
def test_a_speaker_s_line_gives_the_name_and_the_role_but_not_the_comma(width: float) -> None:
    quotes = (Quote("Ja.", "Anna Berg"), Quote("Nej.", "Kerstin Hermansson (C)", "ansvarigt kommunalråd"))
    panel = content_of(replace(lobby(), quotes=quotes)).of_kind(QuotesPanel)
    assert panel is not None
    alone, with_role = (quote.speaker for quote in panel.quotes)
    assert_sources(alone, (Piece("Anna Berg", SEMIBOLD, "quotes[0].speaker"),), width)
    assert_sources(
        with_role,
        (
            Piece("Kerstin Hermansson (C)", SEMIBOLD, "quotes[1].speaker"),
            Piece(", ", REGULAR),
            Piece("ansvarigt kommunalråd", REGULAR, "quotes[1].role"),
        ),
        width,
    )


@pytest.mark.parametrize("width", [0.5, 3.0, 7.0, 40.0])
def test_caption_place_people_and_credit_give_the_announcement_s_own_characters(width: float) -> None:
    caption = "Från vänster Anna Berg och Anna Berg-Ek, till höger Anna Berg."
    ceremony = Ceremony(
        lobby().headline.published,
        "Stadshushallen",
        caption,
        Photo("a.jpg", "alt", "Bo Ek"),
        (Person("Anna Berg", "chef"), Person("Anna Berg-Ek")),
    )
    panel = content_of(replace(lobby(), ceremony=ceremony)).of_kind(CeremonyPanel)
    assert panel is not None
    assert panel.texts.caption is not None
    assert_sources(panel.texts.caption, (Piece(caption, REGULAR, "ceremony.caption"),), width)
    place, chef, other, credit = panel.texts.details
    assert_sources(place, (Piece("21 februari 2019  ·  ", SEMIBOLD), Piece("Stadshushallen", SEMIBOLD, "ceremony.place")), width)
    person = "ceremony.people[0]"
    assert_sources(chef, (Piece("Anna Berg", 600, f"{person}.name"), Piece(", ", 400), Piece("chef", 400, f"{person}.role")), width)
    assert_sources(other, (Piece("Anna Berg-Ek", SEMIBOLD, "ceremony.people[1].name"),), width)
    assert_sources(credit, (Piece("Foto: ", REGULAR), Piece("Bo Ek", REGULAR, "ceremony.photo.credit")), width)


def test_pieces_of_one_text_that_follow_each_other_are_one_source() -> None:
    parts = (Piece("Från ", REGULAR, "k"), Piece("Anna", SEMIBOLD, "k"), Piece(", ", REGULAR), Piece("chef", REGULAR, "r"))
    assert wording_of(parts) == Wording("Från Anna, chef", ((0, Source("k", 0, 9)), (11, Source("r", 0, 4))))


def test_a_text_parted_by_the_program_s_words_goes_on_after_them() -> None:
    parts = (Piece("ett", REGULAR, "k"), Piece(" · ", REGULAR), Piece("två", REGULAR, "k"))
    assert wording_of(parts).within(0, 9) == (Source("k", 0, 3), Source("k", 3, 6))
    assert wording_of(parts).within(1, 7) == (Source("k", 1, 3), Source("k", 3, 4))


def test_what_lies_outside_a_text_has_no_source() -> None:
    wording = wording_of((Piece("ett", REGULAR, "k"),))
    assert wording.within(3, 9) == wording.within(2, 2) == ()
