"""Colours by lightness, chroma and hue as the eye sees them: OKLCH, the polar form of Björn Ottosson's OKLab (2020).

The matrices are those of https://bottosson.github.io/posts/oklab/. A library of colours takes 150 ms to import, which the
start of a screen does not bear, and this is all that is needed of one.
"""

from math import atan2, cos, degrees, hypot, radians, sin
from typing import NamedTuple

from app.announcement.colour import channels, linear

_ROUNDED = 0.5 / 255  # so far outside its range a channel still rounds to a value inside it
_HALVINGS = 10  # of the chroma: finer than a channel's 255 steps


class Oklch(NamedTuple):
    """Lightness from 0, black, to 1, white; chroma from 0, grey, to about 0.32; hue in degrees from 0 to 360."""

    lightness: float
    chroma: float
    hue: float


def oklch(colour: str) -> Oklch:
    """Give `#rrggbb` in OKLCH. Raises ValueError for another text."""
    red, green, blue = (linear(part) for part in channels(colour))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return Oklch(lightness, hypot(a, b), degrees(atan2(b, a)) % 360)


def written(colour: Oklch) -> str:
    """Write a colour as `#rrggbb`, of the same lightness and hue, and of its chroma or as much of it as a screen shows."""
    if not 0 < colour.lightness < 1:
        colour = colour._replace(chroma=0.0)
    parts = _channels(colour)
    if not _shows(parts):
        least, most = 0.0, colour.chroma
        for _ in range(_HALVINGS):
            chroma = (least + most) / 2
            if _shows(_channels(colour._replace(chroma=chroma))):
                least = chroma
            else:
                most = chroma
        parts = _channels(colour._replace(chroma=least))
    return "#" + "".join(f"{round(255 * min(1.0, max(0.0, part))):02x}" for part in parts)


def _channels(colour: Oklch) -> tuple[float, float, float]:
    """Give red, green and blue of sRGB, which lie between 0 and 1 where a screen shows the colour."""
    lightness, chroma, hue = colour
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _encoded(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
        _encoded(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
        _encoded(-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short),
    )


def _shows(parts: tuple[float, float, float]) -> bool:
    return all(-_ROUNDED <= part <= 1 + _ROUNDED for part in parts)


def _encoded(part: float) -> float:
    """Give a channel as it is written of one that is linear in light (sRGB, IEC 61966-2-1)."""
    return 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
