"""Where the timeline's labels stand along the axis: in one row below it, or in two, by turns above and below."""

from collections.abc import Sequence
from functools import cached_property

from app.layout.panels.timeline.axis import Axis
from app.layout.panels.timeline.texts import MilestoneText
from app.layout.text.block import BALANCED, TextBlock
from app.layout.text.line import Align
from app.layout.text.line_breaking import line_count
from app.value import value

PITCH = 1.24
ROOMIER = (1.3, 1.15, 1.08, 1.05, 1.02)  # the first factor for which there is room

Rows = tuple[bool, ...]
"""For each label whether it stands above the axis."""


@value
class LabelPlace:
    """A label's place along the axis, and the type sizes of its date and of its title in px."""

    left: float
    width: float
    above: bool
    align: Align
    text: MilestoneText
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

    @property
    def height(self) -> float:
        """The height in px of what stands below its date."""
        return self.title.height + (self.countdown.height if self.countdown else 0.0)


def one_row(count: int) -> tuple[Rows, ...]:
    """Give the one way to stand labels in one row, below the axis."""
    return ((False,) * count,)


def two_rows(count: int) -> tuple[Rows, ...]:
    """Give the two ways to stand labels by turns below and above the axis, first that with the last one below."""
    return tuple(tuple((count - 1 - place) % 2 != last for place in range(count)) for last in (0, 1))


def label_places(axis: Axis, lines_tried: range, rows: Rows) -> tuple[LabelPlace, ...] | None:
    """Place the labels with the fewest of these lines for which none comes too close to another; None if there is no way."""
    if any(text.year_width * axis.sizes.year_px(text) > axis.width for text in axis.texts):
        return None
    row = _Rows(axis, rows)
    most_useful = max(text.most_lines for text in axis.texts)
    for lines in lines_tried:
        if lines > most_useful:
            return None
        widths = [_label_width(axis, text, lines) for text in axis.texts]
        if row.have_room(widths):
            _relax(axis, row, widths, lines)
            return row.labels(widths)
    return None


def rows_have_room(axis: Axis, lines: int) -> bool:
    """Tell whether the labels in so many lines are narrow enough for two rows, wherever they stand in them; looks at nothing else."""
    widths = [_label_width(axis, text, lines) + axis.sizes.gap for text in axis.texts]
    return max(sum(widths[::2]), sum(widths[1::2])) <= axis.width + axis.sizes.gap + 1e-6


def today_place(axis: Axis) -> tuple[float, float] | None:
    """Give where the word for today begins above the axis and how wide its place is, in px; None where it is not shown."""
    if axis.today is None or axis.course.today is None:
        return None
    width = max(axis.course.today.word.width * axis.sizes.title + 0.01, 2 * axis.sizes.wedge)
    return max(0.0, min(axis.today - width / 2, axis.width - width)), width


def _relax(axis: Axis, rows: "_Rows", widths: list[float], lines: int) -> None:
    """Give each label as few lines as its neighbours leave room for; then those of several lines a little more width.

    With it their lines may end where they read best.
    """
    for place, text in enumerate(axis.texts):
        for fewer in range(1, min(lines, text.most_lines)):
            if rows.widened(widths, place, _label_width(axis, text, fewer)):
                break
    px = axis.sizes.title
    for place, text in enumerate(axis.texts):
        if line_count(text.title, widths[place] / px) < 2:
            continue
        for factor in ROOMIER:
            if rows.widened(widths, place, min(axis.width, factor * widths[place])):
                break


def _label_width(axis: Axis, text: MilestoneText, lines: int) -> float:
    year = (text.year.width if lines == 1 else text.year_width) * axis.sizes.year_px(text)
    title = text.narrowest[min(lines, len(text.narrowest)) - 1] * axis.sizes.title
    countdown = text.countdown.width * axis.sizes.title if text.countdown else 0.0
    return min(axis.width, max(year, title, countdown) + 0.01)


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
        if self._keeps_apart(widths, place) and (after is None or self._keeps_apart(widths, after)) and self._keeps_from_today(widths, place):
            return True
        widths[place] = known
        return False

    def labels(self, widths: Sequence[float]) -> tuple[LabelPlace, ...]:
        """Place them."""
        sizes, ends = self._axis.sizes, self._axis.ends
        return tuple(
            LabelPlace(self._left(place, own), own, above, align, text, sizes.year_px(text), sizes.title)
            for place, (text, own, above, align) in enumerate(zip(self._axis.texts, widths, self._rows, ends, strict=True))
        )

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
        return self._left(place, widths[place]) >= self._left(before, widths[before]) + widths[before] + self._gap - 1e-6

    def _keeps_from_today(self, widths: Sequence[float], place: int) -> bool:
        if self._today is None or not self._rows[place]:
            return True
        left, own = self._left(place, widths[place]), widths[place]
        return left >= sum(self._today) + self._gap or self._today[0] >= left + own + self._gap
