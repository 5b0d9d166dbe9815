"""Qt's interfaces for the row of buttons, while it is there: what each says, whether it is pressed, and how to press it."""

import weakref
from typing import Protocol

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from app.layout.rect import Rect
from app.stage.reading_aloud.leaf import Leaf
from app.stage.reading_aloud.roles import KIND, NO_INTERFACE, ROLE, Pointer
from app.stage.state.touch import ButtonView


class Buttons(Protocol):
    """What the interfaces of the row ask: the tree of its screen."""

    def buttons(self) -> tuple[ButtonView, ...]:
        """The buttons that are there now."""

    def press(self, number: int) -> None:
        """Do what a button does."""

    def place(self, rect: Rect) -> QRect:
        """Where a part of the panel of glass lies on the desktop."""


class RowInterface(QAccessibleWidget):
    """The row; what its buttons are it asks each time, and uses an interface again for whatever button stands in its place."""

    def __init__(self, widget: QWidget, source: Buttons) -> None:
        super().__init__(widget, ROLE.ToolBar)
        self._source = weakref.ref(source)
        self._known: list[ButtonInterface] = []

    @property
    def source(self) -> Buttons | None:
        """The tree it belongs to, as long as that lives."""
        return self._source()

    def buttons(self) -> tuple[ButtonView, ...]:
        """The buttons that are there now."""
        source = self.source
        return source.buttons() if source else ()

    # Qt's own calls

    def text(self, t: QAccessible.Text) -> str:
        del t
        return ""

    def childCount(self) -> int:
        return len(self.buttons())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override] # PySide's stubs know no null pointer
        if not 0 <= index < self.childCount():
            return None
        while len(self._known) <= index:
            self._known.append(ButtonInterface(self, len(self._known)))
        return self._known[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.number if isinstance(child, ButtonInterface) and child.number < self.childCount() else -1


class ButtonInterface(Leaf):
    """One button, by its place in the row."""

    def __init__(self, row: RowInterface, number: int) -> None:
        super().__init__(row, number)
        self.row = row
        self._press = Press(self)

    @property
    def button(self) -> ButtonView | None:
        """What stands there now."""
        buttons = self.row.buttons() if self.alive else ()
        return buttons[self.number] if self.number < len(buttons) else None

    def press(self) -> None:
        """Does what the button does."""
        source = self.row.source if self.button else None
        if source is not None:
            source.press(self.number)

    # Qt's own calls

    def rect(self) -> QRect:
        button, source = self.button, self.row.source if self.alive else None
        return source.place(button.rect) if button and source else QRect()

    def role(self) -> QAccessible.Role:
        button = self.button
        return ROLE.CheckBox if button and button.toggles else ROLE.Button

    def text(self, t: QAccessible.Text) -> str:
        button = self.button
        return button.said if button and t is QAccessible.Text.Name else ""

    def state(self) -> QAccessible.State:
        state, button = QAccessible.State(), self.button
        if button is None:
            state.invisible = True
            return state
        state.checkable = button.toggles
        state.checked = state.pressed = button.pressed
        return state

    def interface_cast(self, t: QAccessible.InterfaceType) -> Pointer:  # type: ignore[override] # the stubs take it for a number
        return self._press if t is KIND.ActionInterface else NO_INTERFACE


class Press(QAccessibleActionInterface):
    """What can be done with a button."""

    def __init__(self, button: ButtonInterface) -> None:
        super().__init__()
        self._button = weakref.ref(button)

    def actionNames(self) -> list[str]:
        return [self.pressAction()]

    def doAction(self, actionName: str) -> None:
        button = self._button()
        if button is not None and actionName == self.pressAction():
            button.press()

    def keyBindingsForAction(self, actionName: str) -> list[str]:
        del actionName
        return []
