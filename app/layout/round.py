"""A round: the overview with all its quotes once, then the pages of the scenes that found no room on it."""

from collections.abc import Mapping

from app.layout.dwell import dwell_s
from app.layout.plan import Page, PanelName, ScreenPlan
from app.value import value


@value
class Stop:
    """What the screen shows at one time of the round, and for how many seconds.

    `scene` is None for the overview; `pages` names the page of each panel that turns.
    """

    scene: PanelName | None
    pages: tuple[tuple[PanelName, int], ...]
    dwell_s: float

    def page(self, panel: PanelName) -> int:
        """Give the page of a panel at this stop."""
        return dict(self.pages).get(panel, 0)


def round_of(overview: ScreenPlan, scenes: Mapping[PanelName, ScreenPlan]) -> tuple[Stop, ...]:
    """List the stops of one round, at least one; `scenes` are those of the panels that left the overview, in its order."""
    turning = [panel for panel in overview.panels if panel.name is not PanelName.MASTHEAD and len(panel.pages) > 1]
    count = max((len(panel.pages) for panel in turning), default=1)
    stops = [
        Stop(
            None,
            tuple((panel.name, i % len(panel.pages)) for panel in turning),
            max((dwell_s(panel.pages[i % len(panel.pages)].words) for panel in turning), default=overview_dwell_s(overview)),
        )
        for i in range(count)
    ]
    for name in overview.left_out:
        plan = scenes.get(name)
        panel = plan.panel(name) if plan else None
        if panel is not None:
            stops.extend(Stop(name, ((name, i),), dwell_s(page.words)) for i, page in enumerate(panel.pages) if page.in_round)
    return tuple(stops)


def overview_dwell_s(overview: ScreenPlan) -> float:
    """Tell how long an overview on which nothing turns stays before the scenes: the time to read its headline and lead."""
    return dwell_s(sum(_words(panel.pages) for panel in overview.panels))


def _words(pages: tuple[Page, ...]) -> int:
    return pages[0].words if pages else 0
