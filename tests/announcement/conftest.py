"""An announcement's text, read as a file of its own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.announcement.problem import Problem
from app.announcement.reading import Reading, read_announcement
from app.announcement.screen import ScreenReading
from app.announcement.screen_reading import read_screen_file

LEAST = 'language = "sv"\n[publisher]\nname = "Borås"\n[headline]\ntitle = "Rubrik"\n'
"""The shortest valid announcement; five lines."""


@pytest.fixture
def least() -> str:
    return LEAST


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str | bytes], Reading]:
    def reading(content: str | bytes) -> Reading:
        file = tmp_path / "announcement.toml"
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_announcement(file)

    return reading


@pytest.fixture
def read_screen(tmp_path: Path) -> Callable[[str | bytes], ScreenReading]:
    def reading(content: str | bytes) -> ScreenReading:
        file = tmp_path / "screen.toml"
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_screen_file(file)

    return reading


@pytest.fixture
def told() -> Callable[[tuple[Problem, ...]], list[tuple[int, str, str]]]:
    """Problems as line, key and kind."""

    def brief(problems: tuple[Problem, ...]) -> list[tuple[int, str, str]]:
        return [(problem.line, problem.key, problem.kind.value) for problem in problems]

    return brief


@pytest.fixture(scope="session")
def read_text(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Reading]:
    """Reads a text as the bundled announcement's file, with its picture; of one session, as hypothesis needs it."""
    folder = tmp_path_factory.mktemp("bundled")
    (folder / "ceremony.svg").write_text("<svg/>", encoding="utf-8")

    def reading(content: str) -> Reading:
        file = folder / "announcement.toml"
        file.write_text(content, encoding="utf-8")
        return read_announcement(file)

    return reading
