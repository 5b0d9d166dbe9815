"""What the typeface's ink takes: every line has room for most letters, and the others are measured."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.layout.text.block import ASCENT, BALANCED, DESCENT, TextBlock
from app.layout.text.paragraph import Typesetter
from app.layout.text.type_scale import Role
from app.stage.drawing.measurer import LanguageMeasurer
from app.stage.drawing.typeface import WEIGHTS, Typeface, load_typeface

ROUNDED = 0.003  # of an em: outlines are rounded to a thousandth, and their edges smoothed
PX = 200


@pytest.fixture(scope="module")
def typeface(qapp: QApplication) -> Typeface:
    return load_typeface()


@pytest.mark.parametrize("weight", WEIGHTS)
def test_every_line_has_room_for_the_letters_that_are_not_measured(typeface: Typeface, weight: int) -> None:
    measurer = LanguageMeasurer(typeface, "sv")
    low = [chr(point) for point in range(0x20, 0x3000) if not measurer.is_high(chr(point)) and not typeface.lacks(chr(point))]
    assert {"Å", "ģ", "Ş", "„", "…"} <= set(low)
    for letter in low:
        ink = typeface.ink(letter, weight)
        assert ink.ascent <= ASCENT, f"{letter} is {ink.ascent} em high"
        assert ink.descent <= DESCENT, f"{letter} goes {ink.descent} em down"


def drawn_rows(typeface: Typeface, text: str, weight: int) -> tuple[int, int]:
    """The first and the last row of pixels that a line's ink takes, counted from its baseline."""
    image = QImage(4 * (int(typeface.advance(text, weight) * PX) // 4 + PX // 2), 4 * PX, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.setFont(typeface.font(PX, weight))
        painter.drawText(QPointF(PX, 2 * PX), text)
    data, length = bytes(image.constBits()), image.bytesPerLine()
    rows = [row for row in range(image.height()) if min(data[row * length : (row + 1) * length]) < 200]
    return rows[0] - 2 * PX, rows[-1] + 1 - 2 * PX


@pytest.mark.parametrize("weight", [400, 800])
@pytest.mark.parametrize("text", ["Åg", "ĐỂ MỌI NGƯỜI ĐỀU", "افتتاح المكتبة على الواجهة البحرية", "”", "„", "Επέκταση", "x\u0323\u0302"])
def test_ink_is_measured_as_it_is_drawn(typeface: Typeface, text: str, weight: int) -> None:
    typeface.cover([text])
    ink, (top, bottom) = typeface.ink(text, weight), drawn_rows(typeface, text, weight)
    assert -top == pytest.approx(ink.ascent * PX, abs=2)
    assert bottom == pytest.approx(ink.descent * PX, abs=2)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "افتتاح المكتبة العامة الجديدة على الواجهة البحرية"),
        ("vi", "Thư viện Quận Bảy mở cửa trở lại: ĐỂ MỌI NGƯỜI ĐỀU ĐƯỢC ĐỌC Ở ĐÂY"),
        ("he", "פִּתְחוּ אֶת הַשַּׁעַר וְיָבֹא גּוֹי צַדִּיק"),
    ],
)
def test_the_lines_of_a_headline_do_not_touch(typeface: Typeface, language: str, text: str) -> None:
    typeface.cover([text])
    paragraph = Typesetter(LanguageMeasurer(typeface, language)).paragraph(text, 800, Role.HEADLINE)
    lines = TextBlock(paragraph, PX, 6.0 * PX, Role.HEADLINE.style.pitch, BALANCED).placed(0, 0, "ink")
    assert len(lines) > 1
    for above, below in pairwise(lines):
        bottom, top = drawn_rows(typeface, above.text, 800)[1], drawn_rows(typeface, below.text, 800)[0]
        assert above.baseline + bottom < below.baseline + top
    for line in lines:
        top, bottom = drawn_rows(typeface, line.text, 800)
        assert line.rect.y <= line.baseline + top + ROUNDED * PX
        assert line.rect.bottom >= line.baseline + bottom - ROUNDED * PX
