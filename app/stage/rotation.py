"""The clockwork of the rotation: how long a stop stays, and the progress marks that tell it."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from app.stage.clockwork import Alarms
from app.stage.panel_widget import PanelWidget
from app.stage.turning_widget import TurningWidget


class Rotation(QObject):
    """Tells by `dwelt` that a stop has stayed its time; at rest nothing of it wakes the machine."""

    dwelt = Signal()

    def __init__(self, alarms: Alarms, parent: QObject) -> None:
        super().__init__(parent)
        self._alarm = alarms(self)
        self._alarm.due.connect(self.dwelt)
        self._what: object = None

    @property
    def running(self) -> bool:
        """Whether a stop is on its time."""
        return self._alarm.running

    def keep(self, what: object, dwell_s: float, widgets: Iterable[PanelWidget], *, running: bool) -> None:
        """Goes on if it is still the same stop, begins anew for another one, or rests."""
        if (what, running) == self._what and running is self.running:
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
            self._alarm.start(milliseconds)
        else:
            self._alarm.stop()

    def rest(self) -> None:
        """Stops; the next stop begins anew."""
        self._alarm.stop()
        self._what = None
