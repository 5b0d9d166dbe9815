"""A rectangle in the display's pixels, as pure arithmetic."""

from typing import NamedTuple


class Rect(NamedTuple):
    """Left, top, width and height in px of the display; x grows to the right, y downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The first px to the right of it."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The first px below it."""
        return self.y + self.height

    @property
    def centre(self) -> tuple[float, float]:
        """Its middle point."""
        return self.x + self.width / 2, self.y + self.height / 2

    def inset(self, by: float) -> "Rect":
        """Give the rectangle `by` px inside on each side (outside for a negative number)."""
        return Rect(self.x + by, self.y + by, max(0.0, self.width - 2 * by), max(0.0, self.height - 2 * by))

    def moved(self, dx: float, dy: float) -> "Rect":
        """Give the same rectangle elsewhere."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def snapped(self) -> "Rect":
        """Give the rectangle with its edges on the nearest whole px."""
        x, y = round(self.x), round(self.y)
        return Rect(x, y, round(self.right) - x, round(self.bottom) - y)

    def within(self, other: "Rect") -> "Rect":
        """Give the part of it that lies in the other one."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Rect(x, y, max(0.0, min(self.right, other.right) - x), max(0.0, min(self.bottom, other.bottom) - y))

    def mirrored(self, width: float) -> "Rect":
        """Give its image in a display `width` px wide that is read from right to left."""
        return Rect(width - self.right, self.y, self.width, self.height)

    def holds(self, other: "Rect", slack: float = 0.01) -> bool:
        """Tell whether the other one lies inside, to `slack` px."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def overlaps(self, other: "Rect", slack: float = 0.01) -> bool:
        """Tell whether the two share more than an edge `slack` px wide."""
        return (
            self.x < other.right - slack
            and other.x < self.right - slack
            and self.y < other.bottom - slack
            and other.y < self.bottom - slack
        )

    def contains(self, x: float, y: float) -> bool:
        """Tell whether the point lies in it."""
        return self.x <= x < self.right and self.y <= y < self.bottom


def fitted(aspect: float, box: Rect) -> Rect:
    """Give the largest rectangle of `aspect` (width over height) in the middle of `box`."""
    width = min(box.width, box.height * aspect)
    height = width / aspect
    return Rect(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)
