"""What nobody sees is taken out of a text and told; what a script, an emoji or a text from right to left needs stays."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.announcement.hidden_characters import code_points, without_hidden
from app.announcement.plain_text import plain
from app.announcement.reading import Reading

Read = Callable[[str], Reading]
FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467"
SCOTLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"


@pytest.mark.parametrize(
    ("text", "left", "told"),
    [
        ("Ring \u202e111-21", "Ring 111-21", ("U+202E",)),
        ("\u202dRing\u202c \u202aa\u202b", "Ring a", ("U+202D", "U+202C", "U+202A", "U+202B")),
        ("Ring \u2067111-21", "Ring 111-21", ("U+2067",)),
        ("a\u2069b", "ab", ("U+2069",)),
        ("\u2066a\u2068b\u2069", "a\u2068b\u2069", ("U+2066",)),
        ("a\U000e0041\U000e007fb", "ab", ("U+E0041", "U+E007F")),
        ("\U0001f3f4\U000e0041\U000e0042\U000e0043\U000e007f", "\U0001f3f4", ("U+E0041", "U+E0042", "U+E0043", "U+E007F")),
        ("lö\u200bsen\u2060ord\ufeff", "lösenord", ("U+200B", "U+2060", "U+FEFF")),
        ("l\u200dö\u200csen", "lösen", ("U+200D", "U+200C")),
        ("a\ufe0f\ufe0f\ufe01", "a\ufe0f", ("U+FE0F", "U+FE01")),
        (" \ufe0fa", " a", ("U+FE0F",)),
        ("a\U000e0100\U000e0101", "a\U000e0100", ("U+E0101",)),
        ("a\u180eb\u2063c\u206ad\ufff9e\u3164", "abcde", ("U+180E", "U+2063", "U+206A", "U+FFF9", "U+3164")),
        ("a\u034fb", "ab", ("U+034F",)),
        ("a\x00b\x1b[31m\x7f\x9b", "ab[31m", ("U+0000", "U+001B", "U+007F", "U+009B")),
    ],
)
def test_what_is_hidden_goes_and_is_told(text: str, left: str, told: tuple[str, ...]) -> None:
    assert without_hidden(text) == left
    assert code_points(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Små\u00adland\u00a0x",
        "\u05d0\u200e1\u200f \u061c2",
        "Ring \u2067\u05d0\u05d1\u2069 nu \u2066a \u2068b\u2069\u2069",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",  # Persian
        "\u0915\u094d\u200d\u0937 \u0915\u094d\u200c\u0937",  # Hindi
        FAMILY,
        "\u2764\ufe0f\u200d\U0001f525",
        "\U0001f469\U0001f3fd\u200d\U0001f52c",
        SCOTLAND,
        "\u845b\U000e0100",
        "a\u0301\u034f\u0323",
        "\u0e01\u200b\u0e02",
        "\u1820\u180b",
        "tab\tand\nline",
    ],
)
def test_what_is_needed_stays(text: str) -> None:
    assert without_hidden(text) == text
    assert code_points(text) == ()


def test_no_balanced_isolate_is_torn_from_its_end() -> None:
    assert without_hidden("\u2067a\u2066b\u2069") == "a\u2066b\u2069"


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("\u2066\u2067\u2068\u2069\u202e\u200b\ufe0f\u200d\U000e0041a "), max_size=40))
def test_nothing_hidden_is_left_and_nothing_else_is_lost(text: str) -> None:
    left = without_hidden(text)
    assert without_hidden(left) == left
    shown = [character for character in text if unicodedata.category(character)[0] not in "CM" and character not in "\u3164\uffa0"]
    assert [character for character in left if unicodedata.category(character)[0] not in "CM" and character not in "\u3164\uffa0"] == shown
    depth = 0
    for character in left:
        depth += (character in "\u2066\u2067\u2068") - (character == "\u2069")
        assert depth >= 0
    assert depth == 0


def test_the_model_has_the_text_without_it_and_the_file_its_line(read: Read, least: str) -> None:
    reading = read(f'{least}lead = "Ring \\u202e111-21"\n')
    (problem,) = reading.problems
    assert (problem.kind, problem.level, problem.line, problem.key) == ("hidden-character", "warning", 6, "headline.lead")
    assert problem.details == {"code_points": "U+202E"}
    assert reading.announcement is not None
    assert reading.announcement.headline.lead == "Ring 111-21"


def test_breaks_and_soft_hyphens_are_nothing_hidden(read: Read, least: str) -> None:
    assert read(f'{least}lead = """a\n\tSmå\u00adland\r\n"""\n').problems == ()
    assert plain("a\r\n\tb") == "a b"
