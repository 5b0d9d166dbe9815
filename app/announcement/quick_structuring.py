"""The way in for a file without a fault: TOML's tables as values, or one refusal that says nothing of what is wrong.

Loading the library that tells every fault takes longer than reading a file: structuring_problems.py does so for one that was refused here.
The two refuse exactly the same files.
"""

from typing import Any, TypeVar, get_args, get_origin

from app.announcement.key_problem import UnusableValueError
from app.announcement.limits import refuse_many
from app.announcement.strict import Rules, key_of
from app.value import field_names, required_fields

Kept = TypeVar("Kept")


class RefusedError(Exception):
    """Something is wrong with the tables."""


def structure_quickly(tables: object, kind: type[Kept], rules: Rules) -> Kept:
    """Make a value of a class from its table. Raises RefusedError."""
    try:
        made: Kept = _Structuring(rules).structure(tables, kind)
    except UnusableValueError as error:
        raise RefusedError from error
    return made


class _Structuring:
    """Goes through tables and types together."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules

    def structure(self, value: object, kind: Any) -> Any:  # noqa: ANN401 # types, and what they make
        hook = self._rules.types.get(kind)
        if hook is not None:
            return hook(value, self.structure)
        if field_names(kind):
            return self._table(value, kind)
        if get_origin(kind) is tuple:
            return self._list(value, get_args(kind)[0])
        # a type of the model is one of these, or one of them that may be absent: TOML knows no null
        return self.structure(value, next(part for part in get_args(kind) if part is not type(None)))

    def _table(self, value: object, kind: Any) -> object:  # noqa: ANN401 # the same
        if not isinstance(value, dict):
            raise RefusedError
        hooks = self._rules.fields.get(kind, {})
        types = kind.__annotations__
        given = {name: value[key] for name in field_names(kind) if (key := key_of(name)) in value}
        if len(given) < len(value) or not given.keys() >= set(required_fields(kind)):
            raise RefusedError
        for name, part in given.items():
            given[name] = hooks[name](part, self.structure) if name in hooks else self.structure(part, types[name])
        return kind(**given)

    def _list(self, value: object, kind: Any) -> tuple[Any, ...]:  # noqa: ANN401 # the same
        if not isinstance(value, list):
            raise RefusedError
        refuse_many(value)
        return tuple(self.structure(item, kind) for item in value)
