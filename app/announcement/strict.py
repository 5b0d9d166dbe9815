"""Structuring without coercion: a converter for frozen dataclasses that refuses every type but the wanted one."""

from collections.abc import Callable, Mapping
from dataclasses import Field, fields, is_dataclass
from datetime import date, datetime
from math import isfinite
from typing import Any, get_args, get_origin

from cattrs import BaseConverter, BaseValidationError, Converter, IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, override

from app.announcement.finding import FaultError, wrong_type
from app.announcement.plain_text import has_visible_character, plain
from app.announcement.problem import Kind
from app.announcement.wanted import Wanted

Hook = Callable[[object, object], object]
"""Makes a value of what TOML gave; the second argument is the field's type. Raises FaultError."""

FieldHooks = Mapping[type, Mapping[str, Hook]]
"""The fields that take more than their type says, by class and name."""


_MOST_FAULTS = 1000  # of one list's items: a file with more is no announcement, and telling them all would take seconds


def key_of(field: "Field[Any]") -> str:
    """Return the file's key for a field: its name, without the underscore that keeps `from_` apart from Python's word."""
    return field.name.removesuffix("_")


def strict_converter(field_hooks: FieldHooks) -> Converter:
    """Make a converter that reports every fault of a table at once, as cattrs' exception groups."""
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    for kind, hook in _SCALARS.items():
        converter.register_structure_hook(kind, hook)

    def table_hook(cls: Any, converter: BaseConverter) -> Hook:  # noqa: ANN401 # a class, of which cattrs tells mypy nothing
        hooks = field_hooks.get(cls, {})
        overrides = {
            field.name: override(rename=key_of(field) if key_of(field) != field.name else None, struct_hook=hooks.get(field.name))
            for field in fields(cls)
        }
        # cattrs types overrides and flags by one list of keywords, and says Never for a class known only at run time
        fill: Hook = make_dict_structure_fn(cls, converter, **overrides)  # type: ignore[arg-type, assignment]

        def structure(value: object, cls: object) -> object:
            if not isinstance(value, dict):
                raise wrong_type(Wanted.TABLE, value)
            return fill(value, cls)

        return structure

    def list_hook(cls: Any, converter: BaseConverter) -> Hook:  # noqa: ANN401 # a generic alias has no type of its own
        kind = get_args(cls)[0]
        wanted = Wanted.TABLES if is_dataclass(kind) else Wanted.TEXTS

        def structure(value: object, cls: object) -> object:
            if not isinstance(value, list):
                raise wrong_type(wanted, value)
            return _items(value, kind, cls, converter)

        return structure

    converter.register_structure_hook_factory(is_dataclass, table_hook)
    converter.register_structure_hook_factory(_is_tuple, list_hook)
    return converter


def _items(values: list[object], kind: Any, cls: Any, converter: BaseConverter) -> tuple[object, ...]:  # noqa: ANN401 # types
    made: list[object] = []
    faults: list[Exception] = []
    for place, value in enumerate(values):
        try:
            made.append(converter.structure(value, kind))
        except (FaultError, BaseValidationError) as error:
            error.add_note(IterableValidationNote("", place, kind))
            faults.append(error)
            if len(faults) == _MOST_FAULTS:
                break
    if faults:
        raise IterableValidationError("", faults, cls)
    return tuple(made)


def _is_tuple(kind: object) -> bool:
    origin: object = get_origin(kind)
    return origin is tuple


def to_text(value: object, _: object = str) -> str:
    """Take a text with at least one visible character, on one line."""
    text = to_optional_text(value)
    if text is None:
        raise FaultError(Kind.EMPTY_TEXT)
    return text


def to_optional_text(value: object, _: object = str) -> str | None:
    """Take a text on one line, or None where nothing of it can be seen."""
    if not isinstance(value, str):
        raise wrong_type(Wanted.TEXT, value)
    text = plain(value)
    return text if has_visible_character(text) else None


def to_truth(value: object, _: object = bool) -> bool:
    """Take true or false, and no number."""
    if not isinstance(value, bool):
        raise wrong_type(Wanted.TRUTH, value)
    return value


def to_integer(value: object, _: object = int) -> int:
    """Take a whole number, and no truth."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise wrong_type(Wanted.INTEGER, value)
    return value


def to_number(value: object, _: object = float) -> float:
    """Take a finite number, whole or not."""
    if not isinstance(value, int | float) or isinstance(value, bool) or not isfinite(value):
        raise wrong_type(Wanted.NUMBER, value)
    return float(value)


def to_date(value: object, _: object = date) -> date:
    """Take a day without a time."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise wrong_type(Wanted.DATE, value)
    return value


def to_date_or_time(value: object, _: object = None) -> datetime | date:
    """Take a day, or a moment with or without an offset."""
    if not isinstance(value, date):
        raise wrong_type(Wanted.DATE_OR_TIME, value)
    return value


_SCALARS: dict[Any, Hook] = {
    str: to_text,
    str | None: to_optional_text,
    bool: to_truth,
    int: to_integer,
    float: to_number,
    date: to_date,
    datetime | date | None: to_date_or_time,
}
