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
    (row,) = legibility_of([plan_of(LINE._replace(px=px, role=role))], display, CAP_HEIGHT, HOUSE)
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
    publisher, lead = legibility_of(plans, display, CAP_HEIGHT, HOUSE)
    assert (publisher.what, publisher.px, lead.what, lead.px) == ("publisher", 40, "lead", 100)
    assert publisher.contrast < lead.contrast


def test_the_contrast_is_that_with_the_ground_under_the_line() -> None:
    white = LINE._replace(spans=(PlacedSpan(0, 100, "Text", 400, "white"),))
    display = Display(1920, 1080)
    (on_deep,) = legibility_of([plan_of(white, ground="deep")], display, CAP_HEIGHT, HOUSE)
    (on_sign,) = legibility_of([plan_of(white._replace(ground="deep"))], display, CAP_HEIGHT, HOUSE)
    (on_paper,) = legibility_of([plan_of(white)], display, CAP_HEIGHT, HOUSE)
    assert on_deep.contrast == on_sign.contrast > 7 > on_paper.contrast


def test_every_text_that_can_stand_on_a_screen_is_told() -> None:
    layouts = Layouts(content_of(lobby(), translation="Unofficial translation"), TypeScale(Display(1920, 1080), FakeType().cap_height))
    rows = legibility_of([layouts.overview], layouts.scale.display, FakeType().cap_height, HOUSE)
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
    assert {row.what for row in legibility_of([paused], layouts.scale.display, FakeType().cap_height, HOUSE)} >= {LABELS[Role.PAUSED]}
