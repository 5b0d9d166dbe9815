"""The timeline: its marks and labels where they stand.

True to scale where the labels have room; else in two rows, by turns above and below the axis; else evenly spaced with a
break mark on the axis. Two labels never come closer than an em, and none leaves the widget.
"""

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from app.layout.panels.timeline.axis import Axis, TimelineSizes, axes
from app.layout.panels.timeline.labels import TOLERANCE, LabelBlock, LabelBlocks, LabelPlace, label_places, one_row, today_place, two_rows
from app.layout.panels.timeline.texts import MANY_LINES, Course, Reach
from app.layout.rect import Rect
from app.layout.text.block import ASCENT, LINE, TextBlock
from app.layout.text.line import Align, PlacedLine
from app.value import value

Part = TypeVar("Part")

FEW_LINES = 3
TIP_STROKES = 0.8  # of the axis, how far the tip of today's wedge keeps from it
WORD_GAP_EM = 0.06  # between the wedge and the word above it


@value
class Mark:
    """A milestone's mark on the axis: the milestone's number, the mark's centre and outer radius in px, and how far the time has come.

    `ring_x` is the centre of the ring around a chosen one, which stays on the timeline.
    """

    milestone: int
    x: float
    y: float
    radius: float
    reach: Reach
    ring_x: float

    @property
    def newest(self) -> bool:
        """Whether it is the newest that is reached."""
        return self.reach is Reach.NEWEST


@value
class Label:
    """A milestone's year and title."""

    milestone: int
    rect: Rect
    lines: tuple[PlacedLine, ...]


@value
class TodayMark:
    """The wedge that points at today, and the word above it."""

    wedge: Rect
    lines: tuple[PlacedLine, ...]


@value
class TimelineShape:
    """A laid-out timeline, its top left corner at 0, 0.

    Its marks and labels are placed when they are first asked for: of the many that are tried only one is drawn.
    """

    axis: Axis
    label_places: tuple[LabelPlace, ...]

    @property
    def width(self) -> float:
        """Its width in px."""
        return self.axis.width

    @cached_property
    def height(self) -> float:
        """Its height in px."""
        return self.axis_y + self.axis.reach + self._side_height(above=False)

    @cached_property
    def axis_y(self) -> float:
        """Where the axis lies, in px."""
        above = self.axis.reach + self._side_height(above=True)
        today = self.axis.course.today
        if self.axis.today is None or today is None:
            return above
        return max(above, self._word_bottom + LINE * self.axis.sizes.title)

    @property
    def breaks(self) -> tuple[float, ...]:
        """The x of the marks that say: not to scale here."""
        return self.axis.breaks

    @property
    def rows(self) -> int:
        """Whether the labels stand in one row or two."""
        return 2 if any(label.above for label in self.label_places) else 1

    @property
    def label_lines(self) -> int:
        """How many lines the tallest label's title takes."""
        return max(label.block.title.lines for label in self.label_places)

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """The marks along the axis."""
        sizes, axis_y = self.axis.sizes, self.axis_y
        return tuple(
            Mark(text.number, x, axis_y, sizes.radius_of(text), text.reach, ring_x)
            for text, x, ring_x in zip(self.axis.texts, self.axis.centres, self.axis.ring_centres, strict=True)
        )

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """The labels, in the order of the marks."""
        return tuple(_label(label, self.axis_y, self._year_px, self.axis.reach) for label in self.label_places)

    @cached_property
    def today(self) -> TodayMark | None:
        """Where today is marked, if it is."""
        axis, place = self.axis, today_place(self.axis)
        if place is None or axis.today is None or axis.course.today is None:
            return None
        half = axis.sizes.wedge
        left = max(0.0, min(axis.today - half, axis.width - 2 * half))  # at an end it keeps to the text's edge
        wedge = Rect(left, self.axis_y - self._tip - 2 * half, 2 * half, 2 * half)
        left, width = place
        ends = {0.0: Align.START, axis.width - width: Align.END}
        px = axis.sizes.title
        word = TextBlock(axis.course.today.word, px, width, 1.0)
        return TodayMark(wedge, word.placed(left, self.axis_y - self._word_bottom - LINE * px, "ink", ends.get(left, Align.CENTRE)))

    @cached_property
    def more(self) -> tuple[PlacedLine, ...]:
        """What says on the axis how many are left out."""
        axis = self.axis
        if axis.more is None or axis.course.more is None:
            return ()
        px, width = axis.sizes.title, axis.course.more.width * axis.sizes.title + 0.01
        block = TextBlock(axis.course.more, px, width, 1.0)
        return block.placed(axis.more - width / 2, self.axis_y - LINE * px / 2, "ink", Align.CENTRE)

    @property
    def _tip(self) -> float:
        """How high over the middle of the axis today's wedge has its tip: close to it where no mark stands in the way."""
        axis, today = self.axis, self.axis.today or 0.0
        half = axis.sizes.wedge
        free = all(abs(x - today) >= axis.sizes.focus_radius + half for x in axis.ring_centres)
        free = free and (axis.more is None or abs(axis.more - today) >= axis.more_half + half)
        thickness = axis.sizes.span_stroke if axis.spans else axis.sizes.stroke
        return thickness / 2 + TIP_STROKES * axis.sizes.stroke if free else axis.reach

    @property
    def _word_bottom(self) -> float:
        """How high over the middle of the axis the word for today begins."""
        sizes = self.axis.sizes
        return max(self._tip + 2 * sizes.wedge + WORD_GAP_EM * sizes.title, self.axis.reach)

    @property
    def _year_px(self) -> int:
        """The type size of the largest year, whose height all labels keep."""
        return max(label.block.year_px for label in self.label_places)

    def _side_height(self, *, above: bool) -> float:
        """The height in px of the labels above the axis, or of those below it."""
        return max((_label_height(label.block, self._year_px) for label in self.label_places if label.above is above), default=0.0)


def lay_out_timeline(course: Course, width: float, sizes: TimelineSizes, height: float | None = None) -> TimelineShape | None:
    """Lay the timeline out in `width` px (and at most `height` px), or None where not even two rows of even spacing have room."""
    found = axes(course, width, sizes)
    count = len(course.texts)
    if not found:
        return None
    blocks = LabelBlocks(course.texts, sizes, width)
    if blocks.least(MANY_LINES, rows=2) > width + TOLERANCE:
        return None
    for lines in (range(1, FEW_LINES + 1), range(FEW_LINES + 1, MANY_LINES + 1)):
        for axis in found:
            for rows in (*one_row(count), *two_rows(count)):
                labels = label_places(axis, blocks, lines, rows)
                if labels is None:
                    continue
                shape = TimelineShape(axis, labels)
                if height is None or shape.height <= height + 0.01:
                    return shape
    return None


def timeline_parts(
    course: Course, width: float, sizes: TimelineSizes, height: float, most: int | None = None
) -> tuple[TimelineShape, ...] | None:
    """Lay the timeline out in few parts that have room one after the other.

    None where not even one milestone has room, or where they are more than `most`.
    """
    return in_parts(lambda start, stop: lay_out_timeline(course.part(start, stop), width, sizes, height), len(course.texts), most)


def in_parts(part: Callable[[int, int], Part | None], count: int, most: int | None = None) -> tuple[Part, ...] | None:
    """Find few parts of `count` milestones that follow each other; `part` sets those from one to before another, if they have room.

    None where not even one milestone has room, or where they are more than `most`.
    """
    parts: list[Part] = []
    start = 0
    likely: int | None = None
    while start < count:
        found = _longest(part, start, count, likely)
        if found is None or (most is not None and len(parts) == most):
            return None
        parts.append(found[0])
        likely = found[1] - start
        start = found[1]
    return tuple(parts)


def _longest(part: Callable[[int, int], Part | None], start: int, count: int, likely: int | None) -> tuple[Part, int] | None:
    """Find the part that goes as far as there is room, and where it stops.

    It is found by halves, or from the length that is `likely`, because the part before it has it.
    """
    best: tuple[Part, int] | None = None
    low, high = start, count
    trial, step = (high, high) if likely is None else (min(start + likely, high), 1)
    while low < high:
        found = part(start, trial)
        if found is not None:
            best, low = (found, trial), trial
        else:
            high = trial - 1
        middle = (low + high + 1) // 2
        trial = min(middle, low + step) if found is not None else max(middle, high - step + 1)
        step *= 2
    return best


def _label_height(block: LabelBlock, year_px: int) -> float:
    return LINE * (year_px - block.year_px) + block.height


def _label(label: LabelPlace, axis_y: float, year_px: int, reach: float) -> Label:
    """Place a label close to the axis; the years of all labels below it stand on one line."""
    block, left, align = label.block, label.left, label.align
    height = _label_height(block, year_px)
    top = axis_y - reach - height if label.above else axis_y + reach
    text = block.text
    year = block.year.placed(left, top + ASCENT * (year_px - block.year_px), "accent" if text.prominent else "ink", align)
    y = top + LINE * (year_px - block.year_px) + block.year.height
    lines = (*year, *block.title.placed(left, y, "muted", align))
    if block.countdown is not None:
        lines += block.countdown.placed(left, y + block.title.height, "accent", align)
    return Label(text.number, Rect(left, top, block.width, height), lines)
