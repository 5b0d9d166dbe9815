"""The lines of a file around the one that a problem is in."""

from pathlib import Path

from app.announcement.file_text import LIMIT
from app.value import value

AROUND = 2


@value
class Excerpt:
    """Some lines of a text; `first` is the number of the first of them, from 1, and `at` which of them is meant, from 0."""

    lines: tuple[str, ...]
    first: int
    at: int

    @property
    def numbered(self) -> str:
        """The lines, each after its number."""
        wide = len(str(self.first + len(self.lines) - 1))
        return "\n".join(f"{self.first + place:>{wide}}  {line}" for place, line in enumerate(self.lines))


def excerpt(text: str, line: int) -> Excerpt | None:
    """The line with up to two before and after it; None where there is no such line."""
    lines = text.split("\n")
    if not 1 <= line <= len(lines):
        return None
    first = max(1, line - AROUND)
    shown = tuple(each.rstrip("\r").expandtabs(4) for each in lines[first - 1 : line + AROUND])
    return Excerpt(shown, first, line - first)


def text_of(file: Path) -> str:
    """What a file says, whatever its encoding: bytes that are not UTF-8 show as such; "" where it can't be read."""
    try:
        with file.open("rb") as opened:
            return opened.read(LIMIT).decode("utf-8-sig", errors="replace")
    except (OSError, ValueError):
        return ""
