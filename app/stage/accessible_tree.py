"""The screen for a screen reader: gives Qt the interfaces of its widgets, and tells what has changed."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from app.layout.plan import PanelName
from app.layout.rect import Rect
from app.stage.accessible_cause import Cause
from app.stage.accessible_interface import WidgetInterface
from app.stage.accessible_item import NOTHING, Spoken
from app.stage.accessible_lines import running_text
from app.stage.accessible_news import Moment, news
from app.stage.accessible_panels import Seen, page_heard, whole_screen
from app.stage.keys import Action
from app.stage.lobby_screen import LobbyScreen
from app.stage.visit import Visit

EVENT = QAccessible.Event


class AccessibleTree(QObject):
    """Belongs to its screen, and is made when an assistive technology first asks for it; `send` is what tells of changes."""

    def __init__(self, screen: LobbyScreen, send: Callable[[QAccessibleEvent], None] = QAccessible.updateAccessibility) -> None:
        super().__init__(screen)
        self._screen = screen
        self._send = send
        self._names: dict[QWidget, PanelName | None] = {screen: None} | {screen.widget(name): name for name in PanelName}
        self._moment: Moment | None = None
        self._chosen: int | None = None
        self._told: dict[PanelName | None, Spoken] = {}  # what was last given out of each: who has asked remembers the answer
        screen.went.connect(self.on_went)

    def interface(self, widget: QWidget) -> WidgetInterface | None:
        """A new interface of the screen or of one of its panels; None for other widgets.

        Qt asks once for each widget, and again only when Python has given the widget's class a slot it did not have before
        (as the first fade does): Qt then knows it by both, and deletes both with the widget. So it must not be the same one.
        """
        return WidgetInterface(widget, self._names[widget], self) if widget in self._names else None

    # What the interfaces ask

    def spoken(self, name: PanelName | None) -> Spoken:
        """What is heard of a panel, None for the screen itself."""
        if self._screen.plan is None:
            return NOTHING
        spoken = self._spoken_of(self._seen(), name)
        if spoken is NOTHING:
            self._told[name] = NOTHING
        else:
            self._told.setdefault(name, spoken)
        return spoken

    def shown(self) -> list[QWidget]:
        """The widgets of the panels on the screen, in reading order."""
        plan = self._screen.plan
        return [self._screen.widget(name) for name in PanelName if plan and plan.panel(name)]

    def place(self, rect: Rect) -> QRect:
        """Where a part of the panel of glass lies on the desktop."""
        screen, scale = self._screen, self._screen.scale
        left, top, right, bottom = (round(side * scale) for side in (rect.x, rect.y, rect.right, rect.bottom))
        return QRect(screen.mapToGlobal(QPoint(left, top)), screen.mapToGlobal(QPoint(right - 1, bottom - 1)))

    def locale(self) -> QLocale:
        """The language of what is on."""
        return self._screen.edition.words.locale if self._screen.plan else QLocale()

    def takes_focus(self, name: PanelName | None) -> bool:
        """Whether a panel can be focused now: those of the overview a visitor can choose, and one that is alone."""
        screen = self._screen
        if name is None or screen.plan is None:
            return name is None
        alone = screen.visit.sheet is not None or screen.visit.scene is not None
        return screen.plan.panel(name) is not None and (alone or name in screen.layouts.panels)

    def choose(self, name: PanelName, item: int | None) -> None:
        """Give the focus to a panel and to one of its items, as a tap does."""
        self._screen.choose(name, item)

    def open(self, name: PanelName, item: int | None) -> None:
        """Show a panel alone, as Enter does."""
        self._screen.choose(name, item)
        if self._screen.visit.focus is name:
            self._screen.act(Action.OPEN)

    # What it tells

    def on_went(self, cause: Cause) -> None:
        """Tells what has changed on the screen, if anybody listens; texts aloud only while somebody uses the keyboard."""
        if not QAccessible.isActive() or self._screen.plan is None:
            self._moment, self._chosen = None, None
            return
        # Whoever begins to listen in the midst of a visit hears of it as if the screen had just been started.
        before, seen = self._moment or Moment(Visit(), "", {}), self._seen()
        after = self._moment = _moment_of(seen)
        self._tell_texts(seen)
        self._tell_chosen(seen.chosen_milestone, moved=before.holder is not after.holder)
        if cause is Cause.VISITOR or self._screen.in_use:
            self._say(news(before, after, cause, self._screen.edition.words))

    def _tell_texts(self, seen: Seen) -> None:
        for name in (None, *(panel.name for panel in seen.plan.panels)):
            new = self._spoken_of(seen, name)
            old, self._told[name] = self._told.get(name, new), new
            if old == new:
                continue
            widget = self._screen.widget(name) if name else self._screen
            self._tell_text(widget, None, old, new)
            for number, item in enumerate(new.items):
                self._tell_text(widget, number, old.items[number] if number < len(old.items) else NOTHING, item)

    def _tell_text(self, widget: QWidget, item: int | None, old: Spoken, new: Spoken) -> None:
        if old.name != new.name:
            self._tell(widget, EVENT.NameChanged, item)
        if old.description != new.description:
            self._tell(widget, EVENT.DescriptionChanged, item)

    def _tell_chosen(self, new: int | None, *, moved: bool) -> None:
        """The milestone that is chosen now: selected, and with the focus; the one before is so no longer."""
        old, self._chosen = self._chosen, new
        timeline = self._screen.widget(PanelName.TIMELINE)
        if old not in (None, new) and not timeline.isHidden():
            self._tell(timeline, EVENT.SelectionRemove, old)
        if new is None or (old == new and not moved):
            return
        if old != new:
            self._tell(timeline, EVENT.Selection, new)
        if timeline.hasFocus():
            self._tell(timeline, EVENT.Focus, new)

    def _tell(self, widget: QWidget, kind: QAccessible.Event, item: int | None = None) -> None:
        event = QAccessibleEvent(widget, kind)
        if item is not None:
            event.setChild(item)
        self._send(event)

    def _say(self, text: str) -> None:
        if text:
            event = QAccessibleAnnouncementEvent(self._screen, text)
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
            self._send(event)

    # What is on

    def _seen(self) -> Seen:
        screen = self._screen
        if screen.plan is None:
            raise ValueError(screen)
        edition = screen.edition
        pages = {panel.name: screen.widget(panel.name).page_number for panel in screen.plan.panels}
        sheet = screen.sheet if screen.visit.sheet is not None else None
        keys = tuple(": ".join(part for part in row if part) for row in (*sheet.rows, (sheet.foot, ""))) if sheet else ()
        return Seen(edition.announcement, screen.layouts.content, edition.words, screen.plan, screen.visit, pages, keys)

    @staticmethod
    def _spoken_of(seen: Seen, name: PanelName | None) -> Spoken:
        return (seen.panel(name) if name else whole_screen(seen.content, seen.words)) or NOTHING


def _moment_of(seen: Seen) -> Moment:
    """What is on now, to compare with what comes next."""
    return Moment(seen.visit, running_text(seen.content.title), {panel.name: page_heard(seen, panel) for panel in seen.plan.panels})
