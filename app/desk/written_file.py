"""A file as its writer sees it: the line that a problem is of, and the column on it."""

from pathlib import Path

from app.announcement.file_text import read_guessed_text, read_text
from app.announcement.key_lines import KeyLines, key_lines
from app.announcement.keypath import parse_dotted
from app.announcement.problem import Problem


class WrittenFile:
    """The lines of a file, and where its keys stand in them; these are looked for when one is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = text.split("\n")
        self._keys: KeyLines | None = None

    def line(self, problem: Problem) -> str:
        """The line that a problem is of; "" where it has none, or the file is shorter by now."""
        return self._lines[problem.line - 1] if 0 < problem.line <= len(self._lines) else ""

    def column(self, problem: Problem) -> int:
        """The problem's column, from 1; where it has none that of its key's value; 0 where that stands elsewhere."""
        if problem.column or not problem.key:
            return problem.column
        try:
            path = parse_dotted(problem.key)
        except ValueError:  # an option of the command line
            return 0
        if self._keys is None:
            self._keys = key_lines(self._text)
        return self._keys.column(path, of_value=True) if self._keys.line(path) == problem.line else 0


def written_file(problem: Problem) -> WrittenFile | None:
    """Read the file that a problem is of, also in another encoding than it should have; None where that cannot be done."""
    file = Path(problem.file)
    text = read_text(file, problem.level, file.name)
    if isinstance(text, Problem) and text.details.get("encoding"):
        text = read_guessed_text(file, problem.level, file.name, text.details["encoding"])
    return None if isinstance(text, Problem) else WrittenFile(text)
