"""The program's own words, in the language of what they stand beside; where untranslated, English."""

import re
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTranslator

from app.announcement.model import PartialDate
from app.layout.countdown import Unit
from app.layout.translatable import QT_TRANSLATE_NOOP, WORDS
from app.stage.language import dates, punctuation
from app.stage.language.in_future import ENGLISH, SOURCES
from app.stage.language.own_name import own_name

FILE_PREFIX = "foaje"

SPOKEN_HELP = QT_TRANSLATE_NOOP("words", "Tab goes through the panels, F1 tells the keys.")
PROGRAM = QT_TRANSLATE_NOOP("words", "A screen of announcements")
STAFF_CHORD = QT_TRANSLATE_NOOP("words", "Staff: hold {chord} for two seconds to leave. Write your own announcement with foaje preview.")

_NUMBER = re.compile(r"[0-9]{1,15}(\.[0-9]{1,3})?")


class Words:
    """The words of one language, a BCP 47 tag; a region's words are its language's ("sv-FI" has those of "sv")."""

    def __init__(self, language: str, folder: Path) -> None:
        self.language = language
        self.locale = QLocale(language.replace("-", "_"))
        # English without a country is written as the program's own words are.
        self._writing = QLocale("en_GB") if language == "en" else self.locale
        # It is asked directly and never installed, so that two languages can stand side by side; it lives as long as these words.
        self._translator = QTranslator()
        # English is what the sources are written in: there is nothing to load.
        self._translated = self.locale.language() != QLocale.Language.English and self._translator.load(
            self.locale, FILE_PREFIX, "_", str(folder)
        )

    def word(self, source: str, context: str = WORDS) -> str:
        """Translate a text that was marked in this context; without a translation it stays English."""
        return (self._translator.translate(context, source) if self._translated else "") or source

    def language_of(self, source: str, context: str = WORDS) -> str:
        """Tell in which language a text stands that was marked in this context: "en" where untranslated, "" in these words' own."""
        if self._is_english:
            return ""
        return "" if self._translated and self._translator.translate(context, source) else "en"

    def number(self, written: str) -> str:
        """Write a number such as "1048576" or "4.51" as these words' language does; any other text stays as it is."""
        if not _NUMBER.fullmatch(written):
            return written
        # not by the locale alone: where the words stay English, their numbers do
        locale = self.locale if self._translated else QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
        return locale.toString(float(written), "f", len(written.partition(".")[2]))

    @property
    def words_language(self) -> str:
        """The language that the words are in: this one, or English where they are not translated into it."""
        return self.language if self._translated or self._is_english else "en"

    @property
    def own_name(self) -> str:
        """What the language is called in itself, with a capital as it begins a sentence: "Svenska"; its tag where nobody knows."""
        return own_name(self.language)

    @property
    def _is_english(self) -> bool:
        return self.locale.language() == QLocale.Language.English

    @property
    def right_to_left(self) -> bool:
        """Whether the language is read from right to left."""
        return self.locale.textDirection() == Qt.LayoutDirection.RightToLeft

    @property
    def quotation_marks(self) -> tuple[str, str]:
        """The marks before and after a quote, with the spaces that belong inside them."""
        return punctuation.quotation_marks(self._writing)

    @property
    def comma(self) -> str:
        """The comma between a person and what they are, with the space after it where there is one."""
        return punctuation.comma(self._writing)

    def weekday_and_day(self, moment: date) -> str:
        """Weekday, day and month; the first letter is a capital, as it stands alone."""
        return dates.weekday_and_day(self._writing, moment)

    def clock(self, moment: datetime) -> str:
        """Hours and minutes of the display's own clock."""
        return dates.clock(self._writing, moment)

    def full_date(self, day: date) -> str:
        """Day, month and year."""
        return dates.full_date(self._writing, day)

    def milestone_date(self, when: PartialDate) -> str:
        """As exact as the milestone is: a year, a month or a day."""
        return dates.milestone_date(self._writing, when)

    def milestone_span(self, when: PartialDate, until: PartialDate) -> str:
        """From when to when, each as exact as it is."""
        return dates.milestone_span(self._writing, when, until)

    def in_future(self, number: int, unit: Unit) -> str:
        """In how many days, weeks, months or years: "in 12 months"."""
        return self.counted(SOURCES[unit], ENGLISH[unit], number)

    def counted(self, source: str, english: tuple[str, str], number: int) -> str:
        """Translate a text in the form that a number takes, which stands in it as %n; `english` are its forms for one and for more."""
        translated = self._translator.translate(WORDS, source, None, number) if self._translated else ""
        return (translated or english[number != 1]).replace("%n", self.number(str(number)))
