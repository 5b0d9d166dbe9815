"""Which display the lobby fills, and that it fills it whatever happens to it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from app.clockwork import Alarms, QtAlarm

SETTLED_MS = 1000  # a display that comes or goes says so in several steps


class Display(QObject):
    """Keeps a window on an output, by its name; without that name, or until it is there, on the primary one.

    Every change of the displays is answered at once and again a second later.
    """

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
        self._watched: list[QScreen] = []
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
        real = [screen for screen in QGuiApplication.screens() if screen.name() and not screen.geometry().isEmpty()]
        if not real:
            return None
        named = next((screen for screen in real if screen.name() == self._output), None)
        if self._output and named is None:
            names = tuple(screen.name() for screen in real)
            if names != self._told:
                self._told = names
                self._on_unknown(self._output, names)
        elif named is not None:
            self._told = None
        primary = QGuiApplication.primaryScreen()
        return named or (primary if primary in real else real[0])

    def fill(self) -> None:
        """Puts the window on its display, edge to edge; without a window manager full screen alone would stay small."""
        screen = self.chosen()
        if screen is None:
            return
        window = self._window
        window.winId()
        handle = window.windowHandle()
        moved = handle is not None and handle.screen() is not screen
        if moved and window.isVisible():
            window.showNormal()
        if moved and handle is not None:
            handle.setScreen(screen)
        if window.geometry() != screen.geometry():
            window.setGeometry(screen.geometry())
        if not window.isVisible() or not window.isFullScreen():
            window.showFullScreen()
        if window.geometry() != screen.geometry():
            window.setGeometry(screen.geometry())
        window.activateWindow()

    def _watch_screen(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_change)
        self._watched.append(screen)

    def _on_added(self, screen: QScreen) -> None:
        self._watch_screen(screen)
        self._on_change()

    def _on_change(self, *_: object) -> None:
        self.fill()
        self._again.start(SETTLED_MS)
