"""What a click or tap means, by where it falls."""

from dataclasses import dataclass

from app.layout.plan import PanelName, ScreenPlan
from app.stage.keys import Action
from app.stage.visit import Visit


@dataclass(frozen=True, slots=True)
class Choice:
    """A panel that was tapped, and its item where one was hit."""

    panel: PanelName
    item: int | None = None


def meaning_of_tap(plan: ScreenPlan, visit: Visit, panels: tuple[PanelName, ...], at: tuple[float, float]) -> Action | Choice | None:
    """What a tap at a point (px of the panel) asks for; `panels` are those that take the focus.

    On a panel it does what focus does, on the focused one what Enter does; in a scene the left and the right third turn
    the page, told for a screen read from left to right, and the middle leads back.
    """
    x, y = at
    if visit.sheet is not None:
        return Action.BACK
    if visit.scene is not None:
        return Action.PREVIOUS_ITEM if x < plan.width / 3 else Action.NEXT_ITEM if x > plan.width * 2 / 3 else Action.BACK
    for panel in plan.panels:
        if panel.name not in panels or not (panel.focus or panel.rect).contains(x, y):
            continue
        item = next((i for i, target in enumerate(panel.targets) if target.contains(x, y)), None)
        if visit.focus is panel.name and item in (None, visit.item):
            return Action.OPEN
        return Choice(panel.name, item)
    return Action.BACK if visit.focus is not None else None
