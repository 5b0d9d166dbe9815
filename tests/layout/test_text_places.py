"""Where the characters of a spoken text stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.layout.rect import Rect
from app.layout.spoken import Part, Spoken
from app.layout.text.block import FULL, TextBlock
from app.layout.text.paragraph import Typesetter
from app.layout.text.type_scale import REGULAR, Role
from app.layout.text_places import Run, TextPlaces, runs_of
from tests.layout.fake_type import FakeType

TEXT = "En lång rad med många ord som bryts på flera rader i en smal spalt."


def spoken(text: str = TEXT, name: str = "", width: float = 200.0) -> Spoken:
    """A text set in lines of 20 px type from 100, 50."""
    block = TextBlock(Typesetter(FakeType()).paragraph(text, REGULAR, Role.STORY), 20, width, 1.2, FULL)
    return Spoken(Part.PARAGRAPH, name or text, lines=block.placed(100, 50, "ink"))


def test_each_line_has_its_own_words() -> None:
    it = spoken()
    runs = runs_of(it)
    assert len(runs) == len(it.lines) > 2
    assert " ".join(TEXT[run.start : run.stop] for run in runs) == TEXT
    assert [run.rect for run in runs] == [line.rect for line in it.lines]


def test_a_word_parted_by_a_hyphen_is_found_in_both_lines() -> None:
    it = spoken("a\u00adb" * 30, "ab" * 30, 200.0)
    assert "".join(it.name[run.start : run.stop] for run in runs_of(it)) == it.name


@given(some.integers(0, len(TEXT) - 1), some.booleans())
def test_a_character_is_found_where_it_stands(offset: int, right_to_left: bool) -> None:
    places = TextPlaces(spoken(), right_to_left=right_to_left)
    rect = places.character(offset)
    assert rect is not None
    found = places.offset_at(*rect.centre)
    ends_line = offset in {run.stop for run in places.runs}
    assert found == offset - ends_line
    assert any(run.rect.holds(rect) for run in places.runs)


@pytest.mark.parametrize("right_to_left", [False, True])
def test_characters_follow_each_other_as_they_are_read(right_to_left: bool) -> None:
    places = TextPlaces(spoken(width=4000), right_to_left=right_to_left)
    lefts = [rect.x for offset in range(len(TEXT)) if (rect := places.character(offset))]
    assert lefts == sorted(lefts, reverse=right_to_left)
    assert len(set(lefts)) == len(TEXT)


def test_a_part_of_a_longer_text_is_found_and_the_rest_is_not_on_the_display() -> None:
    it = spoken(name=f"Före. {TEXT} Efter allt annat.")
    places = TextPlaces(it)
    assert places.character(0) is None
    assert places.character(6) is not None
    assert places.character(len(it.name) - 1) is None
    assert places.offset_at(0, 0) == -1


def test_what_is_read_otherwise_than_it_is_written_stands_as_a_whole() -> None:
    it = spoken("Måndag · 13:07", "Måndag, 13:07", 4000)
    assert runs_of(it) == (Run(0, len("Måndag, 13:07"), it.lines[0].rect),)


def test_a_text_without_lines_stands_nowhere() -> None:
    it = Spoken(Part.PARAGRAPH, TEXT)
    assert it.place is None
    assert runs_of(it) == ()
    place = spoken().place
    assert place is not None
    assert all(place.holds(line.rect) for line in spoken().lines)
    assert place.overlaps(Rect(100, 50, 1, 1))
