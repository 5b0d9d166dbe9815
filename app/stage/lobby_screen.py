"""The lobby screen: the panels on their paper, the round that turns them, and the visitor who takes over."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.announcement.texts import texts
from app.layout.panel import DEFAULT_DIAGONAL_INCHES, DEFAULT_DISTANCE_M, Panel, within_bound
from app.layout.paragraph import Typesetter
from app.layout.plan import Page, PanelName, PanelPlan, ScreenPlan
from app.layout.round import Stop
from app.layout.type_scale import HEADLINE_ARC_MINUTES, TypeScale
from app.stage import visit as steps
from app.stage import words as word
from app.stage.accessible_cause import Cause, focus_holder
from app.stage.canvas import Canvas
from app.stage.edition import Edition
from app.stage.focus_ring import FocusRing
from app.stage.keys import CONTEXT as KEYS_CONTEXT
from app.stage.keys import Action, action_of, rows, shown_keys
from app.stage.layouts import Layouts
from app.stage.panel_widget import PanelWidget
from app.stage.picture import PictureError, decoded
from app.stage.turning_widget import FADE_MS, TurningWidget
from app.stage.typeface import Typeface
from app.stage.visit import Surroundings, Visit

MINUTE_MS = 60_000


@dataclass(frozen=True)
class Manner:
    """How the screen behaves: in the lobby, or in the editor's window.

    `return_s` is None where it never returns by itself; `motion` False makes every change a jump; `sheet_footer` is a
    text under the keys' sheet, "" for none.
    """

    preview: bool = False
    return_s: int | None = 60
    motion: bool = True
    staff_chord: str = ""


@dataclass(frozen=True)
class Glass:
    """What the screen is seen on: diagonal in inches and distance in metres; `size` in px only where it is not the widget's own."""

    diagonal_inches: float = DEFAULT_DIAGONAL_INCHES
    distance_m: float = DEFAULT_DISTANCE_M
    size: tuple[int, int] | None = None


class LobbyScreen(QWidget):
    """Shows editions of one announcement; `went` tells, with its Cause, that something else stands on it."""

    quit_wanted = Signal()
    full_screen_wanted = Signal()
    went = Signal(Cause)

    def __init__(
        self,
        typeface: Typeface,
        clock: Callable[[], datetime],
        manner: Manner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.typeface = typeface
        self.manner = manner
        self.visit = Visit()
        self._clock = clock
        self._setter = Typesetter(typeface)
        self._editions: tuple[Edition, ...] = ()
        self._glass = Glass()
        self._panel = Panel(1, 1)
        self._layouts: dict[tuple[int, bool], Layouts] = {}
        self._canvases: dict[int, Canvas] = {}
        self._plan: ScreenPlan | None = None
        self._now = clock()
        self._stop_on: tuple[object, ...] = ()
        self._panels: dict[PanelName, PanelWidget] = {name: self._panel_widget(name) for name in PanelName}
        self._ring = FocusRing(self)
        self._dwell = QTimer(self)
        self._dwell.setSingleShot(True)
        self._dwell.timeout.connect(self._on_dwelt)
        self._minute = QTimer(self)
        self._minute.setSingleShot(True)
        self._minute.setTimerType(Qt.TimerType.PreciseTimer)
        self._minute.timeout.connect(self._on_minute)
        self._return = QTimer(self)
        self._return.setSingleShot(True)
        self._return.timeout.connect(self.start_over)

    # What is shown

    def set_editions(self, editions: tuple[Edition, ...]) -> None:
        """The announcement in its languages, the first one first; swapped in one paint, the place is kept."""
        self._editions = editions
        self.typeface.cover(text for edition in editions for _, text in texts(edition.announcement))
        self._setter = Typesetter(self.typeface)
        self.visit = replace(self.visit, language=min(self.visit.language, len(editions) - 1))
        self._forget_layouts()
        self._refresh_if_seen()

    def set_glass(self, glass: Glass) -> None:
        """The size of the panel on the wall and the distance from which it is read."""
        self._glass = glass
        self._forget_layouts()
        self._refresh_if_seen()

    @property
    def edition(self) -> Edition:
        """The edition that is on."""
        return self._editions[self.visit.language]

    @property
    def layouts(self) -> Layouts:
        """The plans of what is on."""
        key = (self.visit.language, self.visit.large)
        if key not in self._layouts:
            content = self.edition.content(self._setter, self._now)
            scale = TypeScale(self._panel, self.typeface.cap_height, large=self.visit.large)
            self._layouts[key] = Layouts(content, scale, self._setter)
        return self._layouts[key]

    @property
    def plan(self) -> ScreenPlan | None:
        """What stands on the glass now."""
        return self._plan

    @property
    def scale(self) -> float:
        """How many logical px of the widget a px of the panel takes."""
        return self.width() / self._panel.width_px

    def widget(self, name: PanelName) -> PanelWidget:
        """The widget of a panel."""
        return self._panels[name]

    def show_alone(self, panel: PanelName) -> bool:
        """Shows one panel alone; False where the announcement has nothing for it. The headline alone is not the story."""
        if self.layouts.scene(panel) is None:
            return False
        self._go(replace(self.visit, scene=panel, scene_page=0), jump=True)
        self.went.emit(Cause.RENEWAL)
        return True

    # What the visitor does

    def act(self, action: Action) -> None:
        """Does what a key stands for."""
        visit, around = self.visit, self._surroundings(opening=action is Action.OPEN)
        match action:
            case Action.NEXT_PANEL | Action.PREVIOUS_PANEL:
                if visit.sheet is None:
                    self._go(self._entered(steps.moved_focus(visit, around, 1 if action is Action.NEXT_PANEL else -1)))
            case Action.NEXT_ITEM | Action.PREVIOUS_ITEM:
                self._go(steps.stepped(visit, around, 1 if action is Action.NEXT_ITEM else -1))
            case Action.FIRST_ITEM | Action.LAST_ITEM:
                self._go(steps.to_end(visit, around, last=action is Action.LAST_ITEM))
            case Action.OPEN:
                self._go(steps.opened(visit, around))
            case Action.BACK:
                self._go(steps.back(visit, around))
            case Action.PAUSE:
                self._go(replace(visit, paused=not visit.paused))
            case Action.LARGER | Action.NORMAL:
                self._go(self._settled(replace(visit, large=action is Action.LARGER)))
            case Action.LANGUAGE:
                self._go(self._settled(replace(visit, language=(visit.language + 1) % len(self._editions))))
            case Action.SHEET:
                self._go(replace(visit, sheet=0 if visit.sheet is None else None))
            case Action.FULL_SCREEN:
                self.full_screen_wanted.emit()
            case Action.QUIT:
                self.quit_wanted.emit()
        self.went.emit(Cause.VISITOR)

    def choose(self, panel: PanelName, item: int | None = None) -> None:
        """Gives the focus to a panel of the overview and to its item: what an assistive technology asks for in place of a tap."""
        around = self._surroundings()
        if panel in around.panels and self.visit.scene is None and self.visit.sheet is None:
            self._touched()
            self._go(self._entered(steps.focused(self.visit, around, panel, item), item))
            self.went.emit(Cause.VISITOR)

    @property
    def in_use(self) -> bool:
        """Whether somebody is at it: a panel has the focus, and the screen has not yet forgotten the last key."""
        forgets = self.manner.return_s is not None and not self.manner.preview
        return self.visit.focus is not None and (self._return.isActive() if forgets else self.isActiveWindow())

    def start_over(self) -> None:
        """As just started: overview, no focus, first language, normal text, rotation running, no sheet."""
        self._return.stop()
        self._go(Visit(), jump=True)
        self.went.emit(Cause.TIME)

    def tapped(self, x: float, y: float) -> None:
        """A click or tap at a point of the panel, in its px: does what focus does, on the focused panel what Enter does."""
        visit = self.visit
        if visit.sheet is not None:
            self.act(Action.BACK)
        elif visit.scene is not None:
            third = x / self._panel.width_px
            if third < 1 / 3 or third > 2 / 3:
                forward = (third > 2 / 3) is not self._canvas_of(visit.language).is_right_to_left
                self.act(Action.NEXT_ITEM if forward else Action.PREVIOUS_ITEM)
            else:
                self.act(Action.BACK)
        else:
            self._tapped_overview(x, y)

    def _tapped_overview(self, x: float, y: float) -> None:
        around = self._surroundings()
        for panel in self._plan.panels if self._plan else ():
            rect = panel.focus or panel.rect
            if panel.name not in around.panels or not rect.contains(x, y):
                continue
            item = next((i for i, target in enumerate(panel.targets) if target.contains(x, y)), None)
            if self.visit.focus is panel.name and item in (None, self.visit.item):
                self.act(Action.OPEN)
            else:
                self._go(self._entered(steps.focused(self.visit, around, panel.name, item), item))
                self.went.emit(Cause.VISITOR)
            return
        if self.visit.focus is not None:
            self.act(Action.BACK)

    # How a state becomes a picture

    def refresh(self) -> None:
        """Lays out what is missing and shows it, in one paint."""
        if not self._editions or self.width() < 2 or self.height() < 2:
            return
        self._take_size()
        self._go(self._settled(self.visit), jump=True)
        self.went.emit(Cause.RENEWAL)

    def _refresh_if_seen(self) -> None:
        """Lays out nothing for a screen that is not shown yet: its size is not known before."""
        if self.isVisible():
            self.refresh()

    def _go(self, visit: Visit, *, jump: bool = False) -> None:
        """Shows a state."""
        if visit.focus is PanelName.QUOTES and visit.scene is None and self._plan is not None:
            visit = replace(visit, stop=visit.item if visit.item < self._overview_stops() else visit.stop)
        changed_screen = visit.scene is not self.visit.scene or visit.language != self.visit.language or visit.large != self.visit.large
        self.visit = visit
        stop = self._stop()
        plan = self._plan_of(visit, stop)
        self.setUpdatesEnabled(False)
        try:
            self._show_plan(plan, stop, jump=jump or changed_screen or plan is not self._plan or not self.manner.motion)
        finally:
            self.setUpdatesEnabled(True)
        self._keep_turning(stop)

    def _plan_of(self, visit: Visit, stop: Stop) -> ScreenPlan:
        layouts = self.layouts
        if visit.sheet is not None:
            return self._sheet()
        name = visit.scene or stop.scene
        return (layouts.scene(name) if name else None) or layouts.overview

    def _show_plan(self, plan: ScreenPlan, stop: Stop, *, jump: bool) -> None:
        visit = self.visit
        canvas = self._canvas_of(visit.language)
        if plan is not self._plan:
            self._decode_pictures(plan, canvas)
        self._plan = plan
        for name, widget in self._panels.items():
            panel = plan.panel(name)
            if panel is None:
                widget.hide()
                continue
            widget.set_plan(panel, canvas, self.scale)
            widget.set_paused(paused=visit.paused)
            widget.set_page(self._page_of(panel, stop), jump=jump)
            chosen = visit.item if name is PanelName.TIMELINE and visit.focus is name and visit.scene is None else None
            widget.set_chosen(chosen)
            widget.set_replaced(self._chosen_page(name))
            widget.show()
        self._show_focus(plan, canvas)

    def _page_of(self, panel: PanelPlan, stop: Stop) -> int:
        visit = self.visit
        if panel.name is PanelName.SHEET:
            return visit.sheet or 0
        if panel.name is PanelName.MASTHEAD:
            return 1 if visit.paused else 0
        if visit.scene is panel.name:
            return visit.scene_page
        if visit.scene is None and visit.focus is panel.name and panel.name is not PanelName.TIMELINE and stop.scene is None:
            return min(visit.item, len(panel.pages) - 1)
        return stop.page(panel.name)

    def _chosen_page(self, name: PanelName) -> Page | None:
        visit, plan = self.visit, self._plan
        if plan is None or visit.focus is not PanelName.TIMELINE or visit.scene is not None or plan.chosen_place is not name:
            return None
        pages = plan.chosen_texts[visit.item] if visit.item < len(plan.chosen_texts) else ()
        return pages[min(visit.item_page, len(pages) - 1)] if pages else None

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
            colour = {"deep": "sun", "sun": "on_sun"}.get(panel.ground, "accent")
            self._ring.surround(
                QRectF(rect.x * scale, rect.y * scale, rect.width * scale, rect.height * scale),
                max(2.0, plan.focus_stroke * scale),
                canvas.colour(colour),
            )
            target = self._panels[panel.name]
        if self.hasFocus() or self.isAncestorOf(self.focusWidget() or self) or self.isActiveWindow():
            target.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def sheet_rows(self) -> tuple[tuple[str, str], ...]:
        """The rows of the keys' sheet: how keys are written, and what they do; the last one is the line at its foot, "" for none."""
        words, manner = self.edition.words, self.manner
        keys = [
            (shown_keys(row, right_to_left=words.right_to_left), words.word(row.does, KEYS_CONTEXT)) for row in rows(preview=manner.preview)
        ]
        footer = words.word(word.STAFF_CHORD).format(chord=manner.staff_chord) if manner.staff_chord else ""
        return (*keys, (footer, ""))

    def _sheet(self) -> ScreenPlan:
        from app.layout.sheet import lay_out_sheet  # not needed for the first picture

        words, (*shown, (footer, _)) = self.edition.words, self.sheet_rows
        plan = lay_out_sheet(words.word(word.KEYS), shown, footer, words.word(word.PAGE_OF), self.layouts.scale, self._setter)
        return plan.mirrored() if words.right_to_left else plan

    # Turning

    def _stop(self) -> Stop:
        round_ = self.layouts.round
        return round_[min(self.visit.stop, len(round_) - 1)]

    def _overview_stops(self) -> int:
        return sum(1 for stop in self.layouts.round if stop.scene is None)

    def _keep_turning(self, stop: Stop) -> None:
        """Starts, keeps or stops the rotation as the state asks for."""
        visit = self.visit
        stops = self._overview_stops() if visit.focus is not None else len(self.layouts.round)
        texts = self._surroundings().items if visit.focus is PanelName.TIMELINE else ()
        turns = stops > 1 or (visit.item < len(texts) and texts[visit.item] > 1)
        running = turns and not visit.paused and visit.sheet is None and visit.scene is None and self.isVisible()
        state = (running, visit.stop, visit.item_page, stop, visit.language, visit.large, visit.focus is PanelName.TIMELINE and visit.item)
        if state == self._stop_on and (self._dwell.isActive() or not running):
            return
        self._stop_on = state
        milliseconds = round(stop.dwell_s * 1000)
        for widget in self._panels.values():
            if isinstance(widget, TurningWidget):
                if running and widget.isVisible():
                    widget.start_progress(milliseconds)
                else:
                    widget.stop_progress()
        if running:
            self._dwell.start(milliseconds)
        else:
            self._dwell.stop()

    def _on_dwelt(self) -> None:
        self._go(steps.advanced(self.visit, self._surroundings(), self._overview_stops()))
        self.went.emit(Cause.TIME)

    def _on_minute(self) -> None:
        self._now = self._clock()
        self._start_minute()
        if not self._editions:
            return
        for key, layouts in list(self._layouts.items()):
            content = self._editions[key[0]].content(self._setter, self._now)
            renewed = layouts.at_another_time(content)
            self._layouts[key] = renewed
        self._go(self._settled(self.visit), jump=True)
        self.went.emit(Cause.RENEWAL)

    def _start_minute(self) -> None:
        now = self._clock()
        self._minute.start(MINUTE_MS - (now.second * 1000 + now.microsecond // 1000) % MINUTE_MS + 20)

    # The state and what is around it

    def _surroundings(self, *, opening: bool = False) -> Surroundings:
        visit, layouts = self.visit, self.layouts
        scene = visit.scene
        if opening and scene is None and visit.focus is not None:
            scene = PanelName.STORY if visit.focus is PanelName.HEADLINE else visit.focus
        scene_plan = layouts.scene(scene) if scene else None
        pages = scene_plan.panels[0].pages if scene_plan else ()
        return Surroundings(
            layouts.panels,
            layouts.overview.left_out,
            self._items(visit.focus),
            tuple(page.item for page in pages) or (0,),
            len(layouts.round),
            len(self._editions),
            len(self._sheet().panels[0].pages) if visit.sheet is not None else 1,
        )

    def _items(self, focus: PanelName | None) -> tuple[int, ...]:
        overview = self.layouts.overview
        panel = overview.panel(focus) if focus else None
        if panel is None:
            return (1,)
        if focus is PanelName.TIMELINE:
            return tuple(
                max(1, len(overview.chosen_texts[i])) if i < len(overview.chosen_texts) else 1 for i in range(len(panel.targets))
            ) or (1,)
        return (1,) * max(1, len(panel.pages))

    def _entered(self, visit: Visit, item: int | None = None) -> Visit:
        """A panel that turns is entered at the page that is on; a scene at its first page."""
        if (
            item is None
            and visit.focus in (PanelName.QUOTES, PanelName.HEADLINE)
            and visit.scene is None
            and visit.focus is not self.visit.focus
        ):
            return replace(visit, item=self._stop().page(visit.focus))
        return visit

    def _settled(self, visit: Visit) -> Visit:
        """The same state where the layout may have changed under it: no place beyond what there is now."""
        before, self.visit = self.visit, visit
        try:
            layouts = self.layouts
            if visit.focus is not None and visit.focus not in layouts.panels:
                visit = replace(visit, focus=None, item=0, item_page=0, scene=None, scene_page=0)
            left_out = layouts.overview.left_out
            if visit.focus in left_out and visit.scene is None:
                visit = replace(visit, scene=visit.focus, scene_page=0)
            items = self._items(visit.focus)
            item = min(visit.item, len(items) - 1) if visit.focus not in left_out else visit.item
            scene_plan = layouts.scene(visit.scene) if visit.scene else None
            if visit.scene is not None and scene_plan is None:
                visit = replace(visit, scene=None, scene_page=0)
            pages = scene_plan.panels[0].pages if scene_plan else ()
            return replace(
                visit,
                stop=min(visit.stop, len(layouts.round) - 1),
                item=item,
                item_page=min(visit.item_page, items[item] - 1) if item < len(items) else 0,
                scene_page=min(visit.scene_page, max(0, len(pages) - 1)),
            )
        finally:
            self.visit = before

    def _take_size(self) -> None:
        size = self._glass.size
        ratio = self.devicePixelRatioF()
        width, height = size or (round(self.width() * ratio), round(self.height() * ratio))
        panel = Panel(width, height, self._glass.diagonal_inches, self._glass.distance_m)
        panel = within_bound(panel, HEADLINE_ARC_MINUTES, self.typeface.cap_height)
        if panel != self._panel:
            self._panel = panel
            self._forget_layouts()

    def _forget_layouts(self) -> None:
        self._layouts.clear()
        self._canvases.clear()
        self._plan = None

    def _canvas_of(self, language: int) -> Canvas:
        if language not in self._canvases:
            edition = self._editions[language]
            self._canvases[language] = Canvas(edition.theme, self.typeface, right_to_left=edition.words.right_to_left)
        return self._canvases[language]

    def _decode_pictures(self, plan: ScreenPlan, canvas: Canvas) -> None:
        pixels = self.scale * self.devicePixelRatioF()
        for box in canvas.picture_boxes(plan):
            picture = self.edition.pictures.get(box.which)
            if picture is None:
                continue
            try:
                canvas.pictures[box.which] = decoded(picture, round(box.rect.width * pixels), round(box.rect.height * pixels))
            except PictureError:
                canvas.pictures.pop(box.which, None)

    def _panel_widget(self, name: PanelName) -> PanelWidget:
        if name in (PanelName.QUOTES,):
            widget: PanelWidget = TurningWidget(self, FADE_MS if self.manner.motion else 0)
        else:
            widget = TurningWidget(self, 0) if name is not PanelName.MASTHEAD else PanelWidget(self)
        widget.hide()
        return widget

    # Qt's own calls

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._forget_layouts()
            self.refresh()
        return super().event(event)

    def focusNextPrevChild(self, next_one: bool) -> bool:  # noqa: FBT001 - Qt's signature
        del next_one
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        for timer in (self._dwell, self._minute, self._return):
            timer.stop()
        self._stop_on = ()
        self._forget_layouts()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        right_to_left = bool(self._editions) and self.edition.words.right_to_left
        action = action_of(event, preview=self.manner.preview, right_to_left=right_to_left)
        if action is None or not self._editions:
            super().keyPressEvent(event)
            return
        self._touched()
        self.act(action)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._editions:
            self._touched()
            self.tapped(event.position().x() / self.scale, event.position().y() / self.scale)

    def _touched(self) -> None:
        if self.manner.return_s is not None and not self.manner.preview:
            self._return.start(self.manner.return_s * 1000)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._editions:
            return
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._canvas_of(self.visit.language).colour("paper"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refresh_if_seen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._now = self._clock()
        self._start_minute()
        self.refresh()
