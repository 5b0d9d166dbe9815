"""What a lobby has to do with its display server besides showing a window, once the first picture stands."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from app.clockwork import Alarms, QtAlarm
from app.kiosk.foreground import Foreground

if TYPE_CHECKING:
    from app.kiosk.awake import Awake
    from app.kiosk.x_connection import XConnection

SETTLED_MS = 1000


class DisplayServer(QObject):
    """Has the display kept awake and the window in front, under X11 over a connection of its own; begins a second after it is made."""

    def __init__(self, foreground: Foreground, parent: QObject, alarms: Alarms = QtAlarm) -> None:
        super().__init__(parent)
        self._foreground = foreground
        self._awake: Awake | None = None
        self._connection: XConnection | None = None
        self._settled = alarms(self)
        self._settled.due.connect(self._on_settled)
        self._settled.start(SETTLED_MS)

    def end(self) -> None:
        """Puts back what would stay behind."""
        self._settled.stop()
        if self._awake:
            self._awake.end()
        if self._connection:
            self._connection.close()

    def _on_settled(self) -> None:
        # Loading what is needed here would hold the first picture back.
        from app.kiosk.awake import Awake

        if QGuiApplication.platformName() == "xcb":
            from app.kiosk.x_connection import XConnection

            self._connection = XConnection.opened(self)
        if self._connection:
            self._foreground.take_connection(self._connection)
        self._awake = Awake(self)
        self._awake.begin(self._connection)
