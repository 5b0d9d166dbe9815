"""What Qt asks an interface for besides: the language and level of a text, what can be done with it, what is selected in it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QLocale
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QAccessibleSelectionInterface,
)


class Attributes(QAccessibleAttributesInterface):
    """The language a text is read in, and a heading's level."""

    def __init__(self, locale: Callable[[], QLocale], level: Callable[[], int]) -> None:
        super().__init__()
        self._locale = locale
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return [QAccessible.Attribute.Locale, *([QAccessible.Attribute.Level] if self._level() else [])]

    def attributeValue(self, key: QAccessible.Attribute) -> object:
        if key is QAccessible.Attribute.Locale:
            return self._locale()
        return self._level() if key is QAccessible.Attribute.Level and self._level() else None


class Actions(QAccessibleActionInterface):
    """What can be done with an item: choose it, open it."""

    def __init__(self, do: Callable[[str], None]) -> None:
        super().__init__()
        self._do = do

    def actionNames(self) -> list[str]:
        return [self.setFocusAction(), self.pressAction()]

    def doAction(self, actionName: str) -> None:
        self._do(actionName)

    def keyBindingsForAction(self, actionName: str) -> list[str]:
        del actionName
        return []


class Choosable(Protocol):
    """A list of which one item can be chosen."""

    def chosen_item(self) -> QAccessibleInterface | None:
        """The item that is chosen."""

    def choose_item(self, item: QAccessibleInterface) -> bool:
        """Choose an item; False where that is not possible."""


class Selection(QAccessibleSelectionInterface):
    """The chosen item; there is at most one, and only leaving the list takes it away."""

    def __init__(self, choosable: Choosable) -> None:
        super().__init__()
        self._choosable = choosable

    def selectedItems(self) -> list[QAccessibleInterface]:
        item = self._choosable.chosen_item()
        return [item] if item else []

    def selectedItemCount(self) -> int:
        return len(self.selectedItems())

    def selectedItem(self, selectionIndex: int) -> QAccessibleInterface | None:  # type: ignore[override] # PySide's stubs know no null pointer
        items = self.selectedItems()
        return items[selectionIndex] if 0 <= selectionIndex < len(items) else None

    def isSelected(self, childItem: QAccessibleInterface) -> bool:
        return any(item is childItem for item in self.selectedItems())

    def select(self, childItem: QAccessibleInterface) -> bool:
        return self._choosable.choose_item(childItem)

    def unselect(self, childItem: QAccessibleInterface) -> bool:
        del childItem
        return False

    def selectAll(self) -> bool:
        return False

    def clear(self) -> bool:
        return False
