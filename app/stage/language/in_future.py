"""In how many days, weeks, months or years something comes, in the form that the number takes in a language."""

from app.layout.countdown import Unit
from app.layout.translatable import translate

SOURCES = {
    Unit.DAY: translate("words", "in %n day(s)", None, 2),
    Unit.WEEK: translate("words", "in %n week(s)", None, 2),
    Unit.MONTH: translate("words", "in %n month(s)", None, 2),
    Unit.YEAR: translate("words", "in %n year(s)", None, 2),
}
"""What is translated; 1 day is tomorrow, and 1 year the calendar's next."""

ENGLISH = {
    Unit.DAY: ("tomorrow", "in %n days"),
    Unit.WEEK: ("in 1 week", "in %n weeks"),
    Unit.MONTH: ("in 1 month", "in %n months"),
    Unit.YEAR: ("next year", "in %n years"),
}
"""The forms of English for one and for more, of which there is no translation."""
