"""What panels are made of: an announcement at one moment, and how its language writes what the file does not."""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Protocol

from app.announcement.model import Announcement, PartialDate
from app.layout.code import Code
from app.layout.countdown import Unit
from app.layout.text.paragraph import Typesetter
from app.layout.translatable import WORDS
from app.value import value


class Locale(Protocol):
    """The program's words, and dates, in the language of an announcement; `stage` answers with Qt's, tests with made-up ones."""

    @property
    def language(self) -> str:
        """The language of the announcement, a BCP 47 tag."""

    @property
    def words_language(self) -> str:
        """The language of the program's own words: the announcement's, or English where they are not translated into it."""

    @property
    def right_to_left(self) -> bool:
        """Whether the language is read from right to left."""

    @property
    def quotation_marks(self) -> tuple[str, str]:
        """The marks before and after a quote, with the spaces that belong inside them."""

    @property
    def comma(self) -> str:
        """The comma between a person and what they are, with the space after it where there is one."""

    def word(self, source: str, context: str = WORDS) -> str:
        """Translate one of the program's own words; without a translation it stays English."""

    def language_of(self, source: str, context: str = WORDS) -> str:
        """Tell the language (a BCP 47 tag) in which one of the program's own words stands: "" for the announcement's own."""

    def weekday_and_day(self, moment: date) -> str:
        """Write weekday, day and month, beginning with a capital."""

    def clock(self, moment: datetime) -> str:
        """Write hours and minutes."""

    def full_date(self, day: date) -> str:
        """Write day, month and year."""

    def milestone_date(self, when: PartialDate) -> str:
        """Write a date as exactly as it is known."""

    def milestone_span(self, when: PartialDate, until: PartialDate) -> str:
        """Write from when to when, each as exactly as it is known."""

    def in_future(self, number: int, unit: Unit) -> str:
        """Write in how many days, weeks, months or years something comes, at least one."""


@value
class AlertText:
    """A public warning as it is told: its title and the paragraphs below it, in a language of its own, whose rules `setter` knows.

    An `extreme` one is set as large as a headline. `language` is a BCP 47 tag, "" for that of the announcement.
    """

    title: str
    texts: tuple[str, ...]
    extreme: bool
    setter: Typesetter
    language: str = ""


@value
class Material:
    """An announcement as it is to be shown at `now`, which is the display's own time.

    `aspects` are width over height of the pictures that can be shown, by their place: "ceremony", "logo", and
    `milestone_picture` of a milestone's number.
    `translation` says of what the announcement is a translation, "" where it is the original; a `quiet` one has its day
    as the headline, and the clock alone beside it. `logo_grounds` are the colours that the logo needs under it, by the ground
    on which it vanishes without. `alerts` are the public warnings in force, the gravest first. `code` is the QR code of the
    address, None where there is none. What is `printed` tells its day with the year instead of a clock that would stand still.
    """

    announcement: Announcement
    locale: Locale
    setter: Typesetter
    now: datetime
    aspects: Mapping[str, float]
    notice_is_due: bool = True
    translation: str = ""
    quiet: bool = False
    logo_grounds: Mapping[str, str] = MappingProxyType({})
    alerts: tuple[AlertText, ...] = ()
    code: Code | None = None
    printed: bool = False
