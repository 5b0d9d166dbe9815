"""Whatever bytes or statements a file holds, reading it raises nothing and tells what it must."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.announcement.hidden_characters import hidden_characters
from app.announcement.problem import Level
from app.announcement.reading import Reading, read_announcement
from app.announcement.screen_reading import read_screen_file
from app.announcement.texts import texts
from app.resources import resources
from app.stage.language.sentences import line_of_problem
from app.stage.language.words import Words
from tests.announcement.strangers import ANNOUNCEMENTS, TABLES, toml


def test_reading_raises_nothing_whatever_the_bytes(tmp_path_factory: pytest.TempPathFactory, strangers: settings) -> None:
    file = tmp_path_factory.mktemp("any") / "announcement.toml"

    @strangers
    @given(st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode(errors="replace")))
    def any_bytes(content: bytes) -> None:
        file.write_bytes(content)
        assert_sound(read_announcement(file))
        assert all(problem.level is Level.WARNING for problem in read_screen_file(file).problems)

    any_bytes()


WORDS = """
    language publisher name headline title story paragraphs timeline milestones when ceremony photo
    file alt quotes text speaker web url colours paper ink people from until show notice other
"""
KEYS = st.sampled_from(WORDS.split())
VALUES = st.sampled_from(
    ['"sv"', "3", "1.5", "true", "[]", "{}", "2019-02-21", "10:00:00", '""', '"#fff"', '"../a"', "inf", "nan", "[[1]]", "2019"]
)
STATEMENTS = st.one_of(
    st.builds('"{}" = {}'.format, KEYS, VALUES),
    st.builds('"{}"."{}" = {}'.format, KEYS, KEYS, VALUES),
    st.builds('["{}"]'.format, KEYS),
    st.builds('["{}"."{}"]'.format, KEYS, KEYS),
    st.builds('[["{}"]]'.format, KEYS),
    st.builds('[["{}"."{}"]]'.format, KEYS, KEYS),
)


def test_reading_raises_nothing_whatever_the_statements(tmp_path_factory: pytest.TempPathFactory, strangers: settings) -> None:
    file = tmp_path_factory.mktemp("any") / "announcement.toml"

    @strangers
    @given(st.lists(STATEMENTS, max_size=12, unique=True))
    def any_statements(statements: list[str]) -> None:
        file.write_text("\n".join(statements) + "\n#")
        reading = read_announcement(file)
        assert_sound(reading)
        assert all(1 <= problem.line <= len(statements) + 1 for problem in reading.problems)

    any_statements()


def test_reading_raises_nothing_whatever_the_values(tmp_path_factory: pytest.TempPathFactory, strangers: settings) -> None:
    file = tmp_path_factory.mktemp("any") / "announcement.toml"
    words = Words("sv", resources() / "translations")

    @strangers
    @given(TABLES)
    def any_values(tables: dict[str, object]) -> None:
        file.write_text(toml(tables), encoding="utf-8", newline="")
        reading = read_announcement(file)
        assert_sound(reading)
        screen = read_screen_file(file)
        assert all(problem.level is Level.WARNING for problem in screen.problems)
        assert all(len(line_of_problem(problem, words).splitlines()) == 1 for problem in (*reading.problems, *screen.problems))

    any_values()


def test_what_is_read_hides_nothing(tmp_path_factory: pytest.TempPathFactory, strangers: settings) -> None:
    file = tmp_path_factory.mktemp("any") / "announcement.toml"

    @strangers
    @given(ANNOUNCEMENTS)
    def any_announcement(tables: dict[str, object]) -> None:
        file.write_text(toml(tables), encoding="utf-8", newline="")
        reading = read_announcement(file)
        assert_sound(reading)
        assert {problem.kind for problem in reading.problems if problem.level is Level.ERROR} <= {"text-long", "word-long", "texts-long"}
        if reading.announcement:
            assert not any(hidden_characters(text) for _, text in texts(reading.announcement))

    any_announcement()


def assert_sound(reading: Reading) -> None:
    errors = [problem for problem in reading.problems if problem.level is Level.ERROR]
    assert (reading.announcement is None) == bool(errors)
    assert [problem.line for problem in reading.problems] == sorted(problem.line for problem in reading.problems)
