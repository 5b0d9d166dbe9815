"""The program's own words, in the language of what they stand beside; where untranslated, English."""

import re
from pathlib import Path

from PySide6.QtCore import QLocale, QTranslator

CONTEXT = "words"
FILE_PREFIX = "foaje"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 # the name that lupdate looks for
    """Mark a text for translation and give it back; Qt's own function of this name gives mypy an object, and no text."""
    del context
    return text


PAUSED = QT_TRANSLATE_NOOP("words", "Paused")
ILLUSTRATION = QT_TRANSLATE_NOOP("words", "Illustration")
TIMELINE = QT_TRANSLATE_NOOP("words", "Timeline")
NOTICE = QT_TRANSLATE_NOOP("words", "Notice")
QUOTES = QT_TRANSLATE_NOOP("words", "Quotes")
STORY = QT_TRANSLATE_NOOP("words", "The whole story")
CEREMONY = QT_TRANSLATE_NOOP("words", "The ceremony")
PUBLISHED = QT_TRANSLATE_NOOP("words", "Published {date}")
PHOTO_BY = QT_TRANSLATE_NOOP("words", "Photo: {name}")
ILLUSTRATION_BY = QT_TRANSLATE_NOOP("words", "Illustration: {name}")
PAGE_OF = QT_TRANSLATE_NOOP("words", "{page} / {pages}")
SPOKEN_PLACE = QT_TRANSLATE_NOOP("words", "{place} of {count}")
SPOKEN_HELP = QT_TRANSLATE_NOOP("words", "Tab goes through the panels, F1 tells the keys.")
RESUMED = QT_TRANSLATE_NOOP("words", "Resumed")
OVERVIEW = QT_TRANSLATE_NOOP("words", "Overview")
LARGE_TEXT = QT_TRANSLATE_NOOP("words", "Large text")
NORMAL_TEXT = QT_TRANSLATE_NOOP("words", "Normal text")
KEYS = QT_TRANSLATE_NOOP("words", "Keys")
TRANSLATION_FROM = QT_TRANSLATE_NOOP("words", "Unofficial translation from {language}")
STAFF_CHORD = QT_TRANSLATE_NOOP("words", "Staff: hold {chord} for two seconds to leave. Write your own announcement with foaje preview.")

_NUMBER = re.compile(r"[0-9]{1,15}(\.[0-9]{1,3})?")


class Words:
    """The words of one language, a BCP 47 tag; a region's words are its language's ("sv-FI" has those of "sv")."""

    def __init__(self, language: str, folder: Path) -> None:
        self.language = language
        self.locale = QLocale(language.replace("-", "_"))
        # It is asked directly and never installed, so that two languages can stand side by side; it lives as long as these words.
        self._translator = QTranslator()
        # English is what the sources are written in: there is nothing to load.
        self._translated = self.locale.language() != QLocale.Language.English and self._translator.load(
            self.locale, FILE_PREFIX, "_", str(folder)
        )

    def word(self, source: str, context: str = CONTEXT) -> str:
        """Translate a text that was marked in this context; without a translation it stays English."""
        return (self._translator.translate(context, source) if self._translated else "") or source

    def number(self, written: str) -> str:
        """Write a number such as "1048576" or "4.51" as these words' language does; any other text stays as it is."""
        if not _NUMBER.fullmatch(written):
            return written
        # not by the locale alone: where the words stay English, their numbers do
        locale = self.locale if self._translated else QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
        return locale.toString(float(written), "f", len(written.partition(".")[2]))

    @property
    def right_to_left(self) -> bool:
        """Whether the language is read from right to left."""
        from PySide6.QtCore import Qt

        return self.locale.textDirection() == Qt.LayoutDirection.RightToLeft
