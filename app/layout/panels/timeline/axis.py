"""The timeline's milestones, sizes and axis: where the marks stand, to scale or evenly spaced."""

from collections.abc import Sequence
from itertools import pairwise

from app.layout.panels.timeline.texts import MilestoneText
from app.value import value

GAP_EM = 0.5


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
    def gap(self) -> float:
        """The least distance of two labels."""
        return GAP_EM * self.title

    def year_px(self, text: MilestoneText) -> int:
        """Give the type size of a milestone's year: the newest one's is larger."""
        return self.newest_year if text.newest else self.year


@value
class Axis:
    """The milestones in the order of time, their marks' x on an axis `width` px wide, and whether these are true to scale."""

    texts: tuple[MilestoneText, ...]
    centres: tuple[float, ...]
    width: float
    sizes: TimelineSizes
    scaled: bool

    @property
    def breaks(self) -> tuple[float, ...]:
        """Where a mark says "not to scale here": amid the longest time between two neighbours, where even spacing deceives most."""
        if self.scaled or len(self.texts) < 2:
            return ()
        gaps = [(right.first_day - left.first_day).days for left, right in pairwise(self.texts)]
        widest = gaps.index(max(gaps))
        return ((self.centres[widest] + self.centres[widest + 1]) / 2,)


def axes(texts: Sequence[MilestoneText], width: float, sizes: TimelineSizes) -> tuple[Axis, ...]:
    """Give the axis to scale, then the evenly spaced one, each if no two of its marks touch and if they differ."""
    ordered = tuple(sorted(texts, key=lambda text: text.first_day))
    if not ordered or width < 2 * sizes.focus_radius:
        return ()
    days = [text.first_day.toordinal() for text in ordered]
    scaled, even = _placed(days, width, sizes), _placed(range(len(days)), width, sizes)
    found = [(scaled, True)] if scaled else []
    if even and even != scaled:
        found.append((even, False))
    return tuple(Axis(ordered, centres, width, sizes, to_scale) for centres, to_scale in found)


def _placed(days: Sequence[int], width: float, sizes: TimelineSizes) -> tuple[float, ...] | None:
    """Place marks from end to end in proportion to their days, or None where two would touch."""
    inset, span = sizes.focus_radius, days[-1] - days[0]
    if len(days) == 1:
        return (inset,)
    if span == 0:
        return None
    centres = tuple(inset + (width - 2 * inset) * (day - days[0]) / span for day in days)
    least = 2 * sizes.focus_radius + sizes.stroke
    return centres if all(right - left >= least for left, right in pairwise(centres)) else None
