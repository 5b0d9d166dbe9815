"""What `screen.toml` says of one display: frozen types, one for each of its tables; every key has a default."""

from enum import StrEnum
from pathlib import Path

from app.announcement.problem import Problem
from app.value import value

POWERS = ("none", "cec", "ddc")


class LetterKeys(StrEnum):
    """Whether a single letter or other sign is a key of the screen's (WCAG 2.2, 2.1.4)."""

    ON = "on"
    OFF = "off"
    CTRL = "ctrl"
    """Only together with Ctrl."""


@value
class ScreenDisplay:
    """The display and its readers; `output` is the name of the one to use.

    The diagonal is in inches, 3 to 500, the readers' distance in metres, 0.2 to 100; each None where the file gives none.
    """

    diagonal_inches: float | None = None
    distance_m: float | None = None
    output: str | None = None


@value
class ScreenSource:
    """Where announcements come from: a file, a folder or an https:// address, looked at every 5 to 86,400 seconds."""

    announcement: str | None = None
    refresh_s: int = 60


@value
class Hours:
    """When the screen is lit: from `on` until `off`, "HH:MM", on the days that `weekdays.parse_days` reads.

    `power` is what switches the panel itself: one of POWERS.
    """

    on: str | None = None
    off: str | None = None
    days: str | None = None
    power: str = "none"


@value
class Kiosk:
    """How it stands in its hall.

    `exit_keys` is the chord that leaves, "" for none; after `return_s` seconds (5 to 86,400) without a key it is as just
    started, or with 0 never; `letter_keys` says whether single letters do anything; `orbit` moves the picture against
    burn-in; without `motion` every change is a jump.
    """

    exit_keys: str = "Ctrl+Alt+Shift+Q"
    return_s: int = 60
    letter_keys: LetterKeys = LetterKeys.ON
    orbit: bool = True
    motion: bool = True


@value
class Language:
    """The order in which languages are offered, as BCP 47 tags, and whether they alternate round by round."""

    order: tuple[str, ...] = ()
    rotate: bool = False


@value
class PublicWarnings:
    """Where public warnings come from: the https:// address of a feed, None for no warnings.

    `areas` are codes of municipalities or counties, as the feed writes them, none for all that it carries; without `tests`
    exercises and tests are left out.
    """

    feed: str | None = None
    areas: tuple[str, ...] = ()
    tests: bool = False


@value
class ScreenFile:
    """One whole screen file."""

    panel: ScreenDisplay = ScreenDisplay()
    source: ScreenSource = ScreenSource()
    hours: Hours = Hours()
    kiosk: Kiosk = Kiosk()
    language: Language = Language()
    warnings: PublicWarnings = PublicWarnings()


@value
class ScreenReading:
    """A screen file's values, with defaults for what is absent or wrong, and every problem in line order.

    `file` is None where there is no screen file at all.
    """

    screen: ScreenFile
    problems: tuple[Problem, ...] = ()
    file: Path | None = None
