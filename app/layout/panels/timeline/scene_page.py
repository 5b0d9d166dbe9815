"""A page of the timeline's scene: the timeline, or a part of it, and below it the text and the picture of the chosen milestone."""

from functools import cached_property
from math import floor
from typing import Protocol, Self

from app.layout.drawings import Box, Drawing, PictureBox
from app.layout.panels.timeline.axis import TimelineSizes
from app.layout.plan import Page
from app.layout.rect import Rect
from app.layout.scene_area import SceneArea
from app.layout.text.line import PlacedLine
from app.layout.text.pages import TextPage
from app.value import value

SHORT_WORDS = 2  # what is read anew on a milestone's page: its year and its ring


class Timeline(Protocol):
    """A timeline of either form, or a part of one."""

    @property
    def sizes(self) -> TimelineSizes:
        """Its sizes."""

    @property
    def height(self) -> float:
        """Its height in px."""

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of its milestones, in the order of time."""

    @property
    def words(self) -> int:
        """How many words it has."""

    def grown(self, spare: float) -> Self:
        """Give it as it is when it makes the best of `spare` px more of height."""

    def lines(self, x: float, y: float) -> tuple[PlacedLine, ...]:
        """Place its texts, its top left corner at x, y."""

    def drawings(self, x: float, y: float) -> tuple[Drawing, ...]:
        """Place its axis and marks, its top left corner at x, y."""

    def chosen(self, place: int, x: float, y: float) -> tuple[Drawing, ...]:
        """Place the ring of a chosen milestone."""

    def target(self, place: int, x: float, y: float) -> Rect:
        """Tell where a milestone stands."""


@value
class Below:
    """What stands below the timeline while a milestone is chosen: a page of its text, and its picture, placed from 0, 0."""

    text: TextPage | None = None
    text_y: float = 0.0
    picture: Page | None = None
    height: float = 0.0

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.text.words if self.text else 0

    def placed(self, x: float, y: float) -> Page:
        """Place it."""
        lines = self.text.placed(x, y + self.text_y, "ink") if self.text else ()
        if self.picture is None:
            return Page(lines)
        picture = self.picture.moved(x, y)
        return Page((*lines, *picture.lines), picture.drawings)


@value
class Part:
    """Some milestones next to each other, on the timeline as large as it has room with them, and what stands below each."""

    area: SceneArea
    growth: float
    whole: Timeline
    below: dict[int, tuple[Below, ...]]
    gap: float

    @cached_property
    def block(self) -> Timeline:
        """The timeline with what is left over of the height."""
        return self.whole.grown(self.area.rect.height - self.whole.height - self._below_it)

    @property
    def height(self) -> float:
        """The height in px that the timeline takes with the tallest of what stands below it."""
        return self.block.height + self._below_it

    @cached_property
    def y(self) -> float:
        """Where it begins, in px from the top of the screen."""
        return self.area.middle(self.height)

    @cached_property
    def timeline(self) -> Page:
        """The timeline itself where it stands, the same on each of its pages."""
        x = self.area.rect.x
        return Page(self.block.lines(x, self.y), self.block.drawings(x, self.y), self.block.words)

    @cached_property
    def _below_it(self) -> float:
        tallest = max((each.height for found in self.below.values() for each in found), default=0.0)
        return self.gap + tallest if tallest else 0.0


@value
class MilestonePage:
    """The page on which milestone `place` of a part is chosen, with a page of its text and its picture if it has them."""

    part: Part
    place: int
    below: Below | None

    @property
    def milestone(self) -> int:
        """The chosen milestone's number."""
        return self.part.block.numbers[self.place]

    @property
    def target(self) -> Rect:
        """Where the chosen milestone stands: its mark and its label."""
        return self.part.block.target(self.place, self.part.area.rect.x, self.part.y)

    def placed(self) -> Page:
        """Place the timeline and what stands below it."""
        part, block, timeline = self.part, self.part.block, self.part.timeline
        x, y = part.area.rect.x, part.y
        # A part without any text needs only one stop of the round, with nothing chosen.
        whole = self.place == 0 and not any(part.below.values())
        drawings = timeline.drawings if whole else (*timeline.drawings, *block.chosen(self.place, x, y))
        if self.below is None:
            return Page(timeline.lines, drawings, timeline.words, self.milestone, in_round=whole)
        below = self.below.placed(x, floor(y + block.height + part.gap))  # pictures stand on whole px
        read = self.below.words + (timeline.words if self.place == 0 else SHORT_WORDS)
        return Page((*timeline.lines, *below.lines), (*drawings, *below.drawings), read, self.milestone)


def bottom_of(page: Page | None) -> float:
    """Tell where a page ends, in px."""
    if page is None:
        return 0.0
    boxes = [drawing.rect for drawing in page.drawings if isinstance(drawing, Box | PictureBox)]
    return max(rect.bottom for rect in (*boxes, *(line.rect for line in page.lines)))
