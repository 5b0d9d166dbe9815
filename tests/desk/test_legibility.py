"""The distance that is told is one from which the text can be read."""

from math import radians, tan

from hypothesis import given
from hypothesis import strategies as st

from app.announcement.theme import HOUSE
from app.desk.legibility import legibility_of
from app.layout.panel import Panel
from app.layout.plan import Page, PanelName, PanelPlan, ScreenPlan
from app.layout.rect import Rect
from app.layout.text_block import PlacedLine, PlacedSpan
from app.layout.type_scale import HEADLINE_ARC_MINUTES, READING_ARC_MINUTES

CAP_HEIGHT = 0.66
LEAST = {PanelName.HEADLINE: HEADLINE_ARC_MINUTES, PanelName.LEAD: READING_ARC_MINUTES}


def plan_of(name: PanelName, px: int) -> ScreenPlan:
    """A screen with one line of text."""
    rect = Rect(0, 0, 100, 1.24 * px)
    line = PlacedLine(rect, px, px, "Text", (PlacedSpan(0, 100, "Text", 400, "ink"),))
    return ScreenPlan(1920, 1080, (PanelPlan(name, rect, (Page((line,)),)),))


@given(st.sampled_from(sorted(LEAST)), st.integers(20, 900), st.floats(15, 110), st.sampled_from([(1920, 1080), (720, 1280), (3840, 2160)]))
def test_the_told_distance_is_readable_and_hardly_less_than_it_could_be(
    name: PanelName, px: int, inches: float, size: tuple[int, int]
) -> None:
    panel = Panel(*size, inches)
    (row,) = legibility_of([plan_of(name, px)], panel, CAP_HEIGHT, HOUSE)
    capital_m = px * CAP_HEIGHT * panel.mm_per_px / 1000
    greatest = capital_m / (2 * tan(radians(LEAST[name] / 60) / 2))
    assert greatest - 0.01 - 1e-9 <= row.readable_to_m <= greatest + 1e-9
