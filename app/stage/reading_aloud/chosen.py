"""Which item has the focus: of a list in which a visitor goes from one to the next."""

from app.layout.plan import PanelName
from app.stage.state.view import View

LISTS = (PanelName.TIMELINE, PanelName.SHEET)
"""The panels of which an item can be chosen."""

Chosen = tuple[PanelName, int]
"""A list and the number of its item."""


def chosen_in(view: View | None) -> Chosen | None:
    """Give the item that a visitor has chosen; None where there is none."""
    for name in LISTS:
        shown = view.shown(name) if view else None
        if shown is not None and shown.chosen is not None:
            return (name, shown.chosen)
    return None


def leaves_item(before: View | None, after: View) -> bool:
    """Tell whether the focus goes from an item back to its list."""
    old = chosen_in(before)
    return old is not None and chosen_in(after) is None and after.holder is old[0]
