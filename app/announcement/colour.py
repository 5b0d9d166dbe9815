"""Colours written `#rrggbb`: their luminance, their contrast, and the nearest shade that has enough of it."""

import colorsys
import re
from collections.abc import Callable
from functools import lru_cache

PATTERN = "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"
"""How a colour may be written."""

_WRITTEN = re.compile(PATTERN)
_STEPS = 1020  # of lightness: four for each of the 255 that a channel has, so that no shade is missed


def normalised(text: str) -> str | None:
    """Write a colour as `#rrggbb` in lower case, `#rgb` written out; None for what is no such colour."""
    if not _WRITTEN.fullmatch(text):
        return None
    digits = text[1:].lower()
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))


def channels(colour: str) -> tuple[float, float, float]:
    """Split into red, green and blue of `#rrggbb`, each from 0 to 1. Raises ValueError for another text."""
    if not re.fullmatch("#[0-9A-Fa-f]{6}", colour):
        raise ValueError(f"not #rrggbb: {colour!r}")
    red, green, blue = bytes.fromhex(colour[1:])
    return red / 255, green / 255, blue / 255


@lru_cache(maxsize=1024)
def luminance(colour: str) -> float:
    """Compute the relative luminance, from 0, black, to 1, white (WCAG 2.2, "relative luminance"; its formula for sRGB)."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Compute the contrast ratio of two colours, from 1 to 21, whichever is the lighter (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def nearest_shade(colour: str, passes: Callable[[str], bool]) -> str | None:
    """Find the shade of the same hue and saturation (HLS) whose lightness differs least and that passes; None if none does."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*channels(colour))
    for step in range(_STEPS + 1):
        for moved in (lightness - step / _STEPS, lightness + step / _STEPS):
            # the ends themselves are tried too, wherever between two steps they lie
            if not -1 / _STEPS < moved < 1 + 1 / _STEPS:
                continue
            shade = _written(colorsys.hls_to_rgb(hue, min(1.0, max(0.0, moved)), saturation))
            if passes(shade):
                return shade
    return None


def _written(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
