"""What Qt asks when a screen reader wants to know what a widget is. Until one does, nothing of it is loaded or made."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible

from app.stage.lobby_screen import LobbyScreen
from app.stage.panel_widget import PanelWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface


def make_screens_readable() -> None:
    """Lets Qt ask for the trees of the lobby screens; called once in a program, for Qt's binding keeps the function until its end."""
    QAccessible.installFactory(interface_of)


def interface_of(key: str, thing: QObject) -> "QAccessibleInterface | None":
    """The interface of a screen or of one of its panels; None leaves other things to Qt, which asks for every class of them."""
    del key
    screen = thing.parent() if isinstance(thing, PanelWidget) else thing
    if not isinstance(screen, LobbyScreen) or not isinstance(thing, LobbyScreen | PanelWidget):
        return None
    from app.stage.reading_aloud.tree import AccessibleTree

    tree = screen.findChild(AccessibleTree) or AccessibleTree(screen)
    return tree.interface(thing)
