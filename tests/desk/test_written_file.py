"""The line and the column of a problem in the file as it is written."""

from pathlib import Path

import pytest

from app.announcement.problem import Kind, Level, Problem
from app.desk.written_file import WrittenFile, written_file

TEXT = 'language = "sv"\n[ceremony.photo]\nfile = "å.jpg"\nalt = "x"\n'


@pytest.mark.parametrize(
    ("line", "key", "column", "written", "told"),
    [
        (3, "ceremony.photo.file", 0, 'file = "å.jpg"', 8),
        (3, "ceremony.photo.file", 12, 'file = "å.jpg"', 12),
        (2, "ceremony.photo.credit", 0, "[ceremony.photo]", 2),
        (4, "ceremony.photo.file", 0, 'alt = "x"', 0),
        (1, "--distance", 0, 'language = "sv"', 0),
        (1, "not [ a key", 0, 'language = "sv"', 0),
        (0, "", 0, "", 0),
        (99, "", 3, "", 3),
    ],
)
def test_a_problem_s_line_and_column(line: int, key: str, column: int, written: str, told: int) -> None:
    problem = Problem(Kind.PICTURE_MISSING, Level.WARNING, "a.toml", line, key, column=column)
    assert WrittenFile(TEXT).line(problem) == written
    assert WrittenFile(TEXT).column(problem) == told


def test_a_file_is_read_in_the_encoding_that_it_has(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    problem = Problem(Kind.PICTURE_MISSING, Level.WARNING, str(file), 3)
    assert written_file(problem) is None
    for encoding in ("utf-8", "utf-8-sig", "cp1252", "utf-16"):
        file.write_bytes(TEXT.replace("\n", "\r\n").encode(encoding))
        found = written_file(problem)
        assert found is not None
        assert found.line(problem) == 'file = "å.jpg"'
    file.write_bytes(b"\0")
    assert written_file(problem) is None
