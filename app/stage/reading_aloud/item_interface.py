"""Qt's interface for one item of a panel: a milestone, a paragraph, a label."""

from typing import Protocol, cast

from PySide6.QtCore import QLocale, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QWindow

from app.layout.plan import PanelName
from app.layout.spoken import NOTHING, Part, Spoken
from app.stage.reading_aloud.abilities import Actions, Attributes
from app.stage.reading_aloud.chosen import LISTS
from app.stage.reading_aloud.leaf import Leaf
from app.stage.reading_aloud.roles import KIND, NO_INTERFACE, ROLES, Pointer
from app.stage.reading_aloud.source import Source
from app.stage.reading_aloud.text import Text


class Owner(Protocol):
    """The panel that an item belongs to."""

    name: PanelName | None

    @property
    def source(self) -> Source | None:
        """The tree it belongs to, as long as that lives."""

    @property
    def spoken(self) -> Spoken:
        """What is heard of it now."""

    def rect(self) -> QRect:
        """Where it stands on the desktop."""

    def window(self) -> QWindow | None:
        """The window it stands in."""

    def has_focus(self) -> bool:
        """Whether the keyboard is its own."""


class ItemInterface(Leaf):
    """One item of a panel."""

    def __init__(self, panel: Owner, number: int) -> None:
        super().__init__(cast("QAccessibleInterface", panel), number)
        self.panel = panel
        self._attributes = Attributes(self.locale, self.heading_level)
        self._actions = Actions(self.do)
        self._text: Text | None = None
        self._part = Part.LABEL  # what it was when it was last there

    @property
    def source(self) -> Source | None:
        """The tree it belongs to, as long as that lives."""
        return self.panel.source if self.alive else None

    @property
    def spoken(self) -> Spoken:
        """What is heard of it now."""
        return self._there() or NOTHING

    def _there(self) -> Spoken | None:
        """What stands in its place, None where nothing does."""
        items = self.panel.spoken.items if self.alive else ()
        return items[self.number] if self.number < len(items) else None

    @property
    def language(self) -> str:
        """The language it is read in, a BCP 47 tag."""
        source = self.source
        return self.spoken.language or (source.language if source else "")

    def locale(self) -> QLocale:
        """The same as Qt has it."""
        return QLocale(self.language.replace("-", "_"))

    def heading_level(self) -> int:
        """Its level among the headings, 0 for none: there is one headline."""
        return 1 if self.spoken.part is Part.HEADING else 0

    @property
    def can_be_chosen(self) -> bool:
        """Whether a visitor can choose it, and with it its panel."""
        source = self.source
        return self.panel.name in LISTS and source is not None and source.takes_focus(self.panel.name)

    def do(self, action: str) -> None:
        """Choose or open it."""
        if self.alive:
            do(self.panel, self.number, action)

    # Qt's own calls

    def rect(self) -> QRect:
        place, source = self.spoken.place, self.source
        return source.place(place) if place and source else QRect()

    def role(self) -> QAccessible.Role:
        spoken = self._there()
        if spoken is not None:
            self._part = spoken.part
        return ROLES[self._part]

    def text(self, t: QAccessible.Text) -> str:
        source = self.source
        return source.told(self.panel.name, self.number, t) if source else ""

    def state(self) -> QAccessible.State:
        state, spoken = QAccessible.State(), self._there()
        if spoken is None:
            state.invisible = True
            return state
        chosen = self.panel.spoken.chosen == self.number
        state.readOnly = True
        state.offscreen = spoken.place is None
        state.selectable = state.focusable = self.can_be_chosen
        state.selected = chosen
        state.focused = chosen and self.panel.has_focus()
        return state

    def interface_cast(self, t: QAccessible.InterfaceType) -> Pointer:  # type: ignore[override] # the stubs take it for a number
        if t is KIND.AttributesInterface:
            return self._attributes
        if t is KIND.TextInterface and self.spoken.is_text:
            self._text = self._text or Text(self)
            return self._text
        return self._actions if t is KIND.ActionInterface and self.can_be_chosen else NO_INTERFACE


def do(panel: Owner, item: int | None, action: str) -> None:
    """Choose or open a panel, or an item of it."""
    source = panel.source
    if source is None or panel.name is None or (item is not None and item < 0):
        return
    if action == QAccessibleActionInterface.setFocusAction():
        source.choose(panel.name, item)
    elif action == QAccessibleActionInterface.pressAction():
        source.open(panel.name, item)
