"""Large text in pieces: the same picture as in one, whatever its script."""

import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.announcement.theme import HOUSE
from app.layout.rect import Rect
from app.layout.text.line import PlacedLine, PlacedSpan
from app.layout.text.type_scale import Role
from app.layout.text.wording import Wording, wording_of
from app.stage.drawing import canvas as module
from app.stage.drawing.canvas import Canvas
from app.stage.drawing.large_text import LARGE_PX
from app.stage.drawing.picture import decoded
from app.stage.drawing.typeface import Typeface, load_typeface

LATIN = "Avtalet: Wärme, 14–16 år (Tåby) Våren"
EAST = "市政府大樓は開いています、サンプル。"
ARABIC = "مرحبا بكم 14"
CUT = (LATIN, EAST, "ยินดี ต้อนรับ", "नमस्ते दुनिया", f"Tåby {EAST} 14", " A  B ", "A", " ")
WHOLE = (ARABIC, f"Huset {ARABIC} 14", "שלום, Borås 12 345")
SIZE = (2000, 300)


@pytest.fixture(scope="module")
def covering(qapp: QApplication) -> Typeface:
    """A typeface that has the letters of all of them."""
    del qapp
    typeface = load_typeface()
    typeface.cover((*CUT, *WHOLE))
    return typeface


def drawn(typeface: Typeface, text: str, px: int, scale: float, *, right_to_left: bool = False) -> QImage:
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    wording: Wording = wording_of(())
    line = PlacedLine(Rect(0, 0, *SIZE), 180.3, px, text, (PlacedSpan(20.4, 0.0, text, 600, "ink"),), Role.LEAD, wording, 0, 0)
    with QPainter(image) as painter:
        painter.scale(scale, scale)
        Canvas(HOUSE, typeface, decoded, right_to_left=right_to_left).draw_lines(painter, (line,))
    return image


@pytest.mark.parametrize("px", [LARGE_PX + 1, 101])
@pytest.mark.parametrize("text", [*CUT, *WHOLE])
def test_pieces_make_the_same_picture(covering: Typeface, monkeypatch: pytest.MonkeyPatch, text: str, px: int) -> None:
    pieces = drawn(covering, text, px, 1.0)
    monkeypatch.setattr(module, "LARGE_PX", 10_000)
    assert pieces == drawn(covering, text, px, 1.0)
    assert (pieces == drawn(covering, "", px, 1.0)) is (not text.strip())


@pytest.mark.parametrize("text", [LATIN, EAST])
def test_texts_from_left_to_right_are_cut(covering: Typeface, text: str) -> None:
    pieces = covering.pieces(text, 100, 400)
    assert len(pieces) > 3
    assert "".join(piece for _, piece in pieces) == text.replace(" ", "")
    assert [begin for begin, _ in pieces] == sorted(begin for begin, _ in pieces)
    last = QFontMetricsF(covering.font(100, 400)).horizontalAdvance(text)
    assert pieces[-1][0] < last


@pytest.mark.parametrize("text", WHOLE)
def test_a_text_that_is_read_from_right_to_left_stays_whole(covering: Typeface, text: str) -> None:
    assert covering.pieces(text, 100, 400) == ((0.0, text),)


@pytest.mark.parametrize(("scale", "right_to_left", "is_cut"), [(1.0, False, True), (0.5, False, False), (1.0, True, False)])
def test_only_what_is_large_on_the_device_is_cut(
    covering: Typeface, monkeypatch: pytest.MonkeyPatch, scale: float, right_to_left: bool, is_cut: bool
) -> None:
    asked: list[str] = []
    known = covering.pieces

    def pieces(text: str, px: int, weight: int) -> tuple[tuple[float, str], ...]:
        asked.append(text)
        return known(text, px, weight)

    monkeypatch.setattr(covering, "pieces", pieces)
    drawn(covering, LATIN, LARGE_PX + 1, scale, right_to_left=right_to_left)
    assert bool(asked) is is_cut
