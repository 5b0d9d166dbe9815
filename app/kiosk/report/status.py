"""How a screen is, as data."""

from datetime import datetime
from enum import StrEnum

from app.value import value


class Condition(StrEnum):
    """What a screen shows."""

    SHOWING = "showing"  # its source
    LAST_GOOD = "last good"  # what its source last held that could be used
    QUIET = "quiet"  # date and clock
    BLACK = "black"  # outside its hours
    STOPPED = "stopped"  # the program has ended in good order


@value
class SourceStatus:
    """What is shown and where it comes from: the source as it was named, "" for none, without any credentials.

    `since` is when what is shown came from there; None where that is not known.
    """

    condition: Condition
    source: str
    since: datetime | None = None


@value
class DisplayStatus:
    """The display that is filled: its name, "" for none, its size in px, and the sizes that are counted with.

    The diagonal is in inches, the readers' distance in metres, each with who has said so. `power` is what the panel said of its
    own: "on", "off" or "unknown"; None where it is not switched.
    """

    name: str
    width_px: int
    height_px: int
    diagonal_inches: float
    diagonal_from: str
    distance_m: float
    distance_from: str
    power: str | None = None


@value
class ShownNow:
    """What stands on the screen: `panel` is "overview", or the name of the panel that is alone on it; pages count from 1.

    `quote` of `quotes` is the one that is on, None where none is.
    """

    panel: str
    page: int
    pages: int
    language: str
    quote: int | None = None
    quotes: int = 0


@value
class Trouble:
    """A line of the log that tells of something wrong, and when it came."""

    line: str
    at: datetime


@value
class Status:
    """How a screen is at `written`.

    `content` is the SHA-256 of what is shown, in hexadecimal digits. `memory_bytes` is what the program has in memory, None where
    the system does not tell. `uptime_s` counts from `started`, whatever is done to the clock. `thumbnail` is when the picture of
    the wall was taken, None where there is none.
    """

    version: str
    written: datetime
    started: datetime
    uptime_s: float
    source: SourceStatus
    display: DisplayStatus
    shown: ShownNow | None
    content: str
    memory_bytes: int | None
    problems: int
    last_problem: Trouble | None
    thumbnail: datetime | None

    @property
    def age_s(self) -> float | None:
        """How old what is shown is, in seconds."""
        return (self.written - self.source.since).total_seconds() if self.source.since else None
