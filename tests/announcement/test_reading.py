import os
import sys
import threading
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from subprocess import run
from sys import executable
from types import FrameType

import pytest

from app.announcement.file_text import LIMIT
from app.announcement.problem import Level, Problem
from app.announcement.reading import Reading, read_announcement

Read = Callable[[str | bytes], Reading]
Told = Callable[[tuple[Problem, ...]], list[tuple[int, str, str]]]


def only(reading: Reading) -> Problem:
    (problem,) = reading.problems
    assert reading.announcement is None
    assert problem.level is Level.ERROR
    assert problem.file == str(reading.file)
    return problem


def test_a_file_and_its_folder_read_the_same(read: Read, least: str, tmp_path: Path) -> None:
    by_file = read(least)
    assert by_file.announcement is not None
    assert by_file.problems == ()
    assert (by_file.folder, by_file.file) == (tmp_path, tmp_path / "announcement.toml")
    assert read_announcement(tmp_path) == by_file


def test_a_byte_order_mark_and_carriage_returns_are_fine(read: Read, least: str, told: Told) -> None:
    plain = read(least + "x = 1\n")
    assert read(b"\xef\xbb\xbf" + (least + "x = 1\n").replace("\n", "\r\n").encode()).problems == plain.problems
    assert told(plain.problems) == [(6, "headline.x", "unknown-key")]
    assert read(b"\xef\xbb\xbf" + least.replace("\n", "\r\n").encode()).announcement == read(least).announcement


def test_a_missing_file(tmp_path: Path) -> None:
    assert only(read_announcement(tmp_path / "gone.toml")).kind == "not-found"
    assert only(read_announcement(tmp_path / "gone" / "gone.toml")).kind == "not-found"
    assert only(read_announcement(Path("nul\0.toml"))).kind == "not-found"


def test_a_path_below_a_file(read: Read, least: str, tmp_path: Path) -> None:
    read(least)
    assert only(read_announcement(tmp_path / "announcement.toml" / "announcement.toml")).kind == "not-found"


def test_a_folder_without_an_announcement(tmp_path: Path) -> None:
    reading = read_announcement(tmp_path)
    (problem,) = reading.problems
    assert (problem.kind, problem.file, problem.details) == ("is-folder", str(tmp_path), {"name": "announcement.toml"})
    assert reading.announcement is None


def test_a_folder_where_the_file_should_be(tmp_path: Path) -> None:
    (tmp_path / "announcement.toml").mkdir()
    assert only(read_announcement(tmp_path)).kind == "is-folder"


def test_a_file_that_the_system_refuses(read: Read, least: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read(least)

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    # the tests may run as root, to whom no file is refused
    monkeypatch.setattr(os, "open", refuse)
    problem = only(read_announcement(tmp_path))
    assert (problem.kind, problem.details) == ("unreadable", {"reason": "Permission denied"})


def test_a_loop_of_links(tmp_path: Path) -> None:
    (tmp_path / "announcement.toml").symlink_to("announcement.toml")
    assert only(read_announcement(tmp_path)).kind == "unreadable"


def test_a_link_to_a_file_is_followed(read: Read, least: str, tmp_path: Path) -> None:
    read(least)
    other = tmp_path / "other"
    other.mkdir()
    (other / "announcement.toml").symlink_to(tmp_path / "announcement.toml")
    reading = read_announcement(other)
    assert reading.announcement is not None
    assert reading.folder == other


def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "announcement.toml")
    readings: list[Reading] = []
    thread = threading.Thread(target=lambda: readings.append(read_announcement(tmp_path)), daemon=True)
    thread.start()
    thread.join(5)
    problem = only(readings[0])
    assert (problem.kind, problem.details) == ("unreadable", {"reason": "Not a regular file"})


def test_a_device_is_not_read() -> None:
    assert only(read_announcement(Path("/dev/zero"))).kind == "unreadable"


@pytest.mark.parametrize("content", [b"", b"\n \r\n\t", b"\xef\xbb\xbf"])
def test_an_empty_file(read: Read, content: bytes) -> None:
    assert only(read(content)).kind == "empty"


def test_a_binary_file(read: Read) -> None:
    assert only(read(b"\x89PNG\r\n\x1a\n\0\0\0")).kind == "binary"


@pytest.mark.parametrize(
    ("content", "line", "byte", "encoding"),
    [
        ('language = "sv"\n# Borås\n'.encode("latin-1"), 2, "0xe5", "Windows-1252"),
        (b'\xef\xbb\xbflanguage = "sv"\r\n\r\n# \x81', 3, "0x81", ""),
        ("# Объявление".encode("cp1251"), 1, "0xce", ""),
        ('language = "sv"'.encode("utf-16"), 1, "0xff", "UTF-16"),
    ],
)
def test_another_encoding_has_the_line_of_its_first_wrong_byte(read: Read, content: bytes, line: int, byte: str, encoding: str) -> None:
    problems = read(content).problems
    (problem,) = (problem for problem in problems if problem.kind == "encoding")
    assert (problem.line, problem.level) == (line, Level.ERROR)
    assert problem.details == {"byte": byte, "encoding": encoding}
    assert {other.kind for other in problems} - {problem.kind} == ({"missing-key"} if encoding else set()), (
        "reading goes on where the encoding is known"
    )


def test_a_file_of_one_mebibyte_is_read_and_a_greater_one_is_not(read: Read, least: str) -> None:
    assert read(least + "#" * (LIMIT - len(least.encode()))).announcement is not None
    problem = only(read(least + "#" * (LIMIT - len(least.encode()) + 1)))
    assert (problem.kind, problem.details) == ("too-large", {"bytes": str(LIMIT + 1), "limit": str(LIMIT)})


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    file = tmp_path / "announcement.toml"
    with file.open("wb") as opened:
        opened.truncate(200 * 1024 * 1024)
    tracemalloc.start()
    try:
        assert only(read_announcement(file)).kind == "too-large"
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 4 * LIMIT


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ('language = "sv\n', 1, 15),
        ('language = "sv"\n[publisher\nname = 1', 2, 1),
        ("a = 1\n\nb = [1,\n", 3, 8),
        ("a = 1\r\na = 2\r\nb = 3", 2, 1),
        ("a = 2019-02-31", 1, 5),
        ("b = ['" + "9" * 5000 + "',\n 9" + "9" * 5000 + "]", 2, 2),
        ("a = " + "[" * 100_000, 1, 20),
        ("a = '[[[[[[[[[[[[[[[[['\nb.c = " + "[" * 20 + "]" * 20, 2, 22),
        ("a = 1\n[" + "b." * 40 + "c]", 2, 2),
        ("a = 1\n" + "b." * 100_000 + "c = 1", 2, 1),
        ("a = 1\n[" + '"\\"" . ' * 50_000 + "c]", 2, 2),
    ],
)
def test_broken_syntax_has_line_and_column(read: Read, text: str, line: int, column: int) -> None:
    problem = next(problem for problem in read(text).problems if problem.kind == "syntax")
    assert (problem.line, problem.column) == (line, column)
    assert problem.details["reason"]
    assert "\n" not in problem.details["reason"]


@pytest.mark.parametrize("written", ['lead = "{}"', "lead = '{}'", 'lead = """\n{}"""', "# {}", 'lead = "x" # "{}"'])
def test_what_stands_in_a_text_or_a_remark_is_no_endless_key(read: Read, least: str, written: str) -> None:
    assert read(least + written.format("0." * 200) + "\n").announcement is not None


@pytest.mark.parametrize("before", ['a = "x\\\n', 'a = """x\n', "a = '''x\n", 'a = ["x\n', '"a" = "x\n'])
def test_an_endless_key_behind_a_broken_text_takes_no_hours(read: Read, before: str) -> None:
    assert read(f"{before}{'b.' * 100_000}c = 1\n").problems


def test_a_long_line_is_no_endless_key(read: Read, least: str) -> None:
    assert {problem.kind for problem in read(f'{least}lead = "{"www.a-b.c " * 1000}{"a" * 100_000}"\n').problems} == {
        "text-long",
        "texts-long",
    }


def test_every_problem_is_told_with_its_line(read: Read, told: Told) -> None:
    text = """\
langauge = "sv"
[publisher]
name = ""
colours = { paper = "white", ink = 3 }
[headline]
lead = 4
[notice]
text = "n"
until = "tomorrow"

[[timeline.milestones]]
when = 1998
[[timeline.milestones]]
title = "x"
when = "soon"

[ceremony.photo]
file = "../secret"
[[quotes]]
speaker = "s"
text = ["a"]
[web]
url = "example.org"
"""
    reading = read(text)
    assert reading.announcement is None
    expected = [
        (1, "langauge", "unknown-key"),
        (1, "language", "missing-key"),
        (3, "publisher.name", "empty-text"),
        (4, "publisher.colours.paper", "bad-value"),
        (4, "publisher.colours.ink", "wrong-type"),
        (5, "headline.title", "missing-key"),
        (6, "headline.lead", "wrong-type"),
        (9, "notice.until", "wrong-type"),
        (11, "timeline.milestones[0].title", "missing-key"),
        (15, "timeline.milestones[1].when", "bad-value"),
        (17, "ceremony.photo.alt", "missing-key"),
        (18, "ceremony.photo.file", "path-leaves-folder"),
        (21, "quotes[0].text", "wrong-type"),
        (23, "web.url", "bad-url"),
    ]
    assert sorted(told(reading.problems)) == sorted(expected)
    assert [problem.line for problem in reading.problems] == sorted(problem.line for problem in reading.problems)
    assert all(problem.level is Level.ERROR for problem in reading.problems)


def calls_for(faults: int, read: Read) -> int:
    """How many functions are called to tell so many faults."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        problems = read("".join(f"a{number} = 1\n" for number in range(faults))).problems
        assert len(problems) == 1001
        assert problems[-1].details == {"count": f"{faults + 3 - 1000}"}  # three keys are missing
    finally:
        sys.setprofile(before)
    return calls


def test_twice_the_faults_are_twice_the_work(read: Read) -> None:
    assert calls_for(20_000, read) < 2.1 * calls_for(10_000, read)


def test_a_file_without_problems_loads_no_grammar(read: Read, least: str, tmp_path: Path) -> None:
    read(least)
    script = (
        "import sys; from pathlib import Path; from app.announcement.reading import read_announcement;"
        f"assert not read_announcement(Path({str(tmp_path)!r})).problems;"
        "costly = {'tree_sitter', 'app.announcement.syntax', 'app.announcement.encoding_guess'};"
        "sys.exit(bool(costly & set(sys.modules)) or any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert run([executable, "-c", script], cwd=Path(__file__).parents[2], check=False).returncode == 0
