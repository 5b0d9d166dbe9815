"""Pictures for the tests of the decoder, with what cameras, programs and strangers put into them."""

import struct
import zlib

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QColorSpace, QImage, QPainter

LEFT, RIGHT = "#a02020", "#2040a0"
OPEN_SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="100">'


def halves(width: int = 60, height: int = 40) -> QImage:
    """A picture that is red at the left and blue at the right."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(LEFT))
    with QPainter(image) as painter:
        painter.fillRect(width // 2, 0, width, height, QColor(RIGHT))
    return image


def noise(width: int = 400, height: int = 300) -> QImage:
    """A picture that cannot be packed well, so that half of its file is half of it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for y in range(height):
        for x in range(width):
            image.setPixel(x, y, 0xFF000000 | zlib.crc32(struct.pack("<HH", x, y)) & 0xFFFFFF)
    return image


def encoded(image: QImage, kind: str) -> bytes:
    """The picture as a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind.upper(), 95)  # type: ignore[call-overload] # Qt wants a str here, its stub says bytes
    return bytes(buffer.data().data())


def in_display_p3(image: QImage) -> QImage:
    """The same numbers, meant as a telephone's camera means them."""
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3))
    return image


def exif(orientation: int) -> bytes:
    """A TIFF that says how the camera was held."""
    return struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, 0x0112, 3, 1, orientation, 0, 0)


def with_orientation(data: bytes, kind: str, orientation: int) -> bytes:
    """A picture's file with EXIF in it."""
    told = exif(orientation)
    if kind == "jpeg":
        segment = b"Exif\0\0" + told
        return data[:2] + b"\xff\xe1" + struct.pack(">H", len(segment) + 2) + segment + data[2:]
    if kind == "png":
        return data[:33] + chunk(b"eXIf", told) + data[33:]
    width, height = (side - 1 for side in (60, 40))
    extended = b"VP8X" + struct.pack("<IB3x", 10, 0x08) + width.to_bytes(3, "little") + height.to_bytes(3, "little")
    body = b"WEBP" + extended + data[12:] + b"EXIF" + struct.pack("<I", len(told)) + told + b"\0" * (len(told) % 2)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def chunk(kind: bytes, data: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_bomb(width: int, height: int, rows: int | None = None) -> bytes:
    """A PNG whose px are many and whose bytes are few."""
    packer, row = zlib.compressobj(1), b"\0" + b"\x55" * (3 * width)
    packed = b"".join([*(packer.compress(row) for _ in range(height if rows is None else rows)), packer.flush()])
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def svg(inside: str) -> bytes:
    """An SVG of 100 by 100 px."""
    return f"{OPEN_SVG}{inside}</svg>".encode()


def nested_uses(depth: int = 11) -> bytes:
    """Each group shows the one before it ten times."""
    groups = (f'<g id="a{i}">' + f'<use xlink:href="#a{i - 1}"/>' * 10 + "</g>" for i in range(1, depth))
    return svg('<g id="a0"><rect width="9" height="9"/></g>' + "".join(groups))


def billion_laughs() -> bytes:
    """Each entity is ten of the one before it."""
    entities = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
    return f'<!DOCTYPE svg [<!ENTITY a0 "ha">{entities}]>'.encode() + svg('<text y="20">&a9;</text>')


def blurred(times: int = 50) -> bytes:
    """Filters that take minutes."""
    filters = '<feTurbulence baseFrequency="0.1" numOctaves="100"/><feMorphology operator="dilate" radius="200"/>' * times
    return svg(f'<filter id="f">{filters}</filter><rect filter="url(#f)" width="100" height="100"/>')


def nested_layers(depth: int = 300) -> bytes:
    """Each layer takes the memory of the whole picture."""
    return svg('<g opacity="0.9">' * depth + '<rect width="100" height="100"/>' + "</g>" * depth)
