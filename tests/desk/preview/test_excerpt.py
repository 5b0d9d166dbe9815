"""The lines around a problem's own."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app.desk.preview.excerpt import excerpt, text_of


@given(st.lists(st.text(alphabet="abc =", max_size=5), min_size=1, max_size=9), st.integers(1, 9))
def test_the_line_is_among_them_with_up_to_two_on_each_side(lines: list[str], line: int) -> None:
    found = excerpt("\n".join(lines), line)
    if line > len(lines):
        assert found is None
        return
    assert found is not None
    assert found.first + found.at == line
    assert found.lines[found.at] == lines[line - 1]
    assert found.first == max(1, line - 2)
    assert len(found.lines) == min(len(lines), line + 2) - found.first + 1


def test_numbers_stand_below_each_other() -> None:
    found = excerpt("\n".join("abcdefghijkl"), 9)
    assert found is not None
    assert found.numbered == " 7  g\n 8  h\n 9  i\n10  j\n11  k"


def test_no_line_no_excerpt() -> None:
    assert excerpt("a", 0) is None
    assert excerpt("a", 2) is None


def test_a_file_of_another_encoding_is_shown_all_the_same(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_bytes(b'\xef\xbb\xbftitle = "Bor\xe5s"\r\n')
    assert text_of(file) == 'title = "Bor\ufffds"\r\n'
    assert text_of(tmp_path) == ""
    assert text_of(tmp_path / "none") == ""
