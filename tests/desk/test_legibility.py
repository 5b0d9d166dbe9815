"""What is told of a text: what it is called, and the distance from which it can be read."""

from math import radians, tan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.announcement.theme import HOUSE
from app.desk.legibility import LABELS, legibility_of
from app.layout.display import Display
from app.layout.plan import Page, PanelName, PanelPlan, ScreenPlan
from app.layout.rect import Rect
from app.layout.sight import LEGIBLE_ARC_MINUTES
from app.layout.text.letters import Letters, Proportions
from app.layout.text.line import PlacedLine, PlacedSpan
from app.layout.text.type_scale import HEADLINE_ARC_MINUTES, READING_ARC_MINUTES, Role, TypeScale
from app.layout.text.wording import Wording
from app.resources import resources
from app.stage.language.words import Words
from app.stage.state.layouts import Layouts
from app.value import replace
from tests.layout.announcements import content_of, lobby
from tests.layout.fake_type import FakeType

CAP_HEIGHT = 0.66
WEIGHTS = {400: Proportions(0.127, 0.855), 600: Proportions(0.177, 0.882), 800: Proportions(0.246, 0.919)}
LETTERS = Letters(CAP_HEIGHT, 0.486, WEIGHTS)
LEAST = {
    Role.HEADLINE: HEADLINE_ARC_MINUTES,
    Role.EXTREME: HEADLINE_ARC_MINUTES,
    Role.LEAD: READING_ARC_MINUTES,
    Role.NEWEST_YEAR: READING_ARC_MINUTES,
}
RECT = Rect(0, 0, 100, 124)
LINE = PlacedLine(RECT, 100, 100, "Text", (PlacedSpan(0, 100, "Text", 400, "ink"),), Role.LEAD, Wording("Text"), 0, 4)


def plan_of(*lines: PlacedLine, ground: str = "paper") -> ScreenPlan:
    """A screen with these lines of text."""
    return ScreenPlan(1920, 1080, (PanelPlan(PanelName.LEAD, RECT, (Page(lines),), ground),))


@given(
    st.sampled_from(sorted(LEAST, key=lambda role: role.name)),
    st.integers(20, 900),
    st.floats(15, 110),
    st.sampled_from([(1920, 1080), (720, 1280), (3840, 2160)]),
)
def test_the_told_distance_is_readable_and_hardly_less_than_it_could_be(role: Role, px: int, inches: float, size: tuple[int, int]) -> None:
    display = Display(*size, inches)
    (row,) = legibility_of([plan_of(LINE._replace(px=px, role=role))], display, LETTERS, HOUSE)
    capital_m = px * CAP_HEIGHT * display.mm_per_px / 1000
    greatest = capital_m / (2 * tan(radians(LEAST[role] / 60) / 2))
    assert greatest - 0.01 - 1e-9 <= row.readable_to_m <= greatest + 1e-9


@pytest.mark.parametrize("language", ["en", "sv"])
def test_every_role_has_a_label_of_its_own(language: str) -> None:
    words = Words(language, resources() / "translations")
    assert set(LABELS) == set(Role)
    labels = [words.word(label, "legibility") for label in LABELS.values()]
    assert len(set(labels)) == len(labels)
    if language == "sv":
        told = [english for english, swedish in zip(LABELS.values(), labels, strict=True) if english == swedish]
        assert told == []


def test_a_text_is_told_by_its_role_where_it_is_smallest_and_faintest_wherever_it_stands() -> None:
    display = Display(1920, 1080)
    large, small = LINE._replace(role=Role.PUBLISHER), LINE._replace(role=Role.PUBLISHER, px=40)
    faint = LINE._replace(role=Role.PUBLISHER, spans=(PlacedSpan(0, 100, "Text", 400, "muted"),))
    plans = [plan_of(large), plan_of(small), plan_of(LINE), plan_of(faint)]
    publisher, lead = legibility_of(plans, display, LETTERS, HOUSE)
    assert (publisher.what, publisher.px, lead.what, lead.px) == ("publisher", 40, "lead", 100)
    assert publisher.contrast < lead.contrast


def test_the_contrast_is_that_with_the_ground_under_the_line() -> None:
    white = LINE._replace(spans=(PlacedSpan(0, 100, "Text", 400, "white"),))
    display = Display(1920, 1080)
    (on_deep,) = legibility_of([plan_of(white, ground="deep")], display, LETTERS, HOUSE)
    (on_sign,) = legibility_of([plan_of(white._replace(ground="deep"))], display, LETTERS, HOUSE)
    (on_paper,) = legibility_of([plan_of(white)], display, LETTERS, HOUSE)
    assert on_deep.contrast == on_sign.contrast > 7 > on_paper.contrast


def test_its_letters_are_told_in_hundredths_and_its_x_as_an_angle() -> None:
    display = Display(1920, 1080)
    heavy = LINE._replace(spans=(*LINE.spans, PlacedSpan(0, 100, "Text", 800, "ink")), text="a longer line")
    (row,) = legibility_of([plan_of(LINE, heavy)], display, LETTERS, HOUSE)
    assert row.x_height_arcmin == pytest.approx(row.arcmin * LETTERS.x_height / CAP_HEIGHT, abs=0.1)
    assert row.x_height_degrees == pytest.approx(row.x_height_arcmin / 60, abs=0.01)
    assert (row.stroke_least_percent, row.stroke_most_percent, row.o_least_percent, row.o_most_percent) == (13, 25, 86, 92)
    assert row.characters == len("a longer line")
    assert (row.seated_arcmin, row.standing_arcmin) == (None, None)


def test_eyes_are_told_where_the_display_s_height_is_known() -> None:
    """The line is at the top: eyes on its height see it larger than those of a seated person."""
    display = Display(1920, 1080)
    line = LINE._replace(rect=Rect(860, 0, 200, 124), baseline=100)
    (row,) = legibility_of([plan_of(line)], display, LETTERS, HOUSE, 1.3)
    assert row.seated_arcmin is not None
    assert row.standing_arcmin is not None
    assert row.seated_arcmin < row.standing_arcmin < row.arcmin
    assert row.seated_m == pytest.approx(2.58, abs=0.05)
    assert row.standing_m == pytest.approx(2.5, abs=0.05)
    (high,) = legibility_of([plan_of(line)], display, LETTERS, HOUSE, 9.0)
    assert high.seated_arcmin is not None
    assert high.seated_arcmin < LEGIBLE_ARC_MINUTES < row.seated_arcmin


def test_every_text_that_can_stand_on_a_screen_is_told() -> None:
    layouts = Layouts(content_of(lobby(), translation="Unofficial translation"), TypeScale(Display(1920, 1080), FakeType().cap_height))
    rows = legibility_of([layouts.overview], layouts.scale.display, LETTERS, HOUSE)
    told = {row.what for row in rows}
    roles = set(Role) - {
        Role.TIMELINE_TITLE,
        Role.DETAIL,
        Role.STORY,
        Role.PAGE_NUMBER,
        Role.KEY,
        Role.SENDER,
        Role.COUNTDOWN,
        Role.TODAY,
        Role.MORE,
        Role.EXTREME,
        Role.SIGN,
        Role.BUTTON,
    }
    assert told == {LABELS[role] for role in roles}
    story = layouts.scene(PanelName.STORY)
    assert story is not None
    paused = replace(story, panels=tuple(replace(panel, pages=()) for panel in story.panels))
    assert {row.what for row in legibility_of([paused], layouts.scale.display, LETTERS, HOUSE)} >= {LABELS[Role.PAUSED]}
