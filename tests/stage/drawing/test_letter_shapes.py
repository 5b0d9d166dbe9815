"""The typeface's proportions are those of its files, and within what signs may have."""

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from app.resources import resources
from app.stage.drawing.letter_shapes import letters_of
from app.stage.drawing.typeface import FAMILY, WEIGHTS, Typeface, file_name


def bounds(weight: int, letter: str) -> tuple[float, float]:
    """Width and height of a letter's outline, in em, as its file has it."""
    with TTFont(resources() / "typeface" / file_name(FAMILY, weight)) as font:
        glyphs = font.getGlyphSet()
        pen = BoundsPen(glyphs)
        glyphs[font.getBestCmap()[ord(letter)]].draw(pen)
        left, bottom, right, top = pen.bounds
        em = font["head"].unitsPerEm
        return (right - left) / em, (top - bottom) / em


@pytest.mark.parametrize("weight", WEIGHTS)
def test_the_proportions_are_those_of_the_file(typeface: Typeface, weight: int) -> None:
    told = letters_of(typeface).proportions[weight]
    stroke, height = bounds(weight, "I")
    assert told.stroke == pytest.approx(stroke / height, abs=0.005)
    assert told.o_width == pytest.approx(bounds(weight, "O")[0] / height, abs=0.005)


def test_the_x_is_that_of_the_weight_in_which_it_is_lowest(typeface: Typeface) -> None:
    assert letters_of(typeface).x_height == pytest.approx(min(bounds(weight, "x")[1] for weight in WEIGHTS), abs=0.005)


def test_every_weight_is_as_signs_may_be(typeface: Typeface) -> None:
    """ADA Standards 2010, 703.5.4 and 703.5.7."""
    for proportions in letters_of(typeface).proportions.values():
        assert 0.10 <= proportions.stroke <= 0.30
        assert 0.55 <= proportions.o_width <= 1.10
