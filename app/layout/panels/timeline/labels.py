"""Where the timeline's labels stand along the axis: in one row below it, or in two, by turns above and below."""

from collections.abc import Sequence
from functools import cached_property

from app.layout.panels.timeline.axis import Axis, TimelineSizes
from app.layout.panels.timeline.texts import MilestoneText
from app.layout.text.block import BALANCED, TextBlock
from app.layout.text.line import Align
from app.value import value

PITCH = 1.24
TOLERANCE = 1e-6  # px: what adding up widths may be off
ROOMIER = (1.3, 1.15, 1.08, 1.05, 1.02)  # the first factor for which there is room

Rows = tuple[bool, ...]
"""For each label whether it stands above the axis."""


@value
class LabelBlock:
    """A label set in a width: its date, its title and how long it is until then, and the type sizes of date and title in px."""

    text: MilestoneText
    width: float
    year_px: int
    title_px: int

    @cached_property
    def year(self) -> TextBlock:
        """The milestone's date in the label's width."""
        return TextBlock(self.text.year, self.year_px, self.width, PITCH, BALANCED)

    @cached_property
    def title(self) -> TextBlock:
        """The milestone's title in the label's width."""
        return TextBlock(self.text.title, self.title_px, self.width, PITCH, BALANCED)

    @cached_property
    def countdown(self) -> TextBlock | None:
        """How long it is until the milestone, in the label's width."""
        text = self.text.countdown
        return TextBlock(text, self.title_px, self.width, PITCH, BALANCED) if text else None

    @cached_property
    def height(self) -> float:
        """Its height in px."""
        return self.year.height + self.title.height + (self.countdown.height if self.countdown else 0.0)


@value
class LabelPlace:
    """Where a label stands along the axis, and in which row."""

    left: float
    above: bool
    align: Align
    block: LabelBlock


def one_row(count: int) -> tuple[Rows, ...]:
    """Give the one way to stand labels in one row, below the axis."""
    return ((False,) * count,)


def two_rows(count: int) -> tuple[Rows, ...]:
    """Give the two ways to stand labels by turns below and above the axis, first that with the last one below."""
    return tuple(tuple((count - 1 - place) % 2 != last for place in range(count)) for last in (0, 1))


class LabelBlocks:
    """A timeline's labels wherever they stand: how wide they are in so many lines, and set, once for all the ways to stand them."""

    def __init__(self, texts: Sequence[MilestoneText], sizes: TimelineSizes, width: float) -> None:
        self._texts, self._sizes, self._width = texts, sizes, width
        self._widths: dict[int, tuple[float, ...]] = {}
        self._least: dict[tuple[int, int], float] = {}
        self._blocks: dict[tuple[int, float], LabelBlock] = {}
        self.have_room = all(text.year_width * sizes.year_px(text) <= width for text in texts)
        self.most_lines = max(text.most_lines for text in texts)

    def in_lines(self, lines: int) -> tuple[float, ...]:
        """Give the width in px of each label in so many lines."""
        known = self._widths.get(lines)
        if known is None:
            known = self._widths[lines] = tuple(_label_width(text, lines, self._sizes, self._width) for text in self._texts)
        return known

    def block(self, place: int, width: float) -> LabelBlock:
        """Set a label in a width."""
        known = self._blocks.get((place, width))
        if known is None:
            text = self._texts[place]
            known = self._blocks[place, width] = LabelBlock(text, width, self._sizes.year_px(text), self._sizes.title)
        return known

    def least(self, lines: int, *, rows: int) -> float:
        """Give the width in px that the widest of one row or two takes at least, wherever its labels stand in it."""
        known = self._least.get((lines, rows))
        if known is None:
            gap, widths = self._sizes.gap, self.in_lines(lines)
            known = self._least[lines, rows] = max(sum(row) + gap * (len(row) - 1) for row in (widths[i::rows] for i in range(rows)))
        return known


def label_places(axis: Axis, blocks: LabelBlocks, lines_tried: range, rows: Rows) -> tuple[LabelPlace, ...] | None:
    """Place the labels with the fewest of these lines for which none comes too close to another; None if there is no way."""
    if not blocks.have_room:
        return None
    standing = _Rows(axis, rows)
    for lines in lines_tried:
        if lines > blocks.most_lines:
            return None
        if blocks.least(lines, rows=2 if any(rows) else 1) > axis.width + TOLERANCE:
            continue
        own = [*blocks.in_lines(lines)]
        if standing.have_room(own):
            _relax(axis, standing, own, blocks, lines)
            return standing.labels(own, blocks)
    return None


def today_place(axis: Axis) -> tuple[float, float] | None:
    """Give where the word for today begins above the axis and how wide its place is, in px; None where it is not shown."""
    if axis.today is None or axis.course.today is None:
        return None
    width = max(axis.course.today.word.width * axis.sizes.title + 0.01, 2 * axis.sizes.wedge)
    return max(0.0, min(axis.today - width / 2, axis.width - width)), width


def _relax(axis: Axis, rows: "_Rows", own: list[float], blocks: LabelBlocks, lines: int) -> None:
    """Give each label as few lines as its neighbours leave room for; then those of several lines a little more width.

    With it their lines may end where they read best.
    """
    for place, text in enumerate(axis.texts):
        for fewer in range(1, min(lines, text.most_lines)):
            if rows.widened(own, place, blocks.in_lines(fewer)[place]):
                break
    for place in range(len(own)):
        if blocks.block(place, own[place]).title.lines < 2:
            continue
        for factor in ROOMIER:
            if rows.widened(own, place, min(axis.width, factor * own[place])):
                break


def _label_width(text: MilestoneText, lines: int, sizes: TimelineSizes, most: float) -> float:
    year = (text.year.width if lines == 1 else text.year_width) * sizes.year_px(text)
    title = text.narrowest[min(lines, len(text.narrowest)) - 1] * sizes.title
    countdown = text.countdown.width * sizes.title if text.countdown else 0.0
    return min(most, max(year, title, countdown) + 0.01)


class _Rows:
    """The rows in which an axis's labels stand, each beside its neighbours of the same row.

    Whether a label has room depends on these and on the word for today alone: so one that is tried in another width is
    compared with them, not all with all.
    """

    def __init__(self, axis: Axis, rows: Rows) -> None:
        self._axis, self._rows = axis, rows
        self._gap, self._today = axis.sizes.gap, today_place(axis)
        last: dict[bool, int] = {}
        self._before: list[int | None] = []
        self._after: list[int | None] = [None] * len(rows)
        for place, above in enumerate(rows):
            before = last.get(above)
            self._before.append(before)
            if before is not None:
                self._after[before] = place
            last[above] = place

    def have_room(self, widths: Sequence[float]) -> bool:
        """Tell whether none comes too close to the one before it, or to the word for today."""
        places = range(len(widths))
        return all(self._keeps_apart(widths, place) for place in places) and all(self._keeps_from_today(widths, place) for place in places)

    def widened(self, widths: list[float], place: int, width: float) -> bool:
        """Set one label in another width; it keeps its own, and False is told, where it then comes too close."""
        known, widths[place] = widths[place], width
        after = self._after[place]
        if (
            self._keeps_apart(widths, place)
            and (after is None or self._keeps_apart(widths, after))
            and self._keeps_from_today(widths, place)
        ):
            return True
        widths[place] = known
        return False

    def labels(self, widths: Sequence[float], blocks: LabelBlocks) -> tuple[LabelPlace, ...]:
        """Place them."""
        each = enumerate(zip(widths, self._rows, self._axis.ends, strict=True))
        return tuple(LabelPlace(self._left(place, own), above, align, blocks.block(place, own)) for place, (own, above, align) in each)

    def _left(self, place: int, own: float) -> float:
        """Align a label to the end at which its mark stands, else centre it at its mark."""
        axis, align = self._axis, self._axis.ends[place]
        if align is Align.CENTRE:
            return min(max(0.0, axis.centres[place] - own / 2), axis.width - own)
        return 0.0 if align is Align.START else axis.width - own

    def _keeps_apart(self, widths: Sequence[float], place: int) -> bool:
        before = self._before[place]
        if before is None:
            return True
        return self._left(place, widths[place]) >= self._left(before, widths[before]) + widths[before] + self._gap - TOLERANCE

    def _keeps_from_today(self, widths: Sequence[float], place: int) -> bool:
        if self._today is None or not self._rows[place]:
            return True
        left, own = self._left(place, widths[place]), widths[place]
        return left >= sum(self._today) + self._gap or self._today[0] >= left + own + self._gap
