"""How empty a wall is: the share of its largest plain rectangle."""

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.drawings import Box, Disc, Drawing, Glyph, PictureBox, Ring, Stroke, Towards, Wedge
from app.layout.overview.void import largest_void
from app.layout.plan import Page, PanelName, PanelPlan, Progress, ScreenPlan
from app.layout.rect import Rect
from app.layout.text.block import CAPITALS, TextBlock
from app.layout.text.line import PlacedLine
from app.layout.text.paragraph import Typesetter
from app.layout.text.type_scale import Role
from tests.layout.fake_type import FakeType

WIDE, HIGH = 440, 220  # ten px a cell
SCREEN = Rect(0, 0, WIDE, HIGH)


def wall(*drawings: Drawing, lines: tuple[PlacedLine, ...] = (), ground: str = "paper", rect: Rect = SCREEN) -> ScreenPlan:
    return ScreenPlan(WIDE, HIGH, (panel(*drawings, lines=lines, ground=ground, rect=rect),))


def panel(*drawings: Drawing, lines: tuple[PlacedLine, ...] = (), ground: str = "paper", rect: Rect = SCREEN) -> PanelPlan:
    return PanelPlan(PanelName.TIMELINE, rect, (Page(lines, drawings),), ground)


def box(x: float, y: float, width: float, height: float) -> Box:
    return Box(Rect(x, y, width, height), "ink")


def test_a_bare_wall_is_one_plain_rectangle() -> None:
    assert largest_void(wall()) == 1.0
    assert largest_void(ScreenPlan(WIDE, HIGH, ())) == 1.0


def test_a_wall_that_is_full_has_none() -> None:
    assert largest_void(wall(box(0, 0, WIDE, HIGH))) == 0.0


@pytest.mark.parametrize(
    ("boxes", "share"),
    [
        ([box(0, 0, 220, HIGH)], 1 / 2),
        ([box(0, 0, WIDE, 60)], 160 / 220),
        ([box(110, 0, 110, HIGH)], 1 / 2),  # a quarter on its left, a half on its right
        ([box(0, 100, WIDE, 20)], 100 / 220),
        ([box(200, 100, 40, 20)], 200 / 440),  # beside it is as much as above it: 20 of 44 columns, or 10 of 22 rows
        ([box(0, 0, 330, 110), box(330, 110, 110, 110)], 3 / 8),
    ],
)
def test_a_known_arrangement_has_a_known_share(boxes: list[Box], share: float) -> None:
    assert largest_void(wall(*boxes)) == pytest.approx(share)
    assert largest_void(wall(*boxes, rect=Rect(0, 0, 0, 0))) == pytest.approx(share), "the panel's own rectangle is not drawn"


def test_it_is_the_same_on_a_larger_wall() -> None:
    plan = ScreenPlan(WIDE * 6, HIGH * 6, (panel(box(0, 0, 220 * 6, HIGH * 6)),))
    assert largest_void(plan) == pytest.approx(1 / 2)


def test_a_standing_wall_is_measured_in_cells_as_square() -> None:
    plan = ScreenPlan(HIGH, WIDE, (panel(box(0, 0, HIGH, 110)),))
    assert largest_void(plan) == pytest.approx(3 / 4)


def test_a_cell_that_is_touched_is_taken() -> None:
    assert largest_void(wall(box(0, 0, WIDE, 1))) == pytest.approx(210 / 220)


def test_the_cells_are_counted_on_the_longer_side() -> None:
    corner = panel(box(0, 0, 10, 10))
    assert largest_void(ScreenPlan(HIGH, WIDE, (corner,)), 4) == pytest.approx(6 / 8), "four rows of two, the first half taken"
    assert largest_void(ScreenPlan(WIDE, HIGH, (corner,)), 4) == pytest.approx(6 / 8), "two rows of four"


def test_a_plain_ground_is_as_empty_as_the_paper_and_ends_it() -> None:
    deck = PanelPlan(PanelName.QUOTES, Rect(300, 0, 140, HIGH), (Page(),), "deep")
    assert largest_void(ScreenPlan(WIDE, HIGH, (deck,))) == pytest.approx(300 / 440)
    other = PanelPlan(PanelName.NOTICE, Rect(0, 0, 300, HIGH), (Page(),), "sun")
    half = PanelPlan(PanelName.CEREMONY, Rect(0, 0, 150, HIGH), (Page(),), "sun")
    assert largest_void(ScreenPlan(WIDE, HIGH, (deck, other))) == pytest.approx(300 / 440)
    assert largest_void(ScreenPlan(WIDE, HIGH, (deck, half))) == pytest.approx(150 / 440)


@pytest.mark.parametrize(
    ("drawing", "share"),
    [
        (Disc(220, 110, 20, "ink"), 200 / 440),
        (Ring(220, 110, 20, 2, "ink"), 200 / 440),
        (Stroke(220, 0, 220, HIGH, 20, "line"), 210 / 440),
        (Stroke(WIDE, 110, 0, 110, 20, "line"), 100 / 220),
        (Wedge(Rect(200, 90, 40, 40), Towards.DOWN, "ink", "line", 2), 200 / 440),
        (PictureBox(Rect(0, 0, 220, HIGH), "ceremony"), 1 / 2),
        (Glyph("”", 200, 130, 100, 800, "ink", Rect(200, 90, 40, 40)), 200 / 440),
    ],
    ids=lambda case: type(case).__name__ if not isinstance(case, float) else "",
)
def test_every_mark_takes_the_room_of_its_bounds(drawing: Drawing, share: float) -> None:
    assert largest_void(wall(drawing)) == pytest.approx(share)


@pytest.mark.parametrize(("y", "share"), [(0, 100 / 220), (96, 120 / 220)], ids=["below it", "above it"])
def test_a_line_takes_the_room_from_its_capitals_to_its_descenders(y: float, share: float) -> None:
    block = TextBlock(Typesetter(FakeType()).paragraph("Hem", 800, Role.HEADLINE), 100, WIDE, 1.08)
    (line,) = block.placed(0, y, "ink")
    across = line._replace(rect=line.rect._replace(width=WIDE))
    assert (line.rect.y, line.baseline - CAPITALS * 100) == pytest.approx((y, y + 30)), "its box begins three rows of cells higher"
    assert largest_void(wall(lines=(across,))) == pytest.approx(share)


def test_a_progress_mark_is_seen() -> None:
    marked = PanelPlan(PanelName.QUOTES, SCREEN, (Page(),), progress=(Progress(Rect(0, 100, WIDE, 20)),))
    assert largest_void(ScreenPlan(WIDE, HIGH, (marked,))) == pytest.approx(100 / 220)


def test_only_the_first_page_is_looked_at() -> None:
    pages = (Page(), Page(drawings=(box(0, 0, WIDE, HIGH),)))
    assert largest_void(ScreenPlan(WIDE, HIGH, (PanelPlan(PanelName.QUOTES, SCREEN, pages),))) == 1.0


PLACES = st.builds(box, st.floats(-50, WIDE), st.floats(-50, HIGH), st.floats(0, WIDE), st.floats(0, HIGH))
GROUNDS = st.builds(Rect, st.floats(0, WIDE), st.floats(0, HIGH), st.floats(0, WIDE), st.floats(0, HIGH))


@given(st.lists(PLACES, max_size=8), PLACES, GROUNDS, st.integers(4, 60))
def test_one_more_box_never_makes_it_larger(boxes: list[Box], more: Box, ground: Rect, cells: int) -> None:
    deck = PanelPlan(PanelName.QUOTES, ground, (Page(),), "deep")
    before, after = (ScreenPlan(WIDE, HIGH, (panel(*drawn), deck)) for drawn in (boxes, [*boxes, more]))
    assert 0.0 <= largest_void(after, cells) <= largest_void(before, cells) <= 1.0


CELLS = st.tuples(st.integers(0, 10), st.integers(0, 5), st.integers(1, 11), st.integers(1, 6))


@given(st.lists(CELLS, max_size=8))
def test_it_is_the_largest_of_all_rectangles_of_free_cells(boxes: list[tuple[int, int, int, int]]) -> None:
    taken = {(x, y) for left, top, width, height in boxes for x in range(left, left + width) for y in range(top, top + height)}
    free = (
        (right - left) * (bottom - top)
        for left, right in combinations(range(12), 2)
        for top, bottom in combinations(range(7), 2)
        if taken.isdisjoint(product(range(left, right), range(top, bottom)))
    )
    drawn = panel(*(box(*(40 * number for number in each)) for each in boxes))
    assert largest_void(ScreenPlan(440, 240, (drawn,)), 11) == pytest.approx(max(free, default=0) / 66)
