"""The clock of the picture: the display's own, or one that stands at a moment that was chosen."""

from datetime import datetime

from app.clockwork import Clock
from app.local_time import local_time


class ChosenMoment:
    """Gives the moment that is to be shown."""

    def __init__(self, clock: Clock, at: datetime | None = None) -> None:
        self.clock = clock
        self.at = local_time(at) if at else None

    def __call__(self) -> datetime:
        return self.at or self.clock()

    def choose(self, at: datetime | None) -> None:
        """Stands at a moment from now on; with None it goes as the display's own does."""
        self.at = local_time(at) if at else None
