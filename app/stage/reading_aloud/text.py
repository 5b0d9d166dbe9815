"""The letters of a text for a screen reader: what they are, and where on the desktop each of them stands."""

from typing import Protocol

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessibleTextInterface

from app.layout.spoken import Spoken
from app.layout.text_places import TextPlaces
from app.stage.reading_aloud.source import Source


class Spelt(Protocol):
    """Whatever has a text."""

    @property
    def spoken(self) -> Spoken:
        """What is heard of it now."""

    @property
    def source(self) -> Source | None:
        """The tree it belongs to, as long as that lives."""


class Text(QAccessibleTextInterface):
    """The text of whatever stands in a place; it has no cursor, and nothing of it can be selected.

    Words, lines and sentences around a letter are found by Qt, from the whole text. Its attributes PySide lets nobody tell:
    `BridgeAnswers` answers for them.
    """

    def __init__(self, of: Spelt) -> None:
        super().__init__()
        self._of = of

    def characterCount(self) -> int:
        return len(self._of.spoken.name)

    def text(self, startOffset: int, endOffset: int) -> str:
        return self._of.spoken.name[max(0, startOffset) : max(0, endOffset)]

    def characterRect(self, offset: int) -> QRect:
        source = self._of.source
        rect = self._places(source).character(offset) if source else None
        return source.place(rect) if source and rect else QRect()

    def offsetAtPoint(self, point: QPoint) -> int:
        source = self._of.source
        return self._places(source).offset_at(*source.spot(point)) if source else -1

    def cursorPosition(self) -> int:
        return -1

    def setCursorPosition(self, position: int) -> None:
        """It has none."""

    def selectionCount(self) -> int:
        return 0

    def addSelection(self, startOffset: int, endOffset: int) -> None:
        """Nothing can be selected."""

    def removeSelection(self, selectionIndex: int) -> None:
        """Nothing is selected."""

    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:
        """Nothing can be selected."""

    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:
        """All of a page is seen at once."""

    def _places(self, source: Source) -> TextPlaces:
        return TextPlaces(self._of.spoken, right_to_left=source.right_to_left)
