"""What the command line and the screen file together ask for."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from app.announcement.screen import ScreenFile
from app.local_time import local_time
from app.resources import resources
from app.sizes import Sizes
from app.source.place import Place, place_of
from app.stage.known_display import KnownDisplay
from app.value import value


@value
class Wishes:
    """What the command line asks for, the same for every command; None where it leaves it to the screen file.

    `screen_file` is the one asked for or found, None where there is none; `screen` is what it says.
    """

    source: Place | None = None
    screen_file: Path | None = None
    size: tuple[int, int] | None = None
    diagonal_inches: float | None = None
    distance_m: float | None = None
    language: str | None = None
    at: datetime | None = None
    screen: ScreenFile = ScreenFile()

    @property
    def languages(self) -> tuple[str, ...]:
        """The order of the languages, the one asked for first."""
        return (*((self.language,) if self.language else ()), *self.screen.language.order)

    @property
    def announcement(self) -> Place | None:
        """Where the announcement lies; None where a screen file is there or was asked for and names none that can be known.

        The bundled one is for those who have said nothing: in a hall it would be another town's.
        """
        if self.source is not None:
            return self.source
        if self.screen.source.announcement is not None and self.screen_file is not None:
            return place_of(self.screen.source.announcement, self.screen_file.absolute().parent)
        return None if self.screen_file is not None else resources()

    def sizes(self, own_diagonal_inches: float | None = None) -> Sizes:
        """The display on the wall: as asked for, else as the screen file says, else as the display says, else the default."""
        file = self.screen.panel
        return Sizes.chosen(self.diagonal_inches, file.diagonal_inches, own_diagonal_inches, self.distance_m, file.distance_m)

    def known_display(self, own_diagonal_inches: float | None = None) -> KnownDisplay:
        """The same as the stage takes it."""
        sizes = self.sizes(own_diagonal_inches)
        return KnownDisplay(sizes.diagonal_inches, sizes.distance_m)

    def clock(self) -> Callable[[], datetime]:
        """The display's own clock, or one that stands still at the moment asked for."""
        return _Still(self.at) if self.at else _local_now


class _Still:
    """A clock that stands."""

    def __init__(self, at: datetime) -> None:
        self._at = local_time(at)

    def __call__(self) -> datetime:
        return self._at


def _local_now() -> datetime:
    return datetime.now().astimezone()
