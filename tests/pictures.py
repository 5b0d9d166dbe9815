"""Pictures decoded in the test's own process: the same code as the decoder's, without its limits."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from app.decoding.content import HEAD_BYTES, Content, content_of
from app.decoding.pixels import Pixels
from app.decoding.raster import decode_raster
from app.decoding.refusal import RefusedError
from app.decoding.svg import draw_svg
from app.resources import resources
from app.source.pictures.decoded_picture import PictureFacts
from app.stage.drawing.picture import MINIATURE_PX, PictureError, PictureFile, picture_of
from app.stage.edition import look_at_own

SIZE = (3840, 2160)


@dataclass(frozen=True, eq=False)
class PixelsInMemory:
    """Decoded pixels that are still there."""

    facts: PictureFacts
    image: QImage
    small: QImage

    def read_pixels(self, into: memoryview) -> bool:
        into[:] = self.image.constBits()
        return True

    def read_miniature(self, into: memoryview) -> bool:
        into[:] = self.small.constBits()
        return True


def decoded_here(path: Path, most_width: int = SIZE[0], most_height: int = SIZE[1]) -> Pixels:
    """A picture as the decoder makes it. Raises RefusedError."""
    with path.open("rb") as file:
        content = content_of(file.read(HEAD_BYTES))
        file.seek(0)
        if content is Content.SVG:
            return draw_svg(file, most_width, most_height)
        return decode_raster(file, content, most_width, most_height)


def read_picture(path: Path, most_width: int = SIZE[0], most_height: int = SIZE[1]) -> PictureFile:
    """A picture as the stage takes it. Raises PictureError."""
    try:
        pixels = decoded_here(path, most_width, most_height)
    except RefusedError as error:
        raise PictureError(str(error)) from None
    image = pixels.image
    scale = min(1.0, MINIATURE_PX / max(image.width(), image.height()))
    small = image.scaled(QSize(max(1, round(image.width() * scale)), max(1, round(image.height() * scale)))).convertToFormat(image.format())
    facts = PictureFacts(
        pixels.width,
        pixels.height,
        pixels.vector,
        pixels.taken_out,
        not image.hasAlphaChannel(),
        (image.width(), image.height()),
        (small.width(), small.height()),
        0,
    )
    return picture_of(PixelsInMemory(facts, image, small))


def look_here(path: Path, folder: Path) -> PictureFile | PictureError | None:
    """What an edition is given for a picture."""
    return look_at_own(path, folder) if folder == resources() else _looked_at(path, path.read_bytes())


@lru_cache(maxsize=16)
def _looked_at(path: Path, content: bytes) -> PictureFile | PictureError:
    """The same for the same content, as the program remembers it."""
    del content
    try:
        return read_picture(path)
    except PictureError as error:
        return error
