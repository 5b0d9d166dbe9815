"""The findings in the exceptions of a structuring, every one with the path of its key."""

from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, get_type_hints

from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError

from app.announcement.finding import FaultError, Finding
from app.announcement.keypath import KeyPath, key_spelling
from app.announcement.problem import Kind
from app.announcement.strict import key_of

_SUGGESTED = 100  # unknown keys of one table that are compared with the known ones: more are no slip of the keyboard
_COMPARED = 40  # characters of such a key: the known ones are far shorter


def findings(error: Exception, path: KeyPath = ()) -> Iterator[Finding]:
    """Find every fault in what a strict converter raised. Raises again what is no fault of the file's."""
    if isinstance(error, ClassValidationError):
        hints = get_type_hints(error.cl)
        with_names, without = error.group_exceptions()
        for inner, note in with_names:
            here = (*path, note.name.removesuffix("_"))
            if isinstance(inner, KeyError):
                yield from _missing(hints[note.name], here)
            else:
                yield from findings(inner, here)
        for inner in without:
            yield from findings(inner, path)
    elif isinstance(error, IterableValidationError):
        for inner, place in error.group_exceptions()[0]:
            yield from findings(inner, (*path, place.index))
    elif isinstance(error, ForbiddenExtraKeysError):
        yield from _unknown(error, path)
    elif isinstance(error, FaultError):
        yield Finding(error.kind, path, error.values)
    else:
        raise error


def _missing(kind: Any, path: KeyPath) -> Iterator[Finding]:  # noqa: ANN401 # what get_type_hints gives
    """Name the keys to write: of a missing table all that it requires, not only its own name."""
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        for field in fields(kind):
            if field.default is MISSING and field.default_factory is MISSING:
                yield from _missing(hints[field.name], (*path, key_of(field)))
    else:
        yield Finding(Kind.MISSING_KEY, path, (("key", str(path[-1])),))


def _unknown(error: ForbiddenExtraKeysError, path: KeyPath) -> Iterator[Finding]:
    import difflib

    known = [key_of(field) for field in fields(error.cl)]
    for place, key in enumerate(sorted(error.extra_fields)):
        near: list[str] = []
        if place < _SUGGESTED and len(key) <= _COMPARED:
            near = difflib.get_close_matches(key.lower().strip("_").replace("-", "_"), known, n=1)
        yield Finding(Kind.UNKNOWN_KEY, (*path, key), (("key", key_spelling(key)), ("nearest", near[0] if near else "")))
