"""Switches the panel with the hours, and looks whether it has done so."""

from PySide6.QtCore import QObject, Signal

from app.clockwork import Alarms, QtAlarm
from app.kiosk.power.command import Command
from app.kiosk.power.tools import Power, Tool
from app.log import log

SETTLED_MS = 5000  # a television takes a while to say what it has become
TRIES = 3


class PanelPower(QObject):
    """Asks for on or off, then asks what has become of it, three times at most; what it finds is told once a change.

    `known` is what the panel last said of itself; `changed` tells that it is another. Whatever the panel does, the display is
    black outside the hours.
    """

    changed = Signal()

    def __init__(self, tool: Tool, parent: QObject, alarms: Alarms = QtAlarm) -> None:
        super().__init__(parent)
        self._tool = tool
        self._command = Command(self, alarms)
        self._command.ended.connect(self._on_ended)
        self._settled = alarms(self)
        self._settled.due.connect(self._ask)
        self._wanted: bool | None = None
        self._tries = 0
        self._asks = False
        self._told = ""
        self.known = Power.UNKNOWN

    def switch(self, on: bool) -> None:  # noqa: FBT001 - a slot: the hours tell it by position
        """Asks the panel to be on, or off."""
        self._wanted, self._tries = on, 0
        self._settled.stop()
        if not self._command.runs:
            self._try()

    def stop(self) -> None:
        """Asks nothing more; the panel stays as it is."""
        self._settled.stop()
        self._command.stop()

    def _try(self) -> None:
        self._tries += 1
        self._asks = False
        self._command.run(self._tool.switch(on=bool(self._wanted)))

    def _ask(self) -> None:
        self._asks = True
        self._command.run(self._tool.ask)

    def _on_ended(self, answer: str | None) -> None:
        if self._tries == 0:  # something else is wanted by now
            self._try()
        elif answer is None:
            self._take(Power.UNKNOWN, f"there is no {self._tool.ask[0]} here")
        elif not self._asks:
            self._settled.start(SETTLED_MS)
        else:
            self._take_answer(self._tool.power(answer))

    def _take_answer(self, power: Power) -> None:
        wanted = Power.ON if self._wanted else Power.OFF
        if power is not wanted and self._tries < TRIES:
            self._try()
        elif power is Power.UNKNOWN:
            self._take(power, "it does not say")
        else:
            self._take(power, "" if power is wanted else f"{wanted} was asked for")

    def _take(self, power: Power, why: str) -> None:
        told = f"the panel's power is {power.value}{f' ({why})' if why else ''}"
        if told != self._told:
            self._told = told
            (log.warning if why else log.info)("foaje: %s", told)
        if power is not self.known:
            self.known = power
            self.changed.emit()
