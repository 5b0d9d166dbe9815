"""How large an SVG says that it is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

PX = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "em": 16.0, "ex": 8.0}
LEAST, MOST = 1e-6, 1e9
_LENGTH = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*([a-zA-Z]*)\s*")
_BETWEEN_NUMBERS = re.compile(r"[\s,]+")


@dataclass(frozen=True)
class SvgSize:
    """In px."""

    width: float
    height: float


def size_of(root: Mapping[str, str]) -> SvgSize | None:
    """The size that the attributes of the outermost element tell: its own, else that of its view box; None where neither does."""
    width, height, box = _px(root.get("width")), _px(root.get("height")), _box(root.get("viewBox"))
    if width is None and height is None:
        return box
    if box is not None:
        width = width or (height or 0) * box.width / box.height
        height = height or width * box.height / box.width
    return SvgSize(width, height) if width and height else None


def _px(length: str | None) -> float | None:
    """A length in px; None for a share of something, and for what is none."""
    found = _LENGTH.fullmatch(length or "")
    unit = PX.get(found[2].lower()) if found else None
    px = float(found[1]) * unit if found and unit else 0.0
    return px if LEAST <= px <= MOST else None


def _box(text: str | None) -> SvgSize | None:
    try:
        _, _, width, height = (float(number) for number in _BETWEEN_NUMBERS.split((text or "").strip()))
    except ValueError:
        return None
    return SvgSize(width, height) if LEAST <= width <= MOST and LEAST <= height <= MOST else None
