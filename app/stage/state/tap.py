"""What a click or tap means, by where it falls."""

from app.stage.state.event import Action, Choice, Tap
from app.stage.state.layouts import Layouts
from app.stage.state.state import InScene, OnSheet, State


def meaning_of_tap(state: State, tap: Tap, layouts: Layouts, sheet_pages: int = 1) -> Action | Choice | None:
    """Tell what a tap asks for, on a sheet of so many pages.

    On a panel it does what focus does, on the focused one what Enter does; in a scene the left and the right third turn
    the page, where the screen is read from right to left the other way about, and the middle leads back. So on the sheet,
    where there is another page that way; else any tap leads back.
    """
    place, width = state.place, layouts.overview.width
    if isinstance(place, OnSheet | InScene):
        x = width - tap.x if layouts.content.locale.right_to_left else tap.x
        turn = Action.PREVIOUS_ITEM if x < width / 3 else Action.NEXT_ITEM if x > width * 2 / 3 else Action.BACK
        ends = {Action.PREVIOUS_ITEM: 0, Action.NEXT_ITEM: sheet_pages - 1}
        return Action.BACK if isinstance(place, OnSheet) and ends.get(turn) == place.page else turn
    for panel in layouts.overview.panels:
        if panel.name not in layouts.panels or not (panel.focus or panel.rect).contains(tap.x, tap.y):
            continue
        item = panel.item_at(tap.x, tap.y)
        if place.focus is panel.name and item in (None, place.item):
            return Action.OPEN
        return Choice(panel.name, item)
    return Action.BACK if place.focus is not None else None
