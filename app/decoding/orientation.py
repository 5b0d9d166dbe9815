"""How a camera was held: the orientation that EXIF tells in a JPEG, a PNG or a WebP."""

import struct
from collections.abc import Iterator
from typing import BinaryIO

from app.decoding.content import Content

UPRIGHT = 1
ORIENTATIONS = range(1, 9)
ORIENTATION_TAG = 0x0112
SHORT = 3
EXIF = b"Exif\0\0"
MOST_BYTES = 1 << 20  # of EXIF: a camera's thumbnail lies in it
MOST_CHUNKS = 10_000


def orientation_of(file: BinaryIO, content: Content) -> int:
    """The orientation from 1 (upright) to 8, as EXIF counts; 1 where none is told. Leaves the file at its beginning."""
    try:
        for exif in _exif_of(file, content):
            found = _orientation(exif.removeprefix(EXIF))
            if found is not None:
                return found
    except struct.error:  # cut short: what decodes the picture will say so
        pass
    finally:
        file.seek(0)
    return UPRIGHT


def _exif_of(file: BinaryIO, content: Content) -> Iterator[bytes]:
    match content:
        case Content.JPEG:
            return _segments(file)
        case Content.PNG:
            return _png_chunks(file)
        case _:
            return _webp_chunks(file)


def _segments(file: BinaryIO) -> Iterator[bytes]:
    """The EXIF segments before a JPEG's first scan."""
    file.seek(2)
    for _ in range(MOST_CHUNKS):
        mark, kind, length = struct.unpack(">BBH", file.read(4))
        if mark != 0xFF or kind in (0xDA, 0xD9):
            return
        if kind == 0xE1:
            content = file.read(length - 2)
            if content.startswith(EXIF):
                yield content
        else:
            file.seek(length - 2, 1)


def _png_chunks(file: BinaryIO) -> Iterator[bytes]:
    file.seek(8)
    for _ in range(MOST_CHUNKS):
        length, kind = struct.unpack(">I4s", file.read(8))
        if kind == b"IEND":
            return
        if kind == b"eXIf":
            yield file.read(min(length, MOST_BYTES))
            return
        file.seek(length + 4, 1)  # and its checksum


def _webp_chunks(file: BinaryIO) -> Iterator[bytes]:
    file.seek(12)
    for _ in range(MOST_CHUNKS):
        kind, length = struct.unpack("<4sI", file.read(8))
        if kind == b"EXIF":
            yield file.read(min(length, MOST_BYTES))
            return
        file.seek(length + length % 2, 1)


def _orientation(exif: bytes) -> int | None:
    """The orientation in the first directory of a TIFF."""
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None:
        return None
    (start,) = struct.unpack_from(f"{order}I", exif, 4)
    (count,) = struct.unpack_from(f"{order}H", exif, start)
    for entry in range(count):
        tag, kind, _, value = struct.unpack_from(f"{order}HHIH", exif, start + 2 + 12 * entry)
        if tag == ORIENTATION_TAG:
            return value if kind == SHORT and value in ORIENTATIONS else None
    return None
