"""Which part of a photo is shown in a box of another shape, so that nobody's head is cut off."""

from app.layout.rect import Rect

WHOLE = Rect(0.0, 0.0, 1.0, 1.0)
MOST_LOST = 0.2  # of the picture
MOST_FROM_SIDES = 0.1  # without a focus: of a group the outermost stand at the sides
FROM_TOP = 0.2  # of what goes in height: heads stand in the upper part, feet may go


def part_shown(aspect: float, box_aspect: float, focus: tuple[float, float] | None = None) -> Rect | None:
    """Give the part of a picture that fills a box, as shares of the picture's width and height; None where too much would go.

    Aspects are width over height, above 0. The focus, a point in shares, comes as near to the middle of the box as it can;
    without one what goes in width goes on both sides alike, and what goes in height from the bottom but for a fifth.
    """
    width, height = min(1.0, box_aspect / aspect), min(1.0, aspect / box_aspect)
    if height < 1 - MOST_LOST or width < 1 - most_from_sides(focus):
        return None
    if focus is None:
        return Rect((1 - width) / 2, FROM_TOP * (1 - height), width, height)
    x, y = focus
    return Rect(_start(x, width), _start(y, height), width, height)


def most_from_sides(focus: tuple[float, float] | None) -> float:
    """Give the greatest share of a picture's width that a crop takes."""
    return MOST_FROM_SIDES if focus is None else MOST_LOST


def _start(point: float, length: float) -> float:
    """Give where a stretch of this length begins whose middle is as near to the point as it can be between 0 and 1."""
    return min(max(0.0, point - length / 2), 1 - length)
