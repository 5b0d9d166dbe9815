"""A line of text where it stands on the display, which knows what it is and where its words come from."""

from enum import Enum
from typing import NamedTuple

from app.layout.rect import Rect
from app.layout.text.type_scale import Role
from app.layout.text.wording import Source, Wording


class Align(Enum):
    """Where the lines of a text begin, told for a script read from left to right."""

    START = 0.0
    CENTRE = 0.5
    END = 1.0


class PlacedSpan(NamedTuple):
    """A piece of a line in one weight and colour (named as in the theme), at its own x in px."""

    x: float
    width: float
    text: str
    weight: int
    colour: str


class PlacedLine(NamedTuple):
    """One line of text: its box and baseline in px of the display, its type size in px, and its spans.

    It shows the characters from `start` to before `stop` of its wording. `ground` is the colour that was laid under it, ""
    where it stands on its panel's own.
    """

    rect: Rect
    baseline: float
    px: int
    text: str
    spans: tuple[PlacedSpan, ...]
    role: Role
    wording: Wording
    start: int
    stop: int
    ground: str = ""

    @property
    def sources(self) -> tuple[Source, ...]:
        """The parts of the announcement's texts that it shows; none for the program's own words."""
        return self.wording.within(self.start, self.stop)

    def moved(self, dx: float, dy: float) -> "PlacedLine":
        """Give the same line elsewhere."""
        spans = tuple(span._replace(x=span.x + dx) for span in self.spans)
        return self._replace(rect=self.rect.moved(dx, dy), baseline=self.baseline + dy, spans=spans)

    def mirrored(self, width: float) -> "PlacedLine":
        """Give the line in a display `width` px wide that is read from right to left."""
        spans = tuple(span._replace(x=width - span.x - span.width) for span in self.spans)
        return self._replace(rect=self.rect.mirrored(width), spans=spans)
