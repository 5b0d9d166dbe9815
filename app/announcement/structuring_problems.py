"""Every fault of a file at once, each with the path of its key: what cattrs is for. Loaded only for a file that has one."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import attrs
from cattrs import BaseConverter, BaseValidationError, Converter, IterableValidationError, IterableValidationNote
from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn_from_attrs, override

from app.announcement.expected import Expected
from app.announcement.key_problem import KeyProblem, UnusableValueError, wrong_type
from app.announcement.keypath import KeyPath, key_spelling
from app.announcement.limits import refuse_many
from app.announcement.model import PartialDate
from app.announcement.problem import Kind
from app.announcement.strict import Hook, Rules, Structure, key_of
from app.value import field_names, required_fields

Kept = TypeVar("Kept")
CattrsHook = Callable[[object, object], object]

_SUGGESTED = 100  # unknown keys of one table that are compared with the known ones: more are no slip of the keyboard
_COMPARED = 40  # characters of such a key: the known ones are far shorter


def structure_or_problems(tables: object, kind: type[Kept], rules: Rules) -> Kept | tuple[KeyProblem, ...]:
    """Make a value of a class from its table; or, when anything is wrong, find all of it."""
    try:
        return _converter(rules).structure(tables, kind)
    except BaseValidationError as error:
        return tuple(_key_problems(error))


@cache
def _converter(rules: Rules) -> Converter:
    """Make a converter that reports every fault of a table at once, as cattrs' exception groups."""
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    for kind, hook in rules.types.items():
        converter.register_structure_hook(kind, _for_cattrs(hook, converter.structure))

    def table_hook(cls: Any, converter: BaseConverter) -> CattrsHook:  # noqa: ANN401 # a class, of which cattrs tells mypy nothing
        hooks = {name: _for_cattrs(hook, converter.structure) for name, hook in rules.fields.get(cls, {}).items()}
        overrides = {
            name: override(rename=key_of(name) if key_of(name) != name else None, struct_hook=hooks.get(name)) for name in field_names(cls)
        }
        # cattrs types overrides and flags by one list of keywords, and says Never for a class known only at run time
        fill: CattrsHook = make_dict_structure_fn_from_attrs(_attributes(cls), cls, converter, **overrides)  # type: ignore[arg-type, assignment]

        def structure(value: object, cls: object) -> object:
            if not isinstance(value, dict):
                raise wrong_type(Expected.TABLE, value)
            return fill(value, cls)

        return structure

    def list_hook(cls: Any, converter: BaseConverter) -> CattrsHook:  # noqa: ANN401 # a generic alias has no type of its own
        kind = get_args(cls)[0]
        wanted = Expected.TABLES if field_names(kind) else Expected.TEXTS

        def structure(value: object, cls: object) -> object:
            if not isinstance(value, list):
                raise wrong_type(wanted, value)
            refuse_many(value)
            return _items(value, kind, cls, converter)

        return structure

    converter.register_structure_hook_factory(lambda cls: bool(field_names(cls)) and cls not in rules.types, table_hook)
    converter.register_structure_hook_factory(_is_tuple, list_hook)
    return converter


def _for_cattrs(hook: Hook, structure: Structure) -> CattrsHook:
    """Give the hook as cattrs calls it: with the type, which none of ours asks for."""
    return lambda value, _: hook(value, structure)


def _attributes(cls: type) -> Any:  # noqa: ANN401 # attrs' own
    """The fields of one of our values as cattrs knows fields: as attrs' attributes."""
    hints = get_type_hints(cls)
    required = required_fields(cls)
    described = {
        name: attrs.field(type=hints[name], default=attrs.NOTHING if name in required else vars(cls)[name]) for name in field_names(cls)
    }
    return attrs.fields(attrs.make_class(cls.__name__, described))


def _items(values: list[object], kind: Any, cls: Any, converter: BaseConverter) -> tuple[object, ...]:  # noqa: ANN401 # types
    made: list[object] = []
    faults: list[Exception] = []
    for place, value in enumerate(values):
        try:
            made.append(converter.structure(value, kind))
        except (UnusableValueError, BaseValidationError) as error:
            error.add_note(IterableValidationNote("", place, kind))
            faults.append(error)
    if faults:
        raise IterableValidationError("", faults, cls)
    return tuple(made)


def _is_tuple(kind: object) -> bool:
    origin: object = get_origin(kind)
    return origin is tuple


def _key_problems(error: Exception, path: KeyPath = ()) -> Iterator[KeyProblem]:
    """Find every fault in what the converter raised. Raises again what is no fault of the file's."""
    if isinstance(error, ClassValidationError):
        hints = get_type_hints(error.cl)
        with_names, without = error.group_exceptions()
        for inner, note in with_names:
            here = (*path, key_of(note.name))
            if isinstance(inner, KeyError):
                yield from _missing(hints[note.name], here)
            else:
                yield from _key_problems(inner, here)
        for inner in without:
            yield from _key_problems(inner, path)
    elif isinstance(error, IterableValidationError):
        for inner, place in error.group_exceptions()[0]:
            yield from _key_problems(inner, (*path, place.index))
    elif isinstance(error, ForbiddenExtraKeysError):
        yield from _unknown(error, path)
    elif isinstance(error, UnusableValueError):
        yield KeyProblem(error.kind, path, error.values)
    else:
        raise error


def _missing(kind: Any, path: KeyPath) -> Iterator[KeyProblem]:  # noqa: ANN401 # what get_type_hints gives
    """Name the keys to write: of a missing table all that it requires, not only its own name."""
    if isinstance(kind, type) and field_names(kind) and kind is not PartialDate:
        hints = get_type_hints(kind)
        for name in required_fields(kind):
            yield from _missing(hints[name], (*path, key_of(name)))
    else:
        yield KeyProblem(Kind.MISSING_KEY, path, (("key", str(path[-1])),))


def _unknown(error: ForbiddenExtraKeysError, path: KeyPath) -> Iterator[KeyProblem]:
    import difflib

    known = [key_of(name) for name in field_names(error.cl)]
    for place, key in enumerate(sorted(error.extra_fields)):
        near: list[str] = []
        if place < _SUGGESTED and len(key) <= _COMPARED:
            near = difflib.get_close_matches(key.lower().strip("_").replace("-", "_"), known, n=1)
        yield KeyProblem(Kind.UNKNOWN_KEY, (*path, key), (("key", key_spelling(key)), ("nearest", near[0] if near else "")))
