"""The typeface in its real weights, set as the variable fonts say that it is made from; and None that survives Qt."""

import sys
from io import BytesIO

import pytest
import uharfbuzz
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from PySide6.QtCore import QObject
from PySide6.QtGui import QFontInfo, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.layout.text.block import ASCENT, CAPITALS, DESCENT
from app.stage.drawing.typeface import FAMILY, MEASURED_PX, WEIGHTS, Typeface, file_name, load_typeface
from tests.stage.renew_typeface import FIRST, ORIGINS, TYPEFACE, Origin, code_points, static, variable

TEXTS = (
    "ry",
    "Vä",
    "tr ygg",
    "countr y",
    "AVATAR",
    "To",
    "L’été",
    "“Tyst,” 11:14 – ½",
    "ﬁ fi ff",
    "Ελλάδα",
    "Україна",
    "Việt Nam",
    "e\u0301",
)
RIGHT_TO_LEFT = {"Foaje Sans Arabic": "اعتماد مدينة بوراس لَا", "Foaje Sans Hebrew": "עִיר בטוחה לכולם"}
NEAR = 0.001  # of an em


@pytest.mark.parametrize("weight", WEIGHTS)
def test_texts_are_as_wide_as_the_variable_font_says(typeface: Typeface, weight: int) -> None:
    told = {text: shaped_width(FIRST, text, weight) for text in TEXTS}
    assert {text: typeface.advance(text, weight) for text in TEXTS} == pytest.approx(told, abs=NEAR)


@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize("origin", ORIGINS[1:], ids=lambda origin: origin.family)
def test_other_scripts_are_as_wide_as_their_variable_fonts_say(qapp: QApplication, origin: Origin, weight: int) -> None:
    text = RIGHT_TO_LEFT[origin.family]
    typeface = load_typeface()
    typeface.cover([text])
    assert typeface.families == (FAMILY, origin.family)
    told = sum(shaped_width(origin, word, weight) for word in text.split())
    assert sum(typeface.advance(word, weight) for word in text.split()) == pytest.approx(told, abs=NEAR)


@pytest.mark.parametrize("weight", WEIGHTS)
def test_qt_finds_each_weight_in_one_family(typeface: Typeface, weight: int) -> None:
    found = QFontInfo(Typeface((FAMILY,)).font(MEASURED_PX, weight))  # the fixture's has taken in other scripts' families by now
    assert (found.family(), found.weight(), found.exactMatch()) == (FAMILY, weight, True)


@pytest.mark.parametrize("origin", ORIGINS, ids=lambda origin: origin.family)
def test_the_files_are_what_the_tool_makes(origin: Origin) -> None:
    sample = sorted(code_points(origin) & set(map(ord, RIGHT_TO_LEFT.get(origin.family, "".join(TEXTS)))))
    font = variable(origin, sample)
    for weight in WEIGHTS:
        buffer = BytesIO()
        static(font, origin, weight).save(buffer)
        made, file = TTFont(buffer), TTFont(TYPEFACE / file_name(origin.family, weight))
        assert set(file.getBestCmap()) == code_points(origin)
        assert outlines(file, sample) == outlines(made, sample)
        assert [record.toUnicode() for record in file["name"].names] == [record.toUnicode() for record in made["name"].names]
        assert origin.package in file["name"].getDebugName(3)
        assert "Source" not in "".join(file["name"].getDebugName(number) for number in (1, 4, 6, 16))  # a reserved name


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


def test_capitals_are_as_high_as_the_layout_takes_them(typeface: Typeface) -> None:
    assert typeface.cap_height == pytest.approx(CAPITALS, abs=NEAR)


def test_the_ring_of_a_capital_stays_in_its_line(typeface: Typeface) -> None:
    assert -QFontMetricsF(typeface.font(MEASURED_PX, 800)).tightBoundingRect("Å").top() < ASCENT * MEASURED_PX
    assert QFontMetricsF(typeface.font(MEASURED_PX, 800)).tightBoundingRect("gjy").bottom() < DESCENT * MEASURED_PX


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


def shaped_width(origin: Origin, text: str, weight: int) -> float:
    """In em, by HarfBuzz from the variable font."""
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(origin.path)))
    font = uharfbuzz.Font(face)
    font.set_variations({"wght": weight})
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer, {"tnum": True})
    return float(sum(position.x_advance for position in buffer.glyph_positions) / face.upem)


def outlines(font: TTFont, characters: list[int]) -> dict[int, object]:
    """How wide the letters are, and how they are drawn."""
    glyphs, names = font.getGlyphSet(), font.getBestCmap()
    drawn: dict[int, object] = {}
    for character in characters:
        pen = DecomposingRecordingPen(glyphs)
        glyphs[names[character]].draw(pen)
        drawn[character] = (glyphs[names[character]].width, pen.value)
    return drawn


def test_however_many_texts_come_it_remembers_no_more_than_some(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.stage.drawing.typeface.MOST_ADVANCES", 5)
    typeface = load_typeface()
    widths = {typeface.advance(f"Utgåva {number}", 400) for number in range(10)}
    assert len(typeface._advances) <= 5
    assert {typeface.advance(f"Utgåva {number}", 400) for number in range(10)} == widths
