"""What each event makes of the state, without any widget."""

import pytest

from app.layout.content import Content
from app.layout.panels.order import FOCUS_ORDER
from app.layout.plan import Page, PanelName, PanelPlan, ScreenPlan
from app.layout.rect import Rect
from app.layout.text.type_scale import TypeScale
from app.stage.state.event import Action, Alone, Choice, Event, InLanguage, Tap, Time
from app.stage.state.layouts import Layouts
from app.stage.state.state import InScene, OnOverview, OnSheet, Place, State
from app.stage.state.update import turns, update
from app.stage.state.view import view_of
from tests.layout.announcements import content_of, lobby
from tests.stage.state.made_up_screens import MadeUpScreens

NOTICE, HEADLINE, LEAD, STORY = PanelName.NOTICE, PanelName.HEADLINE, PanelName.LEAD, PanelName.STORY
TIMELINE, CEREMONY, QUOTES = PanelName.TIMELINE, PanelName.CEREMONY, PanelName.QUOTES
FOCUS: tuple[PanelName, ...] = tuple(
    name for name in FOCUS_ORDER if name not in (PanelName.WEB, PanelName.ALERT)
)  # this announcement has no address, and no warning is in force
PLACES: dict[PanelName, Rect] = {name: Rect(0, 100 * number, 1000, 100) for number, name in enumerate(FOCUS)}
MILESTONES = tuple(Rect(100 * number, PLACES[TIMELINE].y, 90, 90) for number in range(4))
PAGES = {QUOTES: 2}  # two stops of the round are the overview's, and three the lead's, which has left it
CHOSEN_TEXTS = ((Page(),), (Page(), Page()), (Page(),), (Page(),))  # the second milestone's text is long
SCENES = dict.fromkeys((NOTICE, CEREMONY), (0,)) | {LEAD: (0, 0, 0), STORY: (0, 0), QUOTES: (0, 1), TIMELINE: (0, 1, 1, 2, 3)}


class HandMadeLayouts(Layouts):
    """Plans of places and pages alone; `items` tells for each panel which item each page of its scene is of."""

    def __init__(self, content: Content, scale: TypeScale, left_out: tuple[PanelName, ...]) -> None:
        panels = (
            PanelPlan(
                name,
                rect,
                tuple(Page(item=number) for number in range(PAGES.get(name, 1))),
                focus=rect,
                targets=MILESTONES if name is TIMELINE else (),
            )
            for name, rect in PLACES.items()
            if name not in left_out
        )
        super().__init__(content, scale, ScreenPlan(1000, 600, tuple(panels), left_out, chosen_texts=CHOSEN_TEXTS))

    def scene(self, name: PanelName) -> ScreenPlan | None:
        """A page for each of its items."""
        pages = tuple(Page(item=item) for item in SCENES.get(name, ()))
        return ScreenPlan(1000, 600, (PanelPlan(name, Rect(0, 0, 1000, 600), pages),)) if pages else None


class HandMadeScreens(MadeUpScreens):
    """Screens whose plans are made by hand."""

    def __init__(self, *left_out: PanelName, languages: int = 1, rotates_languages: bool = False) -> None:
        super().__init__([content_of(lobby())] * languages, rotates_languages=rotates_languages)
        self._left_out = left_out

    def laid_out(self, content: Content, scale: TypeScale) -> Layouts:
        """The same for every content."""
        return HandMadeLayouts(content, scale, self._left_out)


ALL = HandMadeScreens(LEAD)


def after(state: State, *events: Event, screens: HandMadeScreens = ALL) -> State:
    for event in events:
        state = update(state, event, screens)
    return state


def test_a_language_that_is_asked_for_is_on_and_one_that_is_not_there_is_the_nearest() -> None:
    screens = HandMadeScreens(languages=3)
    assert after(State(), InLanguage(2), screens=screens).language == 2
    assert after(State(language=2), InLanguage(0), screens=screens).language == 0
    assert after(State(), InLanguage(7), screens=screens).language == 2
    place = OnOverview(QUOTES)
    assert after(State(place), InLanguage(1), screens=screens).place == place


def test_the_round_has_two_stops_on_the_overview_and_three_of_the_leads() -> None:
    assert [stop.scene for stop in ALL.layouts(0, large=False).round] == [None, None, LEAD, LEAD, LEAD]


def test_the_focus_goes_round() -> None:
    state = State()
    seen = []
    for _ in range(len(FOCUS) + 1):
        state = after(state, Action.NEXT_PANEL)
        seen.append(state.holder)
    assert seen == [*FOCUS, FOCUS[0]]


def test_backwards_begins_at_the_last_panel() -> None:
    assert after(State(), Action.PREVIOUS_PANEL).holder is FOCUS[-1]


def test_a_panel_that_left_the_overview_is_entered_alone() -> None:
    screens = HandMadeScreens(NOTICE, LEAD)
    state = after(State(), Action.NEXT_PANEL, screens=screens)
    assert state == State(InScene(NOTICE, 0, OnOverview(NOTICE)))
    assert after(state, Action.BACK, screens=screens) == State()


def test_a_panel_that_leaves_the_overview_in_the_midst_of_a_visit_is_shown_alone() -> None:
    visited = after(State(), Choice(NOTICE))
    assert after(visited, Time.RENEWED, screens=HandMadeScreens(NOTICE, LEAD)) == State(InScene(NOTICE, 0, OnOverview(NOTICE)))


@pytest.mark.parametrize(
    ("place", "there"),
    [
        (InScene(STORY, 9), InScene(STORY, 1)),
        (InScene(PanelName.MASTHEAD, 1, OnOverview(QUOTES, 9)), OnOverview(QUOTES, 1)),
        (InScene(TIMELINE, 9, OnOverview(LEAD)), InScene(TIMELINE, 4)),
        (OnOverview(TIMELINE, 1, 7), OnOverview(TIMELINE, 1, 1)),
        (OnOverview(TIMELINE, 9, 7), OnOverview(TIMELINE, 3)),
        (OnOverview(LEAD, 1), OnOverview()),
        (OnSheet(9, OnOverview(LEAD)), OnSheet()),
    ],
)
def test_what_a_new_announcement_has_less_of_is_left_for_the_last_there_is(place: Place, there: Place) -> None:
    assert after(State(place), Time.RENEWED).place == there
    assert after(State(stop=9), Time.RENEWED) == State(stop=4)


def test_a_long_text_turns_its_pages_before_the_next_item() -> None:
    state = State(OnOverview(TIMELINE))
    places = []
    for _ in range(5):
        state = after(state, Action.NEXT_ITEM)
        places.append((state.overview.item, state.overview.item_page))
    assert places == [(1, 0), (1, 1), (2, 0), (3, 0), (3, 0)]
    back = []
    for _ in range(5):
        state = after(state, Action.PREVIOUS_ITEM)
        back.append((state.overview.item, state.overview.item_page))
    assert back == [(2, 0), (1, 1), (1, 0), (0, 0), (0, 0)]


def test_the_headline_opens_the_story_and_others_themselves() -> None:
    assert after(State(OnOverview(HEADLINE)), Action.OPEN).place == InScene(STORY, 0, OnOverview(HEADLINE))
    assert after(State(OnOverview(TIMELINE, 2)), Action.OPEN).place == InScene(TIMELINE, 3, OnOverview(TIMELINE, 2))


def test_without_focus_nothing_opens() -> None:
    assert after(State(), Action.OPEN) == State()


def test_a_scene_keeps_its_item_for_the_way_back() -> None:
    state = State(InScene(TIMELINE, 1, OnOverview(TIMELINE, 1)))
    state = after(state, Action.NEXT_ITEM, Action.NEXT_ITEM)
    assert state.overview.item == 2
    assert after(state, Action.BACK) == State(OnOverview(TIMELINE, 2))


def test_back_leaves_sheet_then_scene_then_focus() -> None:
    scene = InScene(QUOTES, 0, OnOverview(QUOTES))
    state = after(State(OnSheet(0, scene)), Action.BACK)
    assert state.place == scene
    state = after(state, Action.BACK)
    assert state.place == OnOverview(QUOTES)
    assert after(state, Action.BACK).place == OnOverview()


def test_the_sheet_covers_what_was_there_and_uncovers_it() -> None:
    for place in (OnOverview(), OnOverview(TIMELINE, 1, 1), InScene(TIMELINE, 2, OnOverview(TIMELINE, 1))):
        covered = after(State(place), Action.SHEET)
        assert covered.place == OnSheet(0, place)
        assert after(covered, Action.OPEN, Action.PAUSE, Choice(TIMELINE, 1)) == covered
        assert after(covered, Action.SHEET) == after(covered, Action.BACK) == State(place)


def test_the_rotation_rests_in_a_visitors_scene_and_under_the_sheet() -> None:
    for place in (InScene(STORY, 0, OnOverview(HEADLINE)), OnSheet()):
        assert after(State(place), Time.DWELT) == State(place)
        assert not turns(State(place), ALL)


def test_a_visitor_keeps_the_overview() -> None:
    assert after(State(OnOverview(HEADLINE), stop=1), Time.DWELT).stop == 0
    assert after(State(stop=1), Time.DWELT).stop == 2


def test_a_chosen_milestones_long_text_turns_with_the_rotation() -> None:
    assert after(State(OnOverview(TIMELINE, 1)), Time.DWELT).place == OnOverview(TIMELINE, 1, 1)
    assert after(State(OnOverview(TIMELINE, 1, 1)), Time.DWELT).place == OnOverview(TIMELINE, 1, 0)
    assert after(State(OnOverview(TIMELINE, 0)), Time.DWELT).place == OnOverview(TIMELINE, 0)


def test_a_focused_quote_turns_with_the_rotation() -> None:
    state = after(State(OnOverview(QUOTES)), Time.DWELT)
    assert (state.place, state.stop) == (OnOverview(QUOTES, 1), 1)
    assert after(state, Time.DWELT) == State(OnOverview(QUOTES))


def test_without_focus_the_arrows_walk_the_round() -> None:
    assert after(State(stop=4), Action.NEXT_ITEM).stop == 0
    assert after(State(stop=0), Action.PREVIOUS_ITEM).stop == 4
    assert after(State(), Action.LAST_ITEM).stop == 4
    assert after(State(stop=4), Action.FIRST_ITEM).stop == 0


@pytest.mark.parametrize("last", [False, True])
def test_home_and_end(last: bool) -> None:
    state = after(State(OnOverview(TIMELINE, 2)), Action.LAST_ITEM if last else Action.FIRST_ITEM)
    assert state.overview.item == (3 if last else 0)
    state = after(State(InScene(TIMELINE, 2)), Action.LAST_ITEM if last else Action.FIRST_ITEM)
    assert state.place == InScene(TIMELINE, 4 if last else 0)


@pytest.mark.parametrize("stop", [2, 3, 4])
def test_the_focus_takes_the_round_along_to_the_overview(stop: int) -> None:
    """The round is at the lead's scene: the focus moves to a panel of the overview, and the overview must be seen."""
    state = State(stop=stop)
    for name in (NOTICE, HEADLINE, TIMELINE):
        state = after(state, Action.NEXT_PANEL)
        view = view_of(state, ALL)
        assert (state.holder, state.stop) == (name, 0)
        assert view.plan.panel(name) is not None
        assert view.frame is not None
        assert view.frame.rect == PLACES[name]


@pytest.mark.parametrize("event", [Action.OPEN, Tap(500, 300)])
def test_who_takes_over_a_scene_of_the_round_stays_in_it_at_its_page(event: Event) -> None:
    quotes = HandMadeScreens(QUOTES, LEAD)
    at = next(i for i, stop in enumerate(quotes.layouts(0, large=False).round) if (stop.scene, stop.page(QUOTES)) == (QUOTES, 1))
    state = after(State(stop=at), event, screens=quotes)
    if event is Action.OPEN:
        assert state.place == InScene(QUOTES, 1, OnOverview(QUOTES, 1))
    else:  # in the middle it leads back at once
        assert state == State(stop=at)
    assert after(State(stop=3), Action.OPEN).place == InScene(LEAD, 1)  # the lead takes no focus


def test_a_tap_focuses_chooses_opens_and_beside_every_panel_leads_back() -> None:
    second = MILESTONES[1].centre
    state = after(State(), Tap(*second))
    assert state.place == OnOverview(TIMELINE, 1)
    assert after(state, Tap(*second)).place == InScene(TIMELINE, 1, OnOverview(TIMELINE, 1))
    assert after(state, Tap(*MILESTONES[3].centre)).place == OnOverview(TIMELINE, 3)
    assert after(state, Tap(*PLACES[NOTICE].centre)).place == OnOverview(NOTICE)
    assert after(state, Tap(5, 599)).place == OnOverview()
    assert after(State(), Tap(5, 599)) == State()
    assert after(State(OnSheet(0, state.place)), Tap(5, 599)) == state


def test_thirds_of_a_scene_turn_its_pages_and_the_middle_leads_back() -> None:
    state = State(InScene(TIMELINE, 1, OnOverview(TIMELINE, 1)))
    assert after(state, Tap(999, 10)).place == InScene(TIMELINE, 2, OnOverview(TIMELINE, 1))
    assert after(state, Tap(1, 10)).place == InScene(TIMELINE, 0, OnOverview(TIMELINE, 0))
    assert after(state, Tap(500, 10)).place == OnOverview(TIMELINE, 1)


def test_an_assistive_technology_chooses_as_a_tap_does() -> None:
    assert after(State(), Choice(TIMELINE, 2)).place == OnOverview(TIMELINE, 2)
    assert after(State(OnOverview(TIMELINE, 2)), Choice(TIMELINE)).place == OnOverview(TIMELINE, 2)
    assert after(State(OnOverview(TIMELINE, 2)), Choice(TIMELINE, 99)).place == OnOverview(TIMELINE, 3)
    assert after(State(), Choice(LEAD)) == State()
    scene = State(InScene(QUOTES, 0, OnOverview(QUOTES)))
    assert after(scene, Choice(NOTICE)) == scene


def test_a_panel_can_be_asked_for_alone() -> None:
    assert after(State(), Alone(TIMELINE)) == State(InScene(TIMELINE))
    assert after(State(), Alone(PanelName.MASTHEAD)) == State()  # it is never alone


def test_what_a_whole_screen_can_be_switched_to() -> None:
    two = HandMadeScreens(LEAD, languages=2)
    assert after(State(), Action.PAUSE) == State(paused=True)
    assert after(State(), Action.PAUSE, Action.PAUSE) == State()
    assert after(State(), Action.LARGER, Action.LARGER) == State(large=True)
    assert after(State(), Action.LARGER, Action.NORMAL) == State()
    assert after(State(), Action.LANGUAGE) == State()
    assert after(State(), Action.LANGUAGE, screens=two) == State(language=1)
    assert after(State(), Action.LANGUAGE, Action.LANGUAGE, screens=two) == State()
    assert after(State(), Action.FULL_SCREEN, Action.QUIT) == State()
    assert after(State(language=1), Time.RENEWED) == State()  # there are fewer now


@pytest.mark.parametrize("rotates", [False, True])
def test_each_round_is_in_the_next_language_where_asked_for_and_nobody_is_there(rotates: bool) -> None:
    screens = HandMadeScreens(LEAD, languages=2, rotates_languages=rotates)
    assert after(State(stop=4), Time.DWELT, screens=screens) == State(language=int(rotates))
    assert after(State(stop=3), Time.DWELT, screens=screens) == State(stop=4)
    assert after(State(OnOverview(HEADLINE), stop=1), Time.DWELT, screens=screens).language == 0


def test_only_what_moves_turns() -> None:
    assert turns(State(), ALL)
    assert turns(State(OnOverview(HEADLINE)), ALL)
    assert not turns(State(paused=True), ALL)
