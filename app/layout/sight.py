"""What eyes at some height see of a text on the wall: from below or above it is farther away, and foreshortened."""

from math import atan, degrees, hypot

from app.layout.display import Display
from app.layout.rect import Rect
from app.value import value

SEATED_M = 1.015
"""The eyes of whoever sits in a wheelchair, above the floor (EN 301 549 V3.2.1, 8.3.5)."""

STANDING_M = 1.6
"""The eyes of whoever stands; no clause names them. Half of the men in Britain have theirs over 1.63 m, half of the women over 1.505."""

LEGIBLE_ARC_MINUTES = 16.0
"""The least height of a capital that is still legible (ISO 9241-3)."""


@value
class Sight:
    """Eyes `eyes_m` above the floor, before the middle of a display whose middle hangs `height_m` above it, both in metres.

    They are as far from the glass as the display's readers.
    """

    display: Display
    height_m: float
    eyes_m: float

    def arc_minutes(self, mark: Rect) -> float:
        """Tell the visual angle that the height of a mark spans, at whichever of its sides is the farther one."""
        away = hypot(self.display.distance_m * 1000, self._aside_mm(mark))
        angles = [atan(self._above_mm(y) / away) for y in (mark.y, mark.bottom)]
        return 60 * degrees(angles[0] - angles[1])

    def metres(self, mark: Rect) -> float:
        """Tell how far it is from the eyes to the middle of a mark's farther side."""
        return hypot(self.display.distance_m, self._aside_mm(mark) / 1000, self._above_mm(mark.y + mark.height / 2) / 1000)

    def _aside_mm(self, mark: Rect) -> float:
        middle = self.display.width_px / 2
        return max(abs(mark.x - middle), abs(mark.right - middle)) * self.display.mm_per_px

    def _above_mm(self, y: float) -> float:
        """How far above the eyes a height of the display, in px from its top, is; less than 0 below them."""
        return (self.height_m - self.eyes_m) * 1000 + (self.display.height_px / 2 - y) * self.display.mm_per_px
