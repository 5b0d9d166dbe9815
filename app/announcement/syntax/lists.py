"""Mending what stands in a list or in a table in braces, on one line or on several."""

import re
from collections.abc import Iterator

from app.announcement.syntax.fault import Break, Fault, Mend
from app.announcement.syntax.marks import CURLY, items_without_inner, marks_of, straight_marks, straightened
from app.announcement.syntax.statements import KEY, begins_statement, parted

_ITEM_COMMA = re.compile(r",\s*\}")
_CUT_OFF = re.compile(r'(?P<text>"[^"]*?)(?P<after>\s*(?:[\]}][\s\]},]*|,\s*|,\s*[\w-]+\s*=.*)?)$', re.DOTALL)
_OPENS_BRACES = re.compile(r"=\s*\{[^}]*$")


def lists(broken: Break) -> Iterator[Mend]:
    """Give the ways in which the broken line can belong to a list or to a table in braces."""
    if broken.start < broken.line and begins_statement(broken.text) and not _OPENS_BRACES.search(broken.lines[broken.start]):
        yield from _ends(broken)
        return
    if not _stands_in_list(broken):
        return
    yield from _braces(broken)
    line = broken.text
    odd = len(straight_marks(line)) % 2
    if any(mark in CURLY for mark in line):
        place = next(place for place, character in enumerate(line) if character in CURLY)
        yield broken.mend(Fault.CURLY_MARKS, place, straightened(line))
    if odd:
        yield from _cut_off(broken)
        return
    yield from _commas(broken)
    inner = items_without_inner(line, marks_of("\n".join(broken.lines)))
    if inner is not None and inner != line:
        yield broken.mend(
            Fault.INNER_MARKS, next(place for place, pair in enumerate(zip(line, inner, strict=False)) if len(set(pair)) > 1), inner
        )
    if broken.line == len(broken.lines) - 1 or not line.strip():
        yield from _ends(broken)


def _stands_in_list(broken: Break) -> bool:
    if broken.start < broken.line:
        return True
    written = KEY.match(broken.text)
    return written is not None and written["value"][:1] in ("[", "{")


def _ends(broken: Break) -> Iterator[Mend]:
    """The bracket is missing after the last line that says something."""
    last = _last_before(broken)
    line, remark = parted(broken.lines[last])
    yield broken.mend(Fault.LIST_END, len(line), line.rstrip(",;") + "]" + remark, line=last)


def _last_before(broken: Break) -> int:
    """The last line of the statement before the broken one that says something."""
    before = range(broken.line - 1, broken.start - 1, -1)
    return next((place for place in before if parted(broken.lines[place])[0].strip()), broken.start)


def _braces(broken: Break) -> Iterator[Mend]:
    line = broken.text
    comma = _ITEM_COMMA.search(line)
    if comma:
        yield broken.mend(Fault.END_COMMA, comma.start(), _ITEM_COMMA.sub(" }", line))
    first = broken.lines[broken.start]
    opening = _OPENS_BRACES.search(first)
    if opening is None:
        return
    end = next((place for place in range(broken.start, len(broken.lines)) if "}" in broken.lines[place]), None)
    between = range(broken.start + 1, (end or 0) + 1)
    # a key above the end belongs to the table, a name in brackets does not
    if end is not None and not any(broken.lines[place].lstrip().startswith("[") for place in between):
        parts = (first, *(broken.lines[place] for place in between))
        joined = re.sub(r",\s*\}", " }", " ".join(part.strip() for part in parts if part.strip()))
        changes = ((broken.start, joined), *((place, "") for place in between))
        yield Mend(Fault.BRACES_LINES, broken.start + 1, first.index("{") + 1, changes, joined)
    whole, remark = parted(first)
    yield broken.mend(Fault.BRACES_END, len(whole), whole.rstrip(",;") + " }" + remark, line=broken.start)


def _cut_off(broken: Break) -> Iterator[Mend]:
    """One text of the line lacks its mark at the end: before the bracket, the comma or the next key."""
    places = straight_marks(broken.text)
    # each text before it is whole: its marks come in pairs
    for place in places[::2]:
        cut = _CUT_OFF.match(broken.text, place)
        if cut is None:
            found = re.compile(r'"[^"]*?(?=\s*,\s*[\w-]+\s*=)').match(broken.text, place)
            end = found.end() if found else -1
        else:
            end = cut.end("text")
        if end > place:
            yield broken.mend(Fault.END_MARK, end, f'{broken.text[:end]}"{broken.text[end:]}')


def _commas(broken: Break) -> Iterator[Mend]:
    """A comma is missing before the place, at the end of the line before where nothing stands before it on this."""
    before = broken.text[: broken.column].rstrip()
    if before:
        yield broken.mend(Fault.LIST_COMMA, len(before), f"{before}, {broken.text[broken.column :].lstrip()}")
        return
    if broken.start < broken.line:
        last = _last_before(broken)
        line, remark = parted(broken.lines[last])
        yield broken.mend(Fault.LIST_COMMA, len(line), line + "," + remark, line=last)
