"""What is heard of each panel of the view that is on: made once for a view, however often a screen reader asks."""

from collections.abc import Callable

from app.layout.plan import PanelName
from app.layout.spoken import Spoken
from app.stage.state.view import View

Make = Callable[[View, PanelName | None], Spoken]


class HeardNow:
    """Keeps what is heard of one view, which never changes; another view begins anew.

    A reader asks for role, name, states and items of everything it comes by, each by itself, and at each step again.
    """

    def __init__(self, make: Make) -> None:
        self._make = make
        self._view: View | None = None
        self._spoken: dict[PanelName | None, Spoken] = {}

    def of(self, view: View, name: PanelName | None) -> Spoken:
        """What is heard of a panel, None for the screen itself."""
        if view is not self._view:
            self._view, self._spoken = view, {}
        spoken = self._spoken.get(name)
        if spoken is None:
            spoken = self._spoken[name] = self._make(view, name)
        return spoken
