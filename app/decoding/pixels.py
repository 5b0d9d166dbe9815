"""A decoded picture."""

from dataclasses import dataclass

from PySide6.QtGui import QImage


@dataclass(frozen=True)
class Pixels:
    """An upright picture in sRGB, not larger than asked for.

    `width` and `height` are its own size in px, of a drawing in vectors that of the image. `taken_out` counts the references of
    such a drawing that were taken out of it.
    """

    image: QImage
    width: int
    height: int
    vector: bool = False
    taken_out: int = 0


def fitted(width: float, height: float, most_width: int, most_height: int) -> tuple[int, int]:
    """The largest size in px of that shape that has room within the most."""
    scale = min(most_width / width, most_height / height)
    return max(1, round(width * scale)), max(1, round(height * scale))
