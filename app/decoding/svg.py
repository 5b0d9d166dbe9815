"""Draws an SVG at the size at which it is wanted, with its texts in the house's typeface."""

from typing import BinaryIO

import resvg_py
from PySide6.QtGui import QImage

from app.decoding.pixels import Pixels, fitted
from app.decoding.raster import LONGEST, in_srgb
from app.decoding.refusal import NOTHING_DRAWN, RefusedError, not_well_formed, too_unlike
from app.decoding.svg_cleaning import CleanSvg
from app.resources import resources

FAMILY = "Foaje Sans"


def draw_svg(file: BinaryIO, most_width: int, most_height: int) -> Pixels:
    """The drawing as large as it can be within the most, in device px. Raises RefusedError."""
    svg = CleanSvg(file)
    size: tuple[int | None, int | None] = (None, None)
    if svg.size is not None:
        long, short = max(svg.size.width, svg.size.height), min(svg.size.width, svg.size.height)
        if long > LONGEST * short:
            raise RefusedError(too_unlike(round(svg.size.width), round(svg.size.height)))
        size = fitted(svg.size.width, svg.size.height, most_width, most_height)
    text = svg.text_at(*size)
    try:
        png = resvg_py.svg_to_bytes(
            svg_string=text,
            width=size[0] or most_width,
            height=size[1] or most_height,
            skip_system_fonts=True,
            font_files=_typeface() if svg.has_text else [],
            font_family=FAMILY,
            serif_family=FAMILY,
            sans_serif_family=FAMILY,
            cursive_family=FAMILY,
            fantasy_family=FAMILY,
            monospace_family=FAMILY,
        )
    except ValueError as error:
        raise RefusedError(not_well_formed(str(error))) from None
    del text
    image = QImage.fromData(png)
    del png
    if image.isNull():
        raise MemoryError
    image = in_srgb(image)
    if not _draws(image):
        raise RefusedError(NOTHING_DRAWN)
    return Pixels(image, image.width(), image.height(), vector=True, taken_out=svg.taken_out)


def _typeface() -> list[str]:
    return sorted(str(file) for file in (resources() / "typeface").glob("*.ttf"))


def _draws(image: QImage) -> bool:
    """Whether anything of it can be seen."""
    return not image.hasAlphaChannel() or any(bytes(image.constBits()))
