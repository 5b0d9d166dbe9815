"""Decodes a PNG, a JPEG or a WebP at the size at which it is wanted, turned upright, in sRGB."""

from typing import BinaryIO

from PySide6.QtCore import QByteArray, QFile, QIODevice, QMessageLogContext, QSize, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QTransform

from app.decoding.content import Content
from app.decoding.limits import MEMORY_MB
from app.decoding.orientation import orientation_of
from app.decoding.pixels import Pixels, fitted
from app.decoding.refusal import BROKEN, RefusedError, too_large, too_unlike

LONGEST = 50  # times as long as broad
ENDS_EARLY = "premature end"  # libjpeg's words: Qt goes on with grey
TURNS = {1: (0, 1), 2: (0, -1), 3: (180, 1), 4: (180, -1), 5: (270, -1), 6: (90, 1), 7: (90, -1), 8: (270, 1)}
FIRST_ON_ITS_SIDE = 5
BITS = 32  # of a pixel


def decode_raster(file: BinaryIO, content: Content, most_width: int, most_height: int) -> Pixels:
    """The picture, no larger than its own size and the most, in device px. Raises RefusedError."""
    orientation = orientation_of(file, content)
    device = QFile()
    device.open(file.fileno(), QIODevice.OpenModeFlag.ReadOnly, QFile.FileHandleFlag.DontCloseHandle)
    reader = QImageReader(device, QByteArray(content.value.encode()))
    reader.setAutoDetectImageFormat(False)
    size = _own_size(reader, content)
    turned = size.transposed() if orientation >= FIRST_ON_ITS_SIDE else size
    if turned.width() > most_width or turned.height() > most_height:
        wanted = QSize(*fitted(turned.width(), turned.height(), most_width, most_height))
        reader.setScaledSize(wanted.transposed() if orientation >= FIRST_ON_ITS_SIDE else wanted)
    image = _read(reader, size)
    degrees, mirror = TURNS[orientation]
    image = in_srgb(image)
    if orientation != 1:
        image = image.transformed(QTransform().scale(mirror, 1) * QTransform().rotate(degrees))
    return Pixels(image, turned.width(), turned.height())


def in_srgb(image: QImage) -> QImage:
    """The same colours as the screen takes them: premultiplied with their alpha, which an opaque picture has not."""
    target = QImage.Format.Format_ARGB32_Premultiplied if image.hasAlphaChannel() else QImage.Format.Format_RGB32
    space, srgb = image.colorSpace(), QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    if space.isValid() and space != srgb:
        converted = image.convertedToColorSpace(srgb, target)
        if not converted.isNull():
            return converted
    return image.convertToFormat(target)


def _own_size(reader: QImageReader, content: Content) -> QSize:
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        raise RefusedError(BROKEN)
    width, height = size.width(), size.height()
    if max(width, height) > LONGEST * min(width, height):
        raise RefusedError(too_unlike(width, height))
    # A JPEG is made smaller while it is decoded; of the others all stands in memory once.
    depth = QImage.toPixelFormat(reader.imageFormat()).bitsPerPixel() or BITS
    if content is not Content.JPEG and _bytes(size) * depth / BITS > MEMORY_MB << 20:
        raise RefusedError(too_large(width, height))
    return size


def _read(reader: QImageReader, size: QSize) -> QImage:
    """The image of a picture of that size. Raises RefusedError where it is broken, also where Qt would put up with it."""
    said: list[str] = []

    def listen(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        del kind, context
        said.append(message)

    QImageReader.setAllocationLimit(MEMORY_MB)
    known = qInstallMessageHandler(listen)
    try:
        image = reader.read()
    finally:
        qInstallMessageHandler(known)
    if image.isNull() and _bytes(size) > MEMORY_MB << 20:
        raise RefusedError(too_large(size.width(), size.height()))
    if image.isNull() or any(ENDS_EARLY in message for message in said):
        raise RefusedError(BROKEN)
    return image


def _bytes(size: QSize) -> int:
    """How much a picture takes when it is decoded whole."""
    return size.width() * size.height() * BITS // 8
