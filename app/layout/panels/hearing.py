"""What is heard of any panel that turns its pages: where one is, and the words of the page that is on."""

from app.layout.material import Locale
from app.layout.shown import Shown
from app.layout.spoken import sentences
from app.layout.translatable import QT_TRANSLATE_NOOP

PLACE = QT_TRANSLATE_NOOP("words", "{place} of {count}")


def place_of(locale: Locale, number: int, count: int) -> str:
    """Say which one of how many, counted from 0: "3 of 4"."""
    return locale.word(PLACE).format(place=number + 1, count=count)


def turns(shown: Shown) -> bool:
    """Tell whether a panel is one that turns its pages, or that a visitor has alone on the screen."""
    return shown.alone or len(shown.plan.pages) > 1


def turned_to(shown: Shown, heard: str) -> str:
    """Give what is heard after the name of a panel whose text takes several pages: the page that is on; "" for one page."""
    return heard if len(shown.plan.pages) > 1 else ""


def page_heard(shown: Shown, locale: Locale, *texts: str) -> str:
    """Say on which page of several one is, and then its texts."""
    pages = shown.plan.pages
    return sentences(place_of(locale, shown.number, len(pages)) if len(pages) > 1 else "", *texts)
