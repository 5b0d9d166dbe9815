"""How large a display on the wall is to the eye, and which size has the same picture on a monitor in front of it."""

from math import hypot

from PySide6.QtCore import QRect, QSize

from app.layout.display import MM_PER_INCH, Display, plausible_diagonal

ARM_M = 0.6  # from the eye to a desktop's monitor: an arm's length
ASSUMED_DPI = 96.0  # of a monitor that states no size that can be true


def size_to_the_eye(display: Display, from_m: float, px_per_mm: float) -> QSize:
    """The size in logical px, on a monitor at arm's length, that spans the angle which the display spans from so many metres.

    Both angles are the same where the sizes are to each other as the distances: width / distance.
    """
    scale = display.mm_per_px * ARM_M / from_m * px_per_mm
    return QSize(max(1, round(display.width_px * scale)), max(1, round(display.height_px * scale)))


def px_per_mm(monitor: QRect, width_mm: float, height_mm: float, ratio: float) -> float:
    """How many logical px of a monitor a mm takes: by the size that it states, else at 96 dpi.

    `monitor` is its place in logical px, each of which is `ratio` of the device's.
    """
    width, height = round(monitor.width() * ratio), round(monitor.height() * ratio)
    inches = plausible_diagonal(width_mm, height_mm, width, height, ratio)
    if inches is None:
        return ASSUMED_DPI / MM_PER_INCH
    return hypot(monitor.width(), monitor.height()) / (inches * MM_PER_INCH)


def letterboxed(shape: tuple[int, int], frame: QSize) -> QRect:
    """The largest rectangle of that shape in the middle of a frame."""
    width, height = shape
    scale = min(frame.width() / width, frame.height() / height)
    return centred(QSize(max(1, round(width * scale)), max(1, round(height * scale))), frame)


def centred(size: QSize, frame: QSize) -> QRect:
    """A rectangle of that size in the middle of a frame."""
    return QRect((frame.width() - size.width()) // 2, (frame.height() - size.height()) // 2, size.width(), size.height())
