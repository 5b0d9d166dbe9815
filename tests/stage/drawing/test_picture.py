"""Pictures are decoded at their size on the screen; what can't be shown is told."""

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from app.resources import resources
from app.stage.drawing.picture import PictureError, decoded, read_picture

SHIFT_JIS = b'<?xml version="1.0" encoding="shift_jis"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'

pytestmark = pytest.mark.usefixtures("qapp")


def png(folder: Path, width: int, height: int, colour: str = "#336699") -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    path = folder / "picture.png"
    assert image.save(str(path))
    return path


def test_a_large_picture_is_decoded_small(tmp_path: Path) -> None:
    picture = read_picture(png(tmp_path, 1200, 800))
    painting = decoded(picture, 300, 200)
    assert (painting.pixmap.width(), painting.pixmap.height()) == (300, 200)
    assert painting.aspect == 1.5
    assert painting.edge is not None
    assert {colour.name() for colour in (*painting.edge.left, *painting.edge.top)} == {"#336699"}


def test_a_small_picture_is_not_blown_up_in_memory(tmp_path: Path) -> None:
    assert decoded(read_picture(png(tmp_path, 30, 20)), 3000, 2000).pixmap.width() == 30


def test_a_drawing_is_drawn_at_any_size() -> None:
    picture = read_picture(resources() / "ceremony.svg")
    assert picture.vector
    assert decoded(picture, 2400, 1600).pixmap.width() == 2400


def test_a_photo_taken_upright_stands_upright(tmp_path: Path) -> None:
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#880000"))
    path = tmp_path / "photo.jpg"
    assert image.save(str(path))
    exif = b"Exif\0\0" + struct.pack("<2sHIHHHIHHI", b"II", 42, 8, 1, 0x0112, 3, 1, 6, 0, 0)
    data = path.read_bytes()
    path.write_bytes(data[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + data[2:])
    picture = read_picture(path)
    assert (picture.width, picture.height) == (20, 40)
    painting = decoded(picture, 10, 20)
    assert (painting.pixmap.width(), painting.pixmap.height()) == (10, 20)


def _giant(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    "data",
    [b"", b"\x89PNG\r\n\x1a\n", b"hello", b"\0" * 600, _giant(30_000, 30_000), _giant(20_000, 10), b"<svg", SHIFT_JIS, b"%PDF-1.4\n"],
    ids=["empty", "cut", "text", "zeros", "giant", "sliver", "broken-svg", "encoding", "pdf"],
)
def test_what_is_no_picture_is_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(data)
    with pytest.raises(PictureError, match=r"."):
        decoded(read_picture(path), 100, 100)


def test_a_folder_and_nothing_are_told(tmp_path: Path, qapp: QApplication) -> None:
    for path in (tmp_path, tmp_path / "missing.png"):
        with pytest.raises(PictureError):
            read_picture(path)
