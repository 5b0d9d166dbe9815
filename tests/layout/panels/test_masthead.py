"""The masthead: one row where it has room, the sign of a paused rotation, a logo of any shape."""

import pytest

from app.layout.content import Content, measured_content
from app.layout.display import Display
from app.layout.drawings import Box, PictureBox
from app.layout.margins import margins_of
from app.layout.panels.masthead import MastheadPanel
from app.layout.panels.panel import Spot, Wish
from app.layout.plan import PanelPlan
from app.layout.rect import Rect
from app.layout.text.type_scale import Role, TypeScale
from app.value import replace
from tests.layout.announcements import content_of, lobby, material_of
from tests.layout.fake_locale import SWEDISH, FakeLocale
from tests.layout.fake_type import FakeType

SCALE = TypeScale(Display(1920, 1080), FakeType().cap_height)


def masthead(content: Content, width: float = 1700) -> PanelPlan:
    panel, margins = content.of_kind(MastheadPanel), margins_of(SCALE)
    assert panel is not None
    row = panel.measured(Wish(margins, width, 0.5))
    placed = row.placed(Spot(Rect(100, 50, width, row.height), margins, 0.0))
    assert placed.rect == Rect(100, 50, width, row.height)
    return placed


def baselines(found: PanelPlan, page: int = 0) -> set[float]:
    return {round(line.baseline, 3) for line in found.pages[page].lines}


def test_publisher_and_clock_share_a_line_where_they_have_room() -> None:
    assert len(baselines(masthead(content_of(lobby())))) == 1
    assert len(baselines(masthead(content_of(lobby()), 400))) > 1


def clock_lines(found: PanelPlan) -> list[str]:
    return [line.text for line in found.pages[0].lines if line.role is Role.CLOCK]


def test_where_date_and_clock_have_no_room_in_one_line_the_clock_stands_below_without_the_dot() -> None:
    widths = range(300, 1700, 20)
    rows = {width: masthead(content_of(lobby()), width) for width in widths}
    assert {len(clock_lines(found)) for found in rows.values()} == {1, 2}
    for found in rows.values():
        lines = clock_lines(found)
        assert lines in (["Måndag 23 november \u00a0·\u00a0 13:07"], ["Måndag 23 november", "13:07"])


def test_in_two_lines_date_and_clock_still_stand_beside_the_publisher_where_they_have_room() -> None:
    rows = [masthead(content_of(lobby()), width) for width in range(300, 1700, 20)]
    beside = [found for found in rows if len(clock_lines(found)) == 2 and len(baselines(found)) == 2]
    assert beside
    for found in beside:
        name, date, clock = found.pages[0].lines
        assert name.baseline == pytest.approx(date.baseline)
        assert date.rect.right == pytest.approx(clock.rect.right, abs=0.01)
        assert name.rect.right < date.rect.x


def test_the_clock_ends_at_the_right_edge_paused_or_not() -> None:
    found = masthead(content_of(lobby()))
    for page in found.pages:
        assert max(line.rect.right for line in page.lines) == pytest.approx(1800, abs=1.1)


def test_a_paused_masthead_is_as_high_as_a_running_one_at_every_width() -> None:
    for width in range(120, 1700, 40):
        found = masthead(content_of(lobby()), width)
        for page in found.pages:
            bottoms = [line.rect.bottom for line in page.lines] + [
                drawing.rect.bottom for drawing in page.drawings if isinstance(drawing, Box | PictureBox)
            ]
            assert max(bottoms) <= found.rect.bottom + 0.01


def test_a_narrow_paused_masthead_has_room_for_the_time_below_the_sign() -> None:
    content = measured_content(replace(material_of(lobby()), quiet=True))
    with_word, with_bars = masthead(content, 170), masthead(content, 130)
    sign, time = with_word.pages[1].lines[-2:]
    assert (sign.role, time.role) == (Role.PAUSED, Role.CLOCK)
    assert sign.rect.bottom <= time.rect.y + 0.01
    assert time.rect.bottom <= with_word.rect.bottom + 0.01
    bars, time = with_bars.pages[1].drawings, with_bars.pages[1].lines[-1]
    assert max(bar.rect.bottom for bar in bars if isinstance(bar, Box)) <= time.rect.y + 0.01
    assert time.rect.bottom <= with_bars.rect.bottom + 0.01


def test_a_sign_that_has_no_room_for_its_word_shows_two_bars() -> None:
    locale = FakeLocale({**SWEDISH, "Paused": "Unterbrochenheit"})
    content = measured_content(replace(material_of(lobby()), locale=locale))
    wide, narrow = masthead(content), masthead(content, 200)
    assert "Unterbrochenheit" in [line.text for line in wide.pages[1].lines]
    assert "Unterbrochenheit" not in [line.text for line in narrow.pages[1].lines]
    assert sum(isinstance(drawing, Box) for drawing in narrow.pages[1].drawings) == 3


@pytest.mark.parametrize("aspect", [0.1, 1.0, 4.0, 30.0])
def test_a_logo_keeps_its_shape_and_stands_for_the_name(aspect: float) -> None:
    found = masthead(content_of(lobby(), logo_aspect=aspect))
    logo = next(drawing for drawing in found.pages[0].drawings if isinstance(drawing, PictureBox))
    assert logo.rect.width / logo.rect.height == pytest.approx(aspect)
    assert "Borås Stad" not in [line.text for line in found.pages[0].lines]
    assert found.pages[0].lines[0].rect.centre[1] == pytest.approx(logo.rect.centre[1])
    assert all(line.rect.y >= 50 for line in found.pages[0].lines)


def test_the_tag_of_a_translation_stands_beside_the_name_or_below_it() -> None:
    content = content_of(lobby(), translation="Unofficial translation from Swedish")
    beside, below = masthead(content), masthead(content, 700)
    assert len(baselines(beside)) == 1
    assert below.rect.height > masthead(content_of(lobby()), 700).rect.height


def test_a_quiet_masthead_has_the_clock_alone() -> None:
    (line,) = [
        line for line in masthead(measured_content(replace(material_of(lobby()), quiet=True))).pages[0].lines if line.role is Role.CLOCK
    ]
    assert line.text == "13:07"
    assert any("Måndag 23 november" in line.text for line in masthead(content_of(lobby())).pages[0].lines)


@pytest.mark.parametrize("aspect", [0.5, 1.0, 4.0, 12.0])
def test_a_logo_that_would_vanish_stands_on_a_ground_of_its_own(aspect: float) -> None:
    content = measured_content(replace(material_of(lobby(), logo_aspect=aspect), logo_grounds={"paper": "deep"}))
    found, bare = masthead(content), masthead(content_of(lobby(), logo_aspect=aspect))
    ground, logo = found.pages[0].drawings
    assert isinstance(ground, Box)
    assert isinstance(logo, PictureBox)
    assert ground.colour == "deep"
    assert ground.rect.x == 100
    assert ground.rect.inset(0.1 * logo.rect.height).holds(logo.rect)
    assert [type(drawing) for drawing in bare.pages[0].drawings] == [PictureBox]
    assert not any(ground.rect.overlaps(line.rect) for page in found.pages for line in page.lines)
    assert found.rect.height >= bare.rect.height


def test_a_ground_is_laid_only_where_the_logo_would_vanish() -> None:
    content = measured_content(replace(material_of(lobby(), logo_aspect=2.0), logo_grounds={"deep": "paper"}))
    assert [type(drawing) for drawing in masthead(content).pages[0].drawings] == [PictureBox]
