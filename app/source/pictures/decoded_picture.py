"""What came of a picture: its pixels, which stay in a file until they are drawn, or why it is not shown."""

import os
import weakref

from app.value import value

BYTES_A_PIXEL = 4


@value
class RefusedPicture:
    """Why a picture is not shown. `lasting`: it would be the same at every other time."""

    reason: str
    lasting: bool = True


@value
class PictureFacts:
    """What is known of decoded pixels.

    `width` and `height` are the picture's own size in px as it stands upright; `pixels` and `miniature` those of what was decoded.
    `taken_out` counts the references that a drawing in vectors has lost; `sum` is the CRC-32 of all the pixels.
    """

    width: int
    height: int
    vector: bool
    taken_out: int
    opaque: bool
    pixels: tuple[int, int]
    miniature: tuple[int, int]
    sum: int

    @property
    def pixels_bytes(self) -> int:
        """How much the pixels take; the miniature's stand after them."""
        return self.pixels[0] * self.pixels[1] * BYTES_A_PIXEL

    @property
    def all_bytes(self) -> int:
        """How much the pixels take together with the miniature's."""
        return self.pixels_bytes + self.miniature[0] * self.miniature[1] * BYTES_A_PIXEL


class DecodedPicture:
    """Pixels in a file that it keeps open: 32-bit words of premultiplied alpha, red, green and blue."""

    def __init__(self, facts: PictureFacts, descriptor: int) -> None:
        self.facts = facts
        self._descriptor = descriptor
        weakref.finalize(self, os.close, descriptor)

    def read_pixels(self, into: memoryview) -> bool:
        """Fills a buffer of just their size; whether all could be read."""
        return self._read(into, 0)

    def read_miniature(self, into: memoryview) -> bool:
        """Fills a buffer of just the miniature's size; whether all could be read."""
        return self._read(into, self.facts.pixels_bytes)

    def _read(self, into: memoryview, start: int) -> bool:
        while into:
            try:
                count = os.preadv(self._descriptor, [into], start)
            except OSError:
                return False
            if not count:
                return False
            into, start = into[count:], start + count
        return True


def facts_of(answer: dict[str, object]) -> PictureFacts | None:
    """The facts that an answer tells; None where it is none, or tells what cannot be."""
    width, height, taken_out, checksum = (_number(answer.get(name)) for name in ("width", "height", "taken_out", "sum"))
    pixels, miniature = _size(answer.get("pixels")), _size(answer.get("miniature"))
    if not width or not height or taken_out is None or checksum is None or pixels is None or miniature is None:
        return None
    vector, opaque = answer.get("vector") is True, answer.get("opaque") is True
    return PictureFacts(width, height, vector, taken_out, opaque, pixels, miniature, checksum)


def _number(told: object) -> int | None:
    return told if isinstance(told, int) and told >= 0 else None


def _size(told: object) -> tuple[int, int] | None:
    match told:
        case [int(width), int(height)] if width > 0 and height > 0:
            return width, height
        case _:
            return None
