from pathlib import Path

import pytest

from app.announcement.key_lines import key_lines, line_of

TEXT = """\
language = "sv" # a comment
publisher.name = "a"
publisher.colours = { paper = "#fff", ink = "#000" }

"quoted \\u0061" = 1
'literal.key' = 2

[story]
paragraphs = [
    "one",
    # a comment
    "two",
]

[[timeline.milestones]]
when = 1998
[[timeline.milestones]]
title = '''a
b'''
when = 2008
[timeline.milestones.deeper."x y"]
z = [ { a = 1 }, { b.c = [
  2 ] } ]

[ceremony.photo]
file = "a"
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("language",), 1),
        (("publisher", "name"), 2),
        (("publisher", "colours", "ink"), 3),
        (("quoted a",), 5),
        (("literal.key",), 6),
        (("story",), 8),
        (("story", "paragraphs", 0), 10),
        (("story", "paragraphs", 1), 12),
        (("timeline", "milestones", 0), 15),
        (("timeline", "milestones", 0, "when"), 16),
        (("timeline", "milestones", 1, "when"), 20),
        (("timeline", "milestones", 1, "deeper", "x y", "z"), 22),
        (("timeline", "milestones", 1, "deeper", "x y", "z", 1, "b", "c", 0), 23),
        (("ceremony",), 25),
        (("ceremony", "photo", "file"), 26),
    ],
)
def test_a_key_has_the_line_it_stands_on(path: tuple[str | int, ...], line: int) -> None:
    assert key_lines(TEXT).by_path[path] == line


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("timeline", "milestones", 0, "title"), 15),
        (("ceremony", "photo", "alt"), 25),
        (("story", "title"), 8),
        (("web", "url"), 1),
        ((), 1),
    ],
)
def test_an_absent_key_has_the_line_of_its_table(path: tuple[str | int, ...], line: int) -> None:
    assert key_lines(TEXT).line(path) == line


def test_a_table_opened_again_keeps_its_first_line() -> None:
    lines = key_lines("[a.b]\nc = 1\n[a]\nd = 2\n")
    assert lines.line(("a",)) == 1
    assert lines.line(("a", "d")) == 4


def test_nesting_deeper_than_calls_may_go_is_walked() -> None:
    key = ".".join(["a"] * 3000)
    assert key_lines(f"\n{key} = 1\n").line(("a",) * 3000) == 2
    assert key_lines("\na = " + "[" * 3000 + "]" * 3000).line(("a", *[0] * 2000)) == 2


def test_the_line_of_a_key_is_found_in_a_file_too(tmp_path: Path) -> None:
    file = tmp_path / "announcement.toml"
    file.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert line_of(file, "ceremony.photo.file") == 26
    assert line_of(tmp_path / "gone.toml", "ceremony.photo.file") == 0


def test_a_column_counts_characters_to_the_key_or_to_its_value() -> None:
    lines = key_lines('"å" = { "ö" = "ä", b = 2 }\n[c.d]\ne = ["x", "y"]\n')
    assert [lines.column(("å", "b"), of_value=of_value) for of_value in (False, True)] == [20, 24]
    assert lines.column(("c", "d", "e"), of_value=True) == 5
    assert lines.column(("c", "d", "e", 1), of_value=True) == 11
    assert lines.column(("c", "d", "missing"), of_value=False) == 2, "the table it would stand in"
    assert lines.column(("gone",), of_value=False) == 0


def test_a_place_has_the_key_that_stands_there_or_before() -> None:
    lines = key_lines('"å" = { "ö" = "ä", b = 2 }\n[[c.d]]\ne = ["x", "y"]\n')
    assert lines.path_at(1, 4) == ("å",)
    assert lines.path_at(1, 10) == ("å", "ö")
    assert lines.path_at(1, 20) == ("å", "b")
    assert lines.path_at(2, 1) == lines.path_at(2, 5) == ("c", "d", 0)
    assert lines.path_at(3, 12) == ("c", "d", 0, "e", 1)
    assert lines.path_at(4, 1) == lines.path_at(9, 1) == ()
