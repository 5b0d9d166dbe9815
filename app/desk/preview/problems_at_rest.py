"""What shows only on the display, as `check` tells it: looked for when the picture has stood a while, a language at a time."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.announcement.problem import Problem
from app.clockwork import Alarms
from app.desk.problems_on_display import code_without_room, missing_glyphs, small_pictures, too_far
from app.layout.display import Display, greatest_distance_m
from app.layout.text.type_scale import HEADLINE_ARC_MINUTES
from app.stage.lobby_screen import LobbyScreen

RESTS_MS = 600  # long after the picture of a save, and out of the way of the next keys
NEXT_MS = 60


class ProblemsAtRest(QObject):
    """Tells by `found`, with a tuple, what is wrong on the display that is asked for.

    `asked_m` is the distance of the command line where it says one, `screen_file` the file that else says it; each language
    takes as long as laying it out.
    """

    found = Signal(tuple)

    def __init__(
        self,
        screen: LobbyScreen,
        asked: Callable[[], Display],
        asked_m: float | None,
        screen_file: Path | None,
        alarms: Alarms,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._screen = screen
        self._asked = asked
        self._asked_m = asked_m
        self._screen_file = screen_file
        self._next = 0
        self._problems: list[Problem] = []
        self._alarm = alarms(self)
        self._alarm.due.connect(self._on_due)

    def look(self) -> None:
        """Looks soon: the announcement, or the display, is another."""
        self._next, self._problems = 0, []
        self._alarm.start(RESTS_MS)

    def rest(self) -> None:
        """Looks no more."""
        self._alarm.stop()

    def _on_due(self) -> None:
        screen = self._screen
        if not screen.isVisible():
            return
        if self._next == 0:
            self._problems = self._of_distance()
        if self._next < len(screen.editions) and not screen.edition.quiet:
            edition = screen.editions[self._next]
            self._problems += missing_glyphs(edition, edition.file, screen.typeface)
            layouts = screen.layouts_in(self._next)
            self._problems += small_pictures(edition, edition.file, layouts)
            self._problems += code_without_room(edition, edition.file, layouts)
            self._next += 1
            self._alarm.start(NEXT_MS)
        else:
            self.found.emit(tuple(self._problems))

    def _of_distance(self) -> list[Problem]:
        display = self._asked()
        greatest = greatest_distance_m(display, HEADLINE_ARC_MINUTES, self._screen.typeface.cap_height)
        if display.distance_m <= greatest:
            return []
        return [too_far(self._asked_m, self._screen_file, display.distance_m, greatest)]
