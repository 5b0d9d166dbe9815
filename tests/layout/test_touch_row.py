"""The row of buttons: large enough for a finger, legible, off all text, on any display."""

from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.announcement.theme import PAIRS
from app.layout.content import lay_out_scene
from app.layout.display import Display, within_bound
from app.layout.drawings import Box, Stroke, bounds
from app.layout.margins import margins_of
from app.layout.overview.search import lay_out_overview
from app.layout.plan import PanelName
from app.layout.text.paragraph import Typesetter
from app.layout.text.type_scale import HEADLINE_ARC_MINUTES, SEMIBOLD, Role, TypeScale
from app.layout.touch_row import LEAST_SIDE_MM, LEAST_SIDE_PX, RowLabel, TouchRow, lay_out_row
from app.value import replace
from tests.layout.announcements import Told, content_of, displays, lobby, text, told
from tests.layout.fake_type import FakeType
from tests.layout.promises import EXACT, assert_promises, drawn, letters

SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
SIZES = ((1920, 1080), (1080, 1920), (1280, 720), (2560, 1080), (3840, 2160))
WORDS = ("Stor text", "English", "Paus", "Hjälp", "Läs upp")


def scale_of(display: Display, *, large: bool = False) -> TypeScale:
    return TypeScale(within_bound(display, HEADLINE_ARC_MINUTES, FakeType().cap_height), FakeType().cap_height, large=large)


def row_of(scale: TypeScale, words: tuple[str, ...] = WORDS) -> TouchRow:
    setter = Typesetter(FakeType())
    labels = [RowLabel(setter.paragraph(word, SEMIBOLD, Role.BUTTON), place % 2 == 0) for place, word in enumerate(words)]
    return lay_out_row(labels, margins_of(scale))


def assert_row(row: TouchRow, words: tuple[str, ...], scale: TypeScale) -> None:
    display, margins = scale.display, margins_of(scale)
    assert [drawn(each.raised.lines) for each in row.buttons] == [drawn(each.pressed.lines) for each in row.buttons]
    assert [drawn(each.raised.lines) for each in row.buttons] == [letters(word) for word in words]
    for place, button in enumerate(row.buttons):
        assert margins.screen.holds(button.rect, EXACT)
        assert button.rect.x >= margins.margin - EXACT
        assert button.rect.right <= margins.width - margins.margin + EXACT
        for other in row.buttons[place + 1 :]:
            assert not button.rect.overlaps(other.rect, EXACT)
        for page in (button.raised, button.pressed):
            for line in page.lines:
                assert button.rect.holds(line.rect, EXACT)
                assert line.rect.bottom <= margins.height - margins.margin + EXACT
            assert all(button.rect.holds(bounds(drawing), EXACT) for drawing in page.drawings)
    if row.foot:
        assert row.rect.y >= margins.height - margins.margin - row.foot - EXACT
        assert all(line.px >= TypeScale(display, scale.cap_height).least(Role.BUTTON) for each in row.buttons for line in each.raised.lines)
        least = max(LEAST_SIDE_PX, LEAST_SIDE_MM / display.mm_per_px)
        for each in row.buttons:
            assert each.rect.width >= least - EXACT
            assert each.rect.height >= min(least, margins.margin) - EXACT


@SLOW
@given(displays(), st.booleans(), st.integers(0, 2**32), st.integers(1, 6))
def test_any_row_stands_in_the_safe_area_and_no_button_on_another(display: Display, large: bool, seed: int, count: int) -> None:
    scale = scale_of(display, large=large)
    words = tuple(text(seed + place, 1, 20) for place in range(count))
    row = row_of(scale, words)
    assert_row(row, words, scale)
    mirrored = row.mirrored(display.width_px)
    for button, other in zip(row.buttons, mirrored.buttons, strict=True):
        assert other.rect.mirrored(display.width_px).holds(button.rect, EXACT)
        assert [line.text for line in other.raised.lines] == [line.text for line in button.raised.lines]


@settings(SLOW, max_examples=25)
@given(told(80, 5), displays(), st.booleans())
def test_what_is_shown_leaves_the_row_its_room(it: Told, display: Display, large: bool) -> None:
    scale = scale_of(display, large=large)
    row = row_of(scale)
    with_row = replace(scale, foot=row.foot)
    plans = [lay_out_overview(it.content, with_row), *(lay_out_scene(name, it.content, with_row) for name in PanelName)]
    for plan in plans:
        if plan is None:
            continue
        assert_promises(plan, with_row)
        if row.foot:
            lines = [line for panel in plan.panels for page in panel.pages for line in page.lines]
            lines += [line for panel in plan.panels for progress in panel.progress for line in progress.line]
            covered = [line.text for line in lines if line.rect.overlaps(row.rect, EXACT)]
            assert not covered, covered


def test_on_every_usual_display_it_has_room_of_its_own_at_the_size_of_its_text() -> None:
    for width, height in SIZES:
        for large in (False, True):
            scale = scale_of(Display(width, height), large=large)
            row = row_of(scale)
            assert row.foot > 0
            assert all(line.px >= scale.least(Role.BUTTON) for each in row.buttons for line in each.raised.lines)
            plan = lay_out_overview(content_of(lobby()), replace(scale, foot=row.foot))
            assert_promises(plan, scale)
            assert plan.panel(PanelName.HEADLINE)


def test_it_is_read_in_its_order() -> None:
    for large in (False, True):
        row = row_of(scale_of(Display(1080, 1920), large=large))
        assert all((one.rect.y, one.rect.x) < (other.rect.y, other.rect.x) for one, other in pairwise(row.buttons))


def test_a_tap_finds_its_button_and_none_between_them() -> None:
    row = row_of(scale_of(Display(1920, 1080)))
    for number, button in enumerate(row.buttons):
        assert row.button_at(*button.rect.centre) == number
    assert row.button_at(row.buttons[0].rect.right + 1, row.rect.centre[1]) is None
    assert row.rect.contains(row.buttons[0].rect.right + 1, row.rect.centre[1])


def test_a_pressed_button_is_told_by_a_tick_too() -> None:
    button, other = row_of(scale_of(Display(1920, 1080))).buttons[:2]
    assert not any(isinstance(each, Stroke) for each in button.raised.drawings)
    assert sum(isinstance(each, Stroke) for each in button.pressed.drawings) == 2
    assert len([each for each in button.raised.drawings if isinstance(each, Box)]) == 4  # its box, empty
    assert len(other.raised.drawings) == 2  # one that does not stay pressed has none


def test_its_words_stand_out_from_their_ground() -> None:
    button = row_of(scale_of(Display(1920, 1080))).buttons[0]
    for page, colour, ground in ((button.raised, "white", "deep"), (button.pressed, "deep", "white")):
        assert {(span.colour, line.ground) for line in page.lines for span in line.spans} == {(colour, ground)}
    assert ("white", "deep", 7.0) in PAIRS
