"""The screen for a screen reader: gives Qt the interfaces of its widgets, and tells what has changed.

A reader says the name and the description of whatever gets the focus, and again those of what has it when they change. So
all that is heard stands in them, and nothing is announced besides, which some readers say once more and others do not know.
Only public warnings and notices are: they are told over everything else.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QAccessibleStateChangeEvent
from PySide6.QtWidgets import QWidget

from app.layout.panels.order import READING_ORDER
from app.layout.plan import PanelName
from app.layout.rect import Rect
from app.layout.spoken import NOTHING, Spoken, sentences
from app.stage.cause import Cause
from app.stage.language import words as word
from app.stage.lobby_screen import LobbyScreen
from app.stage.reading_aloud.changes import Changes, Place
from app.stage.reading_aloud.chosen import Chosen, chosen_in, leaves_item
from app.stage.reading_aloud.frame_interface import FrameInterface
from app.stage.reading_aloud.heard import Heard
from app.stage.reading_aloud.news import arrival, brief, named, news
from app.stage.reading_aloud.roles import PASSED_OVER
from app.stage.reading_aloud.row_interface import RowInterface
from app.stage.reading_aloud.urgent import Urgent
from app.stage.reading_aloud.widget_interface import WidgetInterface
from app.stage.state.event import Action, Choice, Sign
from app.stage.state.state import OnOverview, State
from app.stage.state.touch import ButtonView
from app.stage.state.view import View
from app.stage.touch_row_widget import TouchRowWidget

EVENT = QAccessible.Event
NAME = QAccessible.Text.Name


class AccessibleTree(QObject):
    """Belongs to its screen, and is made when an assistive technology first asks for it; `send` is what tells of changes."""

    def __init__(self, screen: LobbyScreen, send: Callable[[QAccessibleEvent], None] = QAccessible.updateAccessibility) -> None:
        super().__init__(screen)
        self.status = ""
        self._screen = screen
        self._send = send
        self._row = screen.findChild(TouchRowWidget)
        self._names: dict[QWidget, PanelName | None] = {screen: None} | {screen.widget(name): name for name in READING_ORDER}
        self._interfaces: dict[PanelName | None, WidgetInterface] = {}
        self._urgent = Urgent(screen, send)
        self._changes = Changes()
        self._before: View | None = None
        self._heard = Heard()
        self._known: View | None = None  # the view of which `_now` is
        self._now: dict[PanelName | None, Spoken] = {}
        self._looked_at: dict[PanelName | None, Spoken] = {}
        self._arrival: tuple[PanelName | None, str] = (None, "")
        self._arrived = (NOTHING, NOTHING)  # what is heard there, and the same with where one has come to before it
        self._later: list[tuple[PanelName | None, int | None, QAccessible.Text]] = []
        self._passed_over = ""  # what the window says in the place of what readers pass over
        self._in_focus_before = ""  # the name that this had when it was last looked at
        self._chosen: Chosen | None = None
        screen.going.connect(self.on_going)
        screen.went.connect(self.on_went)
        QTimer.singleShot(0, self, self._answer_for_bridge)

    def interface(self, widget: QWidget) -> QAccessibleInterface | None:
        """A new interface of the screen, of one of its panels, of the row or of the window around it; None for other widgets.

        Qt asks once for each widget, and again only when Python has given the widget's class a slot it did not have before
        (as the first fade does): Qt then knows it by both, and deletes both with the widget. So it must not be the same one.
        """
        if isinstance(widget, TouchRowWidget):
            return RowInterface(widget, self)
        if widget not in self._names:
            return FrameInterface(widget, self) if widget is self._screen.window() else None
        name = self._names[widget]
        made = self._interfaces[name] = WidgetInterface(widget, name, self)
        return made

    def _answer_for_bridge(self) -> None:
        from app.stage.reading_aloud.bridge_answers import answer_for_bridge

        answer_for_bridge(self._screen.edition.words.word(word.PROGRAM) if self._screen.editions else "")

    # What the interfaces ask

    @property
    def language(self) -> str:
        """The language of what is on, a BCP 47 tag; "" before anything is."""
        return self._screen.edition.announcement.language if self._screen.plan else ""

    @property
    def right_to_left(self) -> bool:
        """Whether it is read from right to left."""
        return self._screen.plan is not None and self._screen.edition.words.right_to_left

    def spoken(self, name: PanelName | None) -> Spoken:
        """What is heard of a panel, None for the screen itself."""
        return self._come_to_there(self._all_heard().get(name, NOTHING), name)

    def _all_heard(self) -> dict[PanelName | None, Spoken]:
        view = self._screen.view
        if view is not None and view is not self._known:
            self._known, self._now = view, self._heard.of(view, self._screen.layouts)
        return self._now if view is not None else {}

    def _come_to_there(self, spoken: Spoken, name: PanelName | None) -> Spoken:
        """What is heard of a panel, and before it where a visitor has come to, if it is there."""
        if self._arrival[0] is not name or not (where := self._arrival[1]):
            return spoken
        if spoken is not self._arrived[0]:
            self._arrived = (spoken, spoken.after(where))
        return self._arrived[1]

    def told(self, name: PanelName | None, item: int | None, kind: QAccessible.Text) -> str:
        """A text of a panel or of one of its items, for one who will remember it and is to hear when it changes.

        What has left the screen keeps what was told of it: it often comes back, and then nothing has changed.
        """
        text = self._text(name, item, kind)
        if not text and self._is_gone(name, item):
            return self._changes.known(name, item, kind)
        self._changes.told(name, item, kind, text)
        return text

    def _is_gone(self, name: PanelName | None, item: int | None) -> bool:
        spoken = self.spoken(name)
        return spoken is NOTHING or (item is not None and item >= len(spoken.items))

    def shown(self) -> list[QWidget]:
        """The widgets of the panels on the screen, in reading order, and the row of buttons where it is there."""
        plan = self._screen.plan
        row = [self._row] if self._row and self.buttons() else []
        return [*(self._screen.widget(name) for name in READING_ORDER if plan and plan.panel(name)), *row]

    def buttons(self) -> tuple[ButtonView, ...]:
        """The buttons for whoever uses the screen by touch; none where nobody does."""
        view = self._screen.view
        return view.row.buttons if view and view.row else ()

    def press(self, number: int) -> None:
        """Do what a button does."""
        self._screen.act(self.buttons()[number].action)

    def place(self, rect: Rect) -> QRect:
        """Where a part of the panel of glass lies on the desktop."""
        screen, scale = self._screen, self._screen.scale
        left, top, right, bottom = (round(side * scale) for side in (rect.x, rect.y, rect.right, rect.bottom))
        return QRect(screen.mapToGlobal(QPoint(left, top)), screen.mapToGlobal(QPoint(right - 1, bottom - 1)))

    def spot(self, point: QPoint) -> tuple[float, float]:
        """Which point of the panel of glass lies at one of the desktop."""
        at, scale = self._screen.mapFromGlobal(point), self._screen.scale
        return at.x() / scale, at.y() / scale

    def takes_focus(self, name: PanelName | None) -> bool:
        """Whether a panel can be focused now: those of the overview a visitor can choose, and one that is alone."""
        screen = self._screen
        if name is None or screen.plan is None:
            return name is None
        alone = not isinstance(screen.state.place, OnOverview) and name is not PanelName.MASTHEAD
        return screen.plan.panel(name) is not None and (alone or name in screen.layouts.panels)

    def choose(self, name: PanelName, item: int | None) -> None:
        """Give the focus to a panel and to one of its items, as a tap does."""
        self._screen.go(Choice(name, item))

    def open(self, name: PanelName, item: int | None) -> None:
        """Show a panel alone, as Enter does."""
        self._screen.go(Choice(name, item))
        if self._screen.state.overview.focus is name:
            self._screen.act(Action.OPEN)

    # What it tells

    def on_going(self, cause: Cause) -> None:
        """Tells the names that are about to change of what does not have the focus: so they are known when it comes to them."""
        after = self._screen.view
        if not QAccessible.isActive() or after is None:
            return
        if cause is Cause.RENEWAL:
            self._heard = Heard()  # of what was laid out before nothing comes back
        old, new = self._before.state if self._before else State(), after.state
        self._come_to(after, arrival(old, new, self._screen.edition.words) if cause is Cause.VISITOR else "", old)
        if self.status and new.at_start:
            self._say_of_all("")
        changed = self._changes.among(self._heard_anew(after), self._text, self._in_focus(after))
        if old.holder is new.holder and not leaves_item(self._before, after):
            self._later = changed
            return
        left = old.holder if old.holder is not new.holder else None
        self._later = [each for each in changed if left and each[0] is left]
        self._tell_texts(each for each in changed if each not in self._later)

    def on_went(self, cause: Cause) -> None:
        """Tells what else has changed on the screen, if anybody listens."""
        after = self._screen.view
        if not QAccessible.isActive() or after is None:
            self._before, self._chosen = None, None
            self._heard, self._known, self._now, self._looked_at = Heard(), None, {}, {}
            return
        # Whoever begins to listen in the midst of a visit hears of it as if the screen had just been started.
        before, self._before = self._before, after
        self._tell_who_is_there(before, after)
        self._tell_chosen(chosen_in(after), after, moved=(before.holder if before else None) is not after.holder)
        later, self._later = self._later, []
        self._tell_texts(later)
        said, self._passed_over = self._passed_over, ""
        if cause is Cause.VISITOR and not said:
            said = news(before.state if before else State(), after.state, self._screen.edition.words)
        said = sentences(said, self._sign_come(before, after))
        if said:
            self._say_of_all(said)
        self._tell_buttons(before, after)
        self._urgent.look(after)

    @staticmethod
    def _in_focus(view: View) -> Place | None:
        """The name of what has the focus, of a kind of which some readers say a new one besides what the window says, others do not.

        It is told as soon as the focus has left it.
        """
        if view.holder in PASSED_OVER:
            return (view.holder, None, NAME)
        chosen = chosen_in(view)
        return (*chosen, NAME) if chosen and view.holder is chosen[0] else None

    def _heard_anew(self, view: View) -> set[PanelName | None]:
        """Names what is heard otherwise than when it was last looked at; None is the screen itself."""
        now = {name: self._come_to_there(spoken, name) for name, spoken in self._all_heard().items()}
        anew = {name for name, spoken in now.items() if spoken is not self._looked_at.get(name)}
        self._looked_at |= now
        waiting = self._in_focus(view)
        if waiting:
            self._looked_at.pop(waiting[0], None)
        return anew

    def _sign_come(self, before: View | None, after: View) -> str:
        """The sentence that has come over the screen; not the one that tells the keys, which whoever listens has heard of the screen."""
        was, now = before.sign if before else None, after.sign
        if was and not now:
            self.status = ""  # without a word: should it come once more, it is news again
        return now.said if now and now.what is not Sign.HINT and (was is None or was.what is not now.what) else ""

    def _come_to(self, view: View, where: str, old: State) -> None:
        """From now on the name of what has the focus begins with where one has come to, until one goes on.

        Where it keeps the focus and is of a kind whose new name readers pass over, the window says it: in brief what was heard before.
        """
        place, moved = self._in_focus(view), old.place != view.state.place
        was, now = self._in_focus_before, named(self._all_heard().get(place[0], NOTHING), place[1]) if place else ""
        self._in_focus_before = now
        if place is not None and view.holder is old.holder:
            self._arrive(None, "")
            is_text = place[1] is None
            if where or (is_text and self._before is not None and now != was):
                known = isinstance(view.state.place, OnOverview) or (is_text and now == was)
                self._passed_over = sentences(where, brief(now) if where and known and old.language == view.state.language else now)
        elif where or moved or self._before is None:
            self._arrive(view.holder, where)

    def _arrive(self, panel: PanelName | None, where: str) -> None:
        if (panel, where) != self._arrival:
            self._arrival, self._arrived = (panel, where), (NOTHING, NOTHING)

    def _text(self, name: PanelName | None, item: int | None, kind: QAccessible.Text) -> str:
        spoken = self.spoken(name)
        if item is not None:
            spoken = spoken.items[item] if item < len(spoken.items) else NOTHING
        if kind is QAccessible.Text.Description:
            return spoken.description
        if kind is not NAME:
            return ""
        return spoken.name

    def _say_of_all(self, text: str) -> None:
        """Lets the name of the window tell what has become of the screen."""
        if text != self.status:
            self.status = text
            self._send(QAccessibleEvent(self._screen.window(), EVENT.NameChanged))

    def _tell_who_is_there(self, before: View | None, after: View) -> None:
        """Panels and items that have come or gone, of which a reader has heard or is to hear."""
        now = {shown.plan.name for shown in after.panels}
        if before and before.plan is not after.plan:
            was = {shown.plan.name for shown in before.panels}
            for name in READING_ORDER:
                if (name in was) != (name in now):
                    self._send_of(self._screen.widget(name), EVENT.ObjectCreated if name in now else EVENT.ObjectDestroyed)
        for name in now:
            panel = self._interfaces.get(name)
            counts = self._changes.count(name, len(self.spoken(name).items)) if panel else (0, 0)
            for number in range(*counts):
                self._send_of(self._screen.widget(name), EVENT.ObjectCreated, number)
            for number in range(*reversed(counts)):
                gone = panel.known_item(number) if panel else None
                if gone is not None:
                    self._send(QAccessibleEvent(gone, EVENT.ObjectDestroyed))

    def _tell_buttons(self, before: View | None, after: View) -> None:
        """The row that comes or goes, and its buttons that are pressed now or no longer."""
        old, new = before.row if before else None, after.row
        row = self._row
        if row is None:
            return
        if bool(old) != bool(new):
            self._send(QAccessibleEvent(row, EVENT.ObjectCreated if new else EVENT.ObjectDestroyed))
        for number, (was, now) in enumerate(zip(old.buttons if old else (), new.buttons if new else (), strict=False)):
            if was.pressed != now.pressed:
                changed = QAccessible.State()
                changed.checked = changed.pressed = True
                event = QAccessibleStateChangeEvent(row, changed)
                event.setChild(number)
                self._send(event)
            if was.said != now.said:
                self._send_of(row, EVENT.NameChanged, number)

    def _tell_texts(self, changed: Iterable[tuple[PanelName | None, int | None, QAccessible.Text]]) -> None:
        for name, item, kind in changed:
            event = EVENT.NameChanged if kind is NAME else EVENT.DescriptionChanged
            self._send_of(self._screen.widget(name) if name else self._screen, event, item)

    def _tell_chosen(self, new: Chosen | None, view: View, *, moved: bool) -> None:
        """The item that is chosen now: selected, and with the focus; the one before is so no longer."""
        old, self._chosen = self._chosen, new
        if old not in (None, new) and not self._screen.widget(old[0]).isHidden():
            self._send_of(self._screen.widget(old[0]), EVENT.SelectionRemove, old[1])
        if old == new and not moved:
            return
        name, item = new or (view.holder if old and old[0] is view.holder else None, None)
        if name is None:
            return
        if item is not None and old != new:
            self._send_of(self._screen.widget(name), EVENT.Selection, item)
        if self._screen.widget(name).hasFocus():
            self._send_of(self._screen.widget(name), EVENT.Focus, item)

    def _send_of(self, widget: QWidget, kind: QAccessible.Event, item: int | None = None) -> None:
        event = QAccessibleEvent(widget, kind)
        if item is not None:
            event.setChild(item)
        self._send(event)
