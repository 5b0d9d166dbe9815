"""What is wrong with a value, before it is known on which line of which file it stands."""

from app.announcement.expected import Expected, found
from app.announcement.keypath import KeyPath
from app.announcement.plain_text import plain
from app.announcement.problem import Kind, Level
from app.value import value

_SHOWN = 80  # characters of a wrong value: enough to recognise it, short enough for one line


@value
class KeyProblem:
    """A problem by the path of its key; `toml_document.py` gives it its file and line."""

    kind: Kind
    path: KeyPath
    values: tuple[tuple[str, str], ...] = ()
    level: Level = Level.ERROR


class UnusableValueError(ValueError):
    """Raised while one value is structured; the path is what the structuring around it knows."""

    def __init__(self, kind: Kind, *values: tuple[str, str]) -> None:
        super().__init__(kind)
        self.kind = kind
        self.values = values


def wrong_type(wanted: Expected, value: object) -> UnusableValueError:
    """Make the fault of a value of another type than the key takes."""
    return UnusableValueError(Kind.WRONG_TYPE, ("wanted", wanted), ("found", found(value)))


def bad_value(wanted: Expected, value: object, *more: tuple[str, str]) -> UnusableValueError:
    """Make the fault of a value of the right type that says nothing the key can mean."""
    return UnusableValueError(Kind.BAD_VALUE, ("value", shown(value)), ("wanted", wanted), *more)


def shown(value: object) -> str:
    """Write a value on one line, shortened to 80 characters."""
    try:
        text = plain(value if isinstance(value, str) else str(value))
    except ValueError:  # a whole number of more digits than Python writes, or a list of such
        text = "…"
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
