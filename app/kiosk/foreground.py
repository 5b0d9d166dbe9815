"""That the lobby's window is seen: whatever moves, hides, covers or destroys it is undone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.clockwork import Alarms, QtAlarm
from app.kiosk.display import Display
from app.kiosk.lobby_window import LobbyWindow
from app.log import log

if TYPE_CHECKING:
    from app.kiosk.x_connection import XConnection
    from app.kiosk.x_window import XWindow

DELAYS_MS = (100, 200, 400, 800)  # what is done to a window comes in several steps: the first look waits for the last of them
MANY_TRIES = 20
SELDOM_MS = 10_000  # when it does not give way: neither a wild fight nor giving up
CALM_MS = 5_000  # put right for so long, it counts as over


class Foreground(QObject):
    """Looks when something has happened to the window, and for as long as something is wrong with it; at rest it does nothing.

    Under X11 the server is asked what lies over the window. Elsewhere, as under Wayland, a program knows only its own state and
    place: there it is for the compositor to keep other programs below.
    """

    def __init__(self, window: LobbyWindow, display: Display, parent: QObject, alarms: Alarms = QtAlarm) -> None:
        super().__init__(parent)
        self._window = window
        self._display = display
        self._connection: XConnection | None = None
        self._x: XWindow | None = None
        self._tries = 0
        self._wrong = ""
        self._next = alarms(self)
        self._next.due.connect(self._on_next)
        self._calm = alarms(self)
        self._calm.due.connect(self._on_calm)
        window.disturbed.connect(self.disturbed)

    def take_connection(self, connection: "XConnection") -> None:
        """From now on the X server tells what happens to the window, and to those that may lie over it."""
        self._connection = connection
        connection.happened.connect(self.disturbed)
        self._take_x_window()
        self.disturbed()

    def disturbed(self) -> None:
        """Something has happened that may have to be undone."""
        if not self._next.running:
            self._next.start(delay_ms(self._tries))

    def wrong(self) -> str:
        """What keeps the window from being seen, in words for the log; "" where nothing does or no display is there."""
        screen = self._display.chosen()
        if screen is None:
            return ""
        window = self._window
        if not window.isVisible() or window.isMinimized():
            return "hidden"
        if window.geometry() != screen.geometry() or window.screen() is not screen:
            return "not on its display"
        return self._x.wrong() if self._x else ""

    def _on_next(self) -> None:
        wrong = self.wrong()
        if self._connection:
            self._connection.drain()  # what came meanwhile has been looked at by now
        if wrong:
            self._calm.stop()
            self._tries += 1
            self._wrong = self._wrong or wrong
            if self._tries == MANY_TRIES:
                log.warning("foaje: the screen is %s again and again: tried every %d s from now on", wrong, SELDOM_MS // 1000)
            self._put_right()
            self._next.start(delay_ms(self._tries))
        elif self._wrong:
            if self._tries < MANY_TRIES:
                log.info("foaje: the screen was %s and is seen again", self._wrong)
            self._wrong = ""
            self._calm.start(CALM_MS)

    def _on_calm(self) -> None:
        if self._tries >= MANY_TRIES:
            log.info("foaje: the screen is seen again")
        self._tries = 0

    def _put_right(self) -> None:
        if self._x and not self._x.exists:
            self._window.make_anew()
            self._display.fill()
            self._take_x_window()
            return
        self._display.fill()
        if self._x:
            self._x.to_front()

    def _take_x_window(self) -> None:
        from app.kiosk.x_window import XWindow  # loaded once the first picture stands

        if self._connection:
            self._x = XWindow(self._connection, int(self._window.winId()))
            self._x.watch()


def delay_ms(tries: int) -> int:
    """How long to wait before the next look after so many in vain."""
    return SELDOM_MS if tries >= MANY_TRIES else DELAYS_MS[min(tries, len(DELAYS_MS) - 1)]
