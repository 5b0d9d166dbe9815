"""What panels are made of: an announcement at one moment, and how its language writes what the file does not."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Protocol

from app.announcement.model import Announcement, PartialDate
from app.layout.text.paragraph import Typesetter
from app.layout.translatable import WORDS
from app.value import value


class Locale(Protocol):
    """The program's words, and dates, in the language of an announcement; `stage` answers with Qt's, tests with made-up ones."""

    @property
    def right_to_left(self) -> bool:
        """Whether the language is read from right to left."""

    def word(self, source: str, context: str = WORDS) -> str:
        """Translate one of the program's own words; without a translation it stays English."""

    def weekday_and_day(self, moment: date) -> str:
        """Write weekday, day and month, beginning with a capital."""

    def clock(self, moment: datetime) -> str:
        """Write hours and minutes."""

    def full_date(self, day: date) -> str:
        """Write day, month and year."""

    def milestone_date(self, when: PartialDate) -> str:
        """Write a date as exactly as it is known."""


@value
class Material:
    """An announcement as it is to be shown at `now`, which is the display's own time.

    `aspects` are width over height of the pictures that can be shown, by their place: "ceremony" and "logo".
    `translation` says of what the announcement is a translation, "" where it is the original; a `quiet` one has its day
    as the headline, and the clock alone beside it.
    """

    announcement: Announcement
    locale: Locale
    setter: Typesetter
    now: datetime
    aspects: Mapping[str, float]
    notice_is_due: bool = True
    translation: str = ""
    quiet: bool = False
