"""Texts beyond what any lobby shows are refused with the limit, and whatever a megabyte holds, reading it is linear work."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from app.announcement.limits import LONGEST_WORD, MOST_CHARACTERS, MOST_IN_ALL, MOST_ITEMS, MOST_MILESTONES
from app.announcement.plain_text import plain
from app.announcement.problem import Level
from app.announcement.reading import Reading, read_announcement
from app.announcement.screen_reading import read_screen_file

Read = Callable[[str], Reading]
PARAGRAPH = "ord " * (MOST_CHARACTERS // 5)  # four fifths of what one text may have
MILESTONE = '[[timeline.milestones]]\nwhen = 1998\ntitle = "a"\n'


def story(*paragraphs: str) -> str:
    return "[story]\nparagraphs = [" + ",\n".join(f'"{text}"' for text in paragraphs) + "]\n"


@pytest.mark.parametrize(
    ("more", "kind", "count", "limit", "line"),
    [
        ('lead = "' + "ab " * 5000 + '"', "text-long", 14_999, MOST_CHARACTERS, 6),
        ('lead = "a\n"'.replace("\n", " " * (MOST_CHARACTERS - 1) + "b"), "text-long", MOST_CHARACTERS + 1, MOST_CHARACTERS, 6),
        ('lead = "a ' + "x" * (LONGEST_WORD + 1) + ' b"', "word-long", LONGEST_WORD + 1, LONGEST_WORD, 6),
        ('lead = "a' + "\u0301" * LONGEST_WORD + '"', "word-long", LONGEST_WORD + 1, LONGEST_WORD, 6),
        ('lead = "' + "x\u00ad" * LONGEST_WORD + '"', "word-long", 2 * LONGEST_WORD, LONGEST_WORD, 6),
        ('[[quotes]]\ntext = "a"\nspeaker = "b"\n' * (MOST_ITEMS + 1), "too-many", MOST_ITEMS + 1, MOST_ITEMS, 6),
        (MILESTONE * (MOST_MILESTONES + 1), "too-many", MOST_MILESTONES + 1, MOST_MILESTONES, 6),
    ],
)
def test_more_than_a_lobby_shows_is_an_error_with_its_limit(
    read: Read, least: str, more: str, kind: str, count: int, limit: int, line: int
) -> None:
    reading = read(f"{least}{more}\n")
    assert reading.announcement is None
    (problem,) = reading.problems
    assert (problem.kind, problem.level, problem.line) == (kind, Level.ERROR, line)
    assert problem.details == {"count": str(count), "limit": str(limit)}


def test_all_texts_together_have_a_limit(read: Read, least: str) -> None:
    assert read(least + story(*[PARAGRAPH] * 6)).problems == ()
    (problem,) = read(least + story(*[PARAGRAPH] * 7)).problems
    assert (problem.kind, problem.level, problem.key) == ("texts-long", Level.ERROR, "")
    assert int(problem.details["count"]) > int(problem.details["limit"]) == MOST_IN_ALL


def test_a_character_of_a_script_without_spaces_counts_as_three(read: Read, least: str) -> None:
    assert read(least + story(*["漢" * 8000] * 2)).problems == ()
    (problem,) = read(least + story(*["漢" * 8000] * 3)).problems
    assert problem.kind == "texts-long"
    assert int(problem.details["count"]) > 3 * 24_000


def test_as_much_as_is_allowed_is_read(read: Read, least: str) -> None:
    most = 'lead = "' + "x" * LONGEST_WORD + '"\n' + MILESTONE * MOST_MILESTONES
    quotes = '[[quotes]]\ntext = "a"\nspeaker = "b"\n' * MOST_ITEMS
    reading = read(least + most + quotes)
    assert reading.problems == ()
    assert reading.announcement is not None
    assert len(reading.announcement.quotes) == MOST_ITEMS
    assert read(f'{least}lead = "{"漢" * MOST_CHARACTERS}"\n').problems == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[[timeline.milestones]]\nimportance = 0x" + "f" * 4000, 2),
        ("ceremony.photo.focus = [1" + "0" * 400 + ", 0]", 1),
        ("ceremony.photo.focus = [0x" + "f" * 8000 + ", 0]", 1),
        ("ceremony.photo.focus = " + "[" * 12 + "]" * 12, 1),
    ],
)
def test_numbers_and_lists_beyond_measure_are_told(read: Read, text: str, line: int) -> None:
    reading = read(text)
    assert reading.announcement is None
    assert ("bad-value", line) in [(problem.kind, problem.line) for problem in reading.problems]


def test_a_screen_file_nested_deeply_is_a_warning(tmp_path: Path) -> None:
    file = tmp_path / "screen.toml"
    for text in ("a = " + "[" * 400 + "]" * 400, "a." * 90 + "b = 1", "a = 0x" + "f" * 8000, "panel.distance_m = 1" + "0" * 400):
        file.write_text(text, encoding="utf-8")
        (problem,) = read_screen_file(file).problems
        assert problem.level is Level.WARNING


ENDLESS: dict[str, Callable[[int], str]] = {
    "spaces": lambda count: 'lead = "a' + " " * count + 'b"',
    "newlines": lambda count: 'lead = """a' + "\n" * count + 'b"""',
    "spaces and newlines": lambda count: 'lead = """a' + "  \n" * count + 'b"""',
    "one word": lambda count: 'lead = "' + "x" * count + '"',
    "marks": lambda count: 'lead = "a' + "\u0301" * count + '"',
    "isolates": lambda count: 'lead = "' + "\u2067" * count + 'a"',
    "controls": lambda count: 'lead = "' + "\\u0007" * count + 'a"',
    "quotes": lambda count: '[[quotes]]\ntext = "a"\nspeaker = "b"\n' * (count // 10),
    "pictures": lambda count: MILESTONE.replace("title", 'picture = { file = "a.svg", alt = "a" }\ntitle') * (count // 10),
    "unknown keys": lambda count: "".join(f'titl{number} = "a"\n' for number in range(count // 10)),
    "tiny tables": lambda count: "".join(f"[a{number}]\n" for number in range(count // 10)),
    "unknown keys of many tables": lambda count: ("[[quotes]]\n" + "".join(f"a{number} = 1\n" for number in range(50))) * (count // 500),
    "deep headers": lambda count: "".join(f"[{'a.' * 12}b{number}]\n" for number in range(count // 10)),
    "deep keys": lambda count: "".join(f"{'a.' * 12}b{number} = 1\n" for number in range(count // 10)),
    "a path": lambda count: 'ceremony.photo = { alt = "a", file = "' + "a/" * count + '" }',
    "brackets": lambda count: "lead = " + "[" * count + "]" * count,
    "digits": lambda count: "lead = 0x" + "1" * count,
    "dots": lambda count: "a." * count,
    "inverted commas": lambda count: "lead = " + '"' * count,
    "comments": lambda count: "#\n" * count,
}


def steps_for(text: str, file: Path) -> int:
    """How many functions are called to read a text."""
    file.write_text(text, encoding="utf-8")
    steps = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal steps
        steps += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read_announcement(file)
    finally:
        sys.setprofile(before)
    return steps


@pytest.mark.parametrize("kind", ENDLESS)
def test_twice_the_text_is_twice_the_work(kind: str, least: str, tmp_path: Path) -> None:
    file = tmp_path / "announcement.toml"
    steps_for(least + ENDLESS[kind](100), file)  # what is imported only now
    once, twice = (steps_for(least + ENDLESS[kind](count), file) for count in (4_000, 8_000))
    assert twice < 2.2 * once


def test_each_space_is_looked_at_once() -> None:
    # the time of a regular expression has no calls that could be counted: a thousand times as many would not end within the suite
    assert plain("a" + " " * 1_000_000 + "b") == "a" + " " * 1_000_000 + "b"
    assert plain("a" + " " * 1_000_000 + "\nb") == "a b"
