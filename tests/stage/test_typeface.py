"""The typeface in its real weights, and None that survives Qt."""

import sys

from PySide6.QtCore import QObject
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from app.stage.typeface import Typeface


def test_three_weights_give_three_widths(typeface: Typeface) -> None:
    widths = [typeface.advance("Borås Stad säker och trygg", weight) for weight in (400, 600, 800)]
    assert widths[0] < widths[1] < widths[2]


def test_widths_grow_with_the_size(typeface: Typeface) -> None:
    text = "Återcertifierad i Borås"
    for px in (28, 35, 73, 150):
        drawn = QFontMetricsF(typeface.font(px, 400)).horizontalAdvance(text) / px
        assert abs(drawn - typeface.advance(text, 400)) < 0.01 * drawn


def test_figures_have_one_width(typeface: Typeface) -> None:
    assert typeface.advance("11:11", 400) == typeface.advance("08:06", 400)


def test_capitals_are_two_thirds_of_an_em(typeface: Typeface) -> None:
    assert 0.6 < typeface.cap_height < 0.7


def test_large_glyphs_are_drawn(typeface: Typeface) -> None:
    for px in (40, 64, 65, 90, 200, 300):
        image = QImage(4 * px, 2 * px, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        with QPainter(image) as painter:
            painter.setFont(typeface.font(px, 800))
            painter.drawText(px // 4, px + px // 4, "HH")
        dark = sum(image.pixelColor(x, px).lightness() < 128 for x in range(image.width()))
        assert dark > px / 4, px


def test_none_survives_calls_of_qt() -> None:
    """PySide6 6.12 takes a reference off None at every such call; on Python 3.11 the screen would die within the hour."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > before - 100
