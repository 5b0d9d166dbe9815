"""Where a picture goes: a file, whole or not at all, or standard output."""

import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSaveFile
from PySide6.QtGui import QImage, QImageWriter

from app.standard_streams import give_up_standard_output

STANDARD_OUTPUT = Path("-")


class CannotWriteError(Exception):
    """The output cannot be written; the message says why."""


def png_of(image: QImage) -> bytes:
    """The picture as PNG. Raises CannotWriteError."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    if not writer.write(image):
        raise CannotWriteError(writer.errorString())
    return bytes(buffer.data().data())


def write(data: bytes, output: Path) -> None:
    """Writes a file whole or not at all; - is standard output. Raises CannotWriteError."""
    if output == STANDARD_OUTPUT:
        try:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        except OSError as error:
            give_up_standard_output()
            raise CannotWriteError(f"standard output: {error.strerror}") from None
        return
    file = QSaveFile(str(output))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise CannotWriteError(f"{output}: {file.errorString()}")
    if file.write(data) != len(data) or not file.commit():
        raise CannotWriteError(f"{output}: {file.errorString()}")
