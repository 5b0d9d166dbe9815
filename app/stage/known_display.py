"""What is known of the display before its pixels are counted."""

from app.layout.display import DEFAULT_DIAGONAL_INCHES, DEFAULT_DISTANCE_M, Display
from app.value import value


@value
class KnownDisplay:
    """Diagonal in inches and distance in metres; `size` in px only where it is not the widget's own."""

    diagonal_inches: float = DEFAULT_DIAGONAL_INCHES
    distance_m: float = DEFAULT_DISTANCE_M
    size: tuple[int, int] | None = None

    def of_size(self, width_px: int, height_px: int) -> Display:
        """Give the display with its pixels."""
        return Display(width_px, height_px, self.diagonal_inches, self.distance_m)
