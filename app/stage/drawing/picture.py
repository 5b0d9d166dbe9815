"""A picture at the size at which it is shown; what can't be drawn is told, never raised into a paint.

What comes from outside was decoded elsewhere, and only its pixels are taken from there. The program's own drawing is drawn here.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap

from app.stage.drawing.edge import Edge, edge_of
from app.value import value

MINIATURE_PX = 128  # its longer side


class PictureError(Exception):
    """Why a picture can't be shown."""


class Facts(Protocol):
    """What is known of decoded pixels: sizes in px, and how many references a drawing in vectors has lost."""

    @property
    def width(self) -> int:
        """Of the picture itself, as it stands upright."""

    @property
    def height(self) -> int:
        """The same."""

    @property
    def vector(self) -> bool:
        """Whether it is drawn in vectors."""

    @property
    def taken_out(self) -> int:
        """How many references to something outside it were taken out."""

    @property
    def opaque(self) -> bool:
        """Whether nothing shows through it."""

    @property
    def pixels(self) -> tuple[int, int]:
        """Width and height of what was decoded."""

    @property
    def miniature(self) -> tuple[int, int]:
        """Width and height of the same in miniature."""


class Pixels(Protocol):
    """A picture that was decoded elsewhere: premultiplied alpha, red, green and blue in words of 32 bits."""

    @property
    def facts(self) -> Facts:
        """What is known of it."""

    def read_pixels(self, into: memoryview) -> bool:
        """Fills a buffer of just their size; whether all could be read."""

    def read_miniature(self, into: memoryview) -> bool:
        """Fills a buffer of just the miniature's size; whether all could be read."""


@value
class PictureFile:
    """A picture that can be shown: its size in px as it stands upright, and whether it is drawn in vectors.

    Of one of the program's own drawings `data` are the bytes; of every other `pixels` are what was decoded.
    """

    width: int
    height: int
    vector: bool
    data: bytes = b""
    pixels: Pixels | None = None

    @property
    def aspect(self) -> float:
        """Width over height."""
        return self.width / self.height

    @property
    def taken_out(self) -> int:
        """How many references to something outside it were taken out."""
        return self.pixels.facts.taken_out if self.pixels else 0


@value
class Painting:
    """A picture at its target size, and its edge unless something shows through it there."""

    pixmap: QPixmap
    aspect: float
    edge: Edge | None


Decoder = Callable[[PictureFile, int, int], Painting]
"""Gives a picture at a size in device px, or raises PictureError: see `decoded`."""


def picture_of(pixels: Pixels) -> PictureFile:
    """The picture that was decoded elsewhere."""
    return PictureFile(pixels.facts.width, pixels.facts.height, pixels.facts.vector, pixels=pixels)


def own_drawing(path: Path) -> PictureFile:
    """One of the program's own drawings, an SVG; nothing from outside is ever handed to Qt's renderer. Raises PictureError."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise PictureError(error.strerror or str(error)) from None
    buffer, reader = _reader(data)
    size = reader.size()
    buffer.close()
    if size.isEmpty():
        raise PictureError(reader.errorString())
    return PictureFile(size.width(), size.height(), vector=True, data=data)


def decoded(picture: PictureFile, width: int, height: int) -> Painting:
    """The picture at the size that covers `width` by `height` device px; no larger than what was decoded. Raises PictureError."""
    scale = max(width / picture.width, height / picture.height)
    if picture.pixels is None:
        image = _drawn(picture, scale)
    else:
        image = _read(picture.pixels.facts.pixels, opaque=picture.pixels.facts.opaque, read=picture.pixels.read_pixels)
        least = min(1.0, max(width / image.width(), height / image.height()))
        if least < 1:
            image = _scaled(image, QSize(max(1, round(image.width() * least)), max(1, round(image.height() * least))))
    return Painting(QPixmap.fromImage(image), picture.aspect, edge_of(image))


def miniature(picture: PictureFile) -> QImage:
    """The picture so small that all of it can be looked at. Raises PictureError."""
    if picture.pixels is None:
        return _drawn(picture, MINIATURE_PX / max(picture.width, picture.height))
    return _read(picture.pixels.facts.miniature, opaque=picture.pixels.facts.opaque, read=picture.pixels.read_miniature)


def _drawn(picture: PictureFile, scale: float) -> QImage:
    """One of the program's own drawings."""
    buffer, reader = _reader(picture.data)
    reader.setScaledSize(QSize(max(1, round(picture.width * scale)), max(1, round(picture.height * scale))))
    image = reader.read()
    buffer.close()
    if image.isNull():
        raise PictureError(reader.errorString())
    return image


def _read(size: tuple[int, int], *, opaque: bool, read: Callable[[memoryview], bool]) -> QImage:
    """Pixels from where they are kept."""
    image = QImage(*size, QImage.Format.Format_RGB32 if opaque else QImage.Format.Format_ARGB32_Premultiplied)
    if image.isNull() or not read(memoryview(image.bits())):
        raise PictureError("Decoded pixels are lost")
    return image


def _scaled(image: QImage, size: QSize) -> QImage:
    return image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _reader(data: bytes) -> tuple[QBuffer, QImageReader]:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer, QImageReader(buffer, QByteArray(b"svg"))
