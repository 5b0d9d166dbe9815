"""The lobby screen: the panels on their paper, the round that turns them, and the visitor who takes over."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.layout.panel import Panel
from app.layout.plan import PanelName, ScreenPlan
from app.stage import visit as steps
from app.stage.accessible_cause import Cause, focus_holder
from app.stage.canvas import Canvas
from app.stage.clockwork import Alarms, Clock, QtAlarm
from app.stage.edition import Edition
from app.stage.focus_ring import FocusRing
from app.stage.key_sheet import KeySheet, key_sheet
from app.stage.keys import Action, action_of
from app.stage.layouts import Layouts
from app.stage.manner import Glass, Manner
from app.stage.minute import Minute
from app.stage.panel_widget import PanelWidget
from app.stage.picture import Decoder, decoded
from app.stage.plans import Plans
from app.stage.response import response
from app.stage.rotation import Rotation
from app.stage.tap import Choice, meaning_of_tap
from app.stage.turning_widget import FADE_MS, TurningWidget
from app.stage.typeface import Typeface
from app.stage.visit import Surroundings, Visit
from app.stage.whereabouts import Whereabouts, chosen_item, chosen_page

RING_COLOURS = {"deep": "sun", "sun": "on_sun"}  # by the ground it stands on; on paper the accent


class LobbyScreen(QWidget):
    """Shows editions of one announcement.

    `went` tells, with its Cause, that something else stands on it; `pictures_failed`, with Problems, that it does without them.
    """

    quit_wanted = Signal()
    full_screen_wanted = Signal()
    went = Signal(Cause)
    pictures_failed = Signal(tuple)

    def __init__(self, typeface: Typeface, clock: Clock, manner: Manner, alarms: Alarms = QtAlarm, decode: Decoder = decoded) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.typeface = typeface
        self.manner = manner
        self.visit = Visit()
        self._clock = clock
        self._calm = False
        self._glass = Glass()
        self._plans = Plans(typeface, clock(), decode)
        self._plan: ScreenPlan | None = None
        self._panels: dict[PanelName, PanelWidget] = {name: self._panel_widget(name, alarms) for name in PanelName}
        self._ring = FocusRing(self)
        self._rotation = Rotation(alarms, self)
        self._rotation.dwelt.connect(self._on_dwelt)
        self._minute = Minute(clock, alarms, self)
        self._minute.begun.connect(self._on_minute)
        self._return = alarms(self)
        self._return.due.connect(self.start_over)

    # What is shown

    def set_editions(self, editions: tuple[Edition, ...]) -> None:
        """The announcement in its languages, the first one first; swapped in one paint, the place is kept."""
        self._plans.take_editions(editions)
        self._plan = None
        self.visit = replace(self.visit, language=min(self.visit.language, len(editions) - 1))
        self._refresh_if_seen()

    def set_glass(self, glass: Glass) -> None:
        """The size of the panel on the wall and the distance from which it is read."""
        self._glass = glass
        self._refresh_if_seen()

    def set_calm(self, calm: bool) -> None:  # noqa: FBT001 - a slot: the desktop's wish arrives by position
        """The desktop's wish for reduced motion: every change is a jump, whatever the screen file says."""
        self._calm = calm

    @property
    def edition(self) -> Edition:
        """The edition that is on."""
        return self._plans.editions[self.visit.language]

    @property
    def layouts(self) -> Layouts:
        """The plans of what is on."""
        return self._layouts_for(self.visit)

    @property
    def plan(self) -> ScreenPlan | None:
        """What stands on the glass now."""
        return self._plan

    @property
    def scale(self) -> float:
        """How many logical px of the widget a px of the panel takes."""
        return self.width() / self._plans.panel.width_px

    @property
    def sheet(self) -> KeySheet:
        """The keys that work here, in the words of the edition that is on."""
        return key_sheet(self.edition.words, self.manner)

    @property
    def in_use(self) -> bool:
        """Whether somebody is at it: a panel has the focus, and the screen has not yet forgotten the last key."""
        forgets = self.manner.return_s is not None and not self.manner.preview
        return self.visit.focus is not None and (self._return.running if forgets else self.isActiveWindow())

    def widget(self, name: PanelName) -> PanelWidget:
        """The widget of a panel."""
        return self._panels[name]

    def show_alone(self, panel: PanelName) -> bool:
        """Shows one panel alone; False where the announcement has nothing for it. The headline alone is not the story."""
        if self.layouts.scene(panel) is None:
            return False
        self._go(replace(self.visit, scene=panel, scene_page=0), Cause.RENEWAL, jump=True)
        return True

    # What the visitor does

    def act(self, action: Action) -> None:
        """Does what a key stands for."""
        if action is Action.FULL_SCREEN:
            self.full_screen_wanted.emit()
        elif action is Action.QUIT:
            self.quit_wanted.emit()
        else:
            self._go(self._after(action), Cause.VISITOR)

    def choose(self, panel: PanelName, item: int | None = None) -> None:
        """Gives the focus to a panel of the overview and to its item: what an assistive technology asks for in place of a tap."""
        around = self._surroundings()
        if panel in around.panels and self.visit.scene is None and self.visit.sheet is None:
            self._touched()
            chosen = steps.focused(self.visit, around, panel, item)
            self._go(chosen if item is not None else Whereabouts(self.layouts).entered(chosen, self.visit), Cause.VISITOR)

    def start_over(self) -> None:
        """As just started: overview, no focus, first language, normal text, rotation running, no sheet."""
        self._return.stop()
        self._go(Visit(), Cause.TIME, jump=True)

    def _after(self, action: Action) -> Visit:
        if action is Action.OPEN:
            self.visit = Whereabouts(self.layouts).joined(self.visit)
        around = self._surroundings(opening=action is Action.OPEN)
        after = Whereabouts(self.layouts).entered(response(action, self.visit, around, len(self._plans.editions)), self.visit)
        other_plans = (after.language, after.large) != (self.visit.language, self.visit.large)
        return self._settled(after) if other_plans else after

    def _tapped(self, x: float, y: float) -> None:
        """A click or tap at a point of the panel, in its px."""
        if self._plan is None:
            return
        self.visit = Whereabouts(self.layouts).joined(self.visit)
        if self.visit.scene is not None and self.edition.words.right_to_left:
            x = self._plan.width - x
        meaning = meaning_of_tap(self._plan, self.visit, self.layouts.panels, (x, y))
        if isinstance(meaning, Choice):
            self.choose(meaning.panel, meaning.item)
        elif meaning is not None:
            self.act(meaning)

    # How a state becomes a picture

    def refresh(self) -> None:
        """Lays out what is missing and shows it, in one paint."""
        if not self._plans.editions or self.width() < 2 or self.height() < 2:
            return
        self._take_size()
        self._go(self._settled(self.visit), Cause.RENEWAL, jump=True)

    def _refresh_if_seen(self) -> None:
        """Lays out nothing for a screen that is not shown yet: its size is not known before."""
        if self.isVisible():
            self.refresh()

    def _go(self, visit: Visit, cause: Cause, *, jump: bool = False) -> None:
        """Shows a state, and tells why."""
        where = Whereabouts(self._layouts_for(visit))
        visit = where.in_step(visit)
        same_screen = (visit.scene, visit.language, visit.large) == (self.visit.scene, self.visit.language, self.visit.large)
        self.visit = visit
        plan = self.sheet.plan(self.edition.words, self.layouts.scale, self._plans.setter) if visit.sheet is not None else where.plan(visit)
        if visit.sheet is not None:
            self.visit = replace(visit, sheet=min(visit.sheet, len(plan.panels[0].pages) - 1))
        failed = self._plans.decode_pictures(plan, visit.language, self.scale * self.devicePixelRatioF())
        if failed:
            self.pictures_failed.emit(failed)
            self._go(self._settled(self.visit), cause, jump=True)
            return
        # All that changes is painted at once when this call is over: Qt gathers it until its event loop runs again.
        self._show_plan(plan, where, jump=jump or not same_screen or plan is not self._plan or self._calm or not self.manner.motion)
        self._keep_turning(where)
        self.went.emit(cause)

    def _show_plan(self, plan: ScreenPlan, where: Whereabouts, *, jump: bool) -> None:
        visit, canvas = self.visit, self._canvas
        self._plan = plan
        for name, widget in self._panels.items():
            panel = plan.panel(name)
            if panel is None:
                widget.hide()
                continue
            widget.set_plan(panel, canvas, self.scale)
            widget.set_paused(paused=visit.paused)
            widget.set_page(where.page_of(panel, visit), jump=jump)
            widget.set_chosen(chosen_item(visit) if name is PanelName.TIMELINE else None)
            widget.set_replaced(chosen_page(plan, visit) if name is plan.chosen_place else None)
            widget.show()
        self._show_focus(plan, canvas)

    def _show_focus(self, plan: ScreenPlan, canvas: Canvas) -> None:
        visit = self.visit
        panel = plan.panel(visit.focus) if visit.focus and visit.scene is None and visit.sheet is None else None
        if panel is None or panel.focus is None:
            self._ring.hide()
            # A panel that a visitor has alone on the screen has the focus, though nothing shows it: it is what is read aloud.
            held = focus_holder(visit)
            target: QWidget = self._panels[held] if held and plan.panel(held) else self
        else:
            rect, scale = panel.focus, self.scale
            self._ring.surround(
                QRectF(rect.x * scale, rect.y * scale, rect.width * scale, rect.height * scale),
                max(2.0, plan.focus_stroke * scale),
                canvas.colour(RING_COLOURS.get(panel.ground, "accent")),
            )
            target = self._panels[panel.name]
        if self.hasFocus() or self.isAncestorOf(self.focusWidget() or self) or self.isActiveWindow():
            target.setFocus(Qt.FocusReason.TabFocusReason)

    # Time

    def _keep_turning(self, where: Whereabouts) -> None:
        """Starts, keeps or stops the rotation as the state asks for."""
        visit = self.visit
        turns = where.turns(visit) or (self._rotates_languages and visit.focus is None)
        running = turns and not visit.paused and visit.sheet is None and visit.scene is None and self.isVisible()
        stop = where.stop(visit)
        chosen = (visit.item, visit.item_page) if visit.focus is PanelName.TIMELINE else None
        what = (visit.stop, stop, chosen, visit.language, visit.large)
        self._rotation.keep(what, stop.dwell_s, self._panels.values(), running=running)

    @property
    def _rotates_languages(self) -> bool:
        return self.manner.rotate_languages and len(self._plans.editions) > 1

    def _on_dwelt(self) -> None:
        where = Whereabouts(self.layouts)
        after = steps.advanced(self.visit, self._surroundings(), where.overview_stops)
        if self._rotates_languages and after.focus is None and after.stop == 0:
            after = self._settled(replace(after, language=(after.language + 1) % len(self._plans.editions)))
        self._go(after, Cause.TIME)

    def _on_minute(self) -> None:
        self._plans.take_moment(self._clock())
        if self._plans.editions:
            self._go(self._settled(self.visit), Cause.RENEWAL, jump=True)

    def _touched(self) -> None:
        if self.manner.return_s is not None and not self.manner.preview:
            self._return.start(self.manner.return_s * 1000)

    # The state and what is around it

    def _surroundings(self, *, opening: bool = False) -> Surroundings:
        sheet_pages = len(self._plan.panels[0].pages) if self.visit.sheet is not None and self._plan else 1
        return Whereabouts(self.layouts).surroundings(self.visit, opening=opening, sheet_pages=sheet_pages)

    def _settled(self, visit: Visit) -> Visit:
        return Whereabouts(self._layouts_for(visit)).settled(visit)

    def _layouts_for(self, visit: Visit) -> Layouts:
        return self._plans.layouts(visit.language, large=visit.large)

    def _take_size(self) -> None:
        ratio = self.devicePixelRatioF()
        width, height = self._glass.size or (round(self.width() * ratio), round(self.height() * ratio))
        if self._plans.take_panel(Panel(width, height, self._glass.diagonal_inches, self._glass.distance_m)):
            self._plan = None

    def _forget(self) -> None:
        self._plans.forget()
        self._plan = None

    @property
    def _canvas(self) -> Canvas:
        return self._plans.canvas(self.visit.language)

    def _panel_widget(self, name: PanelName, alarms: Alarms) -> PanelWidget:
        if name is PanelName.MASTHEAD:
            widget = PanelWidget(self)
        else:
            widget = TurningWidget(alarms, self, FADE_MS if name is PanelName.QUOTES and self.manner.motion else 0)
        widget.hide()
        return widget

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
        self._minute.stop()
        self._return.stop()
        self._forget()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        right_to_left = bool(self._plans.editions) and self.edition.words.right_to_left
        action = action_of(event, preview=self.manner.preview, right_to_left=right_to_left)
        if action is None or not self._plans.editions:
            super().keyPressEvent(event)
            return
        self._touched()
        self.act(action)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._plans.editions:
            self._touched()
            self._tapped(event.position().x() / self.scale, event.position().y() / self.scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._plans.editions:
            return
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._canvas.colour("paper"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refresh_if_seen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._plans.now = self._clock()
        self._minute.start()
        if not self.visit.untouched:
            self._touched()
        self.refresh()
