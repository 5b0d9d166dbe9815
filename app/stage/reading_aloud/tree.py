"""The screen for a screen reader: gives Qt the interfaces of its widgets, and tells what has changed."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from app.layout.panels.alert import AlertPanel
from app.layout.panels.headline import HeadlinePanel
from app.layout.panels.order import READING_ORDER
from app.layout.plan import PanelName
from app.layout.rect import Rect
from app.layout.spoken import NOTHING, Part, Spoken
from app.stage.alerts_in_force import AlertsInForce
from app.stage.cause import Cause
from app.stage.language import words as word
from app.stage.lobby_screen import LobbyScreen
from app.stage.reading_aloud.heard_now import HeardNow
from app.stage.reading_aloud.interface import WidgetInterface
from app.stage.reading_aloud.news import news
from app.stage.state.event import Action
from app.stage.state.state import OnOverview
from app.stage.state.view import View

EVENT = QAccessible.Event
Politeness = QAccessible.AnnouncementPoliteness


class AccessibleTree(QObject):
    """Belongs to its screen, and is made when an assistive technology first asks for it; `send` is what tells of changes."""

    def __init__(self, screen: LobbyScreen, send: Callable[[QAccessibleEvent], None] = QAccessible.updateAccessibility) -> None:
        super().__init__(screen)
        self._screen = screen
        self._send = send
        self._names: dict[QWidget, PanelName | None] = {screen: None} | {screen.widget(name): name for name in READING_ORDER}
        self._before: View | None = None
        self._chosen: int | None = None
        self._warned = AlertsInForce()
        self._heard = HeardNow(_spoken_of)
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
        view = self._screen.view
        spoken = self._heard.of(view, name) if view else NOTHING
        if spoken is not NOTHING:
            self._told.setdefault(name, spoken)
        return spoken

    def shown(self) -> list[QWidget]:
        """The widgets of the panels on the screen, in reading order."""
        plan = self._screen.plan
        return [self._screen.widget(name) for name in READING_ORDER if plan and plan.panel(name)]

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
        alone = not isinstance(screen.state.place, OnOverview) and name is not PanelName.MASTHEAD
        return screen.plan.panel(name) is not None and (alone or name in screen.layouts.panels)

    def choose(self, name: PanelName, item: int | None) -> None:
        """Give the focus to a panel and to one of its items, as a tap does."""
        self._screen.choose(name, item)

    def open(self, name: PanelName, item: int | None) -> None:
        """Show a panel alone, as Enter does."""
        self._screen.choose(name, item)
        if self._screen.state.overview.focus is name:
            self._screen.act(Action.OPEN)

    # What it tells

    def on_went(self, cause: Cause) -> None:
        """Tells what has changed on the screen, if anybody listens; texts aloud only while somebody uses the keyboard."""
        after = self._screen.view
        if not QAccessible.isActive() or after is None:
            self._before, self._chosen = None, None
            return
        # Whoever begins to listen in the midst of a visit hears of it as if the screen had just been started.
        before, self._before = self._before, after
        self._tell_texts(after)
        self._tell_warnings(after)
        timeline = after.shown(PanelName.TIMELINE)
        self._tell_chosen(timeline.chosen if timeline else None, moved=(before.holder if before else None) is not after.holder)
        if cause is Cause.VISITOR or self._screen.in_use:
            self._say(news(before, after, cause, self._screen.edition.words))

    def _tell_warnings(self, view: View) -> None:
        """A public warning that has come is told at once and over everything else, whoever is at the screen or is not."""
        before, self._warned = self._warned, self._screen.alerts
        warnings = view.content.of_kind(AlertPanel)
        if warnings is None or not self._warned.since(before):
            return
        self._tell(self._screen.widget(PanelName.ALERT), EVENT.Alert)
        self._say(warnings.said, Politeness.Assertive)

    def _tell_texts(self, view: View) -> None:
        for name in (None, *(shown.plan.name for shown in view.panels)):
            new = self._heard.of(view, name)
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

    def _say(self, text: str, politeness: Politeness = Politeness.Polite) -> None:
        if text:
            event = QAccessibleAnnouncementEvent(self._screen, text)
            event.setPoliteness(politeness)
            self._send(event)


def _spoken_of(view: View, name: PanelName | None) -> Spoken:
    """What is heard of a panel, or of the screen itself: what it is about, and how one goes on from there."""
    if name is not None:
        return view.spoken(name)
    headline = view.content.of_kind(HeadlinePanel)
    return Spoken(Part.GROUP, headline.title.said if headline else "", view.content.locale.word(word.SPOKEN_HELP))
