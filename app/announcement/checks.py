"""What types cannot tell: pictures that are there, addresses that lead somewhere, dates in order, colours one can read.

Everything is looked up in the parsed TOML and not in the model, so that a file with an error elsewhere is told these too.
"""

import stat
from collections.abc import Iterator
from math import floor
from pathlib import Path, PureWindowsPath

from app.announcement.colour import normalised
from app.announcement.hidden_characters import code_points
from app.announcement.key_problem import KeyProblem, UnusableValueError, shown
from app.announcement.keypath import KeyPath
from app.announcement.limits import MOST_CHARACTERS, MOST_IN_ALL, MOST_ITEMS, weight_of
from app.announcement.model import COLOUR_NAMES, Colours, PartialDate
from app.announcement.partial_date import iso, to_partial_date
from app.announcement.picture_path import picture_path
from app.announcement.plain_text import plain
from app.announcement.problem import Kind, Level
from app.announcement.web_address import is_web_address

LONGEST_QUOTE = 45
"""Words: longer ones cannot be read while walking past."""

_PICTURES: tuple[KeyPath, ...] = (("publisher", "logo"), ("ceremony", "photo", "file"))
# in a path for Windows a backslash is meant, also where TOML takes it and its letter for a line feed, a tab, …
_BACKSLASHES = str.maketrans({"\\": "/", "\b": "/b", "\t": "/t", "\n": "/n", "\f": "/f", "\r": "/r"})
_MILESTONES: KeyPath = ("timeline", "milestones")


def check(tables: dict[str, object], folder: Path) -> Iterator[KeyProblem]:
    """Find all of this module; pictures are looked for in `folder`."""
    for path in (*_PICTURES, *_milestones_pictures(tables)):
        yield from _picture(tables, path, folder)
    yield from _web(tables)
    yield from _milestones(tables)
    yield from _quotes(tables)
    yield from _colours(tables)
    yield from _texts(tables)


def _milestones_pictures(tables: dict[str, object]) -> Iterator[KeyPath]:
    for place in range(len(_list(tables, _MILESTONES))):
        yield (*_MILESTONES, place, "picture", "file")


def _picture(tables: dict[str, object], path: KeyPath, folder: Path) -> Iterator[KeyProblem]:
    name = _text(tables, path)
    if not name:
        return
    if _leaves(folder, name):
        yield KeyProblem(Kind.PATH_LEAVES_FOLDER, path, (("path", shown(name)),))
    else:
        yield from _refused(picture_path(folder, name), path, name, _at(tables, path))


def _leaves(folder: Path, name: str) -> bool:
    """Whether the path is absolute, has a `..` or a drive, on any system, or a symbolic link leads it out of the folder."""
    windows = PureWindowsPath(name)
    if windows.drive or windows.root or ".." in windows.parts:
        return True
    try:
        return not picture_path(folder, name).resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a loop of links, or a name the system refuses: it leads nowhere, so not outside
        return False


def _refused(picture: Path, path: KeyPath, name: str, written: object) -> Iterator[KeyProblem]:
    """Find why there is no picture to read: none is there, or the system does not even look."""
    try:
        if not stat.S_ISREG(picture.stat().st_mode):
            yield KeyProblem(Kind.PICTURE_UNREADABLE, path, (("path", shown(name)), ("reason", "Not a regular file")), Level.WARNING)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # the last for a NUL in the name
        meant = str(written).translate(_BACKSLASHES)
        if meant != written and "\0" not in name:
            yield KeyProblem(Kind.PICTURE_BACKSLASH, path, (("path", shown(name)), ("example", shown(meant))), Level.WARNING)
        else:
            yield KeyProblem(Kind.PICTURE_MISSING, path, (("path", shown(name)),), Level.WARNING)
    except OSError as error:  # a name too long, a folder one may not look into
        reason = error.strerror or type(error).__name__
        yield KeyProblem(Kind.PICTURE_UNREADABLE, path, (("path", shown(name)), ("reason", reason)), Level.WARNING)


def _web(tables: dict[str, object]) -> Iterator[KeyProblem]:
    path = ("web", "url")
    url = _text(tables, path)
    if url and not is_web_address(url):
        yield KeyProblem(Kind.BAD_URL, path, (("value", shown(url)),))


def _milestones(tables: dict[str, object]) -> Iterator[KeyProblem]:
    before: PartialDate | None = None
    for place, milestone in enumerate(_list(tables, _MILESTONES)):
        when, until = _date(milestone, "when"), _date(milestone, "until")
        if when is None:
            continue
        if before and when.first_day < before.first_day:
            values = (("when", iso(when)), ("before", iso(before)))
            yield KeyProblem(Kind.MILESTONE_ORDER, (*_MILESTONES, place, "when"), values, Level.WARNING)
        if until is not None and until.last_day < when.first_day:
            values = (("until", iso(until)), ("when", iso(when)))
            yield KeyProblem(Kind.SPAN_ORDER, (*_MILESTONES, place, "until"), values, Level.WARNING)
        before = when


def _date(milestone: object, key: str) -> PartialDate | None:
    written = _at(milestone, (key,))
    try:
        return to_partial_date(written) if written is not None else None
    except UnusableValueError:  # the structuring tells
        return None


def _quotes(tables: dict[str, object]) -> Iterator[KeyProblem]:
    for place, quote in enumerate(_list(tables, ("quotes",))):
        words = len((_text(quote, ("text",)) or "").split())
        if words > LONGEST_QUOTE:
            values = (("words", str(words)), ("limit", str(LONGEST_QUOTE)))
            yield KeyProblem(Kind.LONG_QUOTE, ("quotes", place, "text"), values, Level.WARNING)


def _colours(tables: dict[str, object]) -> Iterator[KeyProblem]:
    table: KeyPath = ("publisher", "colours")
    own = {name: normalised(_text(tables, (*table, name)) or "") for name in COLOUR_NAMES}
    if not any(own.values()):
        return
    from app.announcement.theme import resolve_theme

    colours = Colours(**own)
    for short in resolve_theme(colours)[1]:
        values = (
            ("colour", short.colour),
            ("ground", short.ground),
            ("ratio", f"{floor(short.ratio * 100) / 100:.2f}"),  # never rounded up to the ratio it lacks
            ("wanted", f"{short.wanted:g}"),
            ("nearest", short.nearest),
        )
        yield KeyProblem(Kind.CONTRAST, (*table, short.colour), values, Level.WARNING)


def _texts(tables: dict[str, object]) -> Iterator[KeyProblem]:
    """Find what is hidden in texts, and texts that are too long together."""
    characters = 0
    for path, text in _strings(tables):
        characters += weight_of(text)
        found = code_points(text) if len(text) <= MOST_CHARACTERS else ()
        if found:
            yield KeyProblem(Kind.HIDDEN_CHARACTER, path, (("code_points", ", ".join(found)),), Level.WARNING)
    if characters > MOST_IN_ALL:
        yield KeyProblem(Kind.TEXTS_LONG, (), (("count", str(characters)), ("limit", str(MOST_IN_ALL))))


def _strings(tables: dict[str, object]) -> Iterator[tuple[KeyPath, str]]:
    """Give every text with its path, in the order of the file but for what stands in lists and tables."""
    waiting: list[tuple[KeyPath, object]] = [((), tables)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, str):
            yield path, value
        elif isinstance(value, dict):
            waiting += [((*path, key), inner) for key, inner in value.items()]
        elif isinstance(value, list):
            waiting += [((*path, place), inner) for place, inner in enumerate(value)]


def _at(value: object, path: KeyPath) -> object:
    for step in path:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int):
            value = value[step]
        else:
            return None
    return value


def _text(value: object, path: KeyPath) -> str | None:
    text = _at(value, path)
    # of a longer one the structuring tells, and that is enough
    return plain(text) if isinstance(text, str) and len(text) <= MOST_CHARACTERS else None


def _list(value: object, path: KeyPath) -> list[object]:
    found = _at(value, path)
    return found if isinstance(found, list) and len(found) <= MOST_ITEMS else []
