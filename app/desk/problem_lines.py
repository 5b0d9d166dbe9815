"""Problems on a terminal: each with the line that it is of, and a mark under the place."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from app.announcement.file_text import read_guessed_text, read_text
from app.announcement.key_lines import KeyLines, key_lines
from app.announcement.keypath import parse_dotted
from app.announcement.problem import Level, Problem
from app.desk.excerpt import excerpt
from app.desk.terminal import Terminal
from app.stage.language.sentences import parts_of_problem
from app.stage.language.words import Words

RESET, BOLD, DIM = "\x1b[0m", "\x1b[1m", "\x1b[2m"
COLOURS = {Level.ERROR: "\x1b[1;31m", Level.WARNING: "\x1b[1;33m"}
_GUTTER = 6  # columns for a line's number: a file has at most seven figures of lines, and these push the rest aside


def show_problems(problems: Iterable[Problem], words: Words, terminal: Terminal) -> None:
    """Tells every problem on standard error, which is this terminal."""
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    with suppress(OSError, ValueError):  # nobody is there any more: what is told is lost, and nothing else
        for line in problem_lines(problems, words, terminal, encoding):
            sys.stderr.write(line + "\n")
        sys.stderr.flush()


def problem_lines(problems: Iterable[Problem], words: Words, terminal: Terminal, encoding: str) -> Iterator[str]:
    """Give the lines that tell every problem: that of a pipe, then the file's and the mark."""
    files: dict[str, _Lines | None] = {}
    for problem in problems:
        place, key, said = parts_of_problem(problem, words)
        level = _coloured(problem.level.value, COLOURS[problem.level], terminal)
        yield f"{_coloured(place, BOLD, terminal)}: {level}: {key}{said}"
        if problem.file not in files:
            files[problem.file] = _lines_of(problem)
        lines = files[problem.file]
        if lines is not None and 0 < problem.line <= len(lines.text):
            yield from _excerpt(problem, lines, terminal, encoding)


def _excerpt(problem: Problem, lines: "_Lines", terminal: Terminal, encoding: str) -> Iterator[str]:
    number = f"{problem.line:>{_GUTTER}}"
    room = terminal.columns - len(number) - len(" | ")
    text, mark = excerpt(lines.text[problem.line - 1], lines.column(problem), max(room, 8), encoding)
    if not text.strip():
        return
    yield f"{_coloured(f'{number} |', DIM, terminal)} {text}"
    if mark:
        spaces = mark[:-1]
        yield f"{_coloured(' ' * len(number) + ' |', DIM, terminal)} {spaces}{_coloured('^', COLOURS[problem.level], terminal)}"


class _Lines:
    """A file's lines, and where its keys stand in them."""

    def __init__(self, text: str) -> None:
        self.text = text.split("\n")
        self._written = text
        self._keys: KeyLines | None = None

    def column(self, problem: Problem) -> int:
        """The problem's column; where it has none that of its key's value."""
        if problem.column or not problem.key:
            return problem.column
        if self._keys is None:
            self._keys = key_lines(self._written)
        try:
            path = parse_dotted(problem.key)
        except ValueError:  # an option of the command line
            return 0
        return self._keys.column(path, of_value=True) if self._keys.line(path) == problem.line else 0


def _lines_of(problem: Problem) -> _Lines | None:
    file = Path(problem.file)
    text = read_text(file, problem.level, file.name)
    if isinstance(text, Problem) and text.details.get("encoding"):
        text = read_guessed_text(file, problem.level, file.name, text.details["encoding"])
    return None if isinstance(text, Problem) else _Lines(text)


def _coloured(text: str, colour: str, terminal: Terminal) -> str:
    return f"{colour}{text}{RESET}" if terminal.colours else text
