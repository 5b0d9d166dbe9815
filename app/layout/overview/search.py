"""The overview: every panel on one screen, or as many as have room at their least sizes.

For each scheme (columns of several widths, or one column) the largest type is sought at which everything fits; the
arrangement that is worth most wins. Where nothing fits at the least sizes, panels leave in LEAVING_ORDER.
"""

from collections.abc import Iterator

from app.layout.content import Content
from app.layout.margins import Margins, margins_of
from app.layout.overview.arrange import Arrangement, Attempt, Measures, Scheme, arranged
from app.layout.overview.headline_alone import headline_alone
from app.layout.overview.place import placed
from app.layout.panels.ceremony.panel import CeremonyPanel
from app.layout.panels.masthead import MastheadRow
from app.layout.panels.order import FOCUS_ORDER, LEAVING_ORDER, in_reading_order
from app.layout.panels.panel import Spot, Wish
from app.layout.panels.timeline.panel import TimelinePanel
from app.layout.plan import PanelName, ScreenPlan
from app.layout.rect import Rect
from app.layout.text.type_scale import TypeScale
from app.value import replace

GROWTH_STEPS = 24
CALM_STEPS = 3
LEAST_PICTURE = 0.2  # of the screen's height
WISHED_PICTURE = 0.26
SIDE_WIDTHS = (0.30, 0.34, 0.38, 0.42)
WIDE = 1.15  # the aspect from which columns are tried


def lay_out_overview(content: Content, scale: TypeScale) -> ScreenPlan:
    """Lay out the overview of this content; `left_out` names the panels that found no room on it."""
    both_margins = (margins_of(scale, airy=True), margins_of(scale))
    measures = Measures(content)
    left_out: set[PanelName] = set()
    present = {panel.name for panel in content.panels}
    for leaving in (None, *LEAVING_ORDER):
        if leaving is not None:
            if leaving not in present:
                continue
            present.remove(leaving)
            left_out.add(leaving)
        shown = content.only(present)
        for margins in both_margins:
            best = _best(measures, shown, margins)
            if best is not None:
                return replace(placed(best, shown, margins), left_out=in_reading_order(left_out))
    return replace(headline_alone(content, both_margins[-1]), left_out=in_reading_order(left_out))


def with_clock(plan: ScreenPlan, content: Content, scale: TypeScale) -> ScreenPlan | None:
    """Give the same overview with another date and time, or None where they need another layout."""
    masthead, panel = plan.panel(PanelName.MASTHEAD), content.panel(PanelName.MASTHEAD)
    if masthead is None or panel is None:
        return None
    margins = margins_of(scale)
    relaid = panel.measured(Wish(margins, masthead.rect.width, plan.growth))
    if not isinstance(relaid, MastheadRow) or abs(relaid.height - masthead.rect.height) > 0.01:
        return None
    at = masthead.rect
    changed = replace(masthead, pages=relaid.placed(Spot(Rect(at.x, at.y, at.width, at.height), margins, 0.0)).pages)
    return replace(plan, panels=tuple(changed if each is masthead else each for each in plan.panels))


def focusable(plan: ScreenPlan) -> tuple[PanelName, ...]:
    """Name the panels on the screen that take the focus, in reading order."""
    return tuple(name for name in FOCUS_ORDER if plan.panel(name) is not None)


def _schemes(content: Content, margins: Margins) -> Iterator[Scheme]:
    ceremony = content.of_kind(CeremonyPanel)
    if ceremony is not None and margins.width >= WIDE * margins.height:
        yield from (Scheme(side) for side in SIDE_WIDTHS)
    yield Scheme()
    if ceremony is not None and ceremony.texts.picture is not None and ceremony.texts.caption is not None:
        yield Scheme(caption_beside=True)


def _best(measures: Measures, shown: Content, margins: Margins) -> Arrangement | None:
    """Find the arrangement that is worth most; the picture shrinks to its least before anything is given up."""
    ceremony, timeline = shown.of_kind(CeremonyPanel), shown.of_kind(TimelinePanel)
    pictures = (WISHED_PICTURE, LEAST_PICTURE) if ceremony and ceremony.texts.picture else (0.0,)
    guests = shown.panel(PanelName.LEAD) is not None and timeline is not None and any(timeline.guests)
    for picture in pictures:
        for guests_whole in (True, False) if guests else (False,):
            found = [
                largest
                for scheme in _schemes(shown, margins)
                if (largest := _largest(measures, shown, margins, Attempt(scheme, 0.0, picture, guests_whole))) is not None
            ]
            if found:
                return max(found, key=_worth)
    return None


def _worth(arrangement: Arrangement) -> float:
    """Tell what an arrangement is worth: the growth of its type, and what each of its panels adds."""
    return arrangement.attempt.growth + sum(measured.worth(arrangement.side_spare) for measured in arrangement.standing)


def _largest(measures: Measures, shown: Content, margins: Margins, least: Attempt) -> Arrangement | None:
    """Find the arrangement with the largest type that fits, or None where the least does not."""
    best = arranged(measures, shown, margins, least)
    if best is None or best.spare < 0:
        return None
    low, high = 0, GROWTH_STEPS
    while low < high:
        middle = (low + high + 1) // 2
        trial = arranged(measures, shown, margins, replace(least, growth=middle / GROWTH_STEPS))
        if trial is not None and trial.spare >= 0:
            best, low = trial, middle
        else:
            high = middle - 1
    return _with_calm_labels(measures, shown, margins, best)


def _with_calm_labels(measures: Measures, shown: Content, margins: Margins, best: Arrangement) -> Arrangement:
    """Give up type where the timeline is then true to scale, and a step or two where its labels then take fewer lines."""
    steps = round(best.attempt.growth * GROWTH_STEPS)
    for step in range(steps - 1, -1, -1):
        off_scale, lines = _unrest(best)
        if not off_scale and (lines == 0 or steps - step > CALM_STEPS):
            break
        trial = arranged(measures, shown, margins, replace(best.attempt, growth=step / GROWTH_STEPS))
        if trial is not None and trial.spare >= 0 and _unrest(trial) < (off_scale, lines):
            best = trial
    return best


def _unrest(arrangement: Arrangement) -> tuple[bool, int]:
    return max(measured.unrest for measured in arrangement.standing)
