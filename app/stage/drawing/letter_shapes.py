"""Measures the letters of the typeface on their outlines."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from app.layout.text.letters import Letters, Proportions
from app.stage.drawing.typeface import MEASURED_PX, WEIGHTS, Typeface


def letters_of(typeface: Typeface) -> Letters:
    """The typeface's proportions, of every weight that texts are set in."""
    x_height = min(_outline(typeface, "x", weight).height() for weight in WEIGHTS) / MEASURED_PX
    return Letters(typeface.cap_height, x_height, {weight: _proportions(typeface, weight) for weight in WEIGHTS})


def _proportions(typeface: Typeface, weight: int) -> Proportions:
    # Its I has no serifs: it is its stroke.
    capital, round_one = _outline(typeface, "I", weight), _outline(typeface, "O", weight)
    return Proportions(capital.width() / capital.height(), round_one.width() / capital.height())


def _outline(typeface: Typeface, letter: str, weight: int) -> QRectF:
    outline = QPainterPath()
    outline.addText(0.0, 0.0, typeface.font(MEASURED_PX, weight), letter)
    return outline.boundingRect()
