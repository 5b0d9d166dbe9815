"""Mending texts that run over several lines."""

from collections.abc import Iterator

from app.announcement.syntax.fault import Break, Fault, Mend
from app.announcement.syntax.marks import straight_marks
from app.announcement.syntax.statements import KEY, begins_statement

_MOST_LINES = 40  # of a text between single marks: beyond it the mark is just missing


def long_texts(broken: Break) -> Iterator[Mend]:
    """Give the ways in which a text can end on another line than it begins on."""
    opening = KEY.match(broken.lines[broken.start])
    if opening is None:
        return
    mark = opening["value"][:3]
    if mark in ('"""', "'''"):
        yield from _open(broken, mark, len(opening["before"]))
    elif opening["value"].startswith('"') and len(straight_marks(opening["value"])) == 1 and broken.line == broken.start:
        yield from _several(broken, len(opening["before"]))


def _open(broken: Break, mark: str, column: int) -> Iterator[Mend]:
    """A text that begins with three marks ends before the next line that begins something else."""
    following = range(broken.start + 1, len(broken.lines))
    end = next((place for place in following if begins_statement(broken.lines[place])), len(broken.lines))
    last = next((place for place in range(end - 1, broken.start, -1) if broken.lines[place].strip()), broken.start)
    change = (last, broken.lines[last] + mark)
    yield Mend(Fault.OPEN_TEXT, broken.start + 1, column + 1, (change,), values=(("marks", mark), ("last", str(last + 1))))


def _several(broken: Break, column: int) -> Iterator[Mend]:
    """A text between single marks that ends on a later line, before anything else begins."""
    for place in range(broken.line + 1, min(len(broken.lines), broken.line + _MOST_LINES)):
        line = broken.lines[place]
        if begins_statement(line):
            return
        marks = straight_marks(line)
        if marks:
            if len(marks) == 1 and not line[marks[0] + 1 :].strip(" \t,"):
                first = f'{broken.text[:column]}""{broken.text[column:]}'
                change = (place, line[: marks[0] + 1] + '""')
                yield Mend(Fault.SEVERAL_LINES, broken.line + 1, column + 1, ((broken.line, first), change), first)
            return
