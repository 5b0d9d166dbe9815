"""Keeps the display awake: the session's screen saver service, else what the display server itself offers."""

from PySide6.QtCore import QObject

from app.kiosk.session_saver import SessionSaver
from app.kiosk.x_connection import XConnection
from app.kiosk.x_saver import XSaver
from app.log import log


class Awake(QObject):
    """Holds off what would blank the display, from `begin` to `end`, and tells by what, one line a change."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._x: XSaver | None = None
        self._told = ""
        self._session = SessionSaver(self)
        self._session.holds_off.connect(self._on_held_off)
        self._session.absent.connect(self._on_absent)

    def begin(self, connection: XConnection | None) -> None:
        """Asks; the X server only where the display is one's."""
        self._x = XSaver(connection) if connection else None
        self._session.ask()

    def end(self) -> None:
        """What would stay behind is put back as it was; the session's service sees by itself that the program has gone."""
        if self._x:
            self._x.put_back()

    def _on_held_off(self) -> None:
        self._tell("the session's screen saver holds off")

    def _on_absent(self) -> None:
        if self._x and self._x.hold_off():
            self._tell("the X server's screen saver and power saving are off until the end")
        else:
            self._tell("nothing here keeps the display awake: no screen saver service answers; see that the compositor never blanks it")

    def _tell(self, told: str) -> None:
        if told != self._told:
            self._told = told
            log.info("foaje: %s", told)
