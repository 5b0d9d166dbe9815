"""The certification timeline as a widget: its marks and labels, and the ring around the chosen milestone."""

from app.stage.turning_widget import TurningWidget


class TimelineWidget(TurningWidget):
    """Draws the timeline's plan: true to scale, the newest milestone by shape and size, the chosen one ringed in an overlay.

    Where it is alone on the screen it turns a page a milestone. What it shows is laid out in `app/layout/panels/timeline`.
    """

    @property
    def chosen(self) -> int | None:
        """The milestone that a visitor has chosen, by its place in the file."""
        return self.shown.chosen if self.shown else None

    def milestone_at(self, x: float, y: float) -> int | None:
        """The milestone whose mark or label stands at a point of the display, in its px."""
        return self.plan.item_at(x, y) if self.plan else None
