"""Mending a key with its value on one line."""

import re
from collections.abc import Iterator

from app.announcement.syntax.fault import Break, Fault, Mend
from app.announcement.syntax.marks import CURLY, marks_of, straight_marks, without_inner
from app.announcement.syntax.statements import KEY, begins_statement, parted

_KEY_NAME = re.compile(r"[A-Za-z0-9_-]+(\s*\.\s*[A-Za-z0-9_-]+)*")
_LOST_EQUALS = re.compile(
    r"(?P<before>\s*(?P<key>[A-Za-z0-9_-]+))(?P<sign>\s*[^\w\s=\"'\[{.-]\s*|\s+)(?P<value>[\"'\[{0-9].*|true\b.*|false\b.*)$"
)
_PARTED_KEY = re.compile(r"\s*[A-Za-z0-9_-]+(?P<sign>\s*=\s*)[A-Za-z0-9_-]+\s*=\s*[\"'\[{0-9tf]")
_LOOSE = re.compile(r"(?P<key>[^=]{1,80}?)\s*=\s*(?P<value>[^\s=].*)$")
_OF_KEYS = re.compile(r"[A-Za-z0-9_.-]+")
_EXTRA = re.compile(r"[,;:)=.\]}]+\s*")
_EQUALS = re.compile(r"\s*[A-Za-z0-9_.-]+\s*=(?P<more>(?:\s*=)+)\s*")
_TRUTHS = {"true": "true", "ja": "true", "yes": "true", "sant": "true", "false": "false", "nej": "false", "no": "false", "falskt": "false"}
_DATE = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?")
_DECIMAL = re.compile(r"(?P<whole>[+-]?\d+),(?P<part>\d+)")
_DATES = ("when", "until", "from", "published")
_MONTHS = range(1, 13)


def values(broken: Break) -> Iterator[Mend]:
    """Give the ways in which the broken line can be a key with a value."""
    if "overwrite" in broken.message:
        yield from _twice(broken)
    yield from _extra(broken)
    written = KEY.match(broken.text)
    if written is None:
        lost = _LOST_EQUALS.match(broken.text)
        if lost:
            yield broken.mend(Fault.NO_EQUALS, lost.end("before"), f"{lost['before']} = {lost['value']}")
        return
    before, key = written["before"], written["key"]
    value, remark = parted(written["value"])
    column = len(before)
    if not _KEY_NAME.fullmatch(key):
        following = range(broken.line + 1, len(broken.lines))
        end = next(
            (place for place in following if begins_statement(broken.lines[place]) or not broken.lines[place].strip()), len(broken.lines)
        )
        changes = tuple((place, "") for place in range(broken.line, end))
        yield Mend(Fault.KEY_NAME, broken.line + 1, written.start("key") + 1, changes, values=(("name", key),), loses=True)
        return
    if not value.strip(",;:)[\"'\u00a0") and value != "[" and _list_follows(broken):
        yield broken.mend(Fault.EXTRA_SIGN if "[" in value else Fault.LIST_START, column, before.rstrip() + " [" + remark)
    if not value:
        yield Mend(Fault.NO_VALUE, broken.line + 1, column + 1, ((broken.line, ""),), f'{key} = "…"', loses=True)
        return
    for fault, at, mended in _mended(value, key, marks_of("\n".join(broken.lines))):
        yield broken.mend(fault, column + at, before + mended + remark)
    if key in _DATES or "date" in broken.message:
        yield Mend(Fault.NO_DATE, broken.line + 1, column + 1, ((broken.line, ""),), values=(("value", value),), loses=True)


def _end(broken: Break) -> int:
    """The line on which what a line begins has ended."""
    following = range(broken.line + 1, len(broken.lines))
    return next((place for place in following if _is_over(broken.lines[place])), len(broken.lines))


def _is_over(line: str) -> bool:
    return not line.strip() or begins_statement(line)


def _list_follows(broken: Break) -> bool:
    following = broken.lines[broken.line + 1 : broken.line + 2]
    return bool(following) and following[0].lstrip()[:1] in ('"', "'")


def _extra(broken: Break) -> Iterator[Mend]:
    """A key or a value with a sign before it or in it that is none of it."""
    equals = _EQUALS.match(broken.text)
    if equals:
        start, end = equals.span("more")
        yield broken.mend(Fault.EXTRA_SIGN, end - 1, broken.text[:start] + broken.text[end:])
    loose = _LOOSE.match(broken.text)
    if loose is None:
        return
    parted_key = _PARTED_KEY.match(broken.text)
    if parted_key:
        start, end = parted_key.span("sign")
        yield broken.mend(Fault.EXTRA_SIGN, start, broken.text[:start] + broken.text[end:])
    words = _OF_KEYS.findall(loose["key"].strip())
    if words and (len(words) == 1 or " " not in loose["key"].strip()) and "".join(words) != loose["key"].strip():
        place = next(place for place, sign in enumerate(loose["key"]) if not _OF_KEYS.match(sign) and not sign.isspace())
        yield broken.mend(Fault.EXTRA_SIGN, place, f"{''.join(words)} = {loose['value']}")
    elif _EXTRA.match(loose["value"]):
        value = _EXTRA.sub("", loose["value"], count=1)
        yield broken.mend(Fault.EXTRA_SIGN, loose.start("value"), broken.text[: loose.start("value")] + value)


def _mended(value: str, key: str, marks: str) -> Iterator[tuple[Fault, int, str]]:
    """Give faults of a value with their places in it, and it without them."""
    if value[-1] in ",;" and len(value) > 1:
        rest = value[:-1].rstrip()
        yield Fault.END_COMMA, len(value) - 1, rest
        value = rest
    decimal = _DECIMAL.fullmatch(value)
    if decimal:
        yield Fault.DECIMAL_COMMA, decimal.end("whole"), f"{decimal['whole']}.{decimal['part']}"
    elif value[0] in "[{":
        return
    elif value[0] in CURLY or (value[0] in "\"'" and value[-1] in CURLY):
        inner = value[1 : -1 if len(value) > 1 and value[-1] in CURLY + "\"'" else None]
        yield Fault.CURLY_MARKS, 0 if value[0] in CURLY else len(value) - 1, _quoted(inner, marks)
    elif value[0] in "\"'":
        yield from _with_marks(value, marks)
    else:
        yield from _bare(value, key, marks)


def _with_marks(value: str, marks: str) -> Iterator[tuple[Fault, int, str]]:
    mark = value[0]
    places = straight_marks(value) if mark == '"' else [place for place, character in enumerate(value) if character == mark]
    if value.startswith(mark * 3):
        return
    if len(places) > 2 or (len(places) == 2 and places[1] < len(value) - 1):
        inner = value[1 : -1 if len(places) > 2 and value[-1] == mark else None]
        yield Fault.INNER_MARKS, places[1], _quoted(inner, marks)
    elif len(places) == 1:
        text = value.rstrip("'’´`") if mark == '"' else value
        yield Fault.END_MARK, len(value), text + mark


def _bare(value: str, key: str, marks: str) -> Iterator[tuple[Fault, int, str]]:
    """What is neither a number, a truth, a list, nor in marks."""
    truth, when = _TRUTHS.get(value.lower()), _DATE.fullmatch(value)
    if truth:
        yield Fault.TRUTH, 0, truth
    elif when and int(when["month"]) in _MONTHS:
        day = (when["day"] or "").zfill(2)
        month = f"{when['year']}-{when['month'].zfill(2)}"
        yield Fault.UNQUOTED_DATE, 0, f"{month}-{day}" if when["day"] else f'"{month}"'
    elif len(straight_marks(value)) % 2 and value.endswith('"'):
        yield Fault.START_MARK, 0, _quoted(value[:-1], marks)
    elif key not in _DATES:
        yield Fault.UNQUOTED, 0, _quoted(value, marks)


def _quoted(inner: str, marks: str) -> str:
    return f'"{without_inner(inner, marks)}"'


def _twice(broken: Break) -> Iterator[Mend]:
    """The later one is told and left out."""
    written = KEY.match(broken.lines[broken.start])
    if written is None:
        return
    same = re.compile(rf"\s*{re.escape(written['key'])}\s*=")
    before = range(broken.start - 1, -1, -1)
    first = next((place for place in before if same.match(broken.lines[place])), -1)
    values = (("name", written["key"]), ("first", str(first + 1) if first >= 0 else ""))
    changes = tuple((place, "") for place in range(broken.start, broken.line + 1))
    yield Mend(Fault.KEY_TWICE, broken.start + 1, written.start("key") + 1, changes, values=values)
