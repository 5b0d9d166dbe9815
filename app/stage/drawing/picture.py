"""Decodes a picture at the size at which it is shown; what can't be decoded is told, never raised into a paint."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImageReader, QPixmap

from app.stage.drawing.edge import Edge, edge_of
from app.stage.drawing.svg_check import UnsafeSvgError, check_svg
from app.value import value

MOST_BYTES = 64 * 1024 * 1024
MOST_PIXELS = 120_000_000
ALLOCATION_MB = 512
SIGNATURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF", b"GIF8", b"BM")
RASTER_FORMATS = (b"png", b"jpeg", b"jpg", b"webp", b"gif", b"bmp")


class PictureError(Exception):
    """Why a picture can't be shown."""


@value
class PictureFile:
    """A picture that was looked at: its bytes, its size in px as it stands upright, and whether it is drawn in vectors."""

    data: bytes
    width: int
    height: int
    vector: bool

    @property
    def aspect(self) -> float:
        """Width over height."""
        return self.width / self.height


@value
class Painting:
    """A decoded picture at its target size, and its edge unless something shows through it there."""

    pixmap: QPixmap
    aspect: float
    edge: Edge | None


Decoder = Callable[[PictureFile, int, int], Painting]
"""Gives a picture at a size in device px, or raises PictureError: see `decoded`."""


def read_picture(path: Path) -> PictureFile:
    """Looks at a picture without decoding it. Raises PictureError."""
    try:
        if not path.is_file():
            raise PictureError("not a file")
        if path.stat().st_size > MOST_BYTES:
            raise PictureError(f"> {MOST_BYTES} bytes")
        data = path.read_bytes()
    except OSError as error:
        raise PictureError(error.strerror or str(error)) from None
    vector = _looks_like_svg(data)
    if vector:
        try:
            check_svg(data)
        except UnsafeSvgError as error:
            raise PictureError(f"SVG: {error}") from None
    if not vector and not data.startswith(SIGNATURES):
        raise PictureError("PNG, JPEG, WebP, GIF, BMP, SVG?")
    buffer, reader = _reader(data, vector=vector)
    size = reader.size()
    buffer.close()
    if not size.isValid() or size.isEmpty() or (not vector and size.width() * size.height() > MOST_PIXELS):
        raise PictureError(reader.errorString() if not size.isValid() else f"{size.width()} × {size.height()} px")
    if reader.transformation().value & reader.transformation().TransformationRotate90.value:
        size = size.transposed()
    if not 0.02 <= size.width() / size.height() <= 50:
        raise PictureError(f"{size.width()} × {size.height()} px")
    return PictureFile(data, size.width(), size.height(), vector)


def decoded(picture: PictureFile, width: int, height: int) -> Painting:
    """The picture at the size that covers `width` by `height` device px, no larger than it is. Raises PictureError."""
    scale = max(width / picture.width, height / picture.height)
    if not picture.vector:
        scale = min(1.0, scale)
    target = QSize(max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    buffer, reader = _reader(picture.data, vector=picture.vector)
    rotated = bool(reader.transformation().value & reader.transformation().TransformationRotate90.value)
    reader.setScaledSize(target.transposed() if rotated else target)
    image = reader.read()
    buffer.close()
    if image.isNull():
        raise PictureError(reader.errorString())
    return Painting(QPixmap.fromImage(image), picture.aspect, edge_of(image))


def _reader(data: bytes, *, vector: bool) -> tuple[QBuffer, QImageReader]:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    QImageReader.setAllocationLimit(ALLOCATION_MB)
    reader.setAutoTransform(True)
    if vector:
        reader.setFormat(QByteArray(b"svg"))
    elif bytes(reader.format().data()) not in RASTER_FORMATS:
        # Only formats that are pictures and nothing else: Qt's other plugins read documents too.
        reader.setFormat(QByteArray(b"png"))
    return buffer, reader


def _looks_like_svg(data: bytes) -> bool:
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"<") or data[:2] == b"\x1f\x8b" or data[:2] in (b"\xff\xfe", b"\xfe\xff")
