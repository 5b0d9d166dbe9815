"""Where a lobby's announcement comes from: the command line, else the screen file, which is read again until it names one."""

from collections.abc import Callable, Sequence
from pathlib import Path

from app.announcement.problem import Problem
from app.announcement.reading import Reading
from app.source.loading import Loaded, load
from app.source.screen_place import read_screen
from app.value import replace
from app.wishes import Wishes


class LobbySource:
    """Answers with what lies there now; `found` is called with the wishes of a screen file that was mended."""

    def __init__(
        self, wishes: Wishes, told: Sequence[Problem], tell: Callable[[Sequence[Problem]], None], found: Callable[[Wishes], None]
    ) -> None:
        self.wishes = wishes
        self._told = tuple(told)
        self._tell = tell
        self._found = found

    def look(self) -> Loaded:
        """Reads the announcement; nothing where no source is known."""
        if self.wishes.announcement is None:
            self._look_at_screen_file()
        return loaded(self.wishes.announcement)

    def _look_at_screen_file(self) -> None:
        """A mended one says where the announcement is, and how large; its keys, motion and output count from the next start."""
        reading = read_screen(self.wishes.screen_file)
        if reading.problems != self._told:
            self._told = reading.problems
            self._tell(reading.problems)
        wishes = replace(self.wishes, screen=reading.screen)
        if wishes.announcement is not None:
            self.wishes = wishes
            self._found(wishes)


def loaded(source: Path | None) -> Loaded:
    """What lies at a source; nothing where none is known."""
    return load(source) if source is not None else Loaded(Reading(None, (), Path(), Path()))
