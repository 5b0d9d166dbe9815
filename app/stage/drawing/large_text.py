"""Large text in the pieces in which it is drawn fastest.

Up to 64 device px Qt keeps each glyph's picture. Beyond, it fills the outline of all that is drawn at once, for which it sorts
the edges in every row of pixels: a line of ninety letters takes four times as long as its words do one by one, in which no
letter touches another piece's.
"""

import unicodedata
from collections.abc import Iterator

from PySide6.QtGui import QFontMetricsF

LARGE_PX = 64  # of the device: up to this size Qt keeps glyphs
LEFT_TO_RIGHT = frozenset({"L", "EN", "ES", "ET", "CS", "NSM", "BN", "B", "S", "WS", "ON"})  # of Unicode's classes of direction
FIRST_OF_THE_EAST = "\u2e80"


def pieces(text: str, metrics: QFontMetricsF) -> tuple[tuple[float, str], ...]:
    """Cut a text for a reading direction from left to right into pieces, each with where it begins, in the metrics' own px.

    A text with anything that is read from right to left stays whole.
    """
    if not text.isascii() and not all(unicodedata.bidirectional(letter) in LEFT_TO_RIGHT for letter in text):
        return ((0.0, text),)
    return tuple((_begin(text, start, metrics), text[start:stop]) for start, stop in _cuts(text))


def _begin(text: str, start: int, metrics: QFontMetricsF) -> float:
    """Tell where a piece begins, kerned with what stands before it."""
    return metrics.horizontalAdvance(text[: start + 1]) - metrics.horizontalAdvance(text[start]) if start else 0.0


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """Cut at spaces, and between the characters of China, Japan and Korea, none of which reaches into another's square."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or _may_part(text[place - 1], text[place]):
            if not text[start:place].isspace():
                yield start, place
            start = place


def _may_part(before: str, after: str) -> bool:
    if after.isspace() is not before.isspace():
        return True
    return min(before, after) >= FIRST_OF_THE_EAST and unicodedata.category(before) == unicodedata.category(after) == "Lo"
