"""The overview: every panel on one screen, or as many as have room at their least sizes.

For each scheme (columns, one column, a deck at the side, a timeline that stands) the largest type is sought at which
everything fits; what is worth most when it is placed wins. Where nothing fits at the least sizes, one panel may come in a
smaller form; then panels leave in LEAVING_ORDER until the others fit, and each that has left is tried again, the most
important first, whole and in smaller forms, so that one panel without room never keeps the others out. Before any leaves, a
deck is tried on screens that are not very wide too: from afar a quote may have room beside a few words, but not below them.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product

from app.layout.content import Content
from app.layout.margins import Margins, margins_of
from app.layout.overview.arrange import Arrangement, Attempt, Measures, Scheme, fitting
from app.layout.overview.headline_alone import headline_alone
from app.layout.overview.place import placed
from app.layout.overview.worth import worth
from app.layout.panels.ceremony.panel import CeremonyPanel
from app.layout.panels.lead import LeadPanel
from app.layout.panels.masthead import MastheadRow
from app.layout.panels.order import FOCUS_ORDER, LEAVING_ORDER, in_reading_order
from app.layout.panels.panel import Panel, Slot, Spot, Wish
from app.layout.panels.timeline.panel import TimelinePanel
from app.layout.panels.web.panel import WebAside, WebPanel
from app.layout.plan import PanelName, ScreenPlan
from app.layout.text.type_scale import TypeScale
from app.value import replace, value

GROWTH_STEPS = 24
FULLER_FORMS = 2 / 3  # of its forms: a timeline of fifteen milestones keeps seven for a picture or a quote, and two for the lead
CALM_STEPS = 3
MOST_GROWTH = 8.0  # times its ideal size, for a few words on a wall
GROWTH_BISECTIONS = 6
LEAST_PICTURE = 0.2  # of the screen's height
WISHED_PICTURE = 0.26
SIDE_WIDTHS = (0.30, 0.34, 0.38, 0.42)
DECK_WIDTHS = (0.26, 0.3, 0.36)
BESIDE_DECK_WIDTHS = (0.3, 0.38)  # of the width that a deck leaves
WIDE = 1.15  # the aspect from which columns are tried
VERY_WIDE = 2.0  # from which a deck is tried, and not only as the last resort
HIGH = 0.9  # up to which a timeline is stood up

Schemes = Callable[[Content, Margins], Iterable[Scheme]]


def lay_out_overview(content: Content, scale: TypeScale) -> ScreenPlan:
    """Lay out the overview of this content.

    `left_out` names the panels that found no room on it, `shortened` those of which only a part stands on it.
    """
    search = _Search(content, (margins_of(scale, airy=True), margins_of(scale)))
    fitting = search.what_fits()
    best = max((search.best_of(each) for each in search.ways_to_say(fitting)), key=lambda way: way.worth) if fitting else None
    left_out = {panel.name for panel in content.panels if best is None or best.shown.panel(panel.name) is None}
    leaving = in_reading_order(left_out & set(LEAVING_ORDER))
    if best is None:
        return replace(headline_alone(content, margins_of(scale)), left_out=leaving)
    smaller = {panel.name for panel in best.shown.panels if panel is not content.panel(panel.name) and not isinstance(panel, WebAside)}
    shortened = smaller - {PanelName.QUOTES}  # which show all of their words nevertheless, one part after the other
    return replace(best.plan, left_out=leaving, shortened=in_reading_order(shortened))


def with_clock(plan: ScreenPlan, content: Content, scale: TypeScale) -> ScreenPlan | None:
    """Give the same overview with another date and time, or None where they need another layout."""
    masthead, panel = plan.panel(PanelName.MASTHEAD), content.panel(PanelName.MASTHEAD)
    if masthead is None or panel is None:
        return None
    margins = margins_of(scale)
    relaid = panel.measured(Wish(margins, masthead.rect.width, plan.growth))
    if not isinstance(relaid, MastheadRow) or abs(relaid.height - masthead.rect.height) > 0.01:
        return None
    changed = replace(masthead, pages=relaid.placed(Spot(masthead.rect, margins, 0.0)).pages)
    return replace(plan, panels=tuple(changed if each is masthead else each for each in plan.panels))


def focusable(plan: ScreenPlan) -> tuple[PanelName, ...]:
    """Name the panels on the screen that take the focus, in reading order."""
    return tuple(name for name in FOCUS_ORDER if plan.panel(name) is not None)


@value
class _Best:
    """The arrangement that is worth most of one content."""

    shown: Content
    plan: ScreenPlan
    worth: float


class _Search:
    """The arrangements of one content that were tried so far."""

    def __init__(self, content: Content, both_margins: Sequence[Margins]) -> None:
        self._content = content
        self._both_margins = both_margins
        self._measures = Measures()
        self._smaller: dict[PanelName, tuple[Panel, ...]] = {}

    def what_fits(self) -> Content | None:
        """Find the panels, in the fullest forms, that have room together; None where not even a headline has."""
        present = {panel.name for panel in self._content.panels}
        for name in (None, *(name for name in LEAVING_ORDER if name in present)):
            present.discard(name)
            shown = self._content.only(present)
            for schemes in (_schemes, _last_schemes):
                found = shown if self._fits(shown, schemes) else self._shortened(shown, FULLER_FORMS, schemes)
                if found is not None:
                    return self._with_others(found)
        return None

    def _shortened(self, shown: Content, share: float, schemes: Schemes) -> Content | None:
        """Find one panel that makes room for all in a smaller form, of its forms the `share` that have the most; None where none does."""
        for name in LEAVING_ORDER:
            if name is PanelName.ALERT:
                continue  # others make room for a public warning, not it for them
            others = shown.only({each.name for each in shown.panels} - {name})
            forms = self._forms(name) if len(others.panels) < len(shown.panels) else ()
            fuller = (
                forms if name is PanelName.CEREMONY else forms[: max(1, int(share * len(forms)))]
            )  # a photo without its caption still shows most
            form = self._fullest(others, fuller, schemes)
            if form is not None:
                return self._content.with_forms((*others.panels, form))
        return None

    def _with_others(self, shown: Content) -> Content:
        """Add each panel that has left and has room, the most important first."""
        for name in reversed(LEAVING_ORDER):
            panel = self._content.panel(name)
            if panel is not None and shown.panel(name) is None:
                shown = self._with(panel, shown, _schemes) or self._with(panel, shown, _last_schemes) or shown
        return shown

    def _with(self, panel: Panel, shown: Content, schemes: Schemes) -> Content | None:
        """Add a panel whole, or in its fullest form that fits, or whole beside another one that is shortened for it."""
        form = self._fullest(shown, (panel, *self._forms(panel.name)), schemes)
        if form is not None:
            return self._content.with_forms((*shown.panels, form))
        share = 1.0 if panel.leaves >= LeadPanel.leaves else FULLER_FORMS
        return self._shortened(self._content.with_forms((*shown.panels, panel)), share, schemes)

    def _forms(self, name: PanelName) -> tuple[Panel, ...]:
        """Give the smaller forms of a panel, made only once."""
        if name not in self._smaller:
            panel = self._content.panel(name)
            self._smaller[name] = tuple(panel.smaller()) if panel else ()
        return self._smaller[name]

    def _fullest(self, shown: Content, forms: Sequence[Panel], schemes: Schemes) -> Panel | None:
        """Find the first of a panel's forms that fits, found by halves: a smaller form takes less room."""
        low, high = 0, len(forms)
        while low < high:
            middle = (low + high) // 2
            if self._fits(self._content.with_forms((*shown.panels, forms[middle])), schemes):
                high = middle
            else:
                low = middle + 1
        return forms[low] if low < len(forms) else None

    def _fits(self, shown: Content, schemes: Schemes) -> bool:
        return next(self._fitting(shown, schemes), None) is not None

    def _fitting(self, shown: Content, schemes: Schemes) -> Iterator[Scheme]:
        """Give the schemes in which everything fits where margins, picture and texts ask for the least."""
        margins = self._both_margins[-1]
        for attempt in _least_attempts(shown, schemes(shown, margins), LEAST_PICTURE, guests_whole=False):
            least = fitting(self._measures, shown, margins, attempt)
            if least is not None:
                yield attempt.scheme

    def ways_to_say(self, shown: Content) -> Iterator[Content]:
        """Give the content itself, and with an address the same with its code elsewhere, or without: it may cost more than it is worth."""
        yield shown
        web, stands = self._content.of_kind(WebPanel), shown.panel(PanelName.WEB)
        if web is None or stands is None:
            return
        others = tuple(panel for panel in shown.panels if panel is not stands)
        if stands is web:
            yield from (self._content.with_forms((*others, form)) for form in self._forms(PanelName.WEB))
        aside = web.aside()
        if aside is not None and not any(panel.slot is aside.slot for panel in others):
            beside = self._content.with_forms((*others, aside))
            if self._fits(beside, _schemes):
                yield beside

    def best_of(self, shown: Content) -> _Best:
        """Place the arrangement that is worth most; the picture shrinks to its least before anything is given up."""
        for schemes in (_schemes, _last_schemes):
            fitting = tuple(self._fitting(shown, schemes))  # what has no room where least is asked for has none with more
            for margins, picture, whole in product(self._both_margins, (WISHED_PICTURE, LEAST_PICTURE), (True, False)):
                found = [
                    _Best(shown, plan, worth(largest, plan))
                    for attempt in _least_attempts(shown, fitting, picture, guests_whole=whole)
                    if (largest := self._largest(shown, margins, attempt)) is not None
                    for plan in (placed(largest, shown, margins),)
                ]
                if found:
                    return max(found, key=lambda each: each.worth)
        raise ValueError(shown)

    def _largest(self, shown: Content, margins: Margins, least: Attempt) -> Arrangement | None:
        """Find the arrangement with the largest type that fits, or None where the least does not."""
        best = fitting(self._measures, shown, margins, least)
        if best is None:
            return None
        low, high = 0, GROWTH_STEPS
        while low < high:
            middle = (low + high + 1) // 2
            trial = fitting(self._measures, shown, margins, replace(least, growth=middle / GROWTH_STEPS))
            if trial is not None:
                best, low = trial, middle
            else:
                high = middle - 1
        return self._beyond_ideal(shown, margins, best) if low == GROWTH_STEPS else self._with_calm_labels(shown, margins, best)

    def _beyond_ideal(self, shown: Content, margins: Margins, best: Arrangement) -> Arrangement:
        """Let type grow over its ideal size while there is room: no cap keeps it small beside an empty wall."""
        low, high = 1.0, MOST_GROWTH
        for _ in range(GROWTH_BISECTIONS):
            middle = (low * high) ** 0.5
            trial = fitting(self._measures, shown, margins, replace(best.attempt, growth=middle))
            if trial is not None and not _is_worse(trial, best):
                best, low = trial, middle
            else:
                high = middle
        return best

    def _with_calm_labels(self, shown: Content, margins: Margins, best: Arrangement) -> Arrangement:
        """Give up type where the timeline is then true to scale, and a step or two where its labels then take fewer lines."""
        steps = round(best.attempt.growth * GROWTH_STEPS)
        for step in range(steps - 1, -1, -1):
            off_scale, lines = _unrest(best)
            if not off_scale and (lines == 0 or steps - step > CALM_STEPS):
                break
            trial = fitting(self._measures, shown, margins, replace(best.attempt, growth=step / GROWTH_STEPS))
            if trial is not None and _unrest(trial) < (off_scale, lines):
                best = trial
        return best


def _is_worse(trial: Arrangement, best: Arrangement) -> bool:
    """Tell whether larger type costs what it is not worth: a broken word in the headline, a timeline off its scale."""
    return _unrest(trial)[0] > _unrest(best)[0] or trial.headline.block.breaks_words > best.headline.block.breaks_words


def _unrest(arrangement: Arrangement) -> tuple[bool, int]:
    return max(measured.unrest for measured in arrangement.standing)


def _least_attempts(shown: Content, schemes: Iterable[Scheme], picture: float, *, guests_whole: bool) -> Iterator[Attempt]:
    ceremony = shown.of_kind(CeremonyPanel)
    has_picture = ceremony is not None and ceremony.texts.picture is not None
    for scheme in schemes:
        yield Attempt(scheme, 0.0, picture if has_picture else 0.0, guests_whole)


def _schemes(content: Content, margins: Margins) -> Iterator[Scheme]:
    ceremony, timeline = content.of_kind(CeremonyPanel), content.of_kind(TimelinePanel)
    has_side = any(panel.slot is Slot.SIDE for panel in content.panels)
    has_foot = content.panel(PanelName.QUOTES) is not None
    aspect = margins.width / margins.height
    if has_side and aspect >= WIDE:
        yield from (Scheme(side) for side in SIDE_WIDTHS)
    if aspect >= VERY_WIDE and has_foot:  # a deck of a picture alone would run beyond the safe area
        yield from (Scheme(deck=deck) for deck in DECK_WIDTHS)
        if has_side:
            yield from (Scheme(side, deck=deck) for deck in DECK_WIDTHS for side in BESIDE_DECK_WIDTHS)
    yield Scheme()
    if timeline is not None and aspect <= HIGH:
        yield Scheme(vertical=True)
    if ceremony is not None and ceremony.texts.picture is not None and ceremony.texts.caption is not None:
        yield Scheme(caption_beside=True)
        if timeline is not None and aspect <= HIGH:
            yield Scheme(caption_beside=True, vertical=True)


def _last_schemes(content: Content, margins: Margins) -> Iterator[Scheme]:
    """Give what is tried only where no other scheme has room: a deck on a screen that is not very wide."""
    if WIDE <= margins.width / margins.height < VERY_WIDE and content.panel(PanelName.QUOTES) is not None:
        yield from (Scheme(deck=deck) for deck in DECK_WIDTHS)
