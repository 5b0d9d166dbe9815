"""Reading on after a fault: more of them are told, none that is not there, and never for long."""

import tomllib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.announcement.problem import Problem
from app.announcement.reading import Reading
from app.announcement.syntax.fault import Fault
from app.announcement.syntax.reading_on import MOST_FAULTS, read_on
from app.resources import resources

Read = Callable[[str | bytes], Reading]
Told = Callable[[tuple[Problem, ...]], list[tuple[int, str, str]]]

BUNDLED = (resources() / "announcement.toml").read_text(encoding="utf-8")
LINES = BUNDLED.split("\n")
MARKS = [place for place, character in enumerate(BUNDLED) if character == '"']
SIGNS = [place for place, character in enumerate(BUNDLED) if character in '"[]=,']


def faults(text: str) -> list[tuple[str, int]]:
    return [(fault.reason, fault.line) for fault in read_on(text).faults]


def test_several_faults_are_told_and_what_else_is_wrong(read: Read, least: str, told: Told) -> None:
    text = least + (
        'leed = "x"\nlead = "Ett barn\npublished = 2024-5-9\n\n[ceremony,photo]\nfile = “foto.jpg”\nalt = 3\n\n[web]\nurl = "ftp://x",\n'
    )
    problems = read(text).problems
    assert [place for place in told(problems) if place[2] != "syntax"] == [
        (6, "headline.leed", "unknown-key"),
        (12, "ceremony.photo.alt", "wrong-type"),
    ]
    assert [(problem.line, problem.key, problem.details["reason"]) for problem in problems if problem.kind == "syntax"] == [
        (7, "headline.lead", "end-mark"),
        (8, "headline.published", "unquoted-date"),
        (10, "ceremony.photo", "table-name"),
        (11, "ceremony.photo.file", "curly-marks"),
        (15, "web.url", "end-comma"),
    ]


def test_what_is_left_out_is_not_missed(read: Read) -> None:
    problems = read('language = "sv"\n[publisher]\nname = "P"\n[headline]\ntitle = [a, b]\n').problems
    assert [(problem.line, problem.kind) for problem in problems] == [(5, "syntax")]


def test_a_fault_on_the_first_line_hides_nothing_that_is_missing(read: Read, told: Told) -> None:
    problems = read('language = "sv\n[headline]\ntitle = "x"\n').problems
    assert sorted(told(problems)) == [(1, "language", "syntax"), (1, "publisher.name", "missing-key")]


def test_beyond_the_last_fault_that_is_told_nothing_is_missed(read: Read) -> None:
    problems = read("".join(f'a{number} = "x\n' for number in range(MOST_FAULTS + 5)) + 'language = "sv"\n').problems
    assert {problem.kind for problem in problems} == {"syntax"}


def test_what_a_mended_line_says_is_not_told(read: Read, least: str) -> None:
    assert [problem.kind for problem in read(least + "[web]\nurl = example.org\n").problems] == ["syntax"]


def test_as_many_faults_as_anybody_corrects_at_once() -> None:
    assert len(faults('a = "x\n' * 1000)) <= MOST_FAULTS
    assert faults("".join(f'a{number} = "x\n' for number in range(3))) == [(Fault.END_MARK, 1), (Fault.END_MARK, 2), (Fault.END_MARK, 3)]


@pytest.mark.parametrize("line", ['a = "', "a = [", "[a,", "a = {", "a = '", 'a = """', "a  " * 20, "a.", "“", "\\", "= # " * 30, '["a" '])
def test_a_megabyte_of_faults_is_told_in_few_readings(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (line + "\n") * (1_000_000 // len(line))
    read_characters = 0
    loads = tomllib.loads

    def count(text: str) -> dict[str, object]:
        nonlocal read_characters
        read_characters += len(text)
        return loads(text)

    monkeypatch.setattr(tomllib, "loads", count)
    assert faults(text)
    assert read_characters < 2_500_000


def one_fault_more(place: int, how: str) -> str:
    """The bundled announcement with one sign too few or too many, or one mark that is none."""
    if how == "":
        return BUNDLED[:place] + BUNDLED[place + 1 :]
    return BUNDLED[:place] + how + BUNDLED[place + (how in "”“") :]


@given(st.sampled_from(MARKS), st.sampled_from(("", '"', ",", "”", "“")))
@settings(max_examples=120, deadline=None)
def test_one_mark_too_few_or_too_many_is_one_error(place: int, how: str) -> None:
    assert len(read_on(one_fault_more(place, how)).faults) <= 1


@given(st.sampled_from(SIGNS), st.sampled_from(("", '"', "[", "]", ",", "=", ";")))
@settings(max_examples=120, deadline=None)
def test_one_sign_too_few_or_too_many_is_one_error_or_none(read_text: Callable[[str], Reading], place: int, how: str) -> None:
    """None where it stands within a text or a remark."""
    errors = [problem for problem in read_text(one_fault_more(place, how)).problems if problem.level == "error"]
    assert len(errors) <= 1, errors
    if errors and errors[0].kind == "syntax":
        line = BUNDLED.count("\n", 0, place) + 1
        assert abs(errors[0].line - line) <= 1 or errors[0].line in range(20, 30), "in a list the line before may be the one"


@given(st.lists(st.sampled_from([*LINES[:30], 'a = "', "b = [", "]", "c = {", "[d", "e", '"""', "'", "f = \\", "“g”"]), max_size=12))
@settings(max_examples=120, deadline=None)
def test_any_lines_at_all_end(lines: list[str]) -> None:
    text = "\n".join(lines)
    read = read_on(text)
    assert read.text.count("\n") == text.count("\n"), "every key keeps its line"
    if read.tables is not None:
        assert tomllib.loads(read.text + "\n") == read.tables
    for fault in read.faults:
        assert 1 <= fault.line <= text.count("\n") + 1
        assert 1 <= fault.column <= len(text.split("\n")[fault.line - 1]) + 1
    try:
        tomllib.loads(text + "\n")
    except tomllib.TOMLDecodeError:
        assert read.faults
