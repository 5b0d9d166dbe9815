"""Paper as a display."""

import pytest

from app.desk.paper import DPI, Paper, display_of


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("lying", [False, True])
def test_a_sheet_is_as_large_as_it_is(paper: Paper, lying: bool) -> None:
    display = display_of(paper, 0.7, lying=lying)
    sides = (display.width_px, display.height_px)
    assert (sides[0] > sides[1]) is lying
    for px, mm in zip(sorted(sides), paper.sides_mm, strict=True):
        assert px == pytest.approx(mm * DPI / 25.4, abs=0.5)
        assert px * display.mm_per_px == pytest.approx(mm, rel=1e-3)
    assert display.distance_m == 0.7


def test_a3_is_read_from_farther_and_both_from_their_farthest_first() -> None:
    for near, far in zip(Paper.A4.distances_m, Paper.A3.distances_m, strict=True):
        assert far > near
    for paper in Paper:
        assert sorted(paper.distances_m, reverse=True) == list(paper.distances_m)
