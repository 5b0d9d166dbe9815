"""What the interfaces of a screen ask for each time: they hold nothing themselves."""

from typing import Protocol

from PySide6.QtCore import QLocale, QRect
from PySide6.QtWidgets import QWidget

from app.layout.plan import PanelName
from app.layout.rect import Rect
from app.layout.spoken import Spoken


class Source(Protocol):
    """What the interfaces ask: the tree of one screen."""

    def spoken(self, name: PanelName | None) -> Spoken:
        """What is heard of a panel, None for the screen itself."""

    def shown(self) -> list[QWidget]:
        """The widgets of the panels on the screen, in reading order."""

    def place(self, rect: Rect) -> QRect:
        """Where a part of the panel of glass lies on the desktop."""

    def locale(self) -> QLocale:
        """The language of what is on."""

    def takes_focus(self, name: PanelName | None) -> bool:
        """Whether a panel can be focused now."""

    def choose(self, name: PanelName, item: int | None) -> None:
        """Give the focus to a panel and to one of its items, as a tap does."""

    def open(self, name: PanelName, item: int | None) -> None:
        """Show a panel alone, as Enter does."""
