"""Lines of a page read as running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.paragraph import Typesetter
from app.layout.text_block import TextBlock
from app.stage.accessible_lines import rejoined, running_text, sentences, with_rests
from tests.layout.announcements import text
from tests.layout.fake_type import FakeType


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["Ord på", "två rader"], "Ord på två rader"),
        (["hejda smittsprid-", "ningen av"], "hejda smittspridningen av"),
        (["säker och trygg-", "certifierad igen"], "säker och trygg-certifierad igen"),
        (["Räddningstjänst-", "för-", "bund"], "Räddningstjänstförbund"),
        (["sommar- och", "vinterdäck"], "sommar- och vinterdäck"),
        (["i", "gen"], "i gen"),
        ([], ""),
        (["", "ord", ""], "ord"),
    ],
)
def test_a_word_broken_over_lines_is_whole_again(lines: list[str], whole: str) -> None:
    assert rejoined(lines, [whole, "igen", "i", "gen"]) == whole


def test_what_is_broken_over_pages_stays_broken() -> None:
    assert rejoined(["ningen av", "covid-19"], ["smittspridningen av covid-19"]) == "ningen av covid-19"


@given(st.integers(0, 2**32), st.integers(1, 60), st.sampled_from((6.0, 11.0, 30.0)))
def test_any_text_in_any_width_is_read_as_it_was_written(seed: int, words: int, width_em: float) -> None:
    paragraph = Typesetter(FakeType()).paragraph(text(seed, words, longest=24), 400)
    block = TextBlock(paragraph, 10, width_em * 10, 1.2)
    told = rejoined([line.text for line in block.placed(0, 0, "ink")], [running_text(paragraph)])
    assert letters(told) == letters(running_text(paragraph))


def letters(text: str) -> str:
    return text.replace(" ", "").replace("-", "")


def test_a_voice_rests_between_texts() -> None:
    assert sentences("Pausad", "", "Den första.", "3 av 4") == "Pausad. Den första. 3 av 4"
    assert sentences("", "") == ""
    told = "21 februari Stadshushallen Svante Stomberg, kommunchef Robert Ekman"
    texts = ["21 februari Stadshushallen", "", "Svante Stomberg, kommunchef", "Någon annan", "Robert Ekman"]
    assert with_rests(told, texts) == "21 februari Stadshushallen. Svante Stomberg, kommunchef. Robert Ekman"


def test_a_text_is_whole_and_in_ordinary_spaces() -> None:
    paragraph = Typesetter(FakeType()).paragraph("20\u00a0år  smitt\u00adspridning –\u00a0nu", 400)
    assert running_text(paragraph) == "20 år smittspridning – nu"
    assert running_text(None) == ""
