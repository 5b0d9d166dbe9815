"""The lobby screen: shows its state's view, and hands every key, tap and alarm to the state's update."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.clockwork import Alarms, Clock, QtAlarm
from app.layout.display import Display
from app.layout.plan import PanelName, ScreenPlan
from app.stage.alerts_in_force import AlertsInForce
from app.stage.behaviour import Behaviour
from app.stage.cause import Cause, cause_of
from app.stage.drawing.canvas import Canvas
from app.stage.drawing.measurer import forget_patterns
from app.stage.drawing.picture import Decoder, decoded
from app.stage.drawing.typeface import Typeface
from app.stage.edition import Edition
from app.stage.edition_screens import EditionScreens
from app.stage.keys import MODIFIERS, HeldKeys, action_of
from app.stage.known_display import KnownDisplay
from app.stage.laying_ahead import LayingAhead
from app.stage.minute import Minute
from app.stage.panel_widget import PanelWidget
from app.stage.press import Press
from app.stage.readers import Readers
from app.stage.rotation import Rotation
from app.stage.shown_view import ShownView
from app.stage.state.carrying import carried
from app.stage.state.event import JUMPING, REPEATING, Action, Event, Showing, Sign, Tap, Time, Touch, Wish
from app.stage.state.layouts import Layouts
from app.stage.state.state import State
from app.stage.state.update import round_is_over, update
from app.stage.state.view import View, view_of
from app.stage.visit import Visit
from app.stage.x_keys import XKeys
from app.value import replace


class LobbyScreen(QWidget):
    """Shows editions of one announcement.

    `going` tells, with its Cause, that another view is about to stand on it, and `went` that it does; `pictures_failed`, with
    Problems, that it does without them; `round_over` that an untouched round, in every language that takes turns, is over;
    `display_changed`, with its width and height in device px, that it is laid out for another display; `happens`, with an event,
    that this happens, before anything comes of it.
    """

    quit_wanted = Signal()
    full_screen_wanted = Signal()
    going = Signal(Cause)
    went = Signal(Cause)
    pictures_failed = Signal(tuple)
    round_over = Signal()
    display_changed = Signal(int, int)
    happens = Signal(object)

    def __init__(self, typeface: Typeface, clock: Clock, behaviour: Behaviour, alarms: Alarms = QtAlarm, decode: Decoder = decoded) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.typeface = typeface
        self.behaviour = behaviour
        self.state = State()
        self.view: View | None = None
        self._clock = clock
        self._calm = False
        self._display = KnownDisplay()
        self._screens = EditionScreens(typeface, behaviour, clock(), decode)
        self._shown = ShownView(self, alarms, motion=behaviour.motion)
        self._shown.sign.came.connect(self._take)
        self._marked = False
        self._held, self._press = HeldKeys(XKeys()), Press()
        self._rotation = Rotation(alarms, self)
        self._rotation.came.connect(self._take)
        self._ahead = LayingAhead(self._screens, self._shown.fades, alarms, self)
        self._ahead.complete.connect(forget_patterns)
        self._minute = Minute(clock, alarms, self)
        self._minute.begun.connect(self._on_minute)
        self.visit = Visit(behaviour.return_s, alarms, self)
        self.visit.came.connect(self._take)

    # What is shown

    def set_editions(self, editions: tuple[Edition, ...]) -> None:
        """The announcement in its languages, the first one first; swapped in one paint, the place is kept."""
        known = (self.layouts, self.edition.announcement) if self.view is not None else None
        self._screens.take_editions(editions)
        self.view = None
        if known is not None:
            self.state = carried(self.state, *known, [edition.announcement for edition in editions], self._screens)
        self._refresh_if_seen()
        if self._marked:
            self._show_staff_mark()  # in these editions' colours

    def set_one_of_several(self, one_of_several: bool) -> None:  # noqa: FBT001 - what it says is its name
        """Whether another announcement waits for the end of the round: then also what turns nothing has an end."""
        if one_of_several != self._screens.one_of_several:
            self._screens.one_of_several = one_of_several
            self._refresh_if_seen()

    def set_staff_mark(self, marked: bool) -> None:  # noqa: FBT001 - the same
        """Whether the mark stands there that tells staff of something wrong."""
        if marked != self._marked:
            self._marked = marked
            self._show_staff_mark()

    def set_alerts(self, alerts: AlertsInForce) -> None:
        """The public warnings in force; swapped in one paint. The place is kept, unless one has come that nobody must miss."""
        before, after = self._screens.alerts, alerts
        if before == after:
            return
        self._screens.take_alerts(after)
        if after.brings_urgent(before) and self.view is not None and self.isVisible():
            self.visit.end()
            self._take(Time.WARNED)
        else:
            self._refresh_if_seen()

    def set_display(self, display: KnownDisplay) -> None:
        """The size of the display on the wall and the distance from which it is read."""
        self._display = display
        self._refresh_if_seen()

    def set_calm(self, calm: bool) -> None:  # noqa: FBT001 - a slot: the desktop's wish arrives by position
        """The desktop's wish for reduced motion: every change is a jump, whatever the screen file says."""
        self._calm = calm

    def set_readers(self, readers: Readers) -> None:
        """What the desktop says that its readers need: other colours and sizes of text, swapped in one paint."""
        if self._screens.take_readers(readers):
            self._refresh_if_seen()
            self._show_staff_mark()

    @property
    def editions(self) -> tuple[Edition, ...]:
        """The announcement that is on in its languages; none before there is one."""
        return self._screens.editions

    @property
    def alerts(self) -> AlertsInForce:
        """The public warnings in force."""
        return self._screens.alerts

    @property
    def edition(self) -> Edition:
        """The edition that is on."""
        editions = self._screens.editions
        return editions[min(self.state.language, len(editions) - 1)]

    @property
    def layouts(self) -> Layouts:
        """The plans of what is on."""
        return self._screens.layouts(self.state.language, large=self.state.large)

    def layouts_in(self, language: int) -> Layouts:
        """The plans of an edition, by its place among all, in normal text."""
        return self._screens.layouts(language, large=False)

    @property
    def display(self) -> Display:
        """The display that it is laid out for."""
        return self._screens.display

    @property
    def plan(self) -> ScreenPlan | None:
        """What stands on the display now."""
        return self.view.plan if self.view else None

    @property
    def scale(self) -> float:
        """How many logical px of the widget a px of the display takes."""
        return self.width() / self._screens.display.width_px

    def widget(self, name: PanelName) -> PanelWidget:
        """The widget of a panel."""
        return self._shown.panels[name]

    # What happens to it

    def act(self, action: Action) -> None:
        """Does what a key stands for."""
        if action is Action.FULL_SCREEN:
            self.full_screen_wanted.emit()
        elif action is Action.QUIT:
            self.quit_wanted.emit()
        else:
            self._take(action)

    def go(self, wish: Wish) -> None:
        """Goes where something else than a key or a tap asks it to: an assistive technology, or a tool of the editor's."""
        if self._screens.editions:
            self._touched()
            self._take(wish)

    def show_sign(self, sign: Sign | None) -> None:
        """Has a sentence of the program's own stand over the screen for its time; None takes it away."""
        if self._screens.editions:
            self._take(Showing(sign))

    def hold_time(self, held: bool) -> None:  # noqa: FBT001 - a slot: what holds it tells so by position
        """Whether a visitor's time stands still, as while something is read aloud; then nothing says that it runs out."""
        self.visit.set_held(held)
        if held and self.state.sign is Sign.RETURNS:
            self.show_sign(None)

    def hear(self, end: Time) -> None:
        """Takes what becomes of the sentence that is read aloud: SAID or LOST."""
        if self.state.aloud is not None:
            self._take(end)

    def start_over(self) -> None:
        """As just started: overview, no focus, first language, normal text, rotation running, no sheet."""
        self.visit.end()
        self._take(Time.FORGOTTEN)

    def look_at_clock(self) -> None:
        """The clock was set: what hangs on it is shown at once."""
        if self.isVisible():
            self._minute.look()

    def refresh(self) -> None:
        """Lays out what is missing and shows it, in one paint."""
        if not self._screens.editions or self.width() < 2 or self.height() < 2:
            return
        ratio = self.devicePixelRatioF()
        width, height = self._display.size or (round(self.width() * ratio), round(self.height() * ratio))
        if self._screens.take_display(self._display.of_size(width, height)):
            self.display_changed.emit(width, height)
        self._take(Time.RENEWED)

    def _refresh_if_seen(self) -> None:
        """Lays out nothing for a screen that is not shown yet: its size is not known before."""
        if self.isVisible():
            self.refresh()

    def _take(self, event: Event) -> None:
        """Goes where an event leads, shows what stands there, and tells why."""
        self.happens.emit(event)
        before, self.state = self.state, self._screens.with_room(update(self.state, event, self._screens))
        known, self.view = self.view, view_of(self.state, self._screens)
        same_screen = known is not None and self.view.plan is known.plan and before.language == self.state.language
        failed = self._screens.decode_pictures(self.view.plan, self.state.language, self.scale * self.devicePixelRatioF())
        if failed:
            self.pictures_failed.emit(failed)
            self._take(Time.RENEWED)
            return
        # All that changes is painted at once when this call is over: Qt gathers it until its event loop runs again.
        jump = not same_screen or self._calm or not self.behaviour.motion or event in JUMPING or self.state.aloud is not None
        cause = cause_of(event)
        self.going.emit(cause)
        self._shown.show(self.view, self._canvas, self.scale, jump=jump)
        self._rotation.keep(self.view.turn if self.isVisible() else None, self._shown.panels.values())
        if self.isVisible():
            self._ahead.wait(self.state)
        self.went.emit(cause)
        if event is Time.DWELT and round_is_over(self.state, self._screens):
            self.round_over.emit()

    def _show_staff_mark(self) -> None:
        self._shown.mark(self._canvas if self._marked and self._screens.editions else None)

    # Time

    def _on_minute(self) -> None:
        self._screens.take_moment(self._clock())
        if self._screens.editions:
            self._take(Time.RENEWED)

    def _touched(self) -> None:
        if not self.behaviour.preview:
            self.visit.touch()

    def _forget(self) -> None:
        self._screens.forget()
        self.view = None

    @property
    def _canvas(self) -> Canvas:
        return self._screens.canvas(self.state.language)

    # Qt's own calls

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._forget()
            self._refresh_if_seen()
        return super().event(event)

    def focusNextPrevChild(self, next_one: bool) -> bool:  # noqa: FBT001 - Qt's signature
        del next_one
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        self._rotation.rest()
        self._ahead.rest()
        self._minute.stop()
        self.visit.end()
        self._held.x_keys.rest()
        self._shown.sign.rest()
        self.happens.emit(Time.LOST)
        self.state = replace(self.state, sign=None, aloud=None)
        self._forget()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        repeats = self._held.pressed(event)
        if not self._screens.editions:
            super().keyPressEvent(event)
            return
        self._touched()
        action = action_of(event, self.behaviour, right_to_left=self.edition.words.right_to_left)
        if action is None:
            heeded = event.key() not in MODIFIERS if self.state.aloud else self._screens.greets
            if heeded and not repeats:
                self._take(Touch.KEY)
            super().keyPressEvent(event)
        elif not repeats or action in REPEATING:
            self.act(action)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._held.released(event)
        super().keyReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press.went_down(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._press.came_up(event, self.size()) and self._screens.editions:
            self._touched()
            self._take(Tap(event.position().x() / self.scale, event.position().y() / self.scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._screens.editions:
            return
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._canvas.colour("paper"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refresh_if_seen()
        self._show_staff_mark()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._screens.now = self._clock()
        self._held.x_keys.watch()
        self._minute.start()
        if not self.state.untouched:
            self._touched()
        self.refresh()
