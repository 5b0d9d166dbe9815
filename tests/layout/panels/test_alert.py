"""Public warnings on the overview and alone: never cut, never too small, and first to have room."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.announcement.model import Announcement
from app.layout.content import Content, lay_out_scene, measured_content
from app.layout.display import Display, within_bound
from app.layout.material import AlertText
from app.layout.overview.search import lay_out_overview
from app.layout.plan import PanelName, ScreenPlan
from app.layout.round import round_of
from app.layout.text.type_scale import HEADLINE_ARC_MINUTES, Role, TypeScale
from app.value import replace
from tests.layout.announcements import announcements, displays, lobby, material_of, text
from tests.layout.fake_type import FakeType
from tests.layout.promises import assert_promises, drawn, letters, lines_of_plan

TYPE = FakeType()
LOBBY = Display(1920, 1080)
TITLE = "Giftig rök i centrala Borås"
TEXTS = ("Det brinner i en industrilokal på Viared.", "Gå inomhus. Stäng dörrar, fönster och ventilation.", "Räddningstjänsten")


def warnings(*alerts: tuple[str, tuple[str, ...], bool], announcement: Announcement | None = None) -> Content:
    material = material_of(announcement or lobby())
    return measured_content(replace(material, alerts=tuple(AlertText(*alert, material.setter) for alert in alerts)))


def scale_of(display: Display = LOBBY, *, large: bool = False) -> TypeScale:
    return TypeScale(within_bound(display, HEADLINE_ARC_MINUTES, TYPE.cap_height), TYPE.cap_height, large=large)


def everything_drawn(plan: ScreenPlan) -> str:
    return drawn(lines_of_plan(plan, PanelName.ALERT))


def wanted(*alerts: tuple[str, tuple[str, ...], bool]) -> str:
    return letters(" ".join(part for title, texts, _ in alerts for part in (title, *texts)))


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1280, 720), (2560, 1080)])
@pytest.mark.parametrize("extreme", [False, True])
def test_it_stands_whole_across_the_top_in_the_notice_s_place(size: tuple[int, int], extreme: bool) -> None:
    scale = scale_of(Display(*size))
    plan = lay_out_overview(warnings((TITLE, TEXTS, extreme)), scale)
    panel = plan.panel(PanelName.ALERT)
    assert panel is not None
    assert (panel.rect.x, panel.rect.y, panel.rect.width) == (0, 0, size[0])
    assert plan.panel(PanelName.NOTICE) is None
    assert PanelName.NOTICE not in plan.left_out
    assert everything_drawn(plan) == wanted((TITLE, TEXTS, extreme))
    assert_promises(plan, scale)


def test_an_extreme_one_has_the_sizes_of_a_headline() -> None:
    scale = scale_of()
    lines = list(lines_of_plan(lay_out_overview(warnings((TITLE, TEXTS, True)), scale), PanelName.ALERT))
    assert {line.role for line in lines} == {Role.EXTREME}
    assert min(line.px for line in lines) >= scale.least(Role.HEADLINE)
    usual = list(lines_of_plan(lay_out_overview(warnings((TITLE, TEXTS, False)), scale), PanelName.ALERT))
    assert max(line.px for line in usual) < scale.least(Role.HEADLINE)


def test_others_leave_before_it_is_shortened() -> None:
    long = (TITLE, tuple(text(number, 12, 15) for number in range(4)), False)
    plan = lay_out_overview(warnings(long), scale_of())
    assert everything_drawn(plan) == wanted(long)
    assert plan.left_out
    assert PanelName.ALERT not in plan.shortened


@pytest.mark.parametrize("metres", [2.5, 6.0])
def test_where_it_has_no_room_its_title_stays_and_all_of_it_is_told_alone(metres: float) -> None:
    long = (TITLE, tuple(text(number, 20, 25) for number in range(6)), True)
    content, scale = warnings(long), scale_of(Display(1920, 1080, distance_m=metres))
    plan = lay_out_overview(content, scale)
    assert PanelName.ALERT in (*plan.shortened, *plan.left_out)
    if PanelName.ALERT in plan.shortened:
        assert everything_drawn(plan) == letters(TITLE)
    scene = lay_out_scene(PanelName.ALERT, content, scale)
    assert scene is not None
    assert everything_drawn(scene) == wanted(long)
    assert_promises(plan, scale)
    assert_promises(scene, scale)


def test_the_round_begins_with_it_and_nobody_waits_for_it_longer_than_for_one_stop_of_the_overview() -> None:
    content, scale = warnings((TITLE, tuple(text(number, 20, 25) for number in range(6)), True)), scale_of()
    plan = lay_out_overview(content, scale)
    names = (*plan.left_out, *plan.shortened)
    stops = round_of(plan, {name: scene for name in names if (scene := lay_out_scene(name, content, scale))})
    scenes = [stop.scene for stop in stops]
    pages = max(stop.page(PanelName.ALERT) for stop in stops) + 1
    assert pages > 1
    places = [place for place, scene in enumerate(scenes) if scene is None]
    assert len(places) > 1
    for place in places:
        assert scenes[place - pages : place] == [PanelName.ALERT] * pages
        assert [stop.page(PanelName.ALERT) for stop in stops[place - pages : place]] == list(range(pages))
    assert scenes.count(PanelName.ALERT) == pages * len(places)


def test_two_stand_below_each_other_the_gravest_first_and_whole() -> None:
    first, second = ("Dammbrott", ("Lämna området.",), True), (TITLE, TEXTS, False)
    scale = scale_of()
    plan = lay_out_overview(warnings(first, second), scale)
    assert everything_drawn(plan) == wanted(first, second)
    assert len(plan.panels[0].pages[0].drawings) == 4, "each has its sign"
    assert_promises(plan, scale)
    scene = lay_out_scene(PanelName.ALERT, warnings(first, second), scale)
    assert scene is not None
    assert len(scene.panels[-1].pages) == 2, "no two share a page"


def test_of_two_that_have_no_room_the_gravest_stays_whole() -> None:
    first, second = ("Dammbrott", ("Lämna området.",), True), (TITLE, tuple(text(number, 18, 20) for number in range(5)), False)
    plan = lay_out_overview(warnings(first, second), scale_of())
    assert PanelName.ALERT in plan.shortened
    assert everything_drawn(plan) == letters(f"{first[0]} {first[1][0]} {TITLE}")


ALERTS = st.lists(
    st.tuples(
        st.integers(0, 9).map(lambda number: text(number, 1, 12)),
        st.lists(st.integers(0, 9).map(lambda number: text(number, 1, 40)), max_size=4).map(tuple),
        st.booleans(),
    ),
    min_size=1,
    max_size=3,
)


@settings(deadline=None, max_examples=40)
@given(ALERTS, announcements(longest=40, many=4), displays(), st.booleans())
def test_whatever_is_in_force_every_screen_keeps_its_promises(
    alerts: list[tuple[str, tuple[str, ...], bool]], announcement: Announcement, display: Display, large: bool
) -> None:
    content, scale = warnings(*alerts, announcement=announcement), scale_of(display, large=large)
    plan = lay_out_overview(content, scale)
    assert_promises(plan, scale)
    scene = lay_out_scene(PanelName.ALERT, content, scale)
    assert scene is not None
    assert_promises(scene, scale)
    assert everything_drawn(scene) == wanted(*alerts)
    told = plan.panel(PanelName.ALERT) is not None and PanelName.ALERT not in plan.shortened
    assert not told or everything_drawn(plan) == wanted(*alerts)
    assert told or PanelName.ALERT in (*plan.left_out, *plan.shortened)
