"""A round: the overview with all its quotes, while the timeline's milestones are chosen in turn, then the scenes that found no room."""

from collections.abc import Mapping

from app.layout.dwell import dwell_s
from app.layout.panels.order import in_reading_order
from app.layout.plan import Page, PanelName, PanelPlan, ScreenPlan
from app.value import value


@value
class Stop:
    """What the screen shows at one time of the round, and for how many seconds.

    `scene` is None for the overview; `pages` names the page of each panel that turns. `chosen` is the milestone that the tour
    has come to, with a page of its text; None before the tour and where there is none.
    """

    scene: PanelName | None
    pages: tuple[tuple[PanelName, int], ...]
    dwell_s: float
    chosen: int | None = None
    chosen_page: int = 0

    def page(self, panel: PanelName) -> int:
        """Give the page of a panel at this stop."""
        return dict(self.pages).get(panel, 0)


def round_of(overview: ScreenPlan, scenes: Mapping[PanelName, ScreenPlan]) -> tuple[Stop, ...]:
    """List the stops of one round, at least one; `scenes` are those of the panels that left the overview, in its order.

    The quotes turn at the stops of the tour; the shorter of the two begins again until the other is through. A public warning
    that does not stand on the overview whole is told before each of its stops: nobody has to wait for it.
    """
    turning, tour = turning_panels(overview), _tour(overview)
    count = max(len(tour), *(len(panel.pages) for panel in turning), 1)
    alone = {name: _scene_stops(name, scenes.get(name)) for name in in_reading_order({*overview.left_out, *overview.shortened})}
    warning = alone.pop(PanelName.ALERT, ())
    stops: list[Stop] = []
    for i in range(count):
        stops += (*warning, _overview_stop(overview, turning, tour, i))
    return (*stops, *(stop for each in alone.values() for stop in each))


def _scene_stops(name: PanelName, plan: ScreenPlan | None) -> tuple[Stop, ...]:
    panel = plan.panel(name) if plan else None
    pages = enumerate(panel.pages) if panel else ()
    return tuple(Stop(name, ((name, i),), dwell_s(page.words)) for i, page in pages if page.in_round)


@value
class _Toured:
    """A stop of the tour: a milestone and a page of its text; none while the tour has not begun."""

    item: int | None = None
    page: int = 0
    words: int = 0


def _tour(overview: ScreenPlan) -> tuple[_Toured, ...]:
    """Give the tour of the milestones that have a text, page by page, after what stands in their texts' place by itself."""
    timeline, texts = overview.panel(PanelName.TIMELINE), overview.chosen_texts
    numbers = timeline.choices if timeline and overview.chosen_place else ()
    stops = [_Toured(item, i, page.words) for item in numbers if item < len(texts) for i, page in enumerate(texts[item])]
    return (_Toured(), *stops) if stops else ()


def _overview_stop(overview: ScreenPlan, turning: tuple[PanelPlan, ...], tour: tuple[_Toured, ...], number: int) -> Stop:
    """Give a stop of the overview, which stays until the longest of what is new on it can be read."""
    toured = tour[number % len(tour)] if tour else _Toured()
    dwells = [dwell_s(panel.pages[number % len(panel.pages)].words) for panel in turning]
    if toured.item is not None:
        dwells.append(dwell_s(toured.words))
    elif tour and (number or dwells):
        dwells.append(dwell_s(_words(_host(overview))))
    pages = tuple((panel.name, number % len(panel.pages)) for panel in turning)
    return Stop(None, pages, max(dwells, default=overview_dwell_s(overview)), toured.item, toured.page)


def _host(overview: ScreenPlan) -> tuple[Page, ...]:
    """Give the pages of the panel in whose place the milestones' texts stand."""
    host = overview.panel(overview.chosen_place) if overview.chosen_place else None
    return host.pages if host else ()


def overview_dwell_s(overview: ScreenPlan) -> float:
    """Tell how long an overview on which nothing turns stays before the scenes: the time to read its headline and lead."""
    return dwell_s(sum(_words(panel.pages) for panel in overview.panels))


def _words(pages: tuple[Page, ...]) -> int:
    return pages[0].words if pages else 0


def turning_panels(plan: ScreenPlan) -> tuple[PanelPlan, ...]:
    """Name the panels of a screen that have more than one page."""
    return tuple(panel for panel in plan.panels if panel.name is not PanelName.MASTHEAD and len(panel.pages) > 1)
