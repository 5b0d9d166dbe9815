"""Mending tables' names."""

import re
from collections.abc import Iterator
from typing import Any, get_args, get_origin, get_type_hints

from app.announcement.model import Announcement
from app.announcement.strict import key_of
from app.announcement.syntax.fault import Break, Fault, Mend
from app.announcement.syntax.statements import is_header
from app.value import field_names

_LONGEST = 200  # characters: a name mended from more would take the parser hours, and no table's has them
_WRITTEN = re.compile(r"\s*(?P<open>\[+)\s*(?P<name>[^\[\]#=]*+)(?P<close>\]*+)\s*(?P<rest>.*)$")
_PARTS = re.compile(r"[\s,;:/\\>.“”„'\"’]+")


def headers(broken: Break) -> Iterator[Mend]:
    """Give the ways in which the broken line can be the name of a table."""
    line = broken.text
    written = _WRITTEN.match(line) if len(line) <= _LONGEST else None
    if written is None or broken.start != broken.line:
        return
    parts = [part for part in _PARTS.split(written["name"]) if part]
    name, rest = ".".join(parts), written["rest"]
    is_double = len(written["open"]) > 1 or len(written["close"]) > 1 or name in lists_of_tables()
    mended = f"[[{name}]]" if is_double else f"[{name}]"
    column = written.start("name")
    separator = re.search(r"[^\w.-]", written["name"].strip())
    if name and separator:
        yield broken.mend(Fault.TABLE_NAME, column + separator.start(), mended)
    if name in lists_of_tables():
        yield from _of_several(broken, name)
    if len(written["close"]) != len(written["open"]):
        yield broken.mend(Fault.TABLE_BRACKETS, column, mended)
    if rest and not rest.startswith("#"):
        at = written.start("rest")
        yield Mend(Fault.TABLE_LINE, broken.line + 1, at + 1, ((broken.line, mended),), loses=True)
    if name and ("twice" in broken.message or "overwrite" in broken.message or "namespace" in broken.message):
        yield _twice(broken, name, column)


def _of_several(broken: Break, name: str) -> Iterator[Mend]:
    """All names in single brackets, for each is one of several."""
    single = re.compile(rf"\s*\[\s*{re.escape(name)}\s*\]\s*(#.*)?$")
    places = [place for place, line in enumerate(broken.lines) if single.match(line[:_LONGEST])]
    if places:
        mended = f"[[{name}]]"
        changes = tuple((place, mended) for place in places)
        lines = ", ".join(str(place + 1) for place in places)
        yield Mend(Fault.TABLE_OF_SEVERAL, places[0] + 1, 1, changes, mended, (("name", name), ("lines", lines)))


def _twice(broken: Break, name: str, column: int) -> Mend:
    """The table is told and left out, down to the next."""
    end = next((place for place in range(broken.line + 1, len(broken.lines)) if is_header(broken.lines[place])), len(broken.lines))
    same = re.compile(rf"\s*\[+\s*{re.escape(name)}\s*\]")
    first = next((place for place in range(broken.line) if same.match(broken.lines[place][:_LONGEST])), -1)
    values = (("name", name), ("first", str(first + 1) if first >= 0 else ""))
    changes = tuple((place, "") for place in range(broken.line, end))
    return Mend(Fault.TABLE_TWICE, broken.line + 1, column + 1, changes, values=values, loses=True)


def lists_of_tables() -> frozenset[str]:
    """The dotted names of the tables of which an announcement may have several: `quotes`, `timeline.milestones` and their like."""
    return frozenset(_lists(Announcement))


def _lists(kind: Any, before: str = "") -> Iterator[str]:  # noqa: ANN401 # a class of the model
    for name, hint in get_type_hints(kind).items():
        for part in (hint, *get_args(hint)):
            if get_origin(part) is tuple and field_names(get_args(part)[0]):
                yield before + key_of(name)
            elif get_origin(hint) is not tuple and field_names(part):
                yield from _lists(part, f"{before}{key_of(name)}.")
