"""Where the timeline's labels stand along the axis: in one row below it, or in two, by turns above and below."""

from collections.abc import Sequence
from functools import cached_property

from app.layout.panels.timeline.axis import Axis
from app.layout.panels.timeline.texts import MilestoneText
from app.layout.text.block import BALANCED, TextBlock
from app.layout.text.line import Align
from app.value import value

PITCH = 1.24
ROOMIER = (1.3, 1.15, 1.08, 1.05, 1.02)  # the first factor for which there is room
TO_THE_EDGE = 0.51  # px: a mark nearer to an end than this stands there

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
    most_useful = max(text.most_lines for text in axis.texts)
    for lines in lines_tried:
        if lines > most_useful:
            return None
        widths = [_label_width(axis, text, lines) for text in axis.texts]
        found = _in_rows(axis, widths, rows)
        if found is not None:
            return _relaxed(axis, found, lines, rows)
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


def _relaxed(axis: Axis, found: tuple[LabelPlace, ...], lines: int, rows: Rows) -> tuple[LabelPlace, ...]:
    """Give each label as few lines as its neighbours leave room for."""
    widths = [label.width for label in found]
    for place, text in enumerate(axis.texts):
        for fewer in range(1, min(lines, text.most_lines)):
            wider = [*widths]
            wider[place] = _label_width(axis, text, fewer)
            trial = _in_rows(axis, wider, rows)
            if trial is not None:
                found, widths = trial, wider
                break
    return _roomier(axis, found, rows)


def _roomier(axis: Axis, found: tuple[LabelPlace, ...], rows: Rows) -> tuple[LabelPlace, ...]:
    """Widen each label of several lines a little where its neighbours leave room, so that its lines may end where they read best."""
    for place in range(len(found)):
        if found[place].title.lines < 2:
            continue
        for factor in ROOMIER:
            wider = [label.width for label in found]
            wider[place] = min(axis.width, factor * wider[place])
            trial = _in_rows(axis, wider, rows)
            if trial is not None:
                found = trial
                break
    return found


def _label_width(axis: Axis, text: MilestoneText, lines: int) -> float:
    year = (text.year.width if lines == 1 else text.year_width) * axis.sizes.year_px(text)
    title = text.narrowest[min(lines, len(text.narrowest)) - 1] * axis.sizes.title
    countdown = text.countdown.width * axis.sizes.title if text.countdown else 0.0
    return min(axis.width, max(year, title, countdown) + 0.01)


def _in_rows(axis: Axis, widths: Sequence[float], rows: Rows) -> tuple[LabelPlace, ...] | None:
    """Place each label in its row; None where one comes too close to the one before it there, or to the word for today."""
    sizes, last = axis.sizes, len(widths) - 1
    today = today_place(axis)
    found: list[LabelPlace] = []
    edges = {False: -sizes.gap, True: -sizes.gap}
    for place, (text, own, above) in enumerate(zip(axis.texts, widths, rows, strict=True)):
        left, align = _aligned(axis, place, own, is_last=place == last)
        if left < edges[above] + sizes.gap - 1e-6:
            return None
        if above and today is not None and left < sum(today) + sizes.gap and today[0] < left + own + sizes.gap:
            return None
        edges[above] = left + own
        found.append(LabelPlace(left, own, above, align, text, sizes.year_px(text), sizes.title))
    return tuple(found)


def _aligned(axis: Axis, place: int, own: float, *, is_last: bool) -> tuple[float, Align]:
    """Align a label to the end at which its mark stands, else centre it at its mark."""
    centre, radius = axis.centres[place], axis.sizes.radius_of(axis.texts[place])
    if place == 0 and centre - radius < TO_THE_EDGE:
        return 0.0, Align.START
    if is_last and centre + radius > axis.width - TO_THE_EDGE:
        return axis.width - own, Align.END
    return min(max(0.0, centre - own / 2), axis.width - own), Align.CENTRE
