"""The timeline's texts, measured."""

from datetime import date
from enum import Enum, auto
from functools import cached_property

from app.layout.picture import Picture
from app.layout.text.line_breaking import line_count
from app.layout.text.paragraph import Paragraph
from app.value import value

MANY_LINES = 7
BISECTIONS = 12
WIDE_YEAR_EM = 6.0  # a date wider than this may take two lines


class Reach(Enum):
    """How far the time has come: to a milestone, to this one as the newest, or not yet."""

    REACHED = auto()
    NEWEST = auto()
    AHEAD = auto()


@value
class MilestonePicture:
    """A milestone's picture with its texts.

    `tag` says that it is an illustration, where it is one; `alt` describes it to those who do not see it.
    """

    picture: Picture
    alt: str
    tag: Paragraph | None = None
    credit: Paragraph | None = None


@value
class MilestoneText:
    """A milestone as the layout needs it: its place in the file, its first day, its year, its title and its longer text.

    `dates` are its first and its last day as they are written, `last_day` is a span's; `countdown` tells how long it is until
    one that is ahead; a `prominent` one has a larger and heavier year, and a heavier title where that stands beside it.
    """

    number: int
    first_day: date
    year: Paragraph
    title: Paragraph
    reach: Reach = Reach.REACHED
    prominent: bool = False
    heavy_title: Paragraph | None = None
    dates: tuple[str, str] = ("", "")
    last_day: date | None = None
    countdown: Paragraph | None = None
    importance: int = 2
    text: Paragraph | None = None
    picture: MilestonePicture | None = None

    @property
    def newest(self) -> bool:
        """Whether it is the newest that is reached."""
        return self.reach is Reach.NEWEST

    @property
    def ahead(self) -> bool:
        """Whether it is still to come."""
        return self.reach is Reach.AHEAD

    @property
    def words(self) -> int:
        """How many words its label has."""
        countdown = len(self.countdown.words) if self.countdown else 0
        return len(self.year.words) + len(self.title.words) + countdown

    @cached_property
    def narrowest(self) -> tuple[float, ...]:
        """The least width in em in which the title takes one line, two lines, and so on."""
        widths = [self.title.width]
        while len(widths) < MANY_LINES and widths[-1] > self.title.widest + 1e-6:
            widths.append(_narrowest(self.title, len(widths) + 1))
        return tuple(widths)

    @property
    def most_lines(self) -> int:
        """In how many lines its label is narrowest."""
        return max(len(self.narrowest), 2 if self.year_width < self.year.width else 1)

    @cached_property
    def year_width(self) -> float:
        """The least width in em of its date: one line, or two lines of a long one."""
        return self.year.width if self.year.width <= WIDE_YEAR_EM else max(WIDE_YEAR_EM, _narrowest(self.year, 2))


@value
class Today:
    """The word for today, and the day."""

    word: Paragraph
    day: date


@value
class Course:
    """What stands on one axis: the milestones in the order of time, and today where it is to be shown.

    `more` tells how many are left out; it stands after the milestone in the place `more_after`. `day` parts what is reached
    from what is ahead, where anything is. `goes_on` tells whether the timeline has more before and after these.
    """

    texts: tuple[MilestoneText, ...]
    today: Today | None = None
    more: Paragraph | None = None
    more_after: int = 0
    goes_on: tuple[bool, bool] = (False, False)

    def part(self, start: int, stop: int) -> "Course":
        """Give the milestones from `start` to before `stop`, as a window of the whole; nothing of it is left out."""
        return Course(self.texts[start:stop], self.today, goes_on=(start > 0, stop < len(self.texts)))


@value
class TimelineTexts:
    """The title, if there is one, the milestones in the order of the file, and today where it is to be shown.

    `window` is what says of which part of the whole one sees, with {window} and {whole}.
    """

    title: Paragraph | None
    milestones: tuple[MilestoneText, ...]
    today: Today | None = None
    window: str = "{window} / {whole}"

    @cached_property
    def in_time(self) -> tuple[MilestoneText, ...]:
        """The milestones in the order of time."""
        return tuple(sorted(self.milestones, key=lambda text: text.first_day))


def _narrowest(paragraph: Paragraph, lines: int) -> float:
    low, high = max(paragraph.widest, paragraph.width / lines) - 1e-9, paragraph.width
    for _ in range(BISECTIONS):
        middle = (low + high) / 2
        if middle >= paragraph.widest and line_count(paragraph, middle) <= lines:
            high = middle
        else:
            low = middle
    return high
