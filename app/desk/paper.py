"""A sheet of paper as a display: what is printed is laid out by the same rules, for those who stand before the board."""

from enum import StrEnum
from math import hypot

from app.layout.display import MM_PER_INCH, Display

DPI = 288  # px of the plan to an inch: type in quarters of a point, pictures finer than the eye sees from the board


class Paper(StrEnum):
    """The sizes of ISO 216 that offices have."""

    A4 = "A4"
    A3 = "A3"

    @property
    def sides_mm(self) -> tuple[int, int]:
        """The shorter side and the longer one, in mm."""
        return (210, 297) if self is Paper.A4 else (297, 420)

    @property
    def distances_m(self) -> tuple[float, ...]:
        """From where it is read on a board, in metres: A4 from an arm's length, nearer where only then all stands on it.

        A3 from as much farther as it is larger.
        """
        return (0.7, 0.6, 0.5) if self is Paper.A4 else (1.0, 0.85, 0.7)


def display_of(paper: Paper, distance_m: float, *, lying: bool) -> Display:
    """The sheet, standing or lying, as a display that is read from so far away."""
    sides = [round(side * DPI / MM_PER_INCH) for side in paper.sides_mm]
    width, height = sorted(sides, reverse=lying)
    return Display(width, height, hypot(*paper.sides_mm) / MM_PER_INCH, distance_m)
