"""The clockwork of the rotation: how long what is on stays, and the progress marks that tell it."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from app.clockwork import Alarms
from app.stage.panel_widget import PanelWidget
from app.stage.state.event import Time
from app.stage.state.view import Turn
from app.stage.turning_widget import TurningWidget


class Rotation(QObject):
    """Tells by `came` that something has stayed its time; at rest nothing of it wakes the machine."""

    came = Signal(Time)

    def __init__(self, alarms: Alarms, parent: QObject) -> None:
        super().__init__(parent)
        self._alarm = alarms(self)
        self._alarm.due.connect(self._on_due)
        self._turn: Turn | None = None

    @property
    def running(self) -> bool:
        """Whether something is on its time."""
        return self._alarm.running

    def keep(self, turn: Turn | None, widgets: Iterable[PanelWidget]) -> None:
        """Goes on if it is still the same turn, begins anew for another one, or rests where nothing turns."""
        if turn == self._turn and (turn is not None) is self.running:
            return
        self._turn = turn
        milliseconds = round(turn.dwell_s * 1000) if turn else 0
        for widget in widgets:
            if isinstance(widget, TurningWidget):
                if turn is not None and widget.isVisible():
                    widget.start_progress(milliseconds)
                else:
                    widget.stop_progress()
        if turn is not None:
            self._alarm.start(milliseconds)
        else:
            self._alarm.stop()

    def rest(self) -> None:
        """Stops; the next turn begins anew."""
        self._alarm.stop()
        self._turn = None

    def _on_due(self) -> None:
        self.came.emit(Time.DWELT)
