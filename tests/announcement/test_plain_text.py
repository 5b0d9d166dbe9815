import pytest

from app.announcement.plain_text import has_visible_character, plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("  a b  ", "a b"),
        ("a\n  b\r\nc", "a b c"),
        ("a \n\n b", "a b"),
        ("a\tb\u2028c", "a b c"),
        ("a\x00\x07b\x1bc\x7f\x9b", "abc"),
        ("Sma\u00adland\u00a0x", "Sma\u00adland\u00a0x"),
        ("<b>bold</b>", "<b>bold</b>"),
    ],
)
def test_text_comes_on_one_line_without_control_characters(text: str, shown: str) -> None:
    assert plain(text) == shown


@pytest.mark.parametrize("text", ["", " ", "\u00a0\u2003", "\u200b\u200d\ufeff", "\u00ad", "\u2800", "\u3164", "\u0301"])
def test_text_without_ink_is_not_visible(text: str) -> None:
    assert not has_visible_character(text)


@pytest.mark.parametrize("text", ["a", "–", " 1 ", "漢", "ع", "☃", "\u200bx"])
def test_text_with_ink_is_visible(text: str) -> None:
    assert has_visible_character(text)
