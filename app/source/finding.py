"""What was found at a path at one time, with all that tells of a later change to it."""

from collections.abc import Callable
from pathlib import Path

from app.announcement.problem import Kind, Level, Problem
from app.source.holding import ALONE, NOTHING, Holding, read_holding
from app.source.remote import Patience, is_remote
from app.source.signature import Signature, files_at, places_to_watch, signature_of
from app.value import value

START_S = 3.0  # how long a start waits for another machine: then the last good copy comes up
LATER_S = 1.0  # and how long a picture that stands already may not answer its keys


@value
class Finding:
    """What lies there, the signature of its files from before they were read, and where to listen for changes to them."""

    holding: Holding
    signature: Signature = ()
    places: tuple[str, ...] = ()


class Finder:
    """Looks at a path; where its files are another machine's, `patience_s` is all that it waits for an answer."""

    def __init__(self, path: Path, patience_s: float = LATER_S) -> None:
        self._path = path
        self._patience = Patience[object](patience_s) if is_remote(path) else None

    def find(self) -> Finding:
        """What lies there now."""
        found = self._asked(lambda: find_at(self._path))
        return found if isinstance(found, Finding) else Finding(_no_answer(self._path))

    def signature(self, holding: Holding) -> Signature | None:
        """What the system says now of all on which it depends what lies there; None where nothing answers."""
        found = self._asked(lambda: signature_of(files_at(self._path, holding)))
        return found if isinstance(found, tuple) else None

    def _asked(self, question: Callable[[], object]) -> object:
        return question() if self._patience is None else self._patience.ask(question)


def find_at(path: Path) -> Finding:
    """Reads what lies at a path."""
    before = dict(signature_of(files_at(path, NOTHING)))
    holding = read_holding(path)
    files = files_at(path, holding)
    # As it was before the reading, of all that the reading has found: what changes meanwhile is seen.
    signature = tuple((name, before.get(name, status)) for name, status in signature_of(files))
    return Finding(holding, signature, places_to_watch(files))


def _no_answer(path: Path) -> Holding:
    return Holding((), (Problem(Kind.UNREADABLE, Level.ERROR, str(path), values=(("reason", "No answer"),)),), (ALONE,))
