"""What a screen reader is told, in the words of the announcement."""

import pytest

from app.layout.spoken import said, sentences
from app.layout.text.block import TextBlock
from app.layout.text.line import PlacedLine
from app.layout.text.paragraph import Typesetter
from app.layout.text.type_scale import REGULAR, Role
from app.layout.text.wording import SOFT_HYPHEN
from tests.layout.fake_type import FakeType

SETTER = Typesetter(FakeType())


def lines(shown: str, width: float = 40.0, role: Role = Role.STORY, key: str = "key") -> tuple[PlacedLine, ...]:
    return TextBlock(SETTER.paragraph(shown, REGULAR, role, key), 10, 10 * width, 1.2).placed(0, 0, "ink")


@pytest.mark.parametrize(
    "whole",
    [
        "hejda smittspridningen av covid-19",
        "säker och trygg-certifierad igen",
        "Räddningstjänstförbund",
        "sommar- och vinterdäck",
        "i gen",
        "av - och till",
        "世界卫生组织。安全社区",
    ],
)
@pytest.mark.parametrize("width", [1.0, 3.0, 6.0])
def test_a_word_broken_over_lines_is_whole_again(whole: str, width: float) -> None:
    assert width > 1 or len(lines(whole, width)) > 1
    assert said(lines(whole, width)) == (whole,)


def test_a_word_broken_at_its_soft_hyphens_is_whole_again_without_them() -> None:
    shown = lines(f"Räddnings{SOFT_HYPHEN}tjänst{SOFT_HYPHEN}förbund", 5.0)
    assert [line.text for line in shown] == ["Räddnings-", "tjänst-", "förbund"]
    assert said(shown) == ("Räddningstjänstförbund",)


def test_what_is_broken_over_pages_stays_broken() -> None:
    shown = lines("smittspridningen av covid-19", 5.0)
    assert said(shown[1:]) == (shown[0].wording.said(shown[1].start, shown[-1].stop),)
    assert said(shown[:1]) + said(shown[1:]) != said(shown)


def test_each_text_is_said_for_itself_and_two_of_the_same_words_twice() -> None:
    assert said(lines("2019") + lines("ett") + lines("2019") + lines("2019")) == ("2019", "ett", "2019", "2019")


def test_what_is_not_to_be_said_is_left_out_and_parts_no_text() -> None:
    before, after = lines("två rader av text", 4.0)[:1], lines("två rader av text", 4.0)[1:]
    tag = lines("Illustration", role=Role.TAG, key="")
    assert said((*before, *tag, *after), without=frozenset({Role.TAG})) == ("två rader av text",)
    assert said(()) == ()


def test_a_voice_rests_between_texts() -> None:
    assert sentences("Ett", "Två!", "", "Tre:", "Fyra") == "Ett. Två! Tre: Fyra"
    assert sentences("", "") == ""
