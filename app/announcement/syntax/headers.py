"""Mending tables' names."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from app.announcement.model import Announcement
from app.announcement.screen import ScreenFile
from app.announcement.strict import key_of
from app.announcement.syntax.fault import Break, Fault, Mend
from app.announcement.syntax.statements import is_header, parted
from app.value import field_names

_LONGEST = 200  # characters: a name mended from more would take the parser hours, and no table's has them
_WRITTEN = re.compile(r"\s*(?P<open>\[+)\s*(?P<name>[^\[\]#=]*+)(?P<close>\]*+)\s*(?P<rest>.*)$")
_SEPARATORS = re.compile(r"[\s,;:/\\>.“”„'\"’]+")
_OF_NAMES = re.compile(r"[\w.-]")


def headers(broken: Break) -> Iterator[Mend]:
    """Give the ways in which the broken line can be the name of a table."""
    if len(broken.text) > _LONGEST or broken.start != broken.line:
        return
    yield from _known(broken)
    written = _WRITTEN.match(broken.text)
    if written is None or written["rest"].startswith("="):
        return
    name = ".".join(part for part in _SEPARATORS.split(written["name"]) if part)
    column = written.start("name")
    separator = re.search(r"[^\w.-]", written["name"].strip())
    is_double = name in lists_of_tables() or max(len(written["open"]), len(written["close"])) > 1
    mended = f"[[{name}]]" if is_double else f"[{name}]"
    if name and separator:
        yield broken.mend(Fault.TABLE_NAME, column + separator.start(), mended)
    if name in lists_of_tables():
        yield from _of_several(broken, name)
    if len(written["close"]) != len(written["open"]):
        yield broken.mend(Fault.TABLE_BRACKETS, column, mended)
    if written["rest"] and not written["rest"].startswith("#"):
        yield Mend(Fault.TABLE_LINE, broken.line + 1, written.start("rest") + 1, ((broken.line, mended),), loses=True)
    if name and any(word in broken.message for word in ("twice", "overwrite", "namespace")):
        yield _twice(broken, name, column)


def _known(broken: Break) -> Iterator[Mend]:
    """The name of a table that there is, with signs around it or in it that are none of it, or without its brackets."""
    line, remark = parted(broken.text)
    name = "".join(_OF_NAMES.findall(line)).strip(".")
    if name not in _names() or not ("[" in line or "]" in line):
        return
    inner = line.strip().strip("[]")
    mended = f"[[{name}]]" if name in lists_of_tables() else f"[{name}]"
    if mended == line.strip():
        return
    place = next((place for place, sign in enumerate(line) if sign not in "[] \t" and not _OF_NAMES.match(sign)), -1)
    if place >= 0 and inner != name:
        yield broken.mend(Fault.EXTRA_SIGN, place, mended + remark)
    elif inner != name:
        yield broken.mend(Fault.EXTRA_SIGN, line.index(inner) + max(inner.find("["), inner.find("]")), mended + remark)
    elif line.count("[") != line.count("]"):
        yield broken.mend(Fault.TABLE_BRACKETS, len(line) - len(line.lstrip()), mended + remark)


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


@cache
def lists_of_tables() -> frozenset[str]:
    """The dotted names of the tables of which an announcement may have several: `quotes`, `timeline.milestones` and their like."""
    return frozenset(name for name, is_list in _tables(Announcement) if is_list)


@cache
def _names() -> frozenset[str]:
    return frozenset(name for kind in (Announcement, ScreenFile) for name, _ in _tables(kind))


def _tables(kind: Any, before: str = "") -> Iterator[tuple[str, bool]]:  # noqa: ANN401 # a class of the model
    """Give the names of tables, and whether there may be several of each."""
    for name, hint in get_type_hints(kind).items():
        path = before + key_of(name)
        for part in (hint, *get_args(hint)):
            is_list = get_origin(part) is tuple and bool(field_names(get_args(part)[0]))
            table = get_args(part)[0] if is_list else part
            if field_names(table) and (is_list or get_origin(hint) is not tuple):
                yield path, is_list
                yield from _tables(table, f"{path}.")
