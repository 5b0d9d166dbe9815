"""What is read aloud where a visitor is: all its sentences, each with the page on which it stands."""

from app.layout.aloud import Reading, Sentence
from app.layout.carried import carries, paged
from app.layout.plan import PanelName
from app.layout.round import Stop
from app.stage.state.layouts import Layouts, Screens
from app.stage.state.state import InScene, OnOverview, OnSheet, State
from app.value import replace

WITHOUT_FOCUS = (PanelName.ALERT, PanelName.HEADLINE, PanelName.NOTICE)
"""What is read where nothing has the focus; the lead belongs to the headline."""


def reading_of(state: State, screens: Screens) -> Reading:
    """Give all that is read aloud in a settled state; of a panel that turns its pages also what stands on the pages before."""
    place, layouts = state.place, screens.layouts(state.language, large=state.large)
    if isinstance(place, OnSheet):
        sheet, locale = screens.sheet_panel(state.language), layouts.content.locale
        if place.row is not None:
            return tuple(replace(sentence, page=place.page) for sentence in sheet.aloud(place.row, locale, alone=True))
        return paged(sheet.aloud(None, locale, alone=True), screens.sheet(state.language, large=state.large).panels[0].pages)
    if isinstance(place, InScene):
        return layouts.read_aloud(place.panel, None, alone=True)
    if place.focus is None:
        return tuple(sentence for name in WITHOUT_FOCUS for sentence in layouts.read_aloud(name, None, alone=False))
    return layouts.read_aloud(place.focus, read_item(place, layouts), alone=False)


def read_item(place: OnOverview, layouts: Layouts) -> int | None:
    """Tell which item of the focused panel is read: the chosen milestone, the quote that is on; None of a panel without items."""
    panel = layouts.overview.panel(place.focus) if place.focus else None
    if panel is None or panel.name not in (PanelName.TIMELINE, PanelName.QUOTES):
        return None
    return place.item if panel.targets else panel.pages[min(place.item, len(panel.pages) - 1)].item


def first_sentence(state: State, reading: Reading) -> int:
    """Tell with which sentence reading begins: the first that begins on the page that is on, or after it."""
    page = _page_on(state)
    later = (number for number, sentence in enumerate(reading) if sentence.page is not None and sentence.page >= page)
    return next(later, len(reading) - 1) if page else 0


def _page_on(state: State) -> int:
    match state.place:
        case OnSheet(page=page) | InScene(page=page):
            return page
        case OnOverview(focus=PanelName.QUOTES, item=item):
            return item
        case _:
            return 0


def following(state: State, sentence: Sentence, layouts: Layouts) -> State:
    """Turn along to where a sentence stands; a state that shows it stays as it is."""
    place, page = state.place, sentence.page
    match place:
        case OnOverview(focus=None):
            return replace(state, stop=_stop_with(state.stop, sentence, layouts))
        case _ if page is None:
            return state
        case OnSheet() | InScene():
            return replace(state, place=replace(place, page=page))
        case OnOverview(focus=PanelName.QUOTES):
            return replace(state, place=replace(place, item=page))
        case OnOverview(focus=PanelName.TIMELINE):
            return replace(state, place=replace(place, item_page=page))
        case _:
            return state


def _stop_with(now: int, sentence: Sentence, layouts: Layouts) -> int:
    """Give the stop of the round at which a sentence stands on the screen: the one that is on, else the first; else that one too."""
    shown = [number for number, stop in enumerate(layouts.round) if _is_shown(sentence, stop, layouts)]
    return now if now in shown or not shown else shown[0]


def _is_shown(sentence: Sentence, stop: Stop, layouts: Layouts) -> bool:
    if stop.scene is not None:
        pages = layouts.scene_pages(stop.scene)
        return any(carries(page, sentence) for page in pages[stop.page(stop.scene) : stop.page(stop.scene) + 1])
    overview = layouts.overview
    # While the round has come to a milestone, its text stands in the place of another panel's.
    hidden = overview.chosen_place if stop.chosen is not None else None
    return any(carries(panel.pages[0], sentence) for panel in overview.panels if panel.pages and panel.name is not hidden)
