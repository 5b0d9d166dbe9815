"""The timeline's texts, measured."""

from datetime import date
from functools import cached_property

from app.layout.text.line_breaking import line_count
from app.layout.text.paragraph import Paragraph
from app.value import value

MANY_LINES = 7
BISECTIONS = 12


@value
class MilestoneText:
    """A milestone as the layout needs it: its place in the file, its first day, its year, its title and its longer text."""

    number: int
    first_day: date
    year: Paragraph
    title: Paragraph
    newest: bool = False
    text: Paragraph | None = None

    @cached_property
    def narrowest(self) -> tuple[float, ...]:
        """The least width in em in which the title takes one line, two lines, and so on."""
        widths = [self.title.width]
        while len(widths) < MANY_LINES and widths[-1] > self.title.widest + 1e-6:
            widths.append(_narrowest(self.title, len(widths) + 1))
        return tuple(widths)


@value
class TimelineTexts:
    """The title, if there is one, and the milestones in the order of the file."""

    title: Paragraph | None
    milestones: tuple[MilestoneText, ...]


def _narrowest(paragraph: Paragraph, lines: int) -> float:
    low, high = max(paragraph.widest, paragraph.width / lines) - 1e-9, paragraph.width
    for _ in range(BISECTIONS):
        middle = (low + high) / 2
        if middle >= paragraph.widest and line_count(paragraph, middle) <= lines:
            high = middle
        else:
            low = middle
    return high
