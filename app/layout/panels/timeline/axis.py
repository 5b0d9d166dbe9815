"""The timeline's milestones, sizes and axis: where the marks stand, to scale or evenly spaced."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from app.layout.panels.timeline.texts import Course, MilestoneText
from app.layout.text.block import LINE
from app.layout.text.line import Align
from app.value import value

GAP_EM = 1.0  # between two labels
MORE_PAD_EM = 0.75  # of the title, on each side of what says that more is left out: room for its break strokes
AFTER_LAST = 0.6  # of the even distance, for a span that goes on after the last milestone
TO_THE_EDGE = 0.51  # px: a mark nearer to an end than this stands there
GOES_ON_RADII = 3.2  # the length of an end that goes on, in radii of a mark


@value
class TimelineSizes:
    """Type sizes, radii and strokes in px; `ring` is the thickness of the focus ring, at least 4 arc minutes."""

    year: int
    newest_year: int
    title: int
    ring: float

    @property
    def stroke(self) -> float:
        """The thickness of the axis and of a mark's circle."""
        return max(2.0, round(0.11 * self.year))

    @property
    def span_stroke(self) -> float:
        """The thickness of a span."""
        return 2.6 * self.stroke

    @property
    def radius(self) -> float:
        """The outer radius of a milestone's mark."""
        return max(0.31 * self.year, 2.2 * self.stroke)

    @property
    def newest_radius(self) -> float:
        """The outer radius of the newest milestone's mark, with its ring."""
        return 1.5 * self.radius

    @property
    def focus_radius(self) -> float:
        """The outer radius of a chosen mark."""
        return max(self.newest_radius, self.radius + self.ring)

    @property
    def wedge(self) -> float:
        """Half the width of the wedge that shows today, which is as high."""
        return 0.95 * self.radius

    @property
    def gap(self) -> float:
        """The least distance of two labels."""
        return GAP_EM * self.title

    def radius_of(self, text: MilestoneText) -> float:
        """Give the outer radius of a milestone's mark."""
        return self.newest_radius if text.newest else self.radius

    def year_px(self, text: MilestoneText) -> int:
        """Give the type size of a milestone's year."""
        return self.newest_year if text.prominent else self.year


@value
class Axis:
    """The milestones in the order of time, their marks' x on an axis `width` px wide, and whether these are true to scale.

    The axis runs from `start` to `end`. `spans` are the pieces of it that a milestone's span takes, `today` is today's place
    and `more` the place of what says that more is left out. `knots` are days and their x, in order.
    """

    course: Course
    centres: tuple[float, ...]
    width: float
    sizes: TimelineSizes
    scaled: bool
    knots: tuple[tuple[int, float], ...]
    more: float | None = None

    @property
    def texts(self) -> tuple[MilestoneText, ...]:
        """The milestones in the order of time."""
        return self.course.texts

    @property
    def start(self) -> float:
        """Where the axis begins."""
        return 0.0 if self.course.goes_on[0] else self.knots[0][1]

    @property
    def end(self) -> float:
        """Where the axis ends."""
        return self.width if self.course.goes_on[1] else self.knots[-1][1]

    @property
    def reached_to(self) -> float:
        """Up to where the axis is of the past."""
        if self.course.today is None:
            return self.end
        day = self.course.today.day.toordinal()
        return self.start if day < self.knots[0][0] else self.end if day > self.knots[-1][0] else self.place_of(day)

    @property
    def today(self) -> float | None:
        """The place of today, where it is shown on this axis."""
        today = self.course.today
        if today is None or not self.knots[0][0] <= today.day.toordinal() <= self.knots[-1][0]:
            return None
        return self.place_of(today.day.toordinal())

    @property
    def spans(self) -> tuple[tuple[float, float], ...]:
        """Where the spans begin and end."""
        return tuple(
            (centre, self.end if text.last_day.toordinal() > self.knots[-1][0] else self.place_of(text.last_day.toordinal()))
            for text, centre in zip(self.texts, self.centres, strict=True)
            if text.last_day is not None
        )

    @cached_property
    def ends(self) -> tuple[Align, ...]:
        """Give for each milestone the end of the axis at which its mark stands, the middle for those between."""
        last, sizes = len(self.texts) - 1, self.sizes
        found: list[Align] = []
        for place, (text, centre) in enumerate(zip(self.texts, self.centres, strict=True)):
            radius = sizes.radius_of(text)
            if place == 0 and centre - radius < TO_THE_EDGE:
                found.append(Align.START)
            elif place == last and centre + radius > self.width - TO_THE_EDGE:
                found.append(Align.END)
            else:
                found.append(Align.CENTRE)
        return tuple(found)

    @property
    def ring_centres(self) -> tuple[float, ...]:
        """The x of the middle of the ring around each mark while it is chosen: at the ends it stays on the timeline."""
        keep = self.sizes.focus_radius
        return tuple(min(max(x, keep), self.width - keep) for x in self.centres)

    @property
    def more_half(self) -> float:
        """Half the width in px of what says that more is left out, with its break strokes."""
        return more_half(self.course, self.sizes)

    @property
    def reach(self) -> float:
        """How far anything that stands on the axis reaches above and below it, in px."""
        return max(self.sizes.focus_radius, LINE * self.sizes.title / 2 if self.more is not None else 0.0)

    @property
    def breaks(self) -> tuple[float, ...]:
        """Where a mark says "not to scale here": amid the longest time between two neighbours, where even spacing deceives most."""
        if self.scaled or len(self.texts) < 2:
            return ()
        gaps = [(right.first_day - left.first_day).days for left, right in pairwise(self.texts)]
        widest = gaps.index(max(gaps))
        left, right = self.centres[widest], self.centres[widest + 1]
        today = self.today
        if self.more is not None and left < self.more < right:
            return ()  # what is left out says so
        if today is not None and left < today < right:
            left, right = (left, today) if today - left > right - today else (today, right)
        return ((left + right) / 2,)

    def place_of(self, day: int) -> float:
        """Give the x of a day, counted as `date.toordinal` does; the ends of the axis for days beyond."""
        after = bisect_right(self.knots, day, key=lambda knot: knot[0])
        if after == 0 or after == len(self.knots):
            return self.knots[min(after, len(self.knots) - 1)][1]
        (first, left), (last, right) = self.knots[after - 1 : after + 1]
        return left + (right - left) * (day - first) / (last - first)


def axes(course: Course, width: float, sizes: TimelineSizes) -> tuple[Axis, ...]:
    """Give the axis to scale, then the evenly spaced one, each if no two of its marks touch and if they differ."""
    if not course.texts or width < 2 * sizes.focus_radius:
        return ()
    return tuple(axis for scaled in (True, False) if (axis := _axis(course, width, sizes, scaled=scaled)) is not None)


def more_half(course: Course, sizes: TimelineSizes) -> float:
    """Give half the width in px of what says that more is left out, with its break strokes."""
    return course.more.width * sizes.title / 2 + MORE_PAD_EM * sizes.title if course.more else 0.0


def _axis(course: Course, width: float, sizes: TimelineSizes, *, scaled: bool) -> Axis | None:
    """Place the marks from end to end in proportion to their days, or evenly; None where two would touch or nothing differs."""
    days = [text.first_day.toordinal() for text in course.texts]
    before, after = _before(course, days), _after(course, days)
    events = [*([before] if before else []), *days, *([after] if after else [])]
    if len(events) == 1 and not scaled:
        return None
    if scaled:
        if len(events) > 1 and events[-1] == events[0]:
            return None
        steps = [float(day - events[0]) for day in events]
    else:
        steps = _even_steps(course, before=before is not None, after=after is not None)
    left, right = _insets(course, sizes, before=before is not None, after=after is not None)
    unit = (width - left - right) / steps[-1] if steps[-1] else 0.0
    places = [left + unit * step for step in steps]
    first = 1 if before else 0
    centres = tuple(places[first : first + len(days)])
    more = None
    if course.more is not None:
        more = (centres[course.more_after] + centres[course.more_after + 1]) / 2
    axis = Axis(course, centres, width, sizes, scaled, tuple(zip(events, places, strict=True)), more)
    return axis if _is_apart(axis) else None


def _before(course: Course, days: Sequence[int]) -> int | None:
    """Give the day before the first milestone at which the axis begins: today, where all are still to come."""
    today = course.today
    return today.day.toordinal() if today and not course.goes_on[0] and today.day.toordinal() < days[0] else None


def _after(course: Course, days: Sequence[int]) -> int | None:
    """Give the day after the last milestone at which the axis ends: the last of a span."""
    last = max((text.last_day.toordinal() for text in course.texts if text.last_day), default=0)
    return last if last > days[-1] and not course.goes_on[1] else None


def _even_steps(course: Course, *, before: bool, after: bool) -> list[float]:
    steps = [0.0]
    for place in range(len(course.texts) - (0 if before else 1)):
        own = place - 1 if before else place
        steps.append(steps[-1] + (2.0 if course.more is not None and own == course.more_after else 1.0))
    return [*steps, steps[-1] + AFTER_LAST] if after else steps


def _insets(course: Course, sizes: TimelineSizes, *, before: bool, after: bool) -> tuple[float, float]:
    """Give how far the axis keeps from the ends: the first mark stands on the text's edge, and so does the last."""
    going_on = GOES_ON_RADII * sizes.radius
    left = sizes.wedge if before else sizes.radius_of(course.texts[0])
    right = 0.0 if after else sizes.radius_of(course.texts[-1])
    return left + (going_on if course.goes_on[0] else 0.0), right + (going_on if course.goes_on[1] else 0.0)


def _is_apart(axis: Axis) -> bool:
    sizes = axis.sizes
    least = 2 * sizes.focus_radius + max(sizes.stroke, sizes.radius / 2)  # a chosen one at an end is not round its middle
    if not all(right - left >= least for left, right in pairwise(axis.centres)):
        return False
    if axis.more is not None and axis.more - axis.centres[axis.course.more_after] < sizes.focus_radius + axis.more_half:
        return False
    return axis.centres[-1] <= axis.width - sizes.radius_of(axis.texts[-1]) + 1e-6 and axis.centres[0] >= sizes.radius - 1e-6
