"""The overview: every panel on one screen, or as many as have room at their least sizes.

For each arrangement (columns of several widths, or one column) the largest type is sought at which everything fits; the
arrangement with the largest type and picture wins. Where nothing fits at the least sizes, panels leave in LEAVING_ORDER.
"""

from collections.abc import Iterator
from dataclasses import replace

from app.layout.composition import Arrangement, Composition, Parts, Terms, composed
from app.layout.content import Content
from app.layout.frame import Frame, frame_of
from app.layout.headline_alone import headline_alone
from app.layout.masthead import lay_out_masthead
from app.layout.paragraph import Typesetter
from app.layout.placing import placed
from app.layout.plan import FOCUS_ORDER, PanelName, ScreenPlan
from app.layout.type_scale import TypeScale

LEAVING_ORDER = (PanelName.CEREMONY, PanelName.QUOTES, PanelName.LEAD, PanelName.TIMELINE, PanelName.NOTICE)
READING_ORDER = (PanelName.NOTICE, PanelName.LEAD, PanelName.TIMELINE, PanelName.CEREMONY, PanelName.QUOTES)
FILL_STEPS = 24
CALM_LINES = 2
CALM_STEPS = 3
LEAST_PICTURE = 0.2  # of the screen's height
WISHED_PICTURE = 0.26
COLUMN_WIDTHS = (0.30, 0.34, 0.38, 0.42)
WIDE = 1.15  # the aspect from which columns are tried
PICTURE_WORTH = 2.2  # what a picture that covers the whole screen is worth against type at its ideal size
BROKEN_TITLE_WORTH = -1.0  # a headline in which a word is broken
OFF_SCALE_WORTH = -0.4  # a timeline that is not true to scale says less


def lay_out_overview(content: Content, scale: TypeScale, setter: Typesetter) -> ScreenPlan:
    """Lay out the overview of this content; `left_out` names the panels that found no room on it."""
    frames = (frame_of(scale, airy=True), frame_of(scale))
    parts = Parts(content, scale, setter)
    left_out: list[PanelName] = []
    present = _present(content)
    for leaving in (None, *LEAVING_ORDER):
        if leaving is not None:
            if leaving not in present:
                continue
            present.remove(leaving)
            left_out.append(leaving)
        shown = _only(content, present)
        for frame in frames:
            best = _best(parts, shown, frame)
            if best is not None:
                return replace(placed(best, shown, frame), left_out=_in_order(left_out))
    return replace(headline_alone(content, frames[-1], setter), left_out=_in_order(left_out))


def with_clock(plan: ScreenPlan, content: Content, scale: TypeScale) -> ScreenPlan | None:
    """Give the same overview with another date and time, or None where they need another layout."""
    masthead = plan.panel(PanelName.MASTHEAD)
    if masthead is None:
        return None
    relaid = lay_out_masthead(content, masthead.rect, scale, plan.fill)
    if abs(relaid.height - masthead.rect.height) > 0.01:
        return None
    changed = replace(masthead, pages=relaid.pages)
    return replace(plan, panels=tuple(changed if panel is masthead else panel for panel in plan.panels))


def focusable(plan: ScreenPlan) -> tuple[PanelName, ...]:
    """Name the panels on the screen that take the focus, in reading order."""
    return tuple(name for name in FOCUS_ORDER if plan.panel(name) is not None)


def _in_order(left_out: list[PanelName]) -> tuple[PanelName, ...]:
    return tuple(name for name in READING_ORDER if name in left_out)


def _present(content: Content) -> set[PanelName]:
    there = {
        PanelName.NOTICE: content.notice,
        PanelName.LEAD: content.lead,
        PanelName.TIMELINE: content.milestones,
        PanelName.CEREMONY: content.ceremony,
        PanelName.QUOTES: content.quotes,
    }
    return {name for name, what in there.items() if what}


def _only(content: Content, present: set[PanelName]) -> Content:
    """Give the content without the panels that are not among `present`."""
    return replace(
        content,
        notice=content.notice if PanelName.NOTICE in present else None,
        lead=content.lead if PanelName.LEAD in present else None,
        milestones=content.milestones if PanelName.TIMELINE in present else (),
        ceremony=content.ceremony if PanelName.CEREMONY in present else None,
        quotes=content.quotes if PanelName.QUOTES in present else (),
    )


def _arrangements(content: Content, frame: Frame) -> Iterator[Arrangement]:
    ceremony = content.ceremony
    if ceremony is not None and frame.width >= WIDE * frame.height:
        yield from (Arrangement(column) for column in COLUMN_WIDTHS)
    yield Arrangement()
    if ceremony is not None and ceremony.picture is not None and ceremony.caption is not None:
        yield Arrangement(caption_beside=True)


def _best(parts: Parts, shown: Content, frame: Frame) -> Composition | None:
    """Find the arrangement with the largest type and picture; the picture shrinks to its least before anything is given up."""
    pictures = (WISHED_PICTURE, LEAST_PICTURE) if shown.ceremony and shown.ceremony.picture else (0.0,)
    reserves = (True, False) if shown.lead and shown.milestones and any(shown.milestone_texts) else (False,)
    for picture in pictures:
        for reserve in reserves:
            found = [
                largest
                for arrangement in _arrangements(shown, frame)
                if (largest := _largest(parts, shown, frame, Terms(arrangement, 0.0, picture, reserve))) is not None
            ]
            if found:
                return max(found, key=lambda each: _score(each, frame))
    return None


def _score(composition: Composition, frame: Frame) -> float:
    area = composition.ceremony.picture_area(composition.picture_spare) if composition.ceremony else 0.0
    broken = BROKEN_TITLE_WORTH if composition.title.breaks_words else 0.0
    off_scale = OFF_SCALE_WORTH if _unrest(composition)[0] else 0.0
    return composition.terms.fill + PICTURE_WORTH * area / (frame.width * frame.height) + broken + off_scale


def _largest(parts: Parts, shown: Content, frame: Frame, least: Terms) -> Composition | None:
    """Find the composition with the largest type that fits, or None where the least does not."""
    best = composed(parts, shown, frame, least)
    if best is None or best.spare < 0:
        return None
    low, high = 0, FILL_STEPS
    while low < high:
        middle = (low + high + 1) // 2
        trial = composed(parts, shown, frame, replace(least, fill=middle / FILL_STEPS))
        if trial is not None and trial.spare >= 0:
            best, low = trial, middle
        else:
            high = middle - 1
    return _with_calm_labels(parts, shown, frame, best)


def _with_calm_labels(parts: Parts, shown: Content, frame: Frame, best: Composition) -> Composition:
    """Give up type where the timeline is then true to scale, and a step or two where its labels then take fewer lines."""
    steps = round(best.terms.fill * FILL_STEPS)
    for step in range(steps - 1, -1, -1):
        off_scale, lines = _unrest(best)
        if not off_scale and (lines == 0 or steps - step > CALM_STEPS):
            break
        trial = composed(parts, shown, frame, replace(best.terms, fill=step / FILL_STEPS))
        if trial is not None and trial.spare >= 0 and _unrest(trial) < (off_scale, lines):
            best = trial
    return best


def _unrest(composition: Composition) -> tuple[bool, int]:
    """Tell whether the timeline is not true to scale, and by how many lines its tallest label exceeds the calm ones."""
    if composition.timeline is None:
        return False, 0
    shape = composition.timeline.shape
    return bool(shape.breaks), max(0, shape.label_lines - CALM_LINES)
