"""What an announcement says: frozen types, one for each table of `announcement.toml`.

The field names are the file's keys; only `from`, a word of Python's, is called `from_` here.
Every text is plain text. An instance is complete and valid: reading.py makes it or says why not.
"""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from app.value import value

if TYPE_CHECKING:
    from app.announcement.opening import Opening

COLOUR_NAMES = ("paper", "ink", "muted", "line", "accent", "deep", "on_deep", "sun")


@value
class PartialDate:
    """A year, a month or a day, as exact as the author knows it; month and day are 0 where not known."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def first_day(self) -> date:
        """The first day it names: a year lies at its 1 January, a month at its first day."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last day it names: a year's is its 31 December, a month's its last."""
        if self.day:
            return self.first_day
        if self.month in (0, 12):
            return date(self.year, 12, 31)
        return date(self.year, self.month + 1, 1) - timedelta(days=1)


@value
class Colours:
    """The publisher's own colours, each `#rrggbb`, or None for the house's."""

    paper: str | None = None
    ink: str | None = None
    muted: str | None = None
    line: str | None = None
    accent: str | None = None
    deep: str | None = None
    on_deep: str | None = None
    sun: str | None = None


@value
class Publisher:
    """Who speaks; without a logo the name is the wordmark."""

    name: str
    logo: str | None = None
    logo_alt: str | None = None
    colours: Colours = Colours()


@value
class Notice:
    """The band across the top, shown from `from_` (included) until `until` (excluded); a bare date means local midnight."""

    text: str
    from_: datetime | date | None = None
    until: datetime | date | None = None


@value
class Headline:
    """What it is about; `published` stands at the story's foot."""

    title: str
    lead: str | None = None
    published: date | None = None


@value
class Story:
    """The whole story, a text a paragraph."""

    paragraphs: tuple[str, ...] = ()


@value
class Photo:
    """A picture in the announcement's folder or below; an illustration is fitted whole, a photo may be cropped.

    `focus` is the point that a crop keeps nearest to the middle, as shares of the picture's width and height.
    """

    file: str
    alt: str
    credit: str | None = None
    illustration: bool = False
    focus: tuple[float, float] | None = None


@value
class Milestone:
    """One point of the timeline: a short title under its year, a longer text and a picture shown when it is chosen.

    With `until` it is a span, to the end of what that names; `label` stands instead of the date; of a full timeline the
    least `importance` leaves first, from 1 to 3.
    """

    when: PartialDate
    title: str
    text: str | None = None
    until: PartialDate | None = None
    label: str | None = None
    importance: int = 2
    picture: Photo | None = None


@value
class Timeline:
    """The milestones in the order of the file."""

    title: str | None = None
    milestones: tuple[Milestone, ...] = ()


@value
class Person:
    """Somebody at the ceremony."""

    name: str
    role: str | None = None


@value
class Ceremony:
    """When and where it was, its picture with caption, who was there."""

    when: date | None = None
    place: str | None = None
    caption: str | None = None
    photo: Photo | None = None
    people: tuple[Person, ...] = ()


@value
class Quote:
    """What somebody said."""

    text: str
    speaker: str
    role: str | None = None


@value
class Web:
    """An http(s) address for those who want to read on."""

    url: str
    label: str | None = None


@value
class Show:
    """When the announcement is shown: from the day `from_` until the day `until`, which is excluded, on days of the week, at hours.

    `days` is written "mon-fri" or "mon,wed", `hours` "06:30-19:00", past midnight where they end before they begin.
    """

    from_: date | None = None
    until: date | None = None
    days: str | None = None
    hours: str | None = None

    @property
    def opening(self) -> "Opening":
        """The same, to be asked about moments."""
        from app.announcement.opening import Opening, parse_hours  # most announcements are shown always
        from app.announcement.weekdays import parse_days

        days = parse_days(self.days) if self.days else None
        return Opening(self.from_, self.until, days, parse_hours(self.hours) if self.hours else None)


@value
class Announcement:
    """One whole announcement."""

    language: str
    publisher: Publisher
    headline: Headline
    notice: Notice | None = None
    story: Story = Story()
    timeline: Timeline | None = None
    ceremony: Ceremony | None = None
    quotes: tuple[Quote, ...] = ()
    web: Web | None = None
    show: Show | None = None
