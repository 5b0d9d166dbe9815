"""The timeline: its marks and labels where they stand.

True to scale where the labels have room; else in two rows, one above and one below the axis; else evenly spaced with a
break mark on the axis. Two labels never come closer than half an em, and none leaves the widget.
"""

from collections.abc import Sequence
from functools import cached_property

from app.layout.panels.timeline.axis import Axis, TimelineSizes, axes
from app.layout.panels.timeline.labels import PITCH, LabelPlace, label_places
from app.layout.panels.timeline.texts import MANY_LINES, MilestoneText
from app.layout.rect import Rect
from app.layout.text.block import ASCENT, LINE, TextBlock
from app.layout.text.line import PlacedLine
from app.value import value

FEW_LINES = 3


@value
class Mark:
    """A milestone's mark on the axis: the milestone's number, the mark's centre and outer radius in px."""

    milestone: int
    x: float
    y: float
    radius: float
    newest: bool


@value
class Label:
    """A milestone's year and title."""

    milestone: int
    rect: Rect
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
        return self._side_height(above=True) + 2 * self.axis.sizes.focus_radius + self._side_height(above=False)

    @property
    def axis_y(self) -> float:
        """Where the axis lies, in px."""
        return self._side_height(above=True) + self.axis.sizes.focus_radius

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
        return max(label.title.lines for label in self.label_places)

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """The marks along the axis."""
        sizes, axis_y = self.axis.sizes, self.axis_y
        return tuple(
            Mark(text.number, x, axis_y, sizes.newest_radius if text.newest else sizes.radius, text.newest)
            for text, x in zip(self.axis.texts, self.axis.centres, strict=True)
        )

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """The labels, in the order of the marks."""
        return tuple(_label(label, self.axis_y, self._year_px, self.axis.sizes) for label in self.label_places)

    @property
    def _year_px(self) -> int:
        """The type size of the largest year, whose height all labels keep."""
        return max(self.axis.sizes.year_px(text) for text in self.axis.texts)

    def _side_height(self, *, above: bool) -> float:
        """The height in px of the labels above the axis, or of those below it."""
        return max((LINE * self._year_px + label.title.height for label in self.label_places if label.above is above), default=0.0)


def lay_out_timeline(
    texts: Sequence[MilestoneText], width: float, sizes: TimelineSizes, height: float | None = None
) -> TimelineShape | None:
    """Lay the timeline out in `width` px (and at most `height` px), or None where not even two rows of even spacing have room."""
    found = axes(texts, width, sizes)
    for most_lines in (FEW_LINES, MANY_LINES):
        for axis in found:
            for two_rows in (False, True):
                labels = label_places(axis, most_lines, two_rows=two_rows)
                if labels is None:
                    continue
                shape = TimelineShape(axis, labels)
                if height is None or shape.height <= height + 0.01:
                    return shape
    return None


def timeline_parts(texts: Sequence[MilestoneText], width: float, sizes: TimelineSizes, height: float) -> tuple[TimelineShape, ...] | None:
    """Lay the timeline out in few parts that have room one after the other, or None where not even one milestone has room."""
    ordered = sorted(texts, key=lambda text: text.first_day)
    parts: list[TimelineShape] = []
    start = 0
    while start < len(ordered):
        best = None
        low, high = start, len(ordered)
        while low < high:
            middle = high if best is None and high == len(ordered) else (low + high + 1) // 2
            shape = lay_out_timeline(ordered[start:middle], width, sizes, height)
            if shape is not None:
                best, low = shape, middle
            else:
                high = middle - 1
        if best is None:
            return None
        parts.append(best)
        start = low
    return tuple(parts)


def _label(label: LabelPlace, axis_y: float, year_px: int, sizes: TimelineSizes) -> Label:
    """Place a label close to the axis; the years of all labels stand on one line."""
    text, px = label.text, sizes.year_px(label.text)
    height = LINE * year_px + label.title.height
    top = axis_y - sizes.focus_radius - height if label.above else axis_y + sizes.focus_radius
    colour = "accent" if text.newest else "ink"
    year = TextBlock(text.year, px, label.width, PITCH).placed(label.left, top + ASCENT * (year_px - px), colour, label.align)
    title = label.title.placed(label.left, top + LINE * year_px, "muted", label.align)
    return Label(text.number, Rect(label.left, top, label.width, height), (*year, *title))
