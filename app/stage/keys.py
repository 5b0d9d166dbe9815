"""The keys: one table serves dispatch, the sheet on the screen and the README."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.announcement.screen import LetterKeys
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.stage.key_position import key_meant
from app.stage.language.punctuation import isolated
from app.stage.letter_keys import BETWEEN_KEYS, KEYS_PARTED, Bound, bound, written
from app.stage.state.event import Action
from app.stage.x_keys import SAME_MOMENT_MS, XKeys
from app.value import replace, value

CONTEXT = "keys"


@value
class KeyRow:
    """One row of the sheet: how its keys are written, what they do, and what they trigger; `preview` rows are for the desktop window."""

    shown: str
    does: str
    keys: tuple[Bound, ...]
    preview: bool = False


_PLAIN = Qt.KeyboardModifier.NoModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier

KEY_ROWS = (
    KeyRow(
        "Tab, ↓ / Shift+Tab, ↑",
        QT_TRANSLATE_NOOP("keys", "next / previous panel"),
        (
            (Qt.Key.Key_Tab, _PLAIN, Action.NEXT_PANEL),
            (Qt.Key.Key_Down, _PLAIN, Action.NEXT_PANEL),
            (Qt.Key.Key_Backtab, _PLAIN, Action.PREVIOUS_PANEL),
            (Qt.Key.Key_Up, _PLAIN, Action.PREVIOUS_PANEL),
        ),
    ),
    KeyRow(
        "→, Page Down / ←, Page Up",
        QT_TRANSLATE_NOOP("keys", "next / previous item: milestone, quote, page"),
        (
            (Qt.Key.Key_Right, _PLAIN, Action.NEXT_ITEM),
            (Qt.Key.Key_PageDown, _PLAIN, Action.NEXT_ITEM),
            (Qt.Key.Key_Left, _PLAIN, Action.PREVIOUS_ITEM),
            (Qt.Key.Key_PageUp, _PLAIN, Action.PREVIOUS_ITEM),
        ),
    ),
    KeyRow(
        "Home / End",
        QT_TRANSLATE_NOOP("keys", "first / last item"),
        ((Qt.Key.Key_Home, _PLAIN, Action.FIRST_ITEM), (Qt.Key.Key_End, _PLAIN, Action.LAST_ITEM)),
    ),
    KeyRow(
        "Enter",
        QT_TRANSLATE_NOOP("keys", "the panel alone; the headline: the whole story"),
        ((Qt.Key.Key_Return, _PLAIN, Action.OPEN), (Qt.Key.Key_Enter, _PLAIN, Action.OPEN)),
    ),
    KeyRow(
        "Esc, Backspace",
        QT_TRANSLATE_NOOP("keys", "back"),
        ((Qt.Key.Key_Escape, _PLAIN, Action.BACK), (Qt.Key.Key_Backspace, _PLAIN, Action.BACK)),
    ),
    KeyRow(
        "Space",
        QT_TRANSLATE_NOOP("keys", "pause and resume"),
        ((Qt.Key.Key_Space, _PLAIN, Action.PAUSE),),
    ),
    KeyRow(
        "+ / −",
        QT_TRANSLATE_NOOP("keys", "large text on / off"),
        (
            (Qt.Key.Key_Plus, _PLAIN, Action.LARGER),
            (Qt.Key.Key_Minus, _PLAIN, Action.NORMAL),
        ),
    ),
    KeyRow("L", QT_TRANSLATE_NOOP("keys", "next language"), ((Qt.Key.Key_L, _PLAIN, Action.LANGUAGE),)),
    KeyRow(
        "F1, ?",
        QT_TRANSLATE_NOOP("keys", "these keys"),
        ((Qt.Key.Key_F1, _PLAIN, Action.SHEET), (Qt.Key.Key_Question, _PLAIN, Action.SHEET)),
    ),
    KeyRow(
        "F11",
        QT_TRANSLATE_NOOP("keys", "full screen and window"),
        ((Qt.Key.Key_F11, _PLAIN, Action.FULL_SCREEN),),
        preview=True,
    ),
    KeyRow(
        "Ctrl+Q, Ctrl+W",
        QT_TRANSLATE_NOOP("keys", "quit"),
        ((Qt.Key.Key_Q, _CONTROL, Action.QUIT), (Qt.Key.Key_W, _CONTROL, Action.QUIT)),
        preview=True,
    ),
)


MIRRORED: dict[int, int] = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}
MIRRORED_ARROWS = str.maketrans("←→", "→←")


def rows(*, preview: bool, letter_keys: LetterKeys = LetterKeys.ON) -> Iterator[KeyRow]:
    """The rows that work in the lobby, or in the preview's window, with what `letter_keys` makes of single letters and other signs."""
    working = (row for row in KEY_ROWS if preview or not row.preview)
    if letter_keys is LetterKeys.ON:
        return working
    by_letters = (replace(row, shown=written(row.shown, letter_keys), keys=bound(row.keys, letter_keys)) for row in working)
    return (row for row in by_letters if row.keys)


def action_of(event: QKeyEvent, *, preview: bool, right_to_left: bool = False, letter_keys: LetterKeys = LetterKeys.ON) -> Action | None:
    """What this key does there; Shift and the keypad change nothing, other modifiers must be the row's.

    Where the screen is read from right to left, the left and the right arrow change places. A key whose character does nothing
    is taken by its place: so the letters work on keyboards without them.
    """
    modifiers = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    pressed = MIRRORED.get(event.key(), event.key()) if right_to_left else event.key()
    actions: dict[int, Action] = {
        key: action for row in rows(preview=preview, letter_keys=letter_keys) for key, wanted, action in row.keys if modifiers == wanted
    }
    return actions.get(pressed) or actions.get(key_meant(event))


def shown_keys(row: KeyRow, *, right_to_left: bool) -> str:
    """How the keys of a row are written, for the direction in which the screen is read: "Shift+Tab" stays so in each."""
    if not right_to_left:
        return row.shown
    return "".join(part if part in BETWEEN_KEYS else isolated(part) for part in KEYS_PARTED.split(row.shown.translate(MIRRORED_ARROWS)))


class HeldKeys:
    """Tells a key that is held down from one that is pressed again.

    Qt says so of most keys that repeat themselves; on a bare X server each repeat comes as a release and a press of the
    same moment. Of keys that a screen reader had first no moment is known: there the server's own word counts.
    """

    def __init__(self, x_keys: XKeys) -> None:
        self.x_keys = x_keys
        self._released: dict[int, int] = {}

    def pressed(self, event: QKeyEvent) -> bool:
        """Take a key that went down; whether it was down before."""
        moment, released = event.timestamp(), self._released.get(event.key())
        told = self.x_keys.next_repeats(event.nativeScanCode())
        return told or event.isAutoRepeat() or (moment > 0 and released is not None and 0 <= moment - released <= SAME_MOMENT_MS)

    def released(self, event: QKeyEvent) -> None:
        """Take a key that came up."""
        self._released[event.key()] = event.timestamp()
