"""Going through the sheet of the keys: row by row, page by page."""

from app.layout.panels.sheet import SheetPanel
from app.layout.plan import Page
from app.stage.state.layouts import Screens
from app.stage.state.state import OnSheet, State
from app.value import replace


def next_row(state: State, place: OnSheet, step: int, screens: Screens) -> State:
    """Give the state at the next or previous row, whose page comes along when it is settled; at the ends it stays.

    Where no row was chosen, it is the first or the last one of the page that is on, or the nearest where none begins on that.
    """
    pages = _pages_of_rows(state, screens)
    if not pages:
        return state
    rows = list(pages)
    if place.row in pages:
        row = rows[_within(rows.index(place.row) + step, len(rows))]
    elif step > 0:
        row = next((each for each in rows if pages[each] >= place.page), rows[-1])
    else:
        row = next((each for each in reversed(rows) if pages[each] <= place.page), rows[0])
    return replace(state, place=replace(place, row=row))


def at_row(state: State, place: OnSheet, row: int, screens: Screens) -> State:
    """Give the state at a row; the same where there is no such row."""
    return replace(state, place=replace(place, row=row)) if row in _pages_of_rows(state, screens) else state


def at_page(state: State, place: OnSheet, page: int, screens: Screens) -> State:
    """Give the state at a page, or the last one for a number beyond; who turns to another one leaves the row."""
    page = _within(page, len(_pages(state, screens)))
    return replace(state, place=replace(place, page=page, row=None)) if page != place.page else state


def sheet_settled(state: State, place: OnSheet, screens: Screens) -> OnSheet:
    """Give a place on the sheet that is there, at the page of its row: its plan may have changed under it."""
    if place.row is not None:
        pages = _pages_of_rows(state, screens)
        if place.row in pages:
            return replace(place, page=pages[place.row])
    return replace(place, page=_within(place.page, len(_pages(state, screens))), row=None)


def _pages(state: State, screens: Screens) -> tuple[Page, ...]:
    return screens.sheet(state.language, large=state.large).panels[0].pages


def _pages_of_rows(state: State, screens: Screens) -> dict[int, int]:
    sheet: SheetPanel = screens.sheet_panel(state.language)
    return sheet.pages_of_rows(_pages(state, screens))


def _within(place: int, count: int) -> int:
    return max(0, min(place, count - 1))
