"""What lies at a source: one announcement, or several that are shown in turn."""

import os
from pathlib import Path

from app.announcement.problem import Problem
from app.announcement.reading import FILE_NAME
from app.source.loading import Loaded, load
from app.value import replace, value

ALONE = ""
"""The name of an announcement that is alone at its source."""

MOST_FOLDERS = 500
"""A source is a folder of announcements, and no whole disk that somebody has named by mistake."""


@value
class Holding:
    """The announcements at a source that can be used, in the order of their names, and every problem.

    `failed` names those that are there, or should be, and can't be used: ALONE where that goes for the source as a whole.
    """

    announcements: tuple[Loaded, ...] = ()
    problems: tuple[Problem, ...] = ()
    failed: tuple[str, ...] = ()

    @property
    def usable(self) -> bool:
        """Whether there is something to show."""
        return bool(self.announcements)

    def mended_by(self, earlier: "Holding") -> "Holding":
        """The same with what an earlier one had in the place of what failed."""
        if not self.failed:
            return self
        if not self.usable and ALONE in self.failed:
            return replace(self, announcements=earlier.announcements)
        kept = [loaded for loaded in earlier.announcements if loaded.name in self.failed]
        return replace(self, announcements=tuple(sorted((*self.announcements, *kept), key=lambda loaded: loaded.name)))


NOTHING = Holding(failed=(ALONE,))
"""What is known of a source that could not be looked at."""


def read_holding(path: Path) -> Holding:
    """Reads what lies at `path`: an announcement's file, a folder that holds one, or a folder of such folders."""
    names = names_in(path)
    if not names:
        loaded = load(path)
        return Holding((loaded,), loaded.problems) if loaded.usable else Holding((), loaded.problems, (ALONE,))
    found = [load(path / name, name) for name in names]
    problems = tuple(problem for loaded in found for problem in loaded.problems)
    failed = tuple(loaded.name for loaded in found if not loaded.usable)
    return Holding(tuple(loaded for loaded in found if loaded.usable), problems, failed)


def names_in(path: Path) -> list[str]:
    """The folders in a folder of announcements that hold one, in name order."""
    return [name for name in folders_in(path) if os.path.lexists(path / name / FILE_NAME)]


def folders_in(path: Path) -> list[str]:
    """The folders in a folder of announcements, in name order; none where it is one itself, or no folder at all.

    Hidden ones are left alone: tools keep there what is not finished.
    """
    try:
        if not path.is_dir() or os.path.lexists(path / FILE_NAME):
            return []
        return sorted(entry.name for entry in os.scandir(path) if not entry.name.startswith(".") and entry.is_dir())[:MOST_FOLDERS]
    except (OSError, ValueError):
        return []
