"""Qt's interfaces for the screen and its panels. They hold no text: they ask what is on, each time.

Qt deletes a widget's interface with the widget, and PySide keeps its Python half until the program ends: so none is made
for a text. An interface, and that of an item, is used again for whatever stands in its place later.
"""

import weakref

from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from app.layout.plan import PanelName
from app.layout.spoken import NOTHING, TEXTS, Part, Spoken
from app.stage.reading_aloud.abilities import Attributes, Selection
from app.stage.reading_aloud.chosen import LISTS
from app.stage.reading_aloud.item_interface import ItemInterface, do
from app.stage.reading_aloud.roles import KIND, NO_INTERFACE, PARTS, ROLE, ROLES, SCREEN, Pointer
from app.stage.reading_aloud.source import Source
from app.stage.reading_aloud.text import Text


class WidgetInterface(QAccessibleWidget):
    """The screen (`name` None) or a panel: its children are the panels that are on, or the panel's items."""

    def __init__(self, widget: QWidget, name: PanelName | None, source: Source) -> None:
        super().__init__(widget, ROLE.Grouping)
        self.name = name
        # PySide keeps this object until the program ends; it shall not keep the screen and its pictures so long.
        self._source = weakref.ref(source)
        self._items: list[ItemInterface] = []
        self._attributes = Attributes(self.locale, self.heading_level)
        self._selection = Selection(self)
        self._text: Text | None = None

    @property
    def source(self) -> Source | None:
        """The tree it belongs to, as long as that lives."""
        return self._source()

    @property
    def spoken(self) -> Spoken:
        """What is heard of it now."""
        source = self.source
        return source.spoken(self.name) if source else NOTHING

    @property
    def language(self) -> str:
        """The language it is read in, a BCP 47 tag."""
        source = self.source
        return self.spoken.language or (source.language if source else "")

    def locale(self) -> QLocale:
        """The same as Qt has it."""
        return QLocale(self.language.replace("-", "_"))

    def has_focus(self) -> bool:
        """Whether the keyboard is its own."""
        return self.widget().hasFocus()

    def heading_level(self) -> int:
        """Its level among the headings, 0 for none: there is one headline."""
        return 1 if self.spoken.part is Part.HEADING else 0

    def known_item(self, number: int) -> ItemInterface | None:
        """The interface of an item that somebody has asked for, whether anything stands there or not."""
        return self._items[number] if number < len(self._items) else None

    def item(self, number: int) -> ItemInterface | None:
        """The interface of an item that is there now."""
        if not 0 <= number < len(self.spoken.items):
            return None
        while len(self._items) <= number:
            self._items.append(ItemInterface(self, len(self._items)))
        return self._items[number]

    def chosen_item(self) -> ItemInterface | None:
        """The item that is chosen, in a list that lets one choose."""
        chosen = self.spoken.chosen
        return self.item(chosen) if chosen is not None else None

    def choose_item(self, item: QAccessibleInterface) -> bool:
        """Give the focus to an item, as a tap does; False where that is not possible."""
        number = self.indexOfChild(item)
        do(self, number, QAccessibleActionInterface.setFocusAction())
        return self.spoken.chosen == number

    # Qt's own calls

    def role(self) -> QAccessible.Role:
        return SCREEN if self.name is None else ROLES[PARTS[self.name]]

    def text(self, t: QAccessible.Text) -> str:
        source = self.source
        return source.told(self.name, None, t) if source else ""

    def state(self) -> QAccessible.State:
        state, source = super().state(), self.source
        takes = source is not None and source.takes_focus(self.name)
        if not takes:
            state.focusable = False
        if self.spoken.chosen is not None:
            state.focused = False  # the chosen item has it
        return state

    def childCount(self) -> int:
        if self.name is not None:
            return len(self.spoken.items)
        source = self.source
        return len(source.shown()) if source else 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override] # PySide's stubs know no null pointer
        if self.name is not None:
            return self.item(index)
        source = self.source
        shown = source.shown() if source else []
        return QAccessible.queryAccessibleInterface(shown[index]) if 0 <= index < len(shown) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if isinstance(child, ItemInterface):
            return child.number if child.panel.name is self.name and child.number < self.childCount() else -1
        source = self.source
        shown = source.shown() if source and self.name is None else []
        return next((i for i, widget in enumerate(shown) if widget is child.object()), -1)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override] # PySide's stubs know no null pointer
        chosen = self.chosen_item()
        return chosen if chosen and self.widget().hasFocus() else super().focusChild()

    def interface_cast(self, t: QAccessible.InterfaceType) -> Pointer:  # type: ignore[override] # the stubs take it for a number
        if t is KIND.AttributesInterface:
            return self._attributes
        if t is KIND.TextInterface:
            self._text = self._text or Text(self)
            return self._text if self.name is not None and PARTS[self.name] in TEXTS else NO_INTERFACE
        if t is KIND.SelectionInterface:
            return self._selection if self.name in LISTS else NO_INTERFACE
        known = super().interface_cast(t)
        return NO_INTERFACE if known is None else known

    def actionNames(self) -> list[str]:
        source = self.source
        if source is None or self.name is None or not source.takes_focus(self.name):
            return []
        return [QAccessibleActionInterface.setFocusAction(), QAccessibleActionInterface.pressAction()]

    def doAction(self, actionName: str) -> None:
        do(self, None, actionName)
