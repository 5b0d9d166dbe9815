"""Qt's interfaces for the screen, its panels and their items. They hold no text: they ask what is on, each time.

Qt deletes a widget's interface with the widget, and PySide keeps its Python half until the program ends: so none is made
for a text. An interface, and that of an item, is used again for whatever stands in its place later.
"""

import weakref

import shiboken6
from PySide6.QtCore import QLocale, QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from app.layout.plan import PanelName
from app.layout.spoken import NOTHING, Part, Spoken
from app.stage.reading_aloud.abilities import Actions, Attributes, Selection
from app.stage.reading_aloud.source import Source

ROLE = QAccessible.Role
TEXT = QAccessible.Text
KIND = QAccessible.InterfaceType
Pointer = object  # what C++ takes as a pointer of no type: an object of PySide's, or the null pointer below
NO_INTERFACE = shiboken6.VoidPtr(0)  # PySide cannot turn None into a null pointer of no type: it crashes
ROLES = {
    Part.GROUP: ROLE.Grouping,
    Part.ALERT: ROLE.AlertMessage,
    Part.HEADING: ROLE.Heading,
    Part.PARAGRAPH: ROLE.Paragraph,
    Part.LABEL: ROLE.StaticText,
    Part.PICTURE: ROLE.Graphic,
    Part.LIST: ROLE.List,
    Part.LIST_ITEM: ROLE.ListItem,
    Part.QUOTE: ROLE.BlockQuote,
    Part.STORY: ROLE.Document,
}


class WidgetInterface(QAccessibleWidget):
    """The screen (`name` None) or a panel: its children are the panels that are on, or the panel's items."""

    def __init__(self, widget: QWidget, name: PanelName | None, source: Source) -> None:
        super().__init__(widget, ROLE.Grouping)
        self.name = name
        # PySide keeps this object until the program ends; it shall not keep the screen and its pictures so long.
        self._source = weakref.ref(source)
        self._items: list[ItemInterface] = []
        self._attributes = Attributes(self.language, self.heading_level)
        self._selection = Selection(self)

    @property
    def source(self) -> Source | None:
        """The tree it belongs to, as long as that lives."""
        return self._source()

    @property
    def spoken(self) -> Spoken:
        """What is heard of it now."""
        source = self.source
        return source.spoken(self.name) if source else NOTHING

    def language(self) -> QLocale:
        """The language it is read in."""
        source = self.source
        return source.locale() if source else QLocale()

    def heading_level(self) -> int:
        """Its level among the headings, 0 for none: there is one headline."""
        return 1 if self.spoken.part is Part.HEADING else 0

    def item(self, number: int) -> "ItemInterface | None":
        """The interface of an item that is there now."""
        if not 0 <= number < len(self.spoken.items):
            return None
        while len(self._items) <= number:
            self._items.append(ItemInterface(self, len(self._items)))
        return self._items[number]

    def chosen_item(self) -> "ItemInterface | None":
        """The item that is chosen, in the timeline."""
        chosen = self.spoken.chosen
        return self.item(chosen) if chosen is not None else None

    def choose_item(self, item: QAccessibleInterface) -> bool:
        """Give the focus to an item, as a tap does; False where that is not possible."""
        number = self.indexOfChild(item)
        _do(self, number, QAccessibleActionInterface.setFocusAction())
        return self.spoken.chosen == number

    # Qt's own calls

    def role(self) -> QAccessible.Role:
        return ROLES[self.spoken.part]

    def text(self, t: QAccessible.Text) -> str:
        return _text(self.spoken, t)

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
        if t is KIND.SelectionInterface:
            return self._selection if self.name is PanelName.TIMELINE else NO_INTERFACE
        known = super().interface_cast(t)
        return NO_INTERFACE if known is None else known

    def actionNames(self) -> list[str]:
        source = self.source
        if source is None or self.name is None or not source.takes_focus(self.name):
            return []
        return [QAccessibleActionInterface.setFocusAction(), QAccessibleActionInterface.pressAction()]

    def doAction(self, actionName: str) -> None:
        _do(self, None, actionName)


class ItemInterface(QAccessibleInterface):
    """One item of a panel, by its place; what stands there may change."""

    def __init__(self, panel: WidgetInterface, number: int) -> None:
        super().__init__()
        self.panel = panel
        self.number = number
        self._attributes = Attributes(panel.language, _no_level)
        self._actions = Actions(self.do)

    @property
    def spoken(self) -> Spoken:
        """What is heard of it now."""
        items = self.panel.spoken.items if shiboken6.isValid(self.panel) else ()
        return items[self.number] if self.number < len(items) else NOTHING

    @property
    def can_be_chosen(self) -> bool:
        """Whether a visitor can choose it, and with it its panel."""
        source = self.panel.source
        return self.panel.name is PanelName.TIMELINE and source is not None and source.takes_focus(self.panel.name)

    def do(self, action: str) -> None:
        """Choose or open it."""
        _do(self.panel, self.number, action)

    # Qt's own calls

    def isValid(self) -> bool:
        return shiboken6.isValid(self.panel) and self.panel.isValid() and self.number < len(self.panel.spoken.items)

    def object(self) -> QObject | None:  # type: ignore[override] # PySide's stubs know no null pointer
        return None

    def window(self) -> QWindow | None:  # type: ignore[override] # the same
        return self.panel.window() if shiboken6.isValid(self.panel) else None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override] # the same
        return self.panel if shiboken6.isValid(self.panel) else None

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override] # the same
        del index
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override] # the same
        del x, y
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        del child
        return -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override] # the same
        return None

    def rect(self) -> QRect:
        if not shiboken6.isValid(self.panel):
            return QRect()
        rect, source = self.spoken.rect, self.panel.source
        return source.place(rect) if rect and source else self.panel.rect()

    def role(self) -> QAccessible.Role:
        return ROLES[self.spoken.part]

    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Nothing here is written by others."""

    def text(self, t: QAccessible.Text) -> str:
        return _text(self.spoken, t)

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        if not self.isValid():
            state.invalid = state.invisible = True
            return state
        chosen = self.panel.spoken.chosen == self.number
        state.readOnly = True
        state.selectable = state.focusable = self.can_be_chosen
        state.selected = chosen
        state.focused = chosen and self.panel.widget().hasFocus()
        return state

    def interface_cast(self, t: QAccessible.InterfaceType) -> Pointer:  # type: ignore[override] # the stubs take it for a number
        if t is KIND.AttributesInterface:
            return self._attributes
        return self._actions if t is KIND.ActionInterface and self.can_be_chosen else NO_INTERFACE


def _no_level() -> int:
    return 0


def _text(spoken: Spoken, kind: QAccessible.Text) -> str:
    if kind is TEXT.Name:
        return spoken.name
    return spoken.description if kind is TEXT.Description else ""


def _do(panel: WidgetInterface, item: int | None, action: str) -> None:
    source = panel.source if shiboken6.isValid(panel) else None
    if source is None or panel.name is None or (item is not None and item < 0):
        return
    if action == QAccessibleActionInterface.setFocusAction():
        source.choose(panel.name, item)
    elif action == QAccessibleActionInterface.pressAction():
        source.open(panel.name, item)
