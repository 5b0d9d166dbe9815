"""A TOML file read and parsed, or the one problem that prevents it; and what is wrong with its keys as problems with lines."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.announcement.file_text import read_text
from app.announcement.key_problem import KeyProblem, shown
from app.announcement.keypath import dotted
from app.announcement.limits import DEEPEST
from app.announcement.problem import Kind, Level, Problem
from app.value import value

_LOCATION = re.compile(r"\s*\(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")

# tomllib's time grows with the square of a dotted key's parts: a megabyte of them would take hours. No key has that many.
_ENDLESS_KEY = re.compile(r"""(?<![A-Za-z0-9_.-])(?:(?:[A-Za-z0-9_-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){100}""")

_MOST_TOLD = 1000  # problems of one file: nobody reads on, and telling more would take seconds


@value
class TomlDocument:
    """A file whose TOML is right; what its keys say is still to be looked at."""

    file: Path
    text: str
    tables: dict[str, object]

    def problems(self, key_problems: Iterable[KeyProblem]) -> tuple[Problem, ...]:
        """Give the keys' problems with file and line, in the order of the lines."""
        found = list(key_problems)
        if not found:
            return ()
        from app.announcement.key_lines import key_lines  # tree-sitter is loaded only for somebody to be told a line

        lines = key_lines(self.text)
        placed = sorted(((lines.line(one.path), one) for one in found), key=lambda place: place[0])
        told = [Problem(one.kind, one.level, str(self.file), line, dotted(one.path), one.values) for line, one in placed[:_MOST_TOLD]]
        return (*told, *self._more(placed[_MOST_TOLD:]))

    def _more(self, rest: list[tuple[int, KeyProblem]]) -> Iterator[Problem]:
        """Tell how many there are besides, as grave as the gravest of them."""
        if rest:
            level = Level.ERROR if any(problem.level is Level.ERROR for _, problem in rest) else Level.WARNING
            yield Problem(Kind.MORE_PROBLEMS, level, str(self.file), rest[0][0], values=(("count", str(len(rest))),))


def read_toml(file: Path, level: Level, name: str) -> TomlDocument | Problem:
    """Read and parse the file; `level` is what a refusal counts as, `name` the file that a folder should have held."""
    text = read_text(file, level, name)
    return text if isinstance(text, Problem) else parse_toml(text, file, level)


def parse_toml(text: str, file: Path, level: Level) -> TomlDocument | Problem:
    """Parse a text from `read_text`; a SYNTAX problem has line and column, both from 1."""
    endless = _ENDLESS_KEY.search(text)
    if endless:
        line = text.count("\n", 0, endless.start()) + 1
        column = endless.start() - text.rfind("\n", 0, endless.start())
        return _syntax(file, level, line, column, "A key of too many parts")
    try:
        document = TomlDocument(file, text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        return _located(str(error), text, file, level)
    except RecursionError:
        return _too_deep(text, file, level)
    except ValueError:  # a number of more digits than Python reads
        from app.announcement.toml_places import long_number  # only for what is wrong

        return _syntax(file, level, *long_number(text), "A number of too many digits")
    return _too_deep(text, file, level) if _is_deep(document.tables) else document


def _is_deep(tables: dict[str, object]) -> bool:
    """Tell whether tables and lists stand in one another deeper than any key does."""
    level: list[dict[str, object] | list[object]] = [tables]
    for _ in range(DEEPEST):
        level = [
            inner for outer in level for inner in (outer.values() if isinstance(outer, dict) else outer) if isinstance(inner, dict | list)
        ]
        if not level:
            return False
    return True


def _too_deep(text: str, file: Path, level: Level) -> Problem:
    from app.announcement.toml_places import deep_place  # only for what is wrong

    return _syntax(file, level, *deep_place(text, DEEPEST), "Nested too deeply")


def _located(message: str, text: str, file: Path, level: Level) -> Problem:
    location = _LOCATION.search(message)
    reason = message[: location.start()] if location else message
    if location and location["line"]:
        return _syntax(file, level, int(location["line"]), int(location["column"]), reason)
    written = text.rstrip()
    return _syntax(file, level, written.count("\n") + 1, len(written) - written.rfind("\n"), reason)


def _syntax(file: Path, level: Level, line: int, column: int, reason: str) -> Problem:
    return Problem(Kind.SYNTAX, level, str(file), line, values=(("reason", shown(reason)), ("column", str(column))))
