"""What one panel shows at one time."""

from app.layout.plan import Page, PanelPlan
from app.value import value


@value
class Shown:
    """A panel's plan with what is on of it.

    `page` is what is drawn: the plan's page `number`, or the one that stands in its place for a while. `chosen` is the item
    that a visitor has chosen, `toured` the one that the round has come to; `alone` tells whether the panel has the screen for
    itself.
    """

    plan: PanelPlan
    number: int
    page: Page
    chosen: int | None = None
    paused: bool = False
    alone: bool = False
    toured: int | None = None

    @property
    def ringed(self) -> int | None:
        """The item that is marked."""
        return self.toured if self.chosen is None else self.chosen
