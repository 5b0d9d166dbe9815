"""The masthead: one row where it has room, the sign of a paused rotation, a logo of any shape."""

from dataclasses import replace

import pytest

from app.layout.content import Content, measured_content
from app.layout.masthead import Masthead, lay_out_masthead
from app.layout.panel import Panel
from app.layout.paragraph import Typesetter
from app.layout.plan import Box, PictureBox
from app.layout.rect import Rect
from app.layout.type_scale import TypeScale
from tests.layout.announcements import content_of, labels_of, lobby
from tests.layout.fake_type import FakeType

SCALE = TypeScale(Panel(1920, 1080), FakeType().cap_height)


def masthead(content: Content, width: float = 1700) -> Masthead:
    return lay_out_masthead(content, Rect(100, 50, width, 0), SCALE, 0.5)


def baselines(found: Masthead, page: int = 0) -> set[float]:
    return {round(line.baseline, 3) for line in found.pages[page].lines}


def test_publisher_and_clock_share_a_line_where_they_have_room() -> None:
    assert len(baselines(masthead(content_of(lobby())))) == 1
    assert len(baselines(masthead(content_of(lobby()), 400))) > 1


def test_the_clock_ends_at_the_right_edge_paused_or_not() -> None:
    found = masthead(content_of(lobby()))
    for page in found.pages:
        assert max(line.rect.right for line in page.lines) == pytest.approx(1800, abs=1.1)


def test_a_paused_masthead_is_as_high_as_a_running_one_at_every_width() -> None:
    for width in range(120, 1700, 40):
        found = masthead(content_of(lobby()), width)
        for page in found.pages:
            bottoms = [line.rect.bottom for line in page.lines] + [
                shape.rect.bottom for shape in page.shapes if isinstance(shape, Box | PictureBox)
            ]
            assert max(bottoms) <= 50 + found.height + 0.01


def test_a_narrow_paused_masthead_has_room_for_the_time_below_the_sign() -> None:
    content = measured_content(lobby(), replace(labels_of(lobby()), date="13:07"), Typesetter(FakeType()))
    found = masthead(content, 130)
    sign, time = found.pages[1].lines[-2:]
    assert sign.rect.bottom <= time.rect.y + 0.01
    assert time.rect.bottom <= 50 + found.height + 0.01


def test_a_sign_that_has_no_room_for_its_word_shows_two_bars() -> None:
    labels = replace(labels_of(lobby()), paused="Unterbrochenheit")
    content = measured_content(lobby(), labels, Typesetter(FakeType()))
    wide, narrow = masthead(content), masthead(content, 200)
    assert "Unterbrochenheit" in [line.text for line in wide.pages[1].lines]
    assert "Unterbrochenheit" not in [line.text for line in narrow.pages[1].lines]
    assert sum(isinstance(shape, Box) for shape in narrow.pages[1].shapes) == 3


@pytest.mark.parametrize("aspect", [0.1, 1.0, 4.0, 30.0])
def test_a_logo_keeps_its_shape_and_stands_for_the_name(aspect: float) -> None:
    found = masthead(content_of(lobby(), logo_aspect=aspect))
    logo = next(shape for shape in found.pages[0].shapes if isinstance(shape, PictureBox))
    assert logo.rect.width / logo.rect.height == pytest.approx(aspect)
    assert "Borås Stad" not in [line.text for line in found.pages[0].lines]
    assert found.pages[0].lines[0].rect.centre[1] == pytest.approx(logo.rect.centre[1])
    assert all(line.rect.y >= 50 for line in found.pages[0].lines)


def test_the_tag_of_a_translation_stands_beside_the_name_or_below_it() -> None:
    content = content_of(lobby(), translation="Unofficial translation from Swedish")
    beside, below = masthead(content), masthead(content, 700)
    assert len(baselines(beside)) == 1
    assert below.height > masthead(content_of(lobby()), 700).height
