"""Texts as words, their lines, and words wider than a line."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.layout.text.block import BALANCED, FULL, Breaking, TextBlock, lines_within, whole_words_px
from app.layout.text.line_breaking import Broken, balanced, line_count, lines_of, without_widow
from app.layout.text.paragraph import MOST_KNOWN, Paragraph, Typesetter
from app.layout.text.type_scale import HEAVY, REGULAR, SEMIBOLD, Role
from app.layout.text.word_breaking import broken_word
from app.layout.text.wording import MOST_CHARACTERS, SOFT_HYPHEN, Piece, count_of
from tests.layout.announcements import text, unspaced
from tests.layout.fake_type import FakeType
from tests.layout.promises import letters

TYPE = FakeType()
TEXTS = st.builds(text, st.integers(0, 2**32), st.integers(1, 50))
WIDTHS = st.floats(1.5, 40)


def set_text(shown: str, weight: int = REGULAR) -> Paragraph:
    return Typesetter(TYPE).paragraph(shown, weight, Role.LEAD)


def lines(broken: Broken) -> list[str]:
    return [
        "".join(f" {word.text}" if gap else word.text for word, gap in zip(broken.line(i), broken.gaps(i), strict=True))
        for i in range(len(broken))
    ]


def width_with_next(broken: Broken, place: int) -> float:
    """The width in em of a line if it took the next one's first word along."""
    first = broken.cuts[place + 1]
    return broken.width(place) + broken.paragraph.gaps[first] + broken.paragraph.words[first].width


def count_with_next(broken: Broken, place: int) -> int:
    """The characters of a line if it took the next one's first word along."""
    return count_of(f"{lines(broken)[place]} {broken.paragraph.words[broken.cuts[place + 1]].text}")


def pieces(shown: str, width: float) -> list[str]:
    """The pieces of a single word on lines of this width."""
    return lines(lines_of(set_text(shown), width))


@given(TEXTS, WIDTHS)
def test_no_line_is_wider_than_its_room(shown: str, width: float) -> None:
    paragraph = set_text(shown)
    for broken in (lines_of(paragraph, width), balanced(paragraph, width), without_widow(paragraph, width)):
        assert all(broken.width(i) <= width + 1e-6 for i in range(len(broken)))


@given(TEXTS, WIDTHS)
def test_nothing_is_lost_or_moved_by_breaking(shown: str, width: float) -> None:
    paragraph = set_text(shown)
    for broken in (lines_of(paragraph, width), balanced(paragraph, width), without_widow(paragraph, width)):
        assert letters(" ".join(lines(broken))) == letters(shown)


@given(TEXTS, WIDTHS)
def test_every_way_of_breaking_takes_as_few_lines(shown: str, width: float) -> None:
    paragraph = set_text(shown)
    assert len(balanced(paragraph, width)) == len(without_widow(paragraph, width)) == line_count(paragraph, width)


@given(TEXTS, WIDTHS)
def test_full_lines_are_full(shown: str, width: float) -> None:
    paragraph = set_text(shown)
    if paragraph.widest <= width:
        broken = lines_of(paragraph, width)
        for i in range(len(broken) - 1):
            assert width_with_next(broken, i) > width - 1e-6 or count_with_next(broken, i) > MOST_CHARACTERS


def test_balanced_lines_are_more_even() -> None:
    title = set_text("kommun trygghet säkerhet arbete vatten himmel", HEAVY)
    width = title.width / 2 * 1.5
    even, full = balanced(title, width), lines_of(title, width)
    assert len(even) == len(full) == 2
    assert abs(even.width(0) - even.width(1)) < abs(full.width(0) - full.width(1))


@given(st.integers(0, 2**32), st.integers(5, 40), st.floats(6, 30))
def test_no_lone_last_word_where_the_line_before_can_spare_one(seed: int, words: int, width: float) -> None:
    paragraph = set_text(text(seed, words, 12))
    full, kind = lines_of(paragraph, width), without_widow(paragraph, width)
    if len(full) < 2 or len(full.line(len(full) - 1)) > 1 or len(full.line(len(full) - 2)) < 3 or paragraph.widest > width:
        return
    last = len(full) - 1
    both = full.line(last - 1)[-1].width + full.paragraph.gaps[full.cuts[last]] + full.line(last)[0].width
    count = count_of(f"{full.line(last - 1)[-1].text} {full.line(last)[0].text}")
    assert (len(kind.line(len(kind) - 1)) == 2) == (both <= width + 1e-6 and count <= MOST_CHARACTERS)


ANY = st.one_of(
    TEXTS,
    st.builds(text, st.integers(0, 2**32), st.integers(1, 12), st.just(200)),
    st.builds(unspaced, st.integers(0, 2**32), st.integers(1, 200)),
)


@given(ANY, st.floats(1.5, 200), st.sampled_from((FULL, BALANCED)))
def test_no_line_has_more_than_eighty_characters(shown: str, width: float, breaking: Breaking) -> None:
    broken = breaking(set_text(shown), width)
    assert all(count_of(line) <= MOST_CHARACTERS for line in lines(broken))
    assert letters(" ".join(lines(broken))) == letters(shown)


def test_lines_that_are_as_wide_as_each_other_are_not_balanced_beyond_eighty_characters() -> None:
    narrow, wide = ["iljt"] * 16, ["MWMW"] * 10
    assert lines(balanced(set_text(" ".join((*narrow, *wide))), 60)) == [" ".join(narrow), " ".join(wide)]


@pytest.mark.parametrize(
    ("shown", "count"), [("Åtta ord", 8), ("e\u0301", 1), ("世界。", 6), (f"väl{SOFT_HYPHEN}färd", 7), ("\u2068F1\u2069", 2)]
)
def test_a_wide_character_counts_twice_and_a_mark_not_at_all(shown: str, count: int) -> None:
    assert count_of(shown) == count


NAMES = ("Kerstin Hermansson", "Guldbrand af Skjönberg", "Bo Ek", "Ulrich von Bargteheide-Süderstapel")
CAPTIONS = st.lists(st.sampled_from(NAMES) | st.builds(text, st.integers(0, 99), st.integers(1, 6), st.just(14)), min_size=1, max_size=9)


@given(CAPTIONS, st.floats(1.5, 40), st.sampled_from((FULL, BALANCED)))
def test_no_line_ends_in_a_name_that_has_room_on_one(parts: list[str], width: float, breaking: Breaking) -> None:
    pieces = tuple(Piece(f"{part}", SEMIBOLD if part in NAMES else REGULAR, whole=part in NAMES) for part in parts)
    spaced = tuple(piece for part in pieces for piece in (Piece(" ", REGULAR), part))
    paragraph = Typesetter(TYPE).pieces(spaced, Role.CAPTION)
    broken = breaking(paragraph, width)
    assert letters(" ".join(lines(broken))) == letters(" ".join(parts))
    assert all(broken.width(i) <= width + 1e-6 for i in range(len(broken)))
    assert len(broken) == line_count(paragraph, width)
    place = 0
    for part in parts:
        start, place = place + 1, place + 1 + len(part)
        own = [i for i in range(len(broken)) if broken.bounds(i)[0] < place and start < broken.bounds(i)[1]]
        if part in NAMES and set_text(part, SEMIBOLD).width <= width - 0.5:
            assert len(own) == 1, f"{part} stands on {len(own)} lines"


def test_a_name_wider_than_its_line_ends_it_at_its_space() -> None:
    paragraph = Typesetter(TYPE).pieces((Piece("Kerstin Hermansson", SEMIBOLD, "", whole=True),), Role.CAPTION)
    assert paragraph.held == (1,)
    assert lines(lines_of(paragraph, paragraph.width - 0.1)) == ["Kerstin", "Hermansson"]


def test_a_lone_last_word_takes_a_whole_name_along() -> None:
    parts = (Piece("certifierarna och ", REGULAR), Piece("Bo Ek", SEMIBOLD, "", whole=True), Piece(" samt", REGULAR))
    paragraph = Typesetter(TYPE).pieces(parts, Role.CAPTION)
    assert lines(without_widow(paragraph, paragraph.width - 0.1)) == ["certifierarna och", "Bo Ek samt"]


@given(TEXTS, st.floats(6, 40), st.sampled_from((FULL, BALANCED)))
def test_no_lone_last_word_after_three_where_two_fit(shown: str, width: float, breaking: Breaking) -> None:
    broken = breaking(set_text(shown), width)
    if len(broken) < 2 or len(broken.line(len(broken) - 1)) > 1 or len(broken.line(len(broken) - 2)) < 3:
        return
    before, last = broken.line(len(broken) - 2)[-1], broken.line(len(broken) - 1)[0]
    gap = broken.paragraph.gaps[broken.cuts[-2]]
    assert before.width + gap + last.width > width - 1e-6 or count_of(f"{before.text} {last.text}") > MOST_CHARACTERS


HIGH = st.builds(" ".join, st.lists(st.sampled_from(("Ở\u0323", "x\u0323\u0302", "de", "båt")), min_size=2, max_size=30))


@given(HIGH, st.integers(10, 100), st.floats(60, 900), st.sampled_from((1.0, 1.08, 1.3, 1.8)))
def test_ink_is_never_cut_and_never_touches_the_next_line_s(shown: str, px: int, width: float, pitch: float) -> None:
    paragraph = set_text(shown)
    block = TextBlock(paragraph, px, width, pitch)
    ink = TYPE.ink(shown, REGULAR)
    placed = block.placed(0, 0, "ink")
    assert placed[-1].rect.bottom == pytest.approx(block.height)
    for line in placed:
        assert line.rect.y <= line.baseline - ink.ascent * px + 1e-6
        assert line.rect.bottom >= line.baseline + ink.descent * px - 1e-6
    for above, below in pairwise(placed):
        assert below.baseline - above.baseline >= pitch * px - 1e-6
        if TYPE.is_high(shown):
            assert below.baseline - ink.ascent * px > above.baseline + ink.descent * px
        else:
            assert below.baseline - above.baseline == pytest.approx(pitch * px), "a plain text is set as tight as its role says"
    assert lines_within(block.height, px, pitch, paragraph) == len(placed)
    part = paragraph.part(0, 1)
    assert part.ink == paragraph.ink, "a text keeps its pitch from page to page"


def test_a_word_that_fits_is_not_broken() -> None:
    assert pieces("trygg-certifierad", 30) == ["trygg-certifierad"]


def test_a_wide_word_is_broken_at_its_own_hyphen() -> None:
    assert pieces("trygg-certifierad", 6) == ["trygg-", "certifierad"]


def test_a_wide_word_is_broken_at_a_soft_hyphen_which_is_then_drawn() -> None:
    assert pieces(f"väl{SOFT_HYPHEN}färds{SOFT_HYPHEN}bokslut", 5.5) == ["välfärds-", "bokslut"]


def test_soft_hyphens_are_not_drawn_in_a_word_that_fits() -> None:
    assert pieces(f"väl{SOFT_HYPHEN}färd", 30) == ["välfärd"]
    assert set_text(f"a{SOFT_HYPHEN}b").width == set_text("ab").width


def test_else_it_is_broken_between_letters_with_a_hyphen() -> None:
    broken = pieces("säkerhetscertifieringsarbete", 6)
    assert all(piece.endswith("-") for piece in broken[:-1])
    assert "".join(piece.removesuffix("-") for piece in broken) == "säkerhetscertifieringsarbete"
    assert len(broken[-1]) > 1


def test_no_hyphen_stands_beside_a_comma_or_between_characters_that_need_none() -> None:
    assert all("-" not in piece for piece in pieces("世界卫生组织安全社区", 3.2))
    assert "-" not in pieces("aaaa,bbbb", TYPE.advance("aaaa,", 400))[0]


@given(st.integers(1, 12), st.floats(0.3, 4))
@example(1, 0.1)
def test_a_letter_and_its_marks_are_never_parted(repeats: int, width: float) -> None:
    for piece in pieces("e\u0301o\u0308x\u0323\u0302" * repeats, width):
        assert piece[0] in "eox"


@pytest.mark.parametrize("sign", ["👩\u200d🔬", "👍🏽", "🇸🇪", "❤\ufe0f"])
def test_a_sign_of_several_characters_is_never_parted(sign: str) -> None:
    assert all(sign in piece for piece in pieces(f"aaaa{sign}bbbb", 3.0) if set(piece) & set(sign))


def test_what_is_glued_by_a_no_break_space_parts_there_before_a_word_does() -> None:
    assert pieces("kilometer\u00a0timmen", 5.2) == ["kilometer", "timmen"]
    assert pieces("5\u00a0km", 5) == ["5\u00a0km"]


def test_at_least_a_letter_is_taken_where_nothing_fits() -> None:
    assert pieces("WWW", 0.1) == ["W", "W", "W"]


def test_the_weights_of_a_broken_word_stay_with_their_letters() -> None:
    word = Typesetter(TYPE).pieces((Piece("Michael", SEMIBOLD), Piece("Wilsonson", REGULAR)), Role.SPEAKER).words[0]
    head, rest = broken_word(word, 5, TYPE)
    assert rest is not None
    assert [span.weight for span in head.spans] in ([600], [600, 400])
    assert "".join(span.text for part in (head, rest) for span in part.spans if span.weight == 600).replace("-", "") == "Michael"


@given(TEXTS, st.integers(10, 80), st.integers(10, 60), st.integers(100, 900))
def test_type_shrinks_for_a_word_only_as_far_as_it_must(shown: str, px: int, least: int, width: int) -> None:
    paragraph, least = set_text(shown), min(px, least)
    fitted = whole_words_px(px, least, width, (paragraph,))
    assert least <= fitted <= px
    whole = [word for word in paragraph.words if word.width * least <= width]
    assert all(word.width * fitted <= width + 1e-6 for word in whole)
    assert fitted == px or any(word.width * (fitted + 1) > width for word in whole)


def test_lines_of_a_block_stand_a_pitch_apart_and_align_at_its_end() -> None:
    block = TextBlock(set_text("ett två tre fyra fem sex sju åtta"), 20, 90, 1.3)
    placed = block.placed(10, 30, "ink")
    assert len(placed) == block.lines > 1
    assert all(round(below.baseline - above.baseline, 6) == 26 for above, below in pairwise(placed))
    assert placed[-1].rect.bottom == pytest.approx(30 + block.height)


def test_a_typesetter_forgets_before_it_has_grown_without_bound() -> None:
    setter = Typesetter(TYPE)
    for minute in range(2 * MOST_KNOWN):
        setter.paragraph(f"Måndag {minute}", REGULAR, Role.CLOCK)
    assert len(setter._paragraphs) <= MOST_KNOWN


UNSPACED = st.builds(unspaced, st.integers(0, 2**32), st.integers(1, 60))


@given(UNSPACED)
def test_a_text_without_spaces_has_a_word_for_each_place_where_a_line_may_end(shown: str) -> None:
    paragraph = set_text(shown)
    assert [start for start, _ in paragraph.bounds] == [0, *TYPE.breaks(shown)]
    assert "".join(word.text for word in paragraph.words) == paragraph.text == shown
    assert set(paragraph.gaps) == {0.0}
    assert paragraph.width == pytest.approx(TYPE.advance(shown, REGULAR))


@given(UNSPACED, st.integers(40, 900), st.sampled_from((FULL, BALANCED)))
def test_its_lines_end_where_they_may_alone_and_have_no_spaces(shown: str, width: int, breaking: Breaking) -> None:
    lines = TextBlock(set_text(shown), 20, width, 1.3, breaking).placed(0, 0, "ink")
    assert [line.start for line in lines] == [0, *(line.stop for line in lines[:-1])]
    assert {line.start for line in lines} <= {0, *TYPE.breaks(shown)}
    for line in lines:
        assert line.text == "".join(span.text for span in line.spans) == shown[line.start : line.stop]
        assert line.rect.width == pytest.approx(20 * TYPE.advance(line.text, REGULAR))
        assert line.rect.width <= width + 1e-6


def test_a_line_may_end_in_a_word_and_words_with_and_without_spaces_share_it() -> None:
    paragraph = Typesetter(Slashed()).paragraph("och/eller både/och", REGULAR, Role.LEAD)
    assert [word.text for word in paragraph.words] == ["och/", "eller", "både/", "och"]
    assert [gap > 0 for gap in paragraph.gaps] == [False, False, True, False]
    assert paragraph.text == paragraph.said == "och/eller både/och"
    assert lines(lines_of(paragraph, 5.2)) == ["och/eller", "både/och"]
    assert lines(lines_of(paragraph, 7.4)) == ["och/eller både/", "och"]


@dataclass(frozen=True)
class Slashed(FakeType):
    """After a slash a line may end."""

    def breaks(self, text: str) -> Sequence[int]:
        return [i + 1 for i, letter in enumerate(text[:-1]) if letter == "/"]


@dataclass(frozen=True)
class Unbroken(FakeType):
    """Knows no other places than spaces."""

    def breaks(self, text: str) -> Sequence[int]:
        del text
        return ()


def test_characters_that_need_no_hyphen_have_none_where_no_break_is_known() -> None:
    broken = lines(lines_of(Typesetter(Unbroken()).paragraph("世界卫生组织安全社区", REGULAR, Role.LEAD), 3.2))
    assert broken == ["世界卫", "生组织", "安全", "社区"]


def test_where_breaks_fall_at_a_space_or_beside_a_soft_hyphen_no_empty_word_is_made() -> None:
    @dataclass(frozen=True)
    class Everywhere(FakeType):
        def breaks(self, text: str) -> Sequence[int]:
            return range(1, len(text))

    paragraph = Typesetter(Everywhere()).paragraph(f" a{SOFT_HYPHEN}b  c ", REGULAR, Role.LEAD)
    assert [word.text for word in paragraph.words] == ["a", "b", "c"]
    assert [gap > 0 for gap in paragraph.gaps] == [False, False, True]
    assert paragraph.text == paragraph.said == "ab c"
