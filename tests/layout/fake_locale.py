"""A made-up locale: Swedish words and dates, so that no layout test needs Qt or a translation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from app.announcement.model import PartialDate
from app.layout.countdown import Unit
from app.layout.translatable import WORDS

WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
MONTHS = ("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december")
SWEDISH = {
    "Paused": "Pausad",
    "Illustration": "Illustration",
    "Timeline": "Tidslinje",
    "The whole story": "Hela berättelsen",
    "The ceremony": "Ceremonin",
    "Published {date}": "Publicerad {date}",
    "Photo: {name}": "Foto: {name}",
    "Illustration: {name}": "Illustration: {name}",
    "{place} of {count}": "{place} av {count}",
    "milestone {place} of {count}": "milstolpe {place} av {count}",
    "Keys": "Tangenter",
    "Today": "Idag",
    "{window} of {whole}": "{window} av {whole}",
}


UNITS = {Unit.DAY: "dagar", Unit.WEEK: "veckor", Unit.MONTH: "månader", Unit.YEAR: "år"}


@dataclass(frozen=True)
class FakeLocale:
    """Writes as a Swedish one does; a word that it does not know stays English."""

    words: Mapping[str, str] = field(default_factory=lambda: SWEDISH)
    right_to_left: bool = False
    quotation_marks: tuple[str, str] = ("”", "”")
    comma: str = ", "
    language: str = "sv"
    words_language: str = "sv"

    def word(self, source: str, context: str = WORDS) -> str:
        assert context == WORDS, "the layout's words stand in one context"
        return self.words.get(source, source)

    def language_of(self, source: str, context: str = WORDS) -> str:
        assert context == WORDS
        return "" if source in self.words else "en"

    def weekday_and_day(self, moment: date) -> str:
        return f"{WEEKDAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]}".capitalize()

    def clock(self, moment: datetime) -> str:
        return f"{moment:%H:%M}"

    def full_date(self, day: date) -> str:
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"

    def milestone_date(self, when: PartialDate) -> str:
        """1998, februari 2019, 21 februari 2019."""
        return f"{when.day or ''} {MONTHS[when.month - 1] if when.month else ''} {when.year}".strip()

    def milestone_span(self, when: PartialDate, until: PartialDate) -> str:
        return f"{self.milestone_date(when)}–{self.milestone_date(until)}"

    def in_future(self, number: int, unit: Unit) -> str:
        return f"om {number} {UNITS[unit]}"
