"""The window that fills the display in the hall and that no passer-by can leave."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QMoveEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.announcement.chord import Chord
from app.kiosk.black import Black
from app.kiosk.bleed import Bleed
from app.kiosk.staff_chord import StaffChord
from app.stage.lobby_screen import LobbyScreen


class LobbyWindow(QWidget):
    """Holds the screen edge to edge. It refuses to close; `leave_wanted` comes from the staff's chord alone.

    `disturbed` tells that it was moved, resized, hidden or minimised, or has lost the keyboard.
    """

    leave_wanted = Signal()
    disturbed = Signal()

    def __init__(self, screen: LobbyScreen, chord: Chord | None) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle("Foajé")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusProxy(screen)
        self._screen = screen
        self._may_close = False
        self._chord = StaffChord(chord, self)
        self._chord.held.connect(self.leave_wanted)
        screen.setParent(self)
        self.black = Black(self)
        self._offset = QPoint()
        self._bleed = Bleed(screen)
        screen.went.connect(self._on_went)

    def shift(self, across: int, down: int) -> None:
        """Stands the picture so many logical px to the right and down; its edges go on in what that leaves free."""
        if self._offset == QPoint(across, down):
            return
        self._offset = QPoint(across, down)
        self._screen.move(self._offset)
        self._look_at_edges()

    def _on_went(self) -> None:
        if not self._offset.isNull():
            self._look_at_edges()

    def _look_at_edges(self) -> None:
        self._bleed.look()
        self.update(QRegion(self.rect()) - QRegion(self._screen.geometry()))

    def set_lit(self, lit: bool) -> None:  # noqa: FBT001 - a slot: the hours tell it by position
        """Outside its hours it is black, and the screen under it rests."""
        if lit:
            self._screen.show()
            self._screen.setFocus()
            self.black.hide()
        else:
            self.black.setGeometry(self.rect())
            self.black.raise_()
            self.black.show()
            self._screen.hide()

    def close_for_good(self) -> None:
        """Closes the window when the program ends."""
        self._may_close = True
        self.close()

    def make_anew(self) -> None:
        """Makes the window of the display server's anew, after that one has been destroyed."""
        self.hide()
        self.setWindowState(Qt.WindowState.WindowNoState)  # which the new one is told only when it changes
        self.destroy()
        self.create()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._chord.lost()
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ActivationChange, QEvent.Type.WindowStateChange):
            self.disturbed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
        else:
            event.ignore()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.disturbed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._chord.pressed(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._chord.released(event)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.disturbed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self._offset.isNull():
            with QPainter(self) as painter:
                self._bleed.draw(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._screen.setGeometry(self.rect().translated(self._offset))
        self.black.setGeometry(self.rect())
        self.disturbed.emit()
