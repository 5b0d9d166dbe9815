"""What Qt asks when a screen reader wants to know what a widget is. Until one does, nothing of it is loaded or made."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from app.stage.lobby_screen import LobbyScreen
from app.stage.panel_widget import PanelWidget
from app.stage.touch_row_widget import TouchRowWidget

PARTS = PanelWidget, TouchRowWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface


def make_screens_readable() -> None:
    """Lets Qt ask for the trees of the lobby screens; called once in a program, for Qt's binding keeps the function until its end."""
    QAccessible.installFactory(interface_of)


def interface_of(key: str, thing: QObject) -> "QAccessibleInterface | None":
    """The interface of a screen, of one of its panels, of its row of buttons or of its own window; None leaves other things to Qt.

    Qt asks for every class of a thing.
    """
    del key
    if isinstance(thing, QWidget) and not isinstance(thing, (LobbyScreen, *PARTS)) and thing.isWindow():
        screen: QObject | None = thing.findChild(LobbyScreen)
    else:
        screen = thing.parent() if isinstance(thing, PARTS) else thing
    if not isinstance(screen, LobbyScreen):
        return None
    from app.stage.reading_aloud.tree import AccessibleTree

    tree = screen.findChild(AccessibleTree) or AccessibleTree(screen)
    return tree.interface(thing) if isinstance(thing, QWidget) else None
