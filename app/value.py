"""Immutable values, which the pure core of the program is made of.

They look and behave like frozen dataclasses. A hundred dataclasses take 60 to 80 ms to make at import, for Python compiles
methods of its own for each; these share theirs, so that a hundred take one.
"""

from collections.abc import Callable
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

Kind = TypeVar("Kind", bound=type)
Instance = TypeVar("Instance")


@dataclass_transform(frozen_default=True)
def value(kind: Kind) -> Kind:
    """Make a class's annotations the fields of its instances, which nothing can change; two with equal fields are equal.

    A field with a default may be left out. `uncompared` of the class names fields that equality and hash leave aside.
    """
    names = tuple(kind.__annotations__)
    defaults = {name: vars(kind)[name] for name in names if name in vars(kind)}
    uncompared = vars(kind).get("uncompared", ())
    members: dict[str, Any] = {
        "__match_args__": names,
        "__init__": _initialiser(kind.__name__, names, defaults),
        "__eq__": _same,
        "__hash__": _hash,
        "__repr__": _shown,
        "__setattr__": _refused,
        "__delattr__": _refused,
        "_compared": attrgetter(*(name for name in names if name not in uncompared)),
    }
    for name, member in members.items():
        if name == "__match_args__" or name not in vars(kind) or name == "__hash__":
            setattr(kind, name, member)
    return kind


def replace(instance: Instance, **changes: Any) -> Instance:  # noqa: ANN401 - any field of any value
    """Give a value with other fields. Raises TypeError for a field it does not have."""
    kind = type(instance)
    fields = {name: instance.__dict__[name] for name in kind.__match_args__}  # type: ignore[attr-defined] # what `value` has set
    if not changes.keys() <= fields.keys():
        raise TypeError(f"{kind.__name__} takes {', '.join(fields)}; given were {changes!r}")
    changed = object.__new__(kind)
    changed.__dict__.update(fields, **changes)  # no default is missing, none is given twice: nothing is left to check
    return changed


def field_names(kind: object) -> tuple[str, ...]:
    """Name the fields of a value or of its class, in their order; none for anything else."""
    names: tuple[str, ...] = getattr(kind, "__match_args__", ()) if hasattr(kind, "_compared") else ()
    return names


def required_fields(kind: type) -> tuple[str, ...]:
    """Name the fields of a value's class that may not be left out."""
    return tuple(name for name in field_names(kind) if name not in vars(kind))


def _initialiser(owner: str, names: tuple[str, ...], defaults: dict[str, object]) -> Callable[..., None]:
    count, known = len(names), frozenset(names)

    def __init__(self: object, *given: object, **named: object) -> None:  # noqa: N807 # it becomes the class's
        fields = self.__dict__
        if len(given) == count and not named:
            fields.update(zip(names, given, strict=False))  # as many of both
            return
        fields.update(defaults)
        fields.update(zip(names, given, strict=False))
        fields.update(named)
        if fields.keys() != known or len(given) > count or not named.keys().isdisjoint(names[: len(given)]):
            raise TypeError(f"{owner} takes {', '.join(names)}; given were {given!r} and {named!r}")

    return __init__


def _same(self: Any, other: object) -> bool:  # noqa: ANN401 - any value
    if self is other:
        return True
    compared = self._compared
    return bool(compared(self) == compared(other)) if type(other) is type(self) else NotImplemented


def _hash(self: Any) -> int:  # noqa: ANN401 - any value
    return hash(self._compared(self))


def _shown(self: object) -> str:
    names: tuple[str, ...] = type(self).__match_args__  # type: ignore[attr-defined] # what `value` has set
    return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"


def _refused(self: object, name: str, *_: object) -> None:
    raise AttributeError(f"{type(self).__name__}.{name} cannot be changed")
