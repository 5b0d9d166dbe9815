"""A TOML file read and parsed, or the one problem that prevents it; and what is wrong with its keys as problems with lines."""

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from app.announcement.endless_key import endless_key
from app.announcement.file_text import read_guessed_text, read_text
from app.announcement.key_problem import KeyProblem, shown
from app.announcement.keypath import dotted
from app.announcement.limits import DEEPEST
from app.announcement.problem import Kind, Level, Problem
from app.value import replace, value

if TYPE_CHECKING:
    from app.announcement.key_lines import KeyLines
    from app.announcement.syntax.reading_on import FoundFault

_OF_KEYS = frozenset({Kind.UNKNOWN_KEY, Kind.MISSING_KEY})  # the others are of the value

_MOST_TOLD = 1000  # problems of one file: nobody reads on, and telling more would take seconds


@value
class TomlDocument:
    """A file as TOML; what its keys say is still to be looked at.

    Where the TOML was not right `faults` tell it, `text` and `tables` are of the mended file, as far as it could be made out, and
    `guessed` are the lines of which nobody knows what they should say; with `loses` not all that is written is in the tables.
    """

    file: Path
    text: str
    tables: dict[str, object]
    faults: tuple[Problem, ...] = ()
    guessed: frozenset[int] = frozenset()
    loses: bool = False

    def problems(self, key_problems: Iterable[KeyProblem]) -> tuple[Problem, ...]:
        """Give the file's faults, and the keys' problems with file and place, in the order of the lines."""
        found = list(key_problems)
        if not found:
            return self.faults
        from app.announcement.key_lines import key_lines  # tree-sitter is loaded only for somebody to be told a line

        lines = key_lines(self.text)
        placed = sorted(((lines.line(one.path), one) for one in found), key=lambda place: place[0])
        placed = [(line, one) for line, one in placed if self._is_true(one, line, lines)]
        told = [self._placed(one, line, lines) for line, one in placed[:_MOST_TOLD]]
        return (*sorted((*self.faults, *told), key=lambda problem: problem.line), *self._more(placed[_MOST_TOLD:]))

    def _placed(self, problem: KeyProblem, line: int, lines: "KeyLines") -> Problem:
        column = lines.column(problem.path, of_value=problem.kind not in _OF_KEYS)
        return Problem(problem.kind, problem.level, str(self.file), line, dotted(problem.path), problem.values, column)

    def _is_true(self, problem: KeyProblem, line: int, lines: "KeyLines") -> bool:
        """Whether a problem is one of the file as it is written, and does not come from a fault that is told."""
        if problem.kind is Kind.MISSING_KEY and self.loses:
            return False
        if not lines.column(problem.path, of_value=False):  # of a table that is missing itself, and not of the line that it has
            return True
        return line not in self.guessed or problem.kind is Kind.UNKNOWN_KEY

    def _more(self, rest: list[tuple[int, KeyProblem]]) -> Iterator[Problem]:
        """Tell how many there are besides, as grave as the gravest of them."""
        if rest:
            level = Level.ERROR if any(problem.level is Level.ERROR for _, problem in rest) else Level.WARNING
            yield Problem(Kind.MORE_PROBLEMS, level, str(self.file), rest[0][0], values=(("count", str(len(rest))),))


def read_toml(file: Path, level: Level, name: str) -> TomlDocument | Problem:
    """Read and parse the file; `level` is what a refusal counts as, `name` the file that a folder should have held."""
    text = read_text(file, level, name)
    return _of_other_encoding(text, file, level, name) if isinstance(text, Problem) else parse_toml(text, file, level)


def _of_other_encoding(refusal: Problem, file: Path, level: Level, name: str) -> TomlDocument | Problem:
    """Read on in the encoding that the file seems to have, so that what else is wrong is told too."""
    encoding = refusal.details.get("encoding")
    text = read_guessed_text(file, level, name, encoding) if encoding else refusal
    document = text if isinstance(text, Problem) else parse_toml(text, file, level)
    return refusal if isinstance(document, Problem) else replace(document, faults=(refusal, *document.faults))


def parse_toml(text: str, file: Path, level: Level) -> TomlDocument | Problem:
    """Parse a text from `read_text`; of one that is no TOML, whatever of it can be read, and its faults."""
    endless = endless_key(text)
    if endless >= 0:
        return _syntax(file, level, text.count("\n", 0, endless) + 1, endless - text.rfind("\n", 0, endless), "A key of too many parts")
    try:
        document = TomlDocument(file, text, tomllib.loads(text))
    except tomllib.TOMLDecodeError:
        document = _mended(text, file, level)
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


def _mended(text: str, file: Path, level: Level) -> TomlDocument:
    # only for what is wrong
    from app.announcement.key_lines import key_lines
    from app.announcement.syntax.reading_on import read_on

    mended = read_on(text)
    lines = key_lines(mended.text)
    faults = tuple(_told(fault, lines, file, level) for fault in mended.faults)
    return TomlDocument(file, mended.text, mended.tables or {}, faults, mended.guessed, mended.loses or mended.tables is None)


def _told(fault: "FoundFault", lines: "KeyLines", file: Path, level: Level) -> Problem:
    """A fault with the key that it is of, where the mended text has one there."""
    values = (("reason", shown(fault.reason)), ("example", fault.example), *fault.values)
    key = dotted(lines.path_at(fault.line, fault.column))
    return Problem(Kind.SYNTAX, level, str(file), fault.line, key, values, fault.column)


def _syntax(file: Path, level: Level, line: int, column: int, reason: str) -> Problem:
    return Problem(Kind.SYNTAX, level, str(file), line, values=(("reason", reason), ("example", "")), column=column)
