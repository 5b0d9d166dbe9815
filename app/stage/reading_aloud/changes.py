"""What a reader was told of texts and items: it remembers the answers, so only what is otherwise by now is a change."""

from collections.abc import Callable, Collection

from PySide6.QtGui import QAccessible

from app.layout.plan import PanelName

Place = tuple[PanelName | None, int | None, QAccessible.Text]
"""A text: of which panel (None for the screen), of which of its items (None for itself), its name or its description."""
KINDS = (QAccessible.Text.Name, QAccessible.Text.Description)


class Changes:
    """The answers given so far: at most one a text and a place."""

    def __init__(self) -> None:
        self._told: dict[PanelName | None, dict[Place, str]] = {}
        self._counts: dict[PanelName, int] = {}

    def told(self, name: PanelName | None, item: int | None, kind: QAccessible.Text, text: str) -> None:
        """Keeps an answer."""
        if kind in KINDS:
            self._told.setdefault(name, {})[name, item, kind] = text

    def known(self, name: PanelName | None, item: int | None, kind: QAccessible.Text) -> str:
        """Gives the answer that was last given, "" for none."""
        return self._told.get(name, {}).get((name, item, kind), "")

    def among(
        self,
        names: Collection[PanelName | None],
        text: Callable[[PanelName | None, int | None, QAccessible.Text], str],
        leaving_aside: Place | None = None,
    ) -> list[Place]:
        """Finds which texts of these panels have changed since they were told, and takes them for told.

        One that is empty now belongs to an item that is gone: that is told otherwise.
        """
        changed: list[Place] = []
        for name, told in self._told.items():
            for place, known in told.items() if name in names else ():
                now = text(*place) if place != leaving_aside else known
                if now != known and (now or place[1] is None):
                    changed.append(place)
                    told[place] = now
        return changed

    def count(self, name: PanelName, items: int) -> tuple[int, int]:
        """Tells how many items a panel was last known to have, and has now."""
        before, self._counts[name] = self._counts.get(name, items), items
        return before, items
