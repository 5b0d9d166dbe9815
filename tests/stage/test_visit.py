"""What each step makes of the visitor's state, without any widget."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.plan import FOCUS_ORDER, PanelName
from app.stage import visit as steps
from app.stage.visit import Surroundings, Visit

ALL = Surroundings(panels=FOCUS_ORDER, items=(1, 2, 1, 1), scene_items=(0, 1, 1, 2, 3), stops=5)


def test_the_focus_goes_round() -> None:
    visit = Visit()
    seen = []
    for _ in range(len(FOCUS_ORDER) + 1):
        visit = steps.moved_focus(visit, ALL, 1)
        seen.append(visit.focus)
    assert seen == [*FOCUS_ORDER, FOCUS_ORDER[0]]


def test_backwards_begins_at_the_last_panel() -> None:
    assert steps.moved_focus(Visit(), ALL, -1).focus is FOCUS_ORDER[-1]


def test_a_panel_that_left_the_overview_is_entered_alone() -> None:
    around = Surroundings(panels=FOCUS_ORDER, left_out=(PanelName.NOTICE,))
    visit = steps.moved_focus(Visit(), around, 1)
    assert (visit.focus, visit.scene) == (PanelName.NOTICE, PanelName.NOTICE)
    assert steps.back(visit, around) == Visit()


def test_a_long_text_turns_its_pages_before_the_next_item() -> None:
    visit = Visit(focus=PanelName.TIMELINE)
    places = []
    for _ in range(5):
        visit = steps.stepped(visit, ALL, 1)
        places.append((visit.item, visit.item_page))
    assert places == [(1, 0), (1, 1), (2, 0), (3, 0), (3, 0)]
    for _ in range(5):
        visit = steps.stepped(visit, ALL, -1)
    assert (visit.item, visit.item_page) == (0, 0)


def test_the_headline_opens_the_story_and_others_themselves() -> None:
    assert steps.opened(Visit(focus=PanelName.HEADLINE), ALL).scene is PanelName.STORY
    opened = steps.opened(Visit(focus=PanelName.TIMELINE, item=2), ALL)
    assert (opened.scene, opened.scene_page) == (PanelName.TIMELINE, 3)


def test_without_focus_nothing_opens() -> None:
    assert steps.opened(Visit(), ALL) == Visit()


def test_a_scene_keeps_its_item_for_the_way_back() -> None:
    visit = Visit(focus=PanelName.TIMELINE, scene=PanelName.TIMELINE, scene_page=1, item=1)
    visit = steps.stepped(steps.stepped(visit, ALL, 1), ALL, 1)
    assert visit.item == 2
    assert steps.back(visit, ALL) == Visit(focus=PanelName.TIMELINE, item=2)


def test_back_leaves_sheet_then_scene_then_focus() -> None:
    visit = Visit(focus=PanelName.QUOTES, scene=PanelName.QUOTES, sheet=0)
    visit = steps.back(visit, ALL)
    assert (visit.sheet, visit.scene) == (None, PanelName.QUOTES)
    visit = steps.back(visit, ALL)
    assert (visit.scene, visit.focus) == (None, PanelName.QUOTES)
    assert steps.back(visit, ALL).focus is None


def test_the_rotation_rests_in_a_visitors_scene_and_under_the_sheet() -> None:
    for visit in (Visit(focus=PanelName.HEADLINE, scene=PanelName.STORY), Visit(sheet=0)):
        assert steps.advanced(visit, ALL, 2) == visit


def test_a_visitor_keeps_the_overview() -> None:
    visit = Visit(stop=1, focus=PanelName.HEADLINE)
    assert steps.advanced(visit, ALL, 2).stop == 0
    assert steps.advanced(Visit(stop=1), ALL, 2).stop == 2


def test_without_focus_the_arrows_walk_the_round() -> None:
    assert steps.stepped(Visit(stop=4), ALL, 1).stop == 0
    assert steps.stepped(Visit(stop=0), ALL, -1).stop == 4
    assert steps.to_end(Visit(), ALL, last=True).stop == 4


@pytest.mark.parametrize("last", [False, True])
def test_home_and_end(last: bool) -> None:
    visit = steps.to_end(Visit(focus=PanelName.TIMELINE, item=2), ALL, last=last)
    assert visit.item == (3 if last else 0)


Step = Callable[[Visit, Surroundings], Visit]
STEPS: tuple[Step, ...] = (
    lambda visit, around: steps.moved_focus(visit, around, 1),
    lambda visit, around: steps.moved_focus(visit, around, -1),
    lambda visit, around: steps.stepped(visit, around, 1),
    lambda visit, around: steps.stepped(visit, around, -1),
    lambda visit, around: steps.to_end(visit, around, last=True),
    lambda visit, around: steps.to_end(visit, around, last=False),
    steps.opened,
    steps.back,
    lambda visit, around: steps.advanced(visit, around, 2),
)


@given(st.lists(st.sampled_from(STEPS), max_size=40))
def test_no_row_of_steps_leaves_what_there_is(taken: list[Step]) -> None:
    visit = Visit()
    for step in taken:
        visit = step(visit, ALL)
        assert 0 <= visit.stop < ALL.stops
        assert visit.focus is None or visit.focus in ALL.panels
        assert 0 <= visit.scene_page < len(ALL.scene_items)
        assert visit.item_page >= 0
    for _ in range(3):
        visit = steps.back(visit, ALL)
    assert visit.focus is None
    assert visit.scene is None
