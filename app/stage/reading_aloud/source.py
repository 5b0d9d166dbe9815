"""What the interfaces of a screen ask for each time: they hold nothing themselves."""

from typing import Protocol

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from app.layout.plan import PanelName
from app.layout.rect import Rect
from app.layout.spoken import Spoken


class Source(Protocol):
    """What the interfaces ask: the tree of one screen."""

    @property
    def language(self) -> str:
        """The language of what is on, a BCP 47 tag; "" before anything is."""

    @property
    def right_to_left(self) -> bool:
        """Whether it is read from right to left."""

    @property
    def status(self) -> str:
        """What has last changed of the screen as a whole, and still is so; "" for nothing."""

    def spoken(self, name: PanelName | None) -> Spoken:
        """What is heard of a panel, None for the screen itself."""

    def told(self, name: PanelName | None, item: int | None, kind: QAccessible.Text) -> str:
        """A text of a panel or of one of its items, for one who will remember it and is to hear when it changes."""

    def shown(self) -> list[QWidget]:
        """The widgets of the panels on the screen, in reading order, and the row of buttons where it is there."""

    def place(self, rect: Rect) -> QRect:
        """Where a part of the panel of glass lies on the desktop."""

    def spot(self, point: QPoint) -> tuple[float, float]:
        """Which point of the panel of glass lies at one of the desktop."""

    def takes_focus(self, name: PanelName | None) -> bool:
        """Whether a panel can be focused now."""

    def choose(self, name: PanelName, item: int | None) -> None:
        """Give the focus to a panel and to one of its items, as a tap does."""

    def open(self, name: PanelName, item: int | None) -> None:
        """Show a panel alone, as Enter does."""
