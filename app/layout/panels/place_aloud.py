"""Where a visitor is among several, as it is said at the end of what is read aloud."""

from app.layout.aloud import Reading, words_told
from app.layout.material import Locale
from app.layout.panels.hearing import PLACE
from app.layout.translatable import QT_TRANSLATE_NOOP

MILESTONE = QT_TRANSLATE_NOOP("words", "milestone {place} of {count}")
QUOTE = PLACE


def place_aloud(locale: Locale, written: str, number: int, count: int) -> Reading:
    """Say which one of how many, counted from 0, as it is `written`; nothing where there is only one."""
    text = locale.word(written).format(place=number + 1, count=count)
    return words_told(text, locale.words_language, number) if count > 1 else ()
