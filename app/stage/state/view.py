"""What stands on the screen in a state: for the widgets, the screen reader and pictures alike."""

from collections.abc import Sequence

from app.layout.aloud import Sentence
from app.layout.content import Content
from app.layout.dwell import dwell_s
from app.layout.margins import margins_of
from app.layout.panels.panel import Panel
from app.layout.panels.sheet import SheetPanel
from app.layout.plan import Page, PanelName, PanelPlan, ScreenPlan
from app.layout.rect import Rect
from app.layout.round import Stop
from app.layout.shown import Shown
from app.layout.signs.sentence_mark import SentenceMark, mark_of
from app.layout.signs.sentence_sign import SentenceSign, lay_out_sign, mirrored_lines
from app.layout.spoken import NOTHING, Spoken
from app.layout.text.paragraph import Paragraph
from app.stage.state.event import Sign
from app.stage.state.layouts import Layouts, Screens
from app.stage.state.speaking import sentence_of
from app.stage.state.state import InScene, OnOverview, OnSheet, Place, State
from app.stage.state.touch import RowView, row_of
from app.stage.state.update import turns
from app.value import value

NO_PAGE = Page()


@value
class FocusFrame:
    """The frame around the focused panel, or the chosen row of the sheet.

    That is its rectangle and thickness in px of the display, and the ground it stands on.
    """

    rect: Rect
    stroke: float
    ground: str


@value
class Turn:
    """What is on its time: two turns that are equal are the same. `dwell_s` is how long it stays, in seconds."""

    stop: int
    what: Stop
    chosen: tuple[int, int] | None
    language: int
    large: bool
    dwell_s: float


@value
class SignView:
    """A sign where it stands, with its sentence as it is said when it comes, and how long it stays, in seconds."""

    what: Sign
    plan: SentenceSign
    said: str
    dwell_s: float


@value
class View:
    """A plan, and what is on of each of its panels; `sheet` is there while the keys are.

    `holder` is the panel that has the focus, None for the screen itself; `frame` shows it, where it is one of several, and on
    the sheet the chosen row.
    `turn` is None where nothing turns by itself, `row` where nobody uses it by touch, `sign` where no sentence stands over all.
    `sentence` is what is read aloud, and `mark` shows where it stands; None while nothing is, or where it does not stand there.
    """

    plan: ScreenPlan
    panels: tuple[Shown, ...]
    content: Content
    sheet: SheetPanel | None
    state: State
    holder: PanelName | None
    frame: FocusFrame | None
    turn: Turn | None
    row: RowView | None = None
    sign: SignView | None = None
    sentence: Sentence | None = None
    mark: SentenceMark | None = None

    def spoken(self, name: PanelName) -> Spoken:
        """What is heard of a panel; nothing where it is not on the screen."""
        shown, panel = self.shown(name), self._panel(name)
        return panel.spoken(shown, self.content.locale) if shown and panel else NOTHING

    def _panel(self, name: PanelName) -> Panel | None:
        return self.sheet if name is PanelName.SHEET else self.content.panel(name)

    def shown(self, name: PanelName) -> Shown | None:
        """What is on of a panel, None where it is not on the screen."""
        return next((shown for shown in self.panels if shown.plan.name is name), None)


def view_of(state: State, screens: Screens) -> View:
    """Give what stands on the screen in a settled state."""
    layouts = screens.layouts(state.language, large=state.large)
    plan = _plan(state, layouts, screens)
    panels = tuple(_shown(panel, plan, state, layouts) for panel in plan.panels)
    frame = _frame(state.place, plan)
    sheet = screens.sheet_panel(state.language) if isinstance(state.place, OnSheet) else None
    turn = _turn(state, layouts) if turns(state, screens) else None
    row = row_of(state, screens)
    sentence = sentence_of(state, screens)
    mark = _mark(sentence, panels, plan, layouts.content) if sentence else None
    keep_clear = (*((frame.rect,) if frame else ()), *((row.plan.rect,) if row else ()), *(mark.rects if mark else ()))
    sign = _sign(state.sign, plan, layouts, screens.sentences(state.sign, state.language), keep_clear) if state.sign else None
    return View(plan, panels, layouts.content, sheet, state, state.holder, frame, turn, row, sign, sentence, mark)


def _frame(place: Place, plan: ScreenPlan) -> FocusFrame | None:
    match place:
        case OnOverview(focus=PanelName() as name):
            panel = plan.panel(name)
            rect = panel.focus if panel else None
        case OnSheet(row=int() as row):
            panel = plan.panel(PanelName.SHEET)
            rect = panel.target(row) if panel else None
        case _:
            return None
    return FocusFrame(rect, plan.focus_stroke, panel.ground) if panel and rect else None


def _mark(sentence: Sentence, panels: Sequence[Shown], plan: ScreenPlan, content: Content) -> SentenceMark | None:
    return mark_of(sentence, panels, plan.focus_stroke, content.setter.measurer, right_to_left=content.locale.right_to_left)


def _sign(what: Sign, plan: ScreenPlan, layouts: Layouts, sentences: Sequence[Paragraph], keep_clear: Sequence[Rect]) -> SignView:
    sign = lay_out_sign(sentences, plan, margins_of(layouts.scale), keep_clear)
    said = sentences[0].said
    return SignView(what, mirrored_lines(sign) if layouts.content.locale.right_to_left else sign, said, dwell_s(len(said.split())))


def _plan(state: State, layouts: Layouts, screens: Screens) -> ScreenPlan:
    place = state.place
    if isinstance(place, OnSheet):
        return screens.sheet(state.language, large=state.large)
    scene = place.panel if isinstance(place, InScene) else layouts.stop(state.stop).scene
    return (layouts.scene(scene) if scene else None) or layouts.overview


def _shown(panel: PanelPlan, plan: ScreenPlan, state: State, layouts: Layouts) -> Shown:
    number = min(_page_number(panel, state, layouts), max(0, len(panel.pages) - 1))
    guest = _guest(plan, state, layouts) if panel.name is plan.chosen_place else None
    if panel.name is plan.picture_place:
        guest = _guest_picture(plan, state, layouts)
    page = guest or (panel.pages[number] if panel.pages else NO_PAGE)
    toured = _toured(panel, state, layouts)
    says_pause = state.paused and (panel.paused is not None or panel.name is PanelName.MASTHEAD)
    return Shown(panel, number, page, _chosen(panel, page, state), says_pause, plan is not layouts.overview, toured)


def _page_number(panel: PanelPlan, state: State, layouts: Layouts) -> int:
    """Tell which page of a panel is on."""
    place, stop = state.place, layouts.stop(state.stop)
    if panel.name is PanelName.MASTHEAD:
        return 1 if state.paused else 0
    if isinstance(place, OnSheet | InScene):
        return place.page
    if place.focus is panel.name and not panel.targets and stop.scene is None:
        return place.item
    return stop.page(panel.name)


def _chosen(panel: PanelPlan, page: Page, state: State) -> int | None:
    """Tell which item of a panel a visitor has chosen."""
    place = state.place
    if not panel.targets:
        return None
    if isinstance(place, OnSheet):
        return place.row
    if isinstance(place, InScene):
        return page.item if place.behind.focus is panel.name else None
    return place.item if place.focus is panel.name else None


def _toured(panel: PanelPlan, state: State, layouts: Layouts) -> int | None:
    """Tell which item of a panel the round has come to, while no visitor has the focus."""
    return layouts.stop(state.stop).chosen if panel.targets and state.place == OnOverview() else None


def _guest_picture(plan: ScreenPlan, state: State, layouts: Layouts) -> Page | None:
    """Give the picture of the milestone that is marked, which stands in another panel's place."""
    item = _marked(plan, state, layouts)
    return plan.chosen_pictures[item[0]] if item and item[0] < len(plan.chosen_pictures) else None


def _guest(plan: ScreenPlan, state: State, layouts: Layouts) -> Page | None:
    """Give the page of a text that stands in another panel's place: of the item that a visitor has chosen, else of the toured one."""
    marked = _marked(plan, state, layouts)
    if marked is None:
        return None
    item, page = marked
    pages = plan.chosen_texts[item] if item < len(plan.chosen_texts) else ()
    return pages[min(page, len(pages) - 1)] if pages else None


def _marked(plan: ScreenPlan, state: State, layouts: Layouts) -> tuple[int, int] | None:
    """Tell which item of the overview's timeline is marked, by a visitor or by the round, and the page of its text."""
    place, stop = state.place, layouts.stop(state.stop)
    if not isinstance(place, OnOverview) or (stop.scene is not None and place.focus is None):
        return None
    if place.focus is None:
        return (stop.chosen, stop.chosen_page) if stop.chosen is not None else None
    timeline = plan.panel(place.focus)
    return (place.item, place.item_page) if timeline is not None and timeline.targets else None


def _turn(state: State, layouts: Layouts) -> Turn:
    stop, place = layouts.stop(state.stop), state.place
    chosen = (place.item, place.item_page) if isinstance(place, OnOverview) and place.focus is PanelName.TIMELINE else None
    return Turn(state.stop, stop, chosen, state.language, state.large, stop.dwell_s)
