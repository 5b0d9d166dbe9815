"""One picture: read from standard input, its pixels written to standard output, its answer to standard error as a line of JSON.

`python -I -m app.decoding WIDTH HEIGHT PARENT`: the most in device px, and the process with which this one ends.

The pixels stand row by row, in 32-bit words of premultiplied alpha, red, green and blue in the machine's order; after them the
same picture in miniature. Whoever started it reads an answer that is none as the end of a process that went over a limit.
"""

import errno
import json
import os
import sys
from typing import BinaryIO
from zlib import crc32

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from app.decoding.content import HEAD_BYTES, Content, content_of
from app.decoding.limits import end_with, limit_process
from app.decoding.pixels import Pixels, fitted
from app.decoding.raster import decode_raster
from app.decoding.refusal import RefusedError
from app.decoding.svg import draw_svg

PICTURE, PIXELS, ANSWER = 0, 1, 2
BYTES_A_PIXEL = 4
MOST_LETTERS = 500  # of a fault
MINIATURE_PX = 128  # the longer side


def main(most_width: int, most_height: int, parent: int) -> None:
    """Answers for the picture, and ends the process."""
    pixels, answer = os.dup(PIXELS), os.dup(ANSWER)
    _silence()
    os.closerange(max(pixels, answer) + 1, 4096)
    if not end_with(parent):
        return
    limit_process((most_width * most_height + MINIATURE_PX**2) * BYTES_A_PIXEL)
    try:
        with open(PICTURE, "rb", closefd=False) as picture:
            told = _written(_decoded(picture, most_width, most_height), pixels)
    except RefusedError as error:
        told = {"refused": str(error)}
    except MemoryError:
        told = {"exceeded": "memory"}
    except OSError as error:
        told = {"exceeded": "disk" if error.errno in (errno.ENOSPC, errno.EDQUOT) else str(error)}
    except Exception as error:  # noqa: BLE001 - the process's outermost border: a fault of ours is told to whoever started it
        told = {"fault": f"{type(error).__name__}: {error}"[:MOST_LETTERS]}
    os.write(answer, json.dumps(told).encode() + b"\n")
    os._exit(0)  # what is left to do here is nothing, and it might fail under the limits


def _decoded(picture: BinaryIO, most_width: int, most_height: int) -> Pixels:
    content = content_of(picture.read(HEAD_BYTES))
    picture.seek(0)
    if content is Content.SVG:
        return draw_svg(picture, most_width, most_height)
    return decode_raster(picture, content, most_width, most_height)


def _written(decoded: Pixels, to: int) -> dict[str, object]:
    """Writes the pixels; what there is to say of them."""
    image = decoded.image
    miniature = _miniature(image)
    sum_ = 0
    for part in (image, miniature):
        rows = memoryview(part.constBits())
        sum_ = crc32(rows, sum_)
        while rows:
            rows = rows[os.write(to, rows) :]
    os.fsync(to)
    return {
        "width": decoded.width,
        "height": decoded.height,
        "vector": decoded.vector,
        "taken_out": decoded.taken_out,
        "opaque": not image.hasAlphaChannel(),
        "pixels": [image.width(), image.height()],
        "miniature": [miniature.width(), miniature.height()],
        "sum": sum_,
    }


def _miniature(image: QImage) -> QImage:
    width, height = image.width(), image.height()
    if max(width, height) > MINIATURE_PX:
        width, height = fitted(width, height, MINIATURE_PX, MINIATURE_PX)
    small = image.scaled(QSize(width, height), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return small.convertToFormat(image.format())


def _silence() -> None:
    """Nobody hears what libraries say: their words must not mix with the answer."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, PIXELS)
    os.dup2(nowhere, ANSWER)
    os.close(nowhere)


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
