"""Every shape on one sheet: none covers another, each in its own shape."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from app.desk.render import drawn, sights_of
from app.desk.shapes_sheet import GROUND, LABEL, SHAPES, Print, Sheet, sheet_image, sheet_of
from app.layout.display import Display
from app.resources import resources
from app.stage.behaviour import Behaviour
from app.stage.drawing.picture import decoded
from app.stage.drawing.typeface import Typeface, load_typeface
from app.stage.edition_screens import EditionScreens
from tests.stage.screens import NOW, edition_of


@pytest.fixture(scope="module")
def typeface(qapp: QApplication) -> Typeface:
    return load_typeface()


@pytest.fixture(scope="module")
def sheet(typeface: Typeface) -> Sheet:
    prints = []
    for size in SHAPES:
        screens = EditionScreens(typeface, Behaviour(motion=False), NOW, decoded)
        screens.take_editions((edition_of(resources()),))
        screens.take_display(Display(*size))
        (sight,) = sights_of(screens, None, lambda _: None)
        prints.append(Print(sight.view, screens.canvas(0)))
    return sheet_of(prints)


def places(sheet: Sheet) -> list[QRectF]:
    return [QRectF(corner, each.size) for corner, each in zip(sheet.corners, sheet.prints, strict=True)]


def test_none_covers_another_or_its_label(sheet: Sheet) -> None:
    whole = QRectF(0, 0, sheet.size.width(), sheet.size.height())
    labelled = [place.adjusted(0, 0, 0, 2 * LABEL) for place in places(sheet)]
    for number, place in enumerate(labelled):
        assert whole.contains(place)
        assert not any(place.intersects(other) for other in labelled[number + 1 :])


def test_each_is_as_large_and_in_its_own_shape(sheet: Sheet) -> None:
    assert [each.label for each in sheet.prints] == [f"{width} × {height}" for width, height in SHAPES]
    for place, (width, height) in zip(places(sheet), SHAPES, strict=True):
        assert place.width() / place.height() == pytest.approx(width / height)
        assert place.width() * place.height() == pytest.approx(960 * 540)


def test_it_shows_what_stands_on_each_screen(sheet: Sheet, typeface: Typeface) -> None:
    image = sheet_image(sheet, typeface)
    assert image.pixelColor(2, 2) == GROUND
    for place, each in zip(places(sheet), sheet.prints, strict=True):
        screen = drawn(each.view, each.canvas)
        for x, y in ((0.5, 0.012), (0.02, 0.5), (0.02, 0.97), (0.98, 0.97)):
            there = image.pixelColor(round(place.x() + x * place.width()), round(place.y() + y * place.height()))
            assert there == screen.pixelColor(round(x * screen.width()), round(y * screen.height())), each.label
