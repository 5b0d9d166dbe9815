"""A QR code as data: its modules, and how large they must be so that a phone reads them from where people stand."""

from math import ceil

from app.layout.display import Display
from app.value import value

QUIET_ZONE = 4  # modules of light around the code (ISO/IEC 18004, 5.3.8)
MODULES_PER_DISTANCE = 250.0
"""How many modules the reading distance is long, at the most.

The common rule makes a code of 25 modules a tenth of the distance wide, and a larger one wider in proportion ("What size should a
printed QR code be", qrstuff.com). A module then spans 13.7 arc minutes, some seven px of a phone's camera that has 1,920
across 65°.
"""


@value
class Code:
    """The modules of a code, row by row from the top, True where they are dark; the quiet zone is not among them."""

    modules: tuple[tuple[bool, ...], ...]

    @property
    def side(self) -> int:
        """How many modules it is wide and high, with its quiet zone."""
        return len(self.modules) + 2 * QUIET_ZONE


def least_module_px(display: Display) -> int:
    """Give the least side of a module in whole px at which a phone reads it from the viewing distance."""
    return max(1, ceil(display.distance_m * 1000 / MODULES_PER_DISTANCE / display.mm_per_px - 1e-9))
