"""Problems on a terminal: each with the line that it is of, and a mark under the place."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress

from app.announcement.problem import Level, Problem
from app.desk.excerpt import excerpt
from app.desk.terminal import Terminal
from app.desk.written_file import WrittenFile, written_file
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
    files: dict[str, WrittenFile | None] = {}
    for problem in problems:
        place, key, said = parts_of_problem(problem, words)
        level = _coloured(problem.level.value, COLOURS[problem.level], terminal)
        yield f"{_coloured(place, BOLD, terminal)}: {level}: {key}{said}"
        if problem.file not in files:
            files[problem.file] = written_file(problem)
        written = files[problem.file]
        if written is not None and written.line(problem):
            yield from _excerpt(problem, written, terminal, encoding)


def _excerpt(problem: Problem, written: WrittenFile, terminal: Terminal, encoding: str) -> Iterator[str]:
    number = f"{problem.line:>{_GUTTER}}"
    room = terminal.columns - len(number) - len(" | ")
    text, mark = excerpt(written.line(problem), written.column(problem), max(room, 8), encoding)
    yield f"{_coloured(f'{number} |', DIM, terminal)} {text}"
    if mark:
        spaces = mark[:-1]
        yield f"{_coloured(' ' * len(number) + ' |', DIM, terminal)} {spaces}{_coloured('^', COLOURS[problem.level], terminal)}"


def _coloured(text: str, colour: str, terminal: Terminal) -> str:
    return f"{colour}{text}{RESET}" if terminal.colours else text
