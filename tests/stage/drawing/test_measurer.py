"""Where lines end and words part, by Unicode's rules and by each language's own."""

from itertools import pairwise

import pytest

from app.layout.dwell import dwell_s
from app.layout.text.block import TextBlock
from app.layout.text.line_breaking import line_count
from app.layout.text.paragraph import Paragraph, Typesetter
from app.layout.text.type_scale import REGULAR, Role
from app.layout.text.wording import SOFT_HYPHEN
from app.stage.drawing.measurer import LanguageMeasurer
from app.stage.drawing.typeface import Typeface

THAI = "เมืองปลอดภัยสำหรับทุกคน"  # a town safe for everybody
CHINESE = "世界卫生组织认证的安全社区。"
PLANE_TWO = "\U00020000\U00020001\U00020002"  # three ideographs beyond the basic plane


def measurer(typeface: Typeface, language: str = "sv") -> LanguageMeasurer:
    return LanguageMeasurer(typeface, language)


def parts(text: str, places: tuple[int, ...]) -> list[str]:
    """A text cut at places."""
    edges = [0, *places, len(text)]
    return [text[start:stop] for start, stop in pairwise(edges)]


def paragraph(typeface: Typeface, text: str, language: str = "sv") -> Paragraph:
    return Typesetter(measurer(typeface, language)).paragraph(text, REGULAR, Role.STORY)


def lines(typeface: Typeface, text: str, width_em: float, language: str = "sv") -> list[str]:
    block = TextBlock(paragraph(typeface, text, language), 100, 100 * width_em, 1.2)
    return [line.text for line in block.placed(0, 0, "ink")]


def test_thai_is_parted_between_its_words(typeface: Typeface) -> None:
    assert parts(THAI, measurer(typeface, "th").breaks(THAI)) == ["เมือง", "ปลอดภัย", "สำหรับ", "ทุก", "คน"]


def test_chinese_is_parted_anywhere_but_before_its_full_stop(typeface: Typeface) -> None:
    assert parts(CHINESE, measurer(typeface, "zh").breaks(CHINESE)) == [*CHINESE[:-2], CHINESE[-2:]]


def test_a_line_may_end_after_a_slash(typeface: Typeface) -> None:
    assert parts("och/eller", measurer(typeface).breaks("och/eller")) == ["och/", "eller"]
    assert lines(typeface, "och/eller", 3) == ["och/", "eller"]


@pytest.mark.parametrize(
    "text",
    [
        "säker och trygg",
        "trygg-certifierad",
        "20\u00a0år/",
        "1998–2019",
        "1998/2019",
        f"smitt{SOFT_HYPHEN}spridning",
        "界\u00a0卫",
        "trygg-certifierad 界",
        "",
    ],
)
def test_neither_a_hyphen_nor_a_no_break_space_nor_a_space_is_found(typeface: Typeface, text: str) -> None:
    assert measurer(typeface).breaks(text) == ()


def test_beside_a_slash_a_hyphen_and_a_no_break_space_still_hold(typeface: Typeface) -> None:
    text = f"trygg-certifierad/20\u00a0år–nu smitt{SOFT_HYPHEN}spridning"
    assert parts(text, measurer(typeface).breaks(text)) == ["trygg-certifierad/", text.partition("/")[2]]


def test_characters_beyond_the_basic_plane_count_once(typeface: Typeface) -> None:
    assert measurer(typeface, "zh").breaks(PLANE_TWO) == (1, 2)
    assert parts(f"\U0001f600a/{PLANE_TWO}", measurer(typeface, "zh").breaks(f"\U0001f600a/{PLANE_TWO}"))[-3:] == [*PLANE_TWO]
    assert [line for line in lines(typeface, f"{PLANE_TWO}och/eller", 0.1, "zh") if "\ufffd" in line] == []


def test_a_text_without_spaces_counts_as_many_words(typeface: Typeface) -> None:
    """A sentence in Chinese was one word, and gone after eight seconds whatever its length."""
    assert len(paragraph(typeface, CHINESE, "zh").words) == len(CHINESE) - 1
    assert len(paragraph(typeface, THAI, "th").words) == 5
    assert dwell_s(len(paragraph(typeface, CHINESE * 4, "zh").words)) > dwell_s(1)
    assert line_count(paragraph(typeface, CHINESE, "zh"), 3.0) > 1


@pytest.mark.parametrize(
    ("word", "language", "syllables"),
    [
        ("kommunalråd", "sv", ["kom", "mu", "nal", "råd"]),
        ("kommunalråd", "sv-FI", ["kom", "mu", "nal", "råd"]),
        ("Sicherheit", "de", ["Si", "cher", "heit"]),
        ("mekaanikkokoulutuksen", "fi-FI", ["mekaa", "nik", "ko", "kou", "lu", "tuk", "sen"]),  # by its rule, for there are no patterns
        ("kommunalråd", "tlh", ["kommunalråd"]),
        ("世界", "zh", ["世界"]),
        ("1998", "sv", ["1998"]),
    ],
)
def test_a_word_is_parted_at_its_syllables(typeface: Typeface, word: str, language: str, syllables: list[str]) -> None:
    assert parts(word, measurer(typeface, language).hyphens(word)) == syllables


def test_marks_around_a_word_part_nothing_of_it(typeface: Typeface) -> None:
    plain = measurer(typeface).hyphens("kommunalråd")
    assert measurer(typeface).hyphens("”kommunalråd,") == tuple(place + 1 for place in plain)


@pytest.mark.parametrize("head", ["kom", "kommu", "kommunal"])
def test_a_word_too_wide_for_its_line_is_parted_at_a_syllable(typeface: Typeface, head: str) -> None:
    """Where a few letters more have room besides."""
    room = typeface.advance(f"{head}x-", REGULAR)
    shown = lines(typeface, "kommunalråd", room)
    assert shown[0] == f"{head}-"
    assert "".join(line.removesuffix("-") for line in shown) == "kommunalråd"


def test_soft_hyphens_win_over_the_patterns(typeface: Typeface) -> None:
    room = typeface.advance("kommunal-", REGULAR)
    assert lines(typeface, "kommunalråd", room) == ["kommunal-", "råd"]
    assert lines(typeface, f"kommun{SOFT_HYPHEN}alråd", room) == ["kommun-", "alråd"]


def test_without_patterns_it_is_parted_between_letters(typeface: Typeface) -> None:
    room = 1.01 * typeface.advance("kommuna-", REGULAR)
    assert lines(typeface, "kommunalråd", room)[0] == "kommu-"
    assert lines(typeface, "kommunalråd", room, "tlh")[0] == "kommuna-"


def test_two_of_one_typeface_and_language_measure_alike(typeface: Typeface) -> None:
    one, same, other = measurer(typeface), measurer(typeface), measurer(typeface, "fi")
    assert one == same
    assert hash(one) == hash(same)
    assert one != other
    assert one != measurer(Typeface(typeface.families))
    assert one != "sv"
    assert len({one, same, other}) == 2


def test_it_measures_as_the_typeface_does(typeface: Typeface) -> None:
    assert measurer(typeface).cap_height == typeface.cap_height
    assert measurer(typeface).advance("Borås", REGULAR) == typeface.advance("Borås", REGULAR)
