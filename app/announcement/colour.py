"""Colours written `#rrggbb`: their channels, their luminance and their contrast."""

import re
from functools import lru_cache

PATTERN = "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"
"""How a colour may be written."""

_WRITTEN = re.compile(PATTERN)


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


def linear(part: float) -> float:
    """Give a channel in proportion to its light (sRGB, IEC 61966-2-1)."""
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


@lru_cache(maxsize=1024)
def luminance(colour: str) -> float:
    """Compute the relative luminance, from 0, black, to 1, white (WCAG 2.2, "relative luminance"; its formula for sRGB)."""
    red, green, blue = (linear(part) for part in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Compute the contrast ratio of two colours, from 1 to 21, whichever is the lighter (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
