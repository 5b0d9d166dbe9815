"""Whether a logo shows on what it stands on, and on which of the theme's colours it does."""

from PySide6.QtGui import QImage, qAlpha, qBlue, qGreen, qRed

from app.announcement.colour import contrast
from app.announcement.theme import Theme
from app.stage.drawing.picture import PictureFile, miniature

STANDS_ON = ("paper", "deep", "sun")
MAY_BEAR = ("deep", "paper", "ink", "on_deep", "white")
LEAST_CONTRAST = 1.5  # below it an outline is lost from a distance
MOST_LOST = 0.35  # of the outline: a light part or two do not make a logo vanish
SEEN_ALPHA = 96  # of 255, from which a pixel is a part of it
STEP = 8  # of 255: colours nearer than that are one


def logo_grounds(logo: PictureFile, theme: Theme) -> dict[str, str]:
    """The colour of the theme that the logo needs under it, by the ground on which it vanishes without.

    It vanishes where the outline at which it meets the ground has no contrast with it. A logo without a transparent pixel
    brings its own paper. Raises PictureError.
    """
    image = miniature(logo)
    outline = _outline(image) if image.hasAlphaChannel() else {}
    if not outline:
        return {}
    lost = {name: _lost(outline, theme.colour(name)) for name in {*STANDS_ON, *MAY_BEAR}}
    best = min(MAY_BEAR, key=lost.__getitem__)
    return {ground: best for ground in STANDS_ON if lost[ground] > MOST_LOST and lost[best] < lost[ground]}


def _outline(image: QImage) -> dict[str, int]:
    """How many pixels of each colour lie where the logo meets its ground; none where it leaves nothing of it to see."""
    image = image.convertToFormat(QImage.Format.Format_ARGB32)  # not multiplied by its alpha
    width, height = image.width(), image.height()
    pixels = [[image.pixel(x, y) for x in range(width)] for y in range(height)]
    seen = [[qAlpha(pixel) >= SEEN_ALPHA for pixel in row] for row in pixels]
    if all(all(row) for row in seen):
        return {}
    found: dict[str, int] = {}
    for y in range(height):
        for x in range(width):
            if seen[y][x] and not _surrounded(seen, x, y):
                parts = (qRed(pixels[y][x]), qGreen(pixels[y][x]), qBlue(pixels[y][x]))
                colour = "#" + "".join(f"{part // STEP * STEP:02x}" for part in parts)
                found[colour] = found.get(colour, 0) + 1
    return found


def _surrounded(seen: list[list[bool]], x: int, y: int) -> bool:
    inside = 0 < x < len(seen[0]) - 1 and 0 < y < len(seen) - 1
    return inside and seen[y][x - 1] and seen[y][x + 1] and seen[y - 1][x] and seen[y + 1][x]


def _lost(outline: dict[str, int], ground: str) -> float:
    """The share of the outline that is lost on a ground."""
    return sum(count for colour, count in outline.items() if contrast(colour, ground) < LEAST_CONTRAST) / sum(outline.values())
