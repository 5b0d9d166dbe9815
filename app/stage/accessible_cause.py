"""Why something else stands on the screen, and which panel has the focus then: what a screen reader must be told apart."""

from enum import Enum, auto

from app.layout.plan import PanelName
from app.stage.visit import Visit


class Cause(Enum):
    """A visitor did it, its time was up, or it was laid out anew."""

    VISITOR = auto()
    TIME = auto()
    RENEWAL = auto()


def focus_holder(visit: Visit) -> PanelName | None:
    """The panel that has the focus: the sheet's, else the one alone on the screen, else the chosen one; None for the screen."""
    return PanelName.SHEET if visit.sheet is not None else visit.scene or visit.focus
