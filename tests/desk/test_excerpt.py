"""A line for a terminal: cut around the place, the mark below it, nothing in it that a terminal obeys."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desk.excerpt import cell_width, excerpt

LONG = "".join(f"{number:04}" for number in range(250))


def cells(text: str) -> int:
    return sum(map(cell_width, text))


def marked(shown: str, mark: str) -> str:
    """What the mark stands under; "" where it stands behind the end."""
    before = 0
    for character in shown:
        if cell_width(character) and before >= len(mark) - 1:
            return character
        before += cell_width(character)
    return ""


@pytest.mark.parametrize(
    ("line", "column", "shown", "mark"),
    [
        ('title = "Rubrik', 16, 'title = "Rubrik', "               ^"),
        ("title = ”x”", 9, "title = ”x”", "        ^"),
        ("\ttitle = 3", 2, "    title = 3", "    ^"),
        ('lead = "東京"', 10, 'lead = "東京"', "          ^"),
        ("e\u0301 = x", 6, "e\u0301 = x", "    ^"),
        ("a\x1b[31mb\x07\x9b", 8, "a\ufffd[31mb\ufffd\ufffd", "       ^"),
        ("ab\u202ecd\u2028e", 6, "ab\ufffdcd\ufffde", "     ^"),
        ("x = 1\r", 0, "x = 1", ""),
        ("x = 1", 99, "x = 1", "     ^"),
        ("", 1, "", "^"),
    ],
)
def test_a_line_that_has_room(line: str, column: int, shown: str, mark: str) -> None:
    assert excerpt(line, column, 40) == (shown, mark)


@pytest.mark.parametrize("column", [1, 5, 500, 996, 1000, 1001])
def test_a_long_line_is_cut_around_the_place(column: int) -> None:
    shown, mark = excerpt(LONG, column, 40)
    assert 34 <= cells(shown) <= 40
    assert len(mark) <= 40
    assert marked(shown, mark) == LONG[column - 1 : column]
    assert shown.startswith("…") is (column > 5)
    assert shown.endswith("…") is (column < 996)


def test_what_the_terminal_s_encoding_lacks_takes_as_many_cells_as_it_seems_to() -> None:
    shown, mark = excerpt("字 = “x” " + "y" * 100, 5, 30, "ascii")
    assert shown.isascii()
    assert marked(shown, mark) == "?"
    assert shown.endswith(".")


@given(st.text(st.characters(), max_size=80), st.integers(0, 90), st.integers(8, 60))
def test_any_line_at_all(line: str, column: int, room: int) -> None:
    shown, mark = excerpt(line, column, room)
    assert cells(shown) <= room
    assert len(mark) <= room
    assert not [character for character in shown if unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")]
    assert not set(shown) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u061c")
    shown.encode()
    assert (mark.strip() == "^") is (column > 0)
