"""Whether two pictures are alike: strict with colours, weights and places, lenient with the antialiasing of edges.

Three measures, since none sees everything. A text or panel that moved by two pixels has many pixels that are *far off*; where
only edges were smoothed in another way hardly one is. Another weight changes the *tone* of a tile, its mean colour; another
smoothing hardly does (Qt 6.11 draws large glyphs as paths where they stand, Qt 6.12 takes them from its cache at the next
quarter of a pixel: up to 98 of 255 at an edge and 5 in a tile's mean). Another colour, however near, is missing among the
*flat* colours, those that fill more than edges.
"""

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

FAR_OFF = 100  # of 255, in any channel
FAR_OFF_PIXELS = 12  # as many may be
TONE = 6  # of 255, in any channel, of any tile
TILES_A_SIDE = 64  # on the shorter side
FLAT_LINES = 1.5  # a colour is flat that fills more than so many lines of pixels over the whole picture
FLAT_KEPT = 0.3  # so much of it must be in the other picture too
FLAT_ROUNDING = 1  # of 255: as the same counts what is so near
CHANNELS = 3


@dataclass(frozen=True)
class Unlikeness:
    """In what two pictures differ: pixels far off, how far the tone of a tile goes and where, flat colours that only one has."""

    pixels: int
    tone: int
    where: QRect
    colours: tuple[str, ...] = ()

    def __str__(self) -> str:
        place = self.where
        return (
            f"{self.pixels} pixels are far off ({FAR_OFF_PIXELS} may be), the tone differs by up to {self.tone} ({TONE} are allowed), "
            f"most around x {place.x()}, y {place.y()}; colours that are in one picture only: {', '.join(self.colours) or 'none'}"
        )


def unlikeness(one: QImage, other: QImage) -> Unlikeness | None:
    """In what they differ, or None where they are alike."""
    if one.size() != other.size():
        return Unlikeness(one.width() * one.height(), 255, one.rect())
    one, other = opaque(one), opaque(other)
    table = bytes(value > FAR_OFF for value in range(256))
    pixels = max(channel.translate(table).count(1) for channel in _channels(difference(one, other)))
    tile = max(4, min(one.width(), one.height()) // TILES_A_SIDE)
    small = QSize(max(1, one.width() // tile), max(1, one.height() // tile))
    tones = _channels(difference(_shrunk(one, small), _shrunk(other, small)))
    tone = max(max(channel) for channel in tones)
    colours = _not_shared(one, other)
    if pixels <= FAR_OFF_PIXELS and tone <= TONE and not colours:
        return None
    place = next(channel.index(tone) for channel in tones if tone in channel)
    column, row = place % small.width(), place // small.width()
    return Unlikeness(pixels, tone, QRect(column * tile, row * tile, tile, tile), colours)


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
    return image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _channels(image: QImage) -> list[bytes]:
    data = bytes(image.constBits())
    return [data[number::4] for number in range(CHANNELS)]


def _not_shared(one: QImage, other: QImage) -> tuple[str, ...]:
    """The flat colours of either that the other has not, or has much less of."""
    counts = [Counter(memoryview(bytes(image.constBits())).cast("I")) for image in (one, other)]
    least = FLAT_LINES * max(one.width(), one.height())
    missing: dict[str, None] = {}
    for mine, theirs in (counts, counts[::-1]):
        for colour, count in mine.items():
            if count >= least and _count_near(colour, theirs) < FLAT_KEPT * count:
                missing[QColor.fromRgb(colour).name()] = None
    return tuple(missing)


def _count_near(colour: int, counts: Counter[int]) -> int:
    near = range(-FLAT_ROUNDING, FLAT_ROUNDING + 1)
    shades = (colour + (red << 16) + (green << 8) + blue for red in near for green in near for blue in near)
    return sum(counts[shade] for shade in shades)
