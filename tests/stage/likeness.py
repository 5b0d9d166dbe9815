"""Whether two pictures are alike: strict with colours, weights and places, lenient with the antialiasing of edges.

Two measures, since none sees everything. A text or panel that moved by two pixels has many pixels that are *far off*; where
only edges were smoothed in another way hardly one is. Another colour or weight changes the *tone* of whole tiles, if only
slightly; another smoothing leaves the mean of a tile as it is.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter

FAR_OFF = 80  # of 255, in any channel
FAR_OFF_PIXELS = 12  # as many may be
TONE = 2  # of 255, in any channel, of any tile
TILES_A_SIDE = 64  # on the shorter side
CHANNELS = 3


@dataclass(frozen=True)
class Unlikeness:
    """In what two pictures differ: pixels far off, the tile whose tone differs most and by how much."""

    pixels: int
    tone: int
    where: QRect

    def __str__(self) -> str:
        place = self.where
        return (
            f"{self.pixels} pixels are far off ({FAR_OFF_PIXELS} may be), and the tone differs by up to {self.tone} ({TONE} are allowed), "
            f"most around x {place.x()}, y {place.y()}"
        )


def unlikeness(one: QImage, other: QImage) -> Unlikeness | None:
    """In what they differ, or None where they are alike."""
    if one.size() != other.size():
        return Unlikeness(one.width() * one.height(), 255, one.rect())
    table = bytes(value > FAR_OFF for value in range(256))
    pixels = max(channel.translate(table).count(1) for channel in _channels(difference(one, other)))
    tile = max(4, min(one.width(), one.height()) // TILES_A_SIDE)
    small = QSize(max(1, one.width() // tile), max(1, one.height() // tile))
    tones = _channels(difference(_shrunk(one, small), _shrunk(other, small)))
    tone = max(max(channel) for channel in tones)
    if pixels <= FAR_OFF_PIXELS and tone <= TONE:
        return None
    place = next(channel.index(tone) for channel in tones if tone in channel)
    column, row = place % small.width(), place // small.width()
    return Unlikeness(pixels, tone, QRect(column * tile, row * tile, tile, tile))


def difference(one: QImage, other: QImage) -> QImage:
    """How far the colours lie apart, pixel by pixel; black where they are the same."""
    apart = opaque(one)
    with QPainter(apart) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
        painter.drawImage(0, 0, opaque(other))
    return apart


def opaque(image: QImage) -> QImage:
    """A copy without transparency, whatever stands in the fourth byte."""
    return image.convertToFormat(QImage.Format.Format_RGB888).convertToFormat(QImage.Format.Format_RGB32)


def _shrunk(image: QImage, size: QSize) -> QImage:
    return opaque(image).scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _channels(image: QImage) -> list[bytes]:
    data = bytes(image.constBits())
    return [data[number::4] for number in range(CHANNELS)]
