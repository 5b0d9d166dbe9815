"""The display on the wall: pixels, inches and metres, and what an eye at that distance can read.

A capital letter of height h seen from distance d spans the visual angle 2 * atan(h / 2d).
"""

from math import atan, ceil, degrees, floor, hypot, radians, tan

from app.value import replace, value

MM_PER_INCH = 25.4
DEFAULT_DIAGONAL_INCHES = 55.0
DEFAULT_DISTANCE_M = 2.5
SAFE_MARGIN = 0.05  # of the shorter side
LEAST_EM_WIDE = 5  # of the least headline, in the safe area
LEAST_LINES_HIGH = 3
HEADLINE_LINE_EM = 1.24  # what one line of the headline takes from its highest accent to its lowest descender
MADE_UP_DPI = ((96.0, 1.0), (100.0, 0.7))  # an X server's, then Qt's, where nothing is known of the display; to so many mm
FALSE_SIZES_MM = {(160, 90), (160, 100), (16, 9), (16, 10)}  # an aspect ratio sent as a size, a common fault of televisions


@value
class Display:
    """A display: its size in px, its diagonal in inches, and the distance in metres from which it is read."""

    width_px: int
    height_px: int
    diagonal_inches: float = DEFAULT_DIAGONAL_INCHES
    distance_m: float = DEFAULT_DISTANCE_M

    @property
    def mm_per_px(self) -> float:
        """The height of one pixel in mm; pixels are taken as square."""
        return self.diagonal_inches * MM_PER_INCH / hypot(self.width_px, self.height_px)

    @property
    def shorter_px(self) -> int:
        """Its shorter side in px."""
        return min(self.width_px, self.height_px)

    @property
    def margin_px(self) -> int:
        """How far text and marks keep from the left, right and bottom edge, in px."""
        return ceil(SAFE_MARGIN * self.shorter_px)

    def px(self, arc_minutes: float) -> float:
        """Tell how many px span this visual angle from the viewing distance."""
        return 2 * self.distance_m * 1000 * tan(radians(arc_minutes / 60) / 2) / self.mm_per_px

    def arc_minutes(self, px: float) -> float:
        """Tell the visual angle that these px span from the viewing distance."""
        return 60 * degrees(2 * atan(px * self.mm_per_px / (2 * self.distance_m * 1000)))

    def readable_to_m(self, px: float, arc_minutes: float) -> float:
        """Tell the greatest distance in metres at which these px still span the angle."""
        return px * self.mm_per_px / (2 * tan(radians(arc_minutes / 60) / 2)) / 1000

    def least_type_px(self, arc_minutes: float, cap_height: float) -> int:
        """Give the least type size in px, rounded up, whose capitals (`cap_height` of an em) span the angle."""
        return max(1, ceil(self.px(arc_minutes) / cap_height - 1e-9))


def plausible_diagonal(width_mm: float, height_mm: float, width_px: int, height_px: int, scale: float = 1.0) -> float | None:
    """Give the diagonal in inches that a display states of itself, or None where the statement can't be true.

    A television often reports 0 or 160×90 mm; of a display without data an X server makes up a size at 96 dpi, and Qt one at
    100 dpi: of the device's px, or, under Wayland, of the larger px of which each is `scale` of the device's.
    """
    if min(width_mm, height_mm, width_px, height_px) <= 0:
        return None
    if (round(width_mm), round(height_mm)) in FALSE_SIZES_MM:
        return None
    if not 0.87 <= (width_mm / height_mm) / (width_px / height_px) <= 1.15:
        return None
    if any(_is_made_up(width_mm, height_mm, width_px / each, height_px / each) for each in (1.0, scale)):
        return None
    inches = hypot(width_mm, height_mm) / MM_PER_INCH
    return inches if 9 <= inches <= 250 else None


def _is_made_up(width_mm: float, height_mm: float, width_px: float, height_px: float) -> bool:
    return any(
        abs(width_mm - width_px * MM_PER_INCH / dpi) <= off_mm and abs(height_mm - height_px * MM_PER_INCH / dpi) <= off_mm
        for dpi, off_mm in MADE_UP_DPI
    )


def greatest_distance_m(display: Display, headline_arc_minutes: float, cap_height: float) -> float:
    """Find the greatest distance in metres, in whole centimetres, at which the promise of legibility can be kept.

    The safe area must be at least 5 em wide and 3 lines high at the least headline size.
    """
    margin = 2 * display.margin_px
    em = min((display.width_px - margin) / LEAST_EM_WIDE, (display.height_px - margin) / (LEAST_LINES_HIGH * HEADLINE_LINE_EM))
    whole = floor(em)
    if whole < 1:
        return 0.0
    metres = display.readable_to_m(whole * cap_height, headline_arc_minutes)
    return floor(metres * 100) / 100


def within_bound(display: Display, headline_arc_minutes: float, cap_height: float) -> Display:
    """Give the display itself, or the same one seen from the greatest distance that works."""
    greatest = greatest_distance_m(display, headline_arc_minutes, cap_height)
    return display if display.distance_m <= greatest else replace(display, distance_m=greatest)
