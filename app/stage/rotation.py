"""The clockwork of the rotation: how long a stop stays, and the progress marks that tell it."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from app.stage.panel_widget import PanelWidget
from app.stage.turning_widget import TurningWidget


class Rotation(QObject):
    """Tells by `dwelt` that a stop has stayed its time; at rest nothing of it wakes the machine."""

    dwelt = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dwelt)
        self._what: object = None

    @property
    def running(self) -> bool:
        """Whether a stop is on its time."""
        return self._timer.isActive()

    def keep(self, what: object, dwell_s: float, widgets: Iterable[PanelWidget], *, running: bool) -> None:
        """Goes on if it is still the same stop, begins anew for another one, or rests."""
        if (what, running) == self._what and running is self._timer.isActive():
            return
        self._what = (what, running)
        milliseconds = round(dwell_s * 1000)
        for widget in widgets:
            if isinstance(widget, TurningWidget):
                if running and widget.isVisible():
                    widget.start_progress(milliseconds)
                else:
                    widget.stop_progress()
        if running:
            self._timer.start(milliseconds)
        else:
            self._timer.stop()

    def rest(self) -> None:
        """Stops; the next stop begins anew."""
        self._timer.stop()
        self._what = None
