"""What an event makes of a state: one pure function, after which every place in the state is there."""

from app.layout.plan import PanelName
from app.layout.round import turning_panels
from app.stage.state.event import Action, Alone, Choice, Event, InLanguage, Tap, Time
from app.stage.state.layouts import Layouts, Screens
from app.stage.state.on_sheet import at_page, at_row, next_row, sheet_settled
from app.stage.state.speaking import begun, silent, speaks_on, still_said
from app.stage.state.state import InScene, OnOverview, OnSheet, Place, State
from app.stage.state.tap import meaning_of_tap
from app.stage.state.told import told
from app.stage.state.touch import button_tapped, is_on_row
from app.value import replace

STEPS = {Action.NEXT_PANEL: 1, Action.PREVIOUS_PANEL: -1, Action.NEXT_ITEM: 1, Action.PREVIOUS_ITEM: -1}


def update(state: State, event: Event, screens: Screens) -> State:
    """Give the state after an event: where it leads, and what is told there."""
    return told(_led(state, event, screens), event, screens)


def _led(state: State, event: Event, screens: Screens) -> State:
    state = _in_a_language(state, screens)
    spoken = speaks_on(settled(state, screens), event, screens) if state.aloud else None
    if spoken is None and event is not Time.RENEWED:
        state = silent(state)
    return _in_step(settled(_gone(state, event, screens) if spoken is None else spoken, screens), screens)


def _gone(state: State, event: Event, screens: Screens) -> State:
    layouts = screens.layouts(state.language, large=state.large)
    match event:
        case Tap() if is_on_row(state, event, screens):
            action = button_tapped(state, event, screens)
            return state if action is None else _acted(state, action, screens)
        case Tap():
            return _tapped(state, event, screens)
        case Time.FORGOTTEN | Time.WARNED:
            return State()
        case Time.DWELT:
            return _turned(state, layouts, screens)
        case Choice():
            return _chosen(state, event, layouts, screens)
        case Alone(panel=panel):
            return replace(state, place=InScene(panel))
        case InLanguage(place=place):
            return replace(state, language=place)
        case Action():
            return _acted(state, event, screens)
        case _:  # renewed, or of no consequence for the place: only what is no longer there goes
            return state


def _acted(state: State, action: Action, screens: Screens) -> State:
    layouts = screens.layouts(state.language, large=state.large)
    match action:
        case Action.NEXT_PANEL | Action.PREVIOUS_PANEL:
            return _with_next_focus(state, STEPS[action], layouts, screens)
        case Action.NEXT_ITEM | Action.PREVIOUS_ITEM:
            return _stepped(state, STEPS[action], layouts, screens)
        case Action.FIRST_ITEM | Action.LAST_ITEM:
            return _at_end(state, layouts, screens, last=action is Action.LAST_ITEM)
        case Action.OPEN:
            return _opened(_joined(state, layouts), layouts)
        case Action.BACK:
            return replace(state, place=_back(state, layouts))
        case _:
            return _switched(state, action, screens)


def settled(state: State, screens: Screens) -> State:
    """Give the state without any place that is not there: the plans may have changed under it."""
    state = _in_a_language(state, screens)
    layouts = screens.layouts(state.language, large=state.large)
    place: Place
    if isinstance(state.place, OnSheet):
        place = replace(sheet_settled(state, state.place, screens), behind=_settled(state.place.behind, layouts))
    else:
        place = _settled(state.place, layouts)
    return still_said(replace(state, place=place, stop=_within(state.stop, len(layouts.round))), screens)


def _in_a_language(state: State, screens: Screens) -> State:
    """The same state where there may be fewer languages than before."""
    language = _within(state.language, screens.languages)
    return state if language == state.language else replace(state, language=language)


def _settled(place: OnOverview | InScene, layouts: Layouts) -> OnOverview | InScene:
    if isinstance(place, InScene):
        pages = layouts.scene_pages(place.panel)
        behind = _there(place.behind, layouts)
        return replace(place, page=_within(place.page, len(pages)), behind=behind) if pages else _settled(behind, layouts)
    place = _there(place, layouts)
    if place.focus in layouts.overview.left_out and place.focus is not None:
        return InScene(place.focus, 0, place)
    return place


def _there(place: OnOverview, layouts: Layouts) -> OnOverview:
    if place.focus not in layouts.panels:
        return OnOverview()
    if place.focus in layouts.overview.left_out:
        return place
    items = layouts.items(place.focus)
    # Of a timeline that was shortened meanwhile, the milestone that stands nearest in the file.
    item = min(items, key=lambda each: (abs(each - place.item), each))
    return replace(place, item=item, item_page=_within(place.item_page, layouts.item_pages(place.focus, item)))


def _in_step(state: State, screens: Screens) -> State:
    """Take the round along to where a visitor is: to the overview, and there to the quote that the visitor has turned to."""
    place = state.place
    if not isinstance(place, OnOverview) or place.focus is None:
        return state
    layouts = screens.layouts(state.language, large=state.large)
    if place.focus is PanelName.QUOTES and place.item < len(layouts.overview_stops):
        return replace(state, stop=layouts.overview_stops[place.item])
    return state if layouts.stop(state.stop).scene is None else replace(state, stop=layouts.overview_stops[0])


def _tapped(state: State, tap: Tap, screens: Screens) -> State:
    layouts = screens.layouts(state.language, large=state.large)
    joined = _joined(state, layouts)
    sheet = screens.sheet(state.language, large=state.large) if isinstance(state.place, OnSheet) else None
    meaning = meaning_of_tap(joined, tap, layouts, len(sheet.panels[0].pages) if sheet else 1)
    return _led(joined, meaning, screens) if meaning is not None else settled(joined, screens)


def _joined(state: State, layouts: Layouts) -> State:
    """A visitor who takes over a scene of the round is in that scene from then on, at the page that is on."""
    stop = layouts.stop(state.stop)
    if stop.scene is None or state.place != OnOverview():
        return state
    page = stop.page(stop.scene)
    focus = stop.scene if stop.scene in layouts.panels else None
    return replace(state, place=InScene(stop.scene, page, OnOverview(focus, _item_of(stop.scene, page, layouts))))


def _with_next_focus(state: State, step: int, layouts: Layouts, screens: Screens) -> State:
    """The next or previous panel; after the last one comes the first. On the sheet the next or previous row."""
    panels = layouts.panels
    if isinstance(state.place, OnSheet):
        return next_row(state, state.place, step, screens)
    if not panels:
        return state
    focus = state.overview.focus
    before = panels.index(focus) if focus in panels else (-1 if step > 0 else 0)
    return _focused(state, panels[(before + step) % len(panels)], None, layouts)


def _chosen(state: State, choice: Choice, layouts: Layouts, screens: Screens) -> State:
    """The panel that was tapped, and its item; a row of the sheet."""
    place = state.place
    if isinstance(place, OnSheet) and choice.panel is PanelName.SHEET and choice.item is not None:
        return at_row(state, place, choice.item, screens)
    if choice.panel not in layouts.panels or not isinstance(place, OnOverview):
        return state
    if place.focus is choice.panel and choice.item is None:
        return state
    return _focused(state, choice.panel, choice.item, layouts)


def _focused(state: State, panel: PanelName, item: int | None, layouts: Layouts) -> State:
    """Give a panel the focus. One that is not in the overview is shown alone; one that turns is entered at the page that is on."""
    if panel in layouts.overview.left_out:
        return replace(state, place=InScene(panel, 0, OnOverview(panel, item or 0)))
    if item is not None and _is_chosen_from(panel, layouts) and item not in layouts.items(panel):
        # A milestone that the overview has no room for is shown where the timeline is whole.
        pages = [page.item for page in layouts.scene_pages(panel)]
        if item in pages:
            return replace(state, place=InScene(panel, pages.index(item), OnOverview(panel, item)))
    stop = layouts.stop(state.stop)
    if item is None and panel is not state.overview.focus:
        item = stop.chosen if _is_chosen_from(panel, layouts) else stop.page(panel)
    return replace(state, place=OnOverview(panel, layouts.items(panel)[0] if item is None else item))


def _is_chosen_from(panel: PanelName, layouts: Layouts) -> bool:
    """Tell whether a panel's items stand beside each other, and are not its pages."""
    plan = layouts.overview.panel(panel)
    return plan is not None and bool(plan.targets)


def _stepped(state: State, step: int, layouts: Layouts, screens: Screens) -> State:
    """The next or previous page of a scene or the sheet, else item of the focused panel, else stop of the round."""
    place = state.place
    if isinstance(place, OnSheet):
        return at_page(state, place, place.page + step, screens)
    if isinstance(place, InScene):
        return replace(state, place=_on_page(place, place.page + step, layouts))
    if place.focus is None:
        return replace(state, stop=(state.stop + step) % len(layouts.round))
    items = layouts.items(place.focus)
    page = place.item_page + step
    if 0 <= page < layouts.item_pages(place.focus, place.item):
        return replace(state, place=replace(place, item_page=page))
    standing = sum(each <= place.item for each in items) - 1  # another announcement may not have the item itself
    item = items[_within(standing + step, len(items))]
    if item == place.item:
        return state
    return replace(state, place=replace(place, item=item, item_page=0 if step > 0 else layouts.item_pages(place.focus, item) - 1))


def _at_end(state: State, layouts: Layouts, screens: Screens, *, last: bool) -> State:
    """The first or last page of a scene or the sheet, else item of the focused panel, else stop of the round."""
    place = state.place
    if isinstance(place, OnSheet):
        pages = len(screens.sheet(state.language, large=state.large).panels[0].pages)
        return at_page(state, place, pages - 1 if last else 0, screens)
    if isinstance(place, InScene):
        return replace(state, place=_on_page(place, len(layouts.scene_pages(place.panel)) - 1 if last else 0, layouts))
    if place.focus is None:
        return replace(state, stop=len(layouts.round) - 1 if last else 0)
    return replace(state, place=OnOverview(place.focus, layouts.items(place.focus)[-1 if last else 0]))


def _opened(state: State, layouts: Layouts) -> State:
    """The focused panel alone on the screen, at the page of its chosen item; the headline's is the whole story."""
    place = state.place
    if not isinstance(place, OnOverview) or place.focus is None:
        return state
    panel = layouts.opened(place.focus)
    items = [page.item for page in layouts.scene_pages(panel)]
    page = items.index(place.item) if panel is place.focus and place.item in items else 0
    return replace(state, place=InScene(panel, page, place)) if items else state


def _back(state: State, layouts: Layouts) -> Place:
    """Out of the sheet, else out of the scene, else the focus away."""
    place = state.place
    if isinstance(place, OnSheet):
        return place.behind
    if isinstance(place, InScene) and place.behind.focus is not None and place.behind.focus not in layouts.overview.left_out:
        return replace(place.behind, item_page=0)
    return OnOverview()


def _switched(state: State, action: Action, screens: Screens) -> State:
    """What the keys that change the whole screen do."""
    place = state.place
    match action:
        case Action.PAUSE if not isinstance(place, OnSheet) or state.by_touch:  # the sheet has no place to say so, the row has
            return replace(state, paused=not state.paused)
        case Action.LARGER | Action.NORMAL:
            return replace(state, large=action is Action.LARGER)
        case Action.LANGUAGE:
            return replace(state, language=(state.language + 1) % screens.languages)
        case Action.SPEAK:
            return begun(state, screens)
        case Action.SHEET:
            return replace(state, place=place.behind if isinstance(place, OnSheet) else OnSheet(0, place))
        case _:
            return state


def _turned(state: State, layouts: Layouts, screens: Screens) -> State:
    """What the rotation does: the next stop of the round; while a visitor has the focus, of the overview alone."""
    place = state.place
    if not isinstance(place, OnOverview):
        return state
    if _turns_its_text(place, layouts):
        place = replace(place, item_page=(place.item_page + 1) % layouts.item_pages(place.focus, place.item))
    stop = (state.stop + 1) % max(1, len(layouts.round))
    if place.focus is not None:
        stop = next((each for each in layouts.overview_stops if each > state.stop), layouts.overview_stops[0])
    if place.focus is PanelName.QUOTES:
        place = replace(place, item=layouts.stop(stop).page(PanelName.QUOTES))
    language = state.language
    if screens.rotates_languages and place.focus is None and stop == 0:
        language = (language + 1) % screens.languages
    return replace(state, place=place, stop=stop, language=language)


def _turns_its_text(place: OnOverview, layouts: Layouts) -> bool:
    """Tell whether a chosen item's text has several pages."""
    return place.focus is not None and _is_chosen_from(place.focus, layouts) and layouts.item_pages(place.focus, place.item) > 1


def turns(state: State, screens: Screens) -> bool:
    """Tell whether the rotation has anything to turn: while a visitor has the focus, the overview's quotes and a long text alone."""
    place, layouts = state.place, screens.layouts(state.language, large=state.large)
    if not isinstance(place, OnOverview) or state.paused or state.aloud:
        return False
    if place.focus is None:
        return len(layouts.round) > 1 or screens.one_of_several or (screens.rotates_languages and screens.languages > 1)
    return bool(turning_panels(layouts.overview)) or _turns_its_text(place, layouts)


def round_is_over(state: State, screens: Screens) -> bool:
    """Tell whether an untouched round, in every language that takes turns, begins anew."""
    return state.stop == 0 and state.place == OnOverview() and (state.language == 0 or not screens.rotates_languages)


def _on_page(place: InScene, page: int, layouts: Layouts) -> InScene:
    page = _within(page, len(layouts.scene_pages(place.panel)))
    behind = place.behind
    if place.panel is behind.focus:
        behind = replace(behind, item=_item_of(place.panel, page, layouts))
    return InScene(place.panel, page, behind)


def _item_of(panel: PanelName, page: int, layouts: Layouts) -> int:
    pages = layouts.scene_pages(panel)
    return pages[page].item if page < len(pages) else 0


def _within(place: int, count: int) -> int:
    return max(0, min(place, count - 1))
