"""The only keys that leave the lobby: the staff's chord, held for two seconds."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from app.announcement.chord import Chord
from app.stage.key_position import key_meant

HOLD_MS = 2000
# A key that repeats itself comes up and goes down again at once, and Qt does not always tell the two from a real release.
REPEAT_WITHIN_MS = 80

MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Meta": Qt.KeyboardModifier.MetaModifier,
}
# All of them, whatever the chord's: with Shift down, X11 calls the Alt key Meta.
MODIFIER_KEYS = frozenset(
    int(key)
    for key in (
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
    )
)
NAMED = {
    "Escape": Qt.Key.Key_Escape,
    "Delete": Qt.Key.Key_Delete,
    "Home": Qt.Key.Key_Home,
    "End": Qt.Key.Key_End,
    "Insert": Qt.Key.Key_Insert,
    "Pause": Qt.Key.Key_Pause,
}


class StaffChord(QObject):
    """Watches presses and releases; `held` comes when the whole chord has been down for two seconds without a break."""

    held = Signal()

    def __init__(self, chord: Chord | None, parent: QObject, hold_ms: int = HOLD_MS) -> None:
        super().__init__(parent)
        self._chord = chord
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(hold_ms)
        # A coarse timer may be a twentieth early: two seconds are promised.
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_held)
        self._up = QTimer(self)
        self._up.setSingleShot(True)
        self._up.setInterval(REPEAT_WITHIN_MS)
        self._up.timeout.connect(self._timer.stop)

    def pressed(self, event: QKeyEvent) -> None:
        """A key went down. A key that repeats itself was down before."""
        if self._chord is None or event.isAutoRepeat():
            return
        if key_meant(event) == qt_key(self._chord) and self._whole(event.modifiers()):
            self._down()
        elif event.key() not in MODIFIER_KEYS:
            self.lost()

    def released(self, event: QKeyEvent) -> None:
        """A key came up: one of the chord's breaks it, unless it only repeats itself."""
        if self._chord is None or event.isAutoRepeat():
            return
        if key_meant(event) == qt_key(self._chord):
            if self._timer.isActive():
                self._up.start()
        elif event.key() in MODIFIER_KEYS:
            self.lost()

    def lost(self) -> None:
        """The keyboard went elsewhere: what is held is no longer known."""
        self._timer.stop()
        self._up.stop()

    def _down(self) -> None:
        repeats = self._up.isActive()
        self._up.stop()
        if not repeats:
            self._timer.start()
        elif not self._timer.isActive():  # the two seconds were over between the two halves of a repeat
            self.held.emit()

    def _on_held(self) -> None:
        if not self._up.isActive():
            self.held.emit()

    def _whole(self, modifiers: Qt.KeyboardModifier) -> bool:
        if self._chord is None:
            return False
        wanted = Qt.KeyboardModifier.NoModifier
        for name in self._chord.modifiers:
            wanted |= MODIFIERS[name]
        return modifiers & ~Qt.KeyboardModifier.KeypadModifier == wanted


def qt_key(chord: Chord) -> int:
    """The chord's key as Qt numbers it."""
    named = NAMED.get(chord.key)
    return int(named if named is not None else QKeySequence.fromString(chord.key)[0].key())  # type: ignore[index] # the stubs do not know that a sequence has parts
