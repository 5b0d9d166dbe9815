"""Reading on after a fault: a text that is no TOML is mended fault by fault, each told, until the rest of it can be read."""

import re
import tomllib
from collections.abc import Iterator

from app.announcement.endless_key import endless_key
from app.announcement.syntax.backslashes import backslashes
from app.announcement.syntax.fault import Break, Fault, Mend
from app.announcement.syntax.headers import headers
from app.announcement.syntax.lists import lists
from app.announcement.syntax.long_texts import long_texts
from app.announcement.syntax.marks import straight_marks
from app.announcement.syntax.statements import LONGEST_LINE, begins_statement, is_header, statement_start
from app.announcement.syntax.stray import odd_characters, stray
from app.announcement.syntax.values import values
from app.value import value

MOST_FAULTS = 20
"""Of one text: nobody corrects more at once."""

_MOST_READ = 2_000_000  # characters in all readings of one text: a fifth of a second to two of work
_LOCATION = re.compile(r"\s*\(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")


@value
class FoundFault:
    """A fault with its place, from 1; `reason` is a Fault, or what the parser says where none is known."""

    reason: str
    line: int
    column: int
    example: str = ""
    values: tuple[tuple[str, str], ...] = ()


@value
class ReadOn:
    """What came of it: the faults in the order of the text, and the mended text with as many lines.

    `tables` is None where the rest could not be read; `guessed` are the lines, from 1, of which nobody knows what they should
    say; with `loses` something that is written is not in the tables.
    """

    faults: tuple[FoundFault, ...]
    text: str
    tables: dict[str, object] | None
    guessed: frozenset[int] = frozenset()
    loses: bool = False


def read_on(text: str) -> ReadOn:
    """Read a text that Python's parser refuses. Raises nothing."""
    return _Reading(text).read()


class _SpentError(Exception):
    """As much as may be was read."""


class _Reading:
    """Mends a text step by step; each step has to bring the parser beyond the lines that it changes."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._left = max(_MOST_READ, len(text) + len(self._lines))
        self._faults: list[FoundFault] = []
        self._guessed: set[int] = set()
        self._loses = False
        self._tables: dict[str, object] | None = None

    def read(self) -> ReadOn:
        try:
            broken = self._parse(self._lines)
            while broken is not None and broken.line < len(self._lines) and len(self._faults) < MOST_FAULTS:
                broken = self._step(broken)
            complete = broken is None
        except _SpentError:
            complete = False
        faults = tuple(sorted(self._faults, key=lambda fault: (fault.line, fault.column)))
        return ReadOn(faults, "\n".join(self._lines), self._tables if complete else None, frozenset(self._guessed), self._loses)

    def _step(self, broken: Break) -> Break | None:
        """Mend one fault, and give the next."""
        try:
            for mend in _candidates(broken):
                lines = _changed(self._lines, mend.changes)
                following = self._parse(lines)
                if following is None or _is_beyond(following, broken, mend):
                    self._take(mend, lines, broken)
                    return following
        except _SpentError:
            self._tell_unmended(broken)
            raise
        self._tell_unmended(broken)
        return self._without(broken)

    def _take(self, mend: Mend, lines: list[str], broken: Break) -> None:
        self._lines = lines
        self._loses |= mend.loses
        # of a statement over several lines all is a guess; what a table's name says is known, and wrong if it is
        places = {place for place, _ in mend.changes}
        self._guessed |= {place + 1 for place in {*places, *range(broken.start, broken.line + 1)} if not is_header(lines[place])}
        self._faults.append(FoundFault(mend.fault, mend.line, mend.column, mend.example, mend.values))

    def _tell_unmended(self, broken: Break) -> None:
        odd = len(straight_marks(broken.text[:LONGEST_LINE])) % 2 == 1
        reason = Fault.UNPAIRED_MARKS if odd else broken.message
        self._faults.append(FoundFault(reason, broken.line + 1, broken.column + 1))

    def _without(self, broken: Break) -> Break | None:
        """Leave out what the fault stands in, and give the next."""
        self._loses = True
        following: Break | None = broken
        for end in (_end(broken), len(self._lines)):
            self._lines[broken.start : end] = [""] * (end - broken.start)
            self._guessed |= set(range(broken.start + 1, end + 1))
            following = self._parse(self._lines)
            if following is None or following.line >= end:
                break
        return following

    def _parse(self, lines: list[str]) -> Break | None:
        """Read the lines: where they break; behind them where nothing can be told of it. Raises _SpentError."""
        text = "\n".join(lines) + "\n"  # so that the end, too, has a line
        if self._left < len(text):
            raise _SpentError
        self._left -= len(text)
        if endless_key(text) >= 0:  # of a line that was no statement before
            return Break(tuple(lines), len(lines), 0, len(lines), "")
        try:
            self._tables = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            return _broken(str(error), text, lines)
        except (RecursionError, ValueError):  # too deep, or a number of more digits than Python reads
            return Break(tuple(lines), len(lines), 0, len(lines), "")
        return None


def _candidates(broken: Break) -> Iterator[Mend]:
    """The ways to mend it, the surest first."""
    if len(broken.text) <= LONGEST_LINE and len(broken.lines[broken.start]) <= LONGEST_LINE:
        for way in (odd_characters, backslashes, headers, long_texts, lists, values, stray):
            yield from way(broken)


def _is_beyond(following: Break, broken: Break, mend: Mend) -> bool:
    """Whether the text is right up to and with the lines that a mend changes, and farther than before."""
    last = max(place for place, _ in mend.changes)
    return following.line > last and (following.line, following.column) > (broken.line, broken.column)


def _changed(lines: list[str], changes: tuple[tuple[int, str], ...]) -> list[str]:
    changed = list(lines)
    for place, line in changes:
        changed[place] = line
    return changed


def _broken(message: str, text: str, lines: list[str]) -> Break:
    location = _LOCATION.search(message)
    reason = message[: location.start()] if location else message
    if location and location["line"]:
        line, column = int(location["line"]) - 1, int(location["column"]) - 1
    else:
        line, column = len(lines), 0
    if line >= len(lines):
        line = max((place for place, each in enumerate(lines) if each.strip()), default=0)
        column = len(lines[line])
    position = sum(len(each) + 1 for each in lines[:line]) + column
    return Break(tuple(lines), line, column, statement_start(text, position), reason)


def _end(broken: Break) -> int:
    """The line before which something else begins."""
    first = broken.lines[broken.start].lstrip()
    begins = is_header if first.startswith("[") and broken.start == broken.line else begins_statement
    is_open = begins is is_header or broken.start < broken.line or first.partition("=")[2].lstrip()[:1] in ("[", "{")
    for place in range(broken.line + 1, len(broken.lines)):
        line = broken.lines[place]
        if begins(line) or (not is_open and (not line.strip() or line.lstrip().startswith("#"))):
            return place
    return len(broken.lines)
