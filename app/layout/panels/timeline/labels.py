"""Where the timeline's labels stand along the axis: in one row below it, or in two, one of them above."""

from collections.abc import Sequence
from functools import cached_property

from app.layout.panels.timeline.axis import Axis
from app.layout.panels.timeline.texts import MilestoneText
from app.layout.text.block import BALANCED, TextBlock
from app.layout.text.line import Align
from app.value import value

PITCH = 1.24
ROOMIER = (1.3, 1.15, 1.08, 1.05, 1.02)  # the first factor for which there is room


@value
class LabelPlace:
    """A label's place along the axis."""

    left: float
    width: float
    above: bool
    align: Align
    text: MilestoneText
    title_px: int

    @cached_property
    def title(self) -> TextBlock:
        """The milestone's title in the label's width."""
        return TextBlock(self.text.title, self.title_px, self.width, PITCH, BALANCED)


def label_places(axis: Axis, most_lines: int, *, two_rows: bool) -> tuple[LabelPlace, ...] | None:
    """Place the labels with the fewest lines, at most so many, for which none comes too close to another; None if there is no way."""
    if any(text.year.width * axis.sizes.year_px(text) > axis.width for text in axis.texts):
        return None
    most_useful = max(len(text.narrowest) for text in axis.texts)
    for lines in range(1, min(most_lines, most_useful) + 1):
        widths = [_label_width(axis, text, lines) for text in axis.texts]
        found = _in_rows(axis, widths, two_rows=two_rows)
        if found is not None:
            return _relaxed(axis, found, lines, two_rows=two_rows)
    return None


def _relaxed(axis: Axis, found: tuple[LabelPlace, ...], lines: int, *, two_rows: bool) -> tuple[LabelPlace, ...]:
    """Give each label, in the same row, as few lines as its neighbours leave room for."""
    rows = [label.above for label in found]
    widths = [label.width for label in found]
    for place, text in enumerate(axis.texts):
        for fewer in range(1, min(lines, len(text.narrowest))):
            wider = [*widths]
            wider[place] = _label_width(axis, text, fewer)
            trial = _in_rows(axis, wider, two_rows=two_rows)
            if trial is not None and [label.above for label in trial] == rows:
                found, widths = trial, wider
                break
    return _roomier(axis, found, two_rows=two_rows)


def _roomier(axis: Axis, found: tuple[LabelPlace, ...], *, two_rows: bool) -> tuple[LabelPlace, ...]:
    """Widen each label of several lines a little where its neighbours leave room, so that its lines may end where they read best."""
    for place in range(len(found)):
        if found[place].title.lines < 2:
            continue
        for factor in ROOMIER:
            wider = [label.width for label in found]
            wider[place] = min(axis.width, factor * wider[place])
            trial = _in_rows(axis, wider, two_rows=two_rows)
            if trial is not None and [label.above for label in trial] == [label.above for label in found]:
                found = trial
                break
    return found


def _label_width(axis: Axis, text: MilestoneText, lines: int) -> float:
    year = text.year.width * axis.sizes.year_px(text)
    title = text.narrowest[min(lines, len(text.narrowest)) - 1] * axis.sizes.title
    return min(axis.width, max(year, title) + 0.01)


def _in_rows(axis: Axis, widths: Sequence[float], *, two_rows: bool) -> tuple[LabelPlace, ...] | None:
    """Place each label, from the last one on, below the axis if it has room there beside the one after it, else above, else nowhere."""
    width, gap, last = axis.width, axis.sizes.gap, len(widths) - 1
    found: list[LabelPlace] = []
    edges = {False: width + gap, True: width + gap}
    for place in range(last, -1, -1):
        own = widths[place]
        if place == 0:
            left, align = 0.0, Align.START
        elif place == last:
            left, align = width - own, Align.END
        else:
            left, align = min(max(0.0, axis.centres[place] - own / 2), width - own), Align.CENTRE
        for above in (False, True) if two_rows else (False,):
            if left + own + gap <= edges[above] + 1e-6:
                edges[above] = left
                found.append(LabelPlace(left, own, above, align, axis.texts[place], axis.sizes.title))
                break
        else:
            return None
    return tuple(found[::-1])
