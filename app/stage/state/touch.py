"""What can be done by touch alone: the buttons of the row, what each does, and which of them stay pressed."""

from enum import Enum, auto

from app.layout.rect import Rect
from app.layout.touch_row import TouchRow
from app.stage.state.event import Action, Tap
from app.stage.state.layouts import Screens
from app.stage.state.state import OnSheet, State
from app.value import value


class RowKey(Enum):
    """A button of the row."""

    LARGE = auto()
    LANGUAGE = auto()
    PAUSE = auto()
    HELP = auto()


TOGGLES = frozenset({RowKey.LARGE, RowKey.PAUSE, RowKey.HELP})
"""Those that stay pressed."""


@value
class ButtonView:
    """A button as it stands there: what it says and does, whether it stays pressed and is, and where it is, in px of the display."""

    key: RowKey
    said: str
    action: Action
    toggles: bool
    pressed: bool
    rect: Rect


@value
class RowView:
    """The row where it stands, with its buttons in the order of reading."""

    plan: TouchRow
    buttons: tuple[ButtonView, ...]


def row_keys(*, languages: int) -> tuple[RowKey, ...]:
    """Name the buttons of a screen with so many languages, in the order of reading."""
    return tuple(key for key in RowKey if key is not RowKey.LANGUAGE or languages > 1)


def action_of_button(key: RowKey, state: State) -> Action:
    """Tell what a button does in a state: what the key of the same name does."""
    match key:
        case RowKey.LARGE:
            return Action.NORMAL if state.large else Action.LARGER
        case RowKey.LANGUAGE:
            return Action.LANGUAGE
        case RowKey.PAUSE:
            return Action.PAUSE
        case RowKey.HELP:
            return Action.SHEET


def is_pressed(key: RowKey, state: State) -> bool:
    """Tell whether a button is pressed, and stays so until it is pressed again."""
    match key:
        case RowKey.LARGE:
            return state.large
        case RowKey.PAUSE:
            return state.paused
        case RowKey.HELP:
            return isinstance(state.place, OnSheet)
        case RowKey.LANGUAGE:
            return False


def row_of(state: State, screens: Screens) -> RowView | None:
    """Give the row as it stands in a state; None where nobody has touched the screen."""
    if not state.by_touch:
        return None
    row, keys = screens.row(state.language, large=state.large), row_keys(languages=screens.languages)
    buttons = (
        ButtonView(
            key,
            " ".join(line.wording.text for line in button.raised.lines),
            action_of_button(key, state),
            key in TOGGLES,
            is_pressed(key, state),
            button.rect,
        )
        for key, button in zip(keys, row.buttons, strict=True)
    )
    return RowView(row, tuple(buttons))


def is_on_row(state: State, tap: Tap, screens: Screens) -> bool:
    """Tell whether a tap is on the row or between its buttons, and on nothing that lies under it."""
    return state.by_touch and screens.row(state.language, large=state.large).rect.contains(tap.x, tap.y)


def button_tapped(state: State, tap: Tap, screens: Screens) -> Action | None:
    """Tell what the button at a tap does; None where there is none."""
    row = screens.row(state.language, large=state.large)
    number = row.button_at(tap.x, tap.y)
    return None if number is None else action_of_button(row_keys(languages=screens.languages)[number], state)
