"""What was heard of the panels is kept for when it is on again, and no longer than a visit needs."""

import pytest

from app.layout.plan import PanelName
from app.layout.text.paragraph import Typesetter
from app.stage.edition import Edition
from app.stage.reading_aloud.heard import Heard, heard_of
from app.stage.state.layouts import Layouts
from app.stage.state.state import InScene, OnOverview, State
from app.stage.state.view import view_of
from app.value import replace
from tests.layout.fake_type import FakeType
from tests.stage.screens import NOW
from tests.stage.state.made_up_screens import MadeUpScreens

FOCUSED = State(OnOverview(PanelName.TIMELINE, 0))
ALONE = State(InScene(PanelName.CEREMONY, 0))


@pytest.fixture
def screens(bundled: Edition) -> MadeUpScreens:
    return MadeUpScreens([bundled.content(Typesetter(FakeType()), NOW)])


@pytest.fixture
def layouts(screens: MadeUpScreens) -> Layouts:
    return screens.layouts(0, large=False)


def test_coming_back_to_a_plan_it_is_the_same_object(screens: MadeUpScreens, layouts: Layouts) -> None:
    heard, overview, alone = Heard(), view_of(State(), screens), view_of(ALONE, screens)
    first = heard.of(overview, layouts)[PanelName.CEREMONY]
    there = heard.of(alone, layouts)[PanelName.CEREMONY]
    assert there is not first
    assert heard.of(view_of(State(), screens), layouts)[PanelName.CEREMONY] is first
    assert heard.of(view_of(ALONE, screens), layouts)[PanelName.CEREMONY] is there


def test_it_is_what_a_look_without_a_memory_finds(screens: MadeUpScreens, layouts: Layouts) -> None:
    heard = Heard()
    for state in (State(), FOCUSED, ALONE, State(), FOCUSED):
        view = view_of(state, screens)
        names = [None, *(shown.plan.name for shown in view.panels)]
        assert heard.of(view, layouts) == {name: heard_of(name, view, layouts) for name in names}


def test_of_another_content_nothing_is_kept(screens: MadeUpScreens, layouts: Layouts) -> None:
    heard, view = Heard(), view_of(State(), screens)
    first = heard.of(view, layouts)[PanelName.TIMELINE]
    other = replace(view, content=view.content.only({PanelName.HEADLINE, PanelName.TIMELINE}))
    assert heard.of(other, layouts)[PanelName.TIMELINE] is not first
    assert heard.of(view, layouts)[PanelName.TIMELINE] is first


def test_a_panel_is_kept_in_as_many_ways_as_a_visit_shows(screens: MadeUpScreens, layouts: Layouts) -> None:
    heard, overview = Heard(), view_of(State(), screens)
    timeline = next(shown for shown in overview.panels if shown.plan.name is PanelName.TIMELINE)
    ways = [replace(overview, panels=(replace(timeline, chosen=chosen),)) for chosen in range(Heard.WAYS + 1)]
    first = heard.of(ways[0], layouts)[PanelName.TIMELINE]
    for way in ways[1:-1]:
        heard.of(way, layouts)
    assert heard.of(ways[0], layouts)[PanelName.TIMELINE] is first
    last = heard.of(ways[-1], layouts)[PanelName.TIMELINE]
    assert heard.of(ways[0], layouts)[PanelName.TIMELINE] is not first
    assert heard.of(ways[-1], layouts)[PanelName.TIMELINE] is last


def test_what_is_otherwise_on_of_a_panel_is_heard_anew(screens: MadeUpScreens, layouts: Layouts) -> None:
    heard = Heard()
    assert heard.of(view_of(State(), screens), layouts)[PanelName.TIMELINE].chosen is None
    assert heard.of(view_of(FOCUSED, screens), layouts)[PanelName.TIMELINE].chosen == 0


def test_only_as_many_plans_are_kept_as_a_visit_needs(screens: MadeUpScreens, layouts: Layouts) -> None:
    heard, view = Heard(), view_of(State(), screens)
    others = [replace(view, plan=replace(view.plan)) for _ in range(Heard.PLANS)]
    first, *seconds = (heard.of(each, layouts)[None] for each in (view, *others[1:]))
    for each in (view, others[0]):
        heard.of(each, layouts)
    assert heard.of(view, layouts)[None] is first, "the one that was used longest ago goes first"
    for each in (others[0], view) * Heard.PLANS:
        heard.of(each, layouts)
    assert heard.of(others[2], layouts)[None] is seconds[1], "one that is used again takes no other's place"
    heard.of(others[1], layouts)
    assert heard.of(others[4], layouts)[None] is seconds[3]
    for each in others:
        heard.of(each, layouts)
    assert heard.of(view, layouts)[None] is not first
