"""What Qt asks of any interface that has nothing below it and is no widget: an item of a panel, a button of the row."""

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow


class Leaf(QAccessibleInterface):
    """One of the places below another, by its number there; what stands in it may change, or go, and it remains."""

    def __init__(self, above: QAccessibleInterface, number: int) -> None:
        super().__init__()
        self._above = above
        self.number = number

    @property
    def alive(self) -> bool:
        """Whether what it belongs to is still there."""
        return shiboken6.isValid(self._above)

    # Qt's own calls

    def isValid(self) -> bool:
        # Also where nothing stands in its place any more: a reader may still ask for what it has just heard of.
        return self.alive

    def object(self) -> QObject | None:  # type: ignore[override] # PySide's stubs know no null pointer
        return None

    def window(self) -> QWindow | None:  # type: ignore[override] # the same
        return self._above.window() if self.alive else None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override] # the same
        return self._above if self.alive else None

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override] # the same
        del index
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override] # the same
        del x, y
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        del child
        return -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override] # the same
        return None

    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Nothing here is written by others."""
