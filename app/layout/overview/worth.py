"""What an overview is worth: large type, a large picture, and no empty wall.

Every candidate is placed, and the plan itself is looked at, so that nothing is promised that is not drawn. The weights were
found by looking at the gallery; `tests/layout/overview/test_worth.py` holds what they decide.
"""

from math import log2

from app.layout.overview.arrange import Arrangement
from app.layout.overview.void import largest_void
from app.layout.plan import ScreenPlan

CALM_VOID = 0.12  # of the screen: so much white in one place is breathing space
VOID_WORTH = -5.0  # a screen that is empty beyond that
LARGER_WORTH = 0.25  # type twice its ideal size
OFF_CENTRE_WORTH = -0.15  # a deck, which takes the calm of one paper away, must be worth it


def worth(arrangement: Arrangement, plan: ScreenPlan) -> float:
    """Tell what an arrangement is worth, placed as `plan`: the growth of its type, its panels, and its emptiness."""
    growth = arrangement.attempt.growth
    type_worth = growth if growth <= 1 else 1 + LARGER_WORTH * log2(growth)
    panels = sum(measured.worth(arrangement.side_spare) for measured in arrangement.standing)
    void = VOID_WORTH * max(0.0, largest_void(plan) - CALM_VOID)
    return type_worth + panels + void + (OFF_CENTRE_WORTH if arrangement.attempt.scheme.deck else 0.0)
