"""Which display the picture is seen on, and from how far: the menus' choices, put to the screen and its frame."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QWidget

from app.desk.preview.actions import Actions
from app.desk.preview.commands import BY_COMMAND, CONTEXT, DISPLAY, SEEN_FROM, Command
from app.desk.preview.display_frame import DisplayFrame
from app.desk.preview.shape import shapes
from app.desk.preview.to_the_eye import ARM_M, px_per_mm, size_to_the_eye
from app.layout.display import Display
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.stage.known_display import KnownDisplay
from app.stage.language.words import Words
from app.stage.lobby_screen import LobbyScreen

SIZED = QT_TRANSLATE_NOOP("preview", "{name}: {width} × {height}")
WINDOW = QT_TRANSLATE_NOOP("preview", "Fitted to the window")
METRES = QT_TRANSLATE_NOOP("preview", "Seen from {metres} m")
ASK = QT_TRANSLATE_NOOP("preview", "Metres from the display:")
TOLD = QT_TRANSLATE_NOOP("preview", "{width} × {height} px, {inches} inches, to be read from {metres} m")
TOLD_SIZE = QT_TRANSLATE_NOOP("preview", "as large as from {metres} m, with the eyes {arm} cm from this monitor")
LEAST_M, MOST_M = 0.2, 100.0


class DisplayChoice(QObject):
    """Tells by `changed` that the picture is laid out for another display; `told` is what it is, in words."""

    changed = Signal()
    told = Signal(str)

    def __init__(
        self, screen: LobbyScreen, frame: DisplayFrame, known: KnownDisplay, actions: Actions, words: Words, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._screen = screen
        self._frame = frame
        self._known = known
        self._actions = actions
        self._words = words
        self._parent = parent
        self._shapes = shapes(known.size or (1920, 1080))
        self._shape = 0
        self._from_m: float | None = None
        choices = [(self._named(place), place, f"Ctrl+{place + 1}") for place in range(len(self._shapes))]
        actions.connect_choice(DISPLAY, self._on_shape)
        actions.show_choices(DISPLAY, choices, 0)
        slots: tuple[tuple[Command, Callable[[], None]], ...] = (
            (Command.FIT, self._on_fit),
            (Command.READING, self._on_reading),
            (Command.OTHER_DISTANCE, self.ask),
        )
        actions.connect_all(slots)
        self._tell()

    @property
    def display(self) -> Display:
        """The display as it is asked for: its distance may be more than its size allows."""
        return self._known.of_size(*self._shapes[self._shape].size)

    def see_from(self, metres: float | None) -> None:
        """The picture as large as a display so far away is to the eye; None: as large as there is room."""
        self._from_m = metres
        self._frame.set_size(self._size())
        self._tell()

    def choose_shape(self, place: int) -> None:
        """The display of that place among the shapes."""
        self._shape = place
        size = self._shapes[place].size
        self._frame.set_shape(size)
        self._screen.set_display(KnownDisplay(self._known.diagonal_inches, self._known.distance_m, size))
        self._frame.set_size(self._size())
        self._actions.check(DISPLAY, place)
        self._tell()
        self.changed.emit()

    def ask(self) -> None:
        """Asks for a distance."""
        dialog = QInputDialog(self._parent)
        dialog.setInputMode(QInputDialog.InputMode.DoubleInput)
        dialog.setWindowTitle(self._words.word(BY_COMMAND[Command.OTHER_DISTANCE].text, CONTEXT).replace("&", ""))
        dialog.setLabelText(self._words.word(ASK, CONTEXT))
        dialog.setDoubleRange(LEAST_M, MOST_M)
        dialog.setDoubleDecimals(1)
        dialog.setDoubleValue(self._from_m or self._known.distance_m)
        dialog.doubleValueSelected.connect(self.see_from)
        dialog.rejected.connect(self._tell)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _size(self) -> QSize | None:
        if self._from_m is None:
            return None
        monitor = self._parent.screen()
        mm = monitor.physicalSize()
        per_mm = px_per_mm(monitor.geometry(), mm.width(), mm.height(), monitor.devicePixelRatio())
        return size_to_the_eye(self.display, self._from_m, per_mm)

    def _tell(self) -> None:
        """Says what is chosen where it is chosen, and in a line."""
        words, display, far = self._words, self.display, self._from_m
        chosen = Command.FIT if far is None else Command.READING if far == self._known.distance_m else Command.OTHER_DISTANCE
        self._actions.of(chosen).setChecked(True)
        self._actions.say_on_button(DISPLAY, self._named(self._shape))
        self._actions.say_on_button(SEEN_FROM, words.word(WINDOW, CONTEXT) if far is None else self._metres(far))
        told = words.word(TOLD, CONTEXT).format(
            width=display.width_px,
            height=display.height_px,
            inches=_number(words, display.diagonal_inches),
            metres=_number(words, display.distance_m),
        )
        if far is not None:
            told += "; " + words.word(TOLD_SIZE, CONTEXT).format(metres=_number(words, far), arm=round(ARM_M * 100))
        self.told.emit(told)

    def _metres(self, metres: float) -> str:
        return self._words.word(METRES, CONTEXT).format(metres=_number(self._words, metres))

    def _named(self, place: int) -> str:
        shape = self._shapes[place]
        width, height = shape.size
        return self._words.word(SIZED, CONTEXT).format(name=self._words.word(shape.name, CONTEXT), width=width, height=height)

    def _on_shape(self, action: QAction) -> None:
        self.choose_shape(int(action.data()))

    def _on_fit(self) -> None:
        self.see_from(None)

    def _on_reading(self) -> None:
        self.see_from(self._known.distance_m)


def _number(words: Words, number: float) -> str:
    return words.number(f"{number:g}")
