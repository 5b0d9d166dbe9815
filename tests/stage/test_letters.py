"""Letters stand sharp: their baseline lies between two rows of the device's pixels, however the panel is scaled."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from app.announcement.theme import Theme
from app.layout.drawings import Glyph
from app.layout.plan import Page
from app.layout.rect import Rect
from app.layout.text.line import PlacedLine, PlacedSpan
from app.layout.text.type_scale import Role
from app.layout.text.wording import Wording
from app.stage.drawing.canvas import Canvas
from app.stage.drawing.picture import decoded
from app.stage.drawing.typeface import Typeface

PX = 150


@pytest.mark.parametrize("baseline", [200.0, 200.25, 200.5, 200.8])
@pytest.mark.parametrize(("scale", "ratio", "moved"), [(1.0, 1.0, 0), (0.75, 1.0, 0), (0.6, 2.0, 0), (1.0, 1.5, 13)])
def test_the_foot_of_a_large_letter_is_sharp(typeface: Typeface, baseline: float, scale: float, ratio: float, moved: int) -> None:
    line = PlacedLine(Rect(20, 50, 100, 200), baseline, PX, "H", (PlacedSpan(20, 100, "H", 800, "ink"),), Role.HEADLINE, Wording("H"), 0, 1)
    sign = Glyph("H", 220, baseline, PX, 800, "ink", Rect(220, 50, 100, 200))
    image = QImage(round(400 * scale * ratio), round(300 * scale * ratio), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    image.setDevicePixelRatio(ratio)
    with QPainter(image) as painter:
        painter.translate(0, moved)
        painter.scale(scale, scale)
        Canvas(Theme(), typeface, decoded).draw_page(painter, Page(lines=(line,), drawings=(sign,)))
    for x in (45, 245):  # within a stem of either
        across = round(x * scale * ratio)
        column = [image.pixelColor(across, y).lightness() for y in range(image.height())]
        foot = max(y for y, lightness in enumerate(column) if lightness < 255)
        assert column[foot] == column[foot - 3] < 128
        assert abs(foot + 1 - (baseline * scale + moved) * ratio) <= 0.5
