"""Which display the lobby fills, and that it fills it whatever happens to it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from app.clockwork import Alarms, QtAlarm
from app.log import log

SETTLED_MS = 1000  # a display that comes or goes says so in several steps


class Display(QObject):
    """Keeps a window on an output, by its name; without that name, or until it is there, on the primary one.

    Every change of the displays is answered at once and again a second later. `used` tells the display, a QScreen, before the
    window fills it.
    """

    used = Signal(QScreen)

    def __init__(
        self,
        window: QWidget,
        output: str | None,
        on_unknown: Callable[[str, Sequence[str]], None],
        parent: QObject,
        alarms: Alarms = QtAlarm,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._output = output
        self._on_unknown = on_unknown
        self._told: tuple[str, ...] | None = None
        self._waiting = False
        self._scale = 0.0
        self._again = alarms(self)
        self._again.due.connect(self.fill)

    def watch(self, application: QGuiApplication) -> None:
        """From now on follows every change of the displays."""
        application.screenAdded.connect(self._on_added)
        application.screenRemoved.connect(self._on_change)
        application.primaryScreenChanged.connect(self._on_change)
        for screen in application.screens():
            self._watch_screen(screen)

    def chosen(self) -> QScreen | None:
        """The display to fill, or None while there is none; a placeholder has no name or no size."""
        real = real_screens()
        named = next((screen for screen in real if screen.name() == self._output), None)
        primary = QGuiApplication.primaryScreen()
        return named or (primary if primary in real else next(iter(real), None))

    def fill(self) -> None:
        """Puts the window on its display, edge to edge; without a window manager full screen alone would stay small."""
        screen = self.chosen()
        self._tell(screen)
        if screen is None:
            return
        self.used.emit(screen)
        window = self._window
        window.winId()
        handle = window.windowHandle()
        moved = handle is not None and handle.screen() is not screen
        if moved and window.isVisible():
            window.showNormal()
        if self._scale not in (0.0, screen.devicePixelRatio()):
            window.hide()  # under Wayland a window that is shown keeps the scale that it was shown with, and is cut off
        self._scale = screen.devicePixelRatio()
        if moved and handle is not None:
            handle.setScreen(screen)
        if window.geometry() != screen.geometry():
            window.setGeometry(screen.geometry())
        if not window.isVisible() or not window.isFullScreen() or window.isMinimized():
            window.showFullScreen()
        if window.geometry() != screen.geometry():
            window.setGeometry(screen.geometry())
        window.activateWindow()

    def _tell(self, screen: QScreen | None) -> None:
        """What the displays lack, whenever that changes: the named one, or any."""
        if (screen is None) is not self._waiting:
            self._waiting = screen is None
            log.info("foaje: %s", "no display is there; the screen waits for one" if screen is None else "a display is there again")
        if not self._output or screen is None:
            return
        names = None if screen.name() == self._output else tuple(each.name() for each in real_screens())
        if names != self._told:
            self._told = names
            if names is not None:
                self._on_unknown(self._output, names)

    def _watch_screen(self, screen: QScreen) -> None:
        for changed in (screen.geometryChanged, screen.physicalSizeChanged, screen.physicalDotsPerInchChanged):
            changed.connect(self._on_change)

    def _on_added(self, screen: QScreen) -> None:
        self._watch_screen(screen)
        self._on_change()

    def _on_change(self, *_: object) -> None:
        self.fill()
        self._again.start(SETTLED_MS)


def real_screens() -> list[QScreen]:
    """The displays that are there, without Qt's stand-in for none."""
    return [screen for screen in QGuiApplication.screens() if screen.name() and not screen.geometry().isEmpty()]
