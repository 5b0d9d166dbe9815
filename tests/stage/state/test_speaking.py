"""Reading aloud as the state has it: what S begins with, what goes on by itself, and what falls silent."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.layout.content import measured_content
from app.layout.display import Display
from app.layout.material import AlertText
from app.layout.plan import PanelName
from app.stage.state.event import Action, Alone, Choice, Event, InLanguage, Showing, Sign, Tap, Time, Touch
from app.stage.state.reading import reading_of
from app.stage.state.speaking import sentence_of
from app.stage.state.state import Aloud, InScene, OnOverview, OnSheet, State
from app.stage.state.update import turns, update
from app.stage.state.view import view_of
from app.value import replace
from tests.layout.announcements import content_of, lobby, material_of
from tests.stage.state.made_up_screens import MadeUpScreens

CONTENT = content_of(lobby())
OTHER = content_of(replace(lobby(), headline=replace(lobby().headline, title="Something else altogether", lead=None)))
SCREENS = MadeUpScreens([CONTENT, OTHER])
FAR = MadeUpScreens([CONTENT], Display(1920, 1080, 55, 6.0))
HEADLINE, LEAD = lobby().headline.title, lobby().headline.lead
SPEAK, SAID = Action.SPEAK, Time.SAID


def after(*events: Event, state: State | None = None, screens: MadeUpScreens = SCREENS) -> State:
    state = state or State()
    for event in events:
        state = update(state, event, screens)
    return state


def at(focus: PanelName, item: int = 0) -> State:
    return State(OnOverview(focus, item))


def said_from(state: State, screens: MadeUpScreens = SCREENS) -> list[str]:
    """All that is said until the screen is silent, from S on."""
    texts: list[str] = []
    state = update(state, SPEAK, screens)
    while state.aloud is not None:
        texts.append(state.aloud.text)
        sentence = sentence_of(state, screens)
        assert sentence is not None
        assert sentence.text == state.aloud.text
        assert turns(state, screens) is False
        state = update(state, SAID, screens)
    return texts


class TestWhatIsRead:
    def test_without_a_focus_it_is_headline_lead_and_notice(self) -> None:
        notice = lobby().notice
        assert notice
        assert said_from(State()) == [HEADLINE, LEAD, notice.text]

    def test_a_public_warning_comes_first(self) -> None:
        material = material_of(lobby())
        alert = AlertText("Giftig rök", ("Gå inomhus.",), False, material.setter)
        warned = MadeUpScreens([measured_content(replace(material, alerts=(alert,)))])
        assert said_from(State(), warned) == ["Giftig rök", "Gå inomhus.", HEADLINE, LEAD]

    def test_with_a_focus_it_is_that_panel(self) -> None:
        notice = lobby().notice
        assert notice
        assert said_from(at(PanelName.NOTICE)) == [notice.text]
        assert said_from(at(PanelName.HEADLINE)) == [HEADLINE, LEAD]
        assert said_from(at(PanelName.TIMELINE, 1))[0] == "2008, Återcertifierad"
        assert said_from(at(PanelName.TIMELINE, 1))[-1] == "milstolpe 2 av 4"
        assert said_from(at(PanelName.QUOTES, 1))[-1] == "2 av 2"
        assert said_from(at(PanelName.CEREMONY))[0] == "Illustration: alt"

    def test_on_the_sheet_it_is_the_keys(self) -> None:
        assert said_from(State(OnSheet())) == ["Tangenter", "Tab: nästa", "Esc: tillbaka", "Space: paus"]

    def test_a_scene_is_read_from_the_page_that_is_on_to_its_end_and_its_pages_turn_along(self) -> None:
        pages = len(SCREENS.layouts(0, large=False).scene_pages(PanelName.STORY))
        assert pages > 1
        whole = said_from(State(InScene(PanelName.STORY)))
        later = said_from(State(InScene(PanelName.STORY, 1)))
        assert 0 < len(later) < len(whole)
        assert whole[-len(later) :] == later
        state, turned = after(SPEAK, state=State(InScene(PanelName.STORY))), set[int]()
        while state.aloud is not None:
            assert isinstance(state.place, InScene)
            turned.add(state.place.page)
            view = view_of(state, SCREENS)
            assert view.mark is not None, state.aloud.text
            state = update(state, SAID, SCREENS)
        assert turned == set(range(pages))

    def test_the_pages_of_a_chosen_milestone_s_text_turn_along(self) -> None:
        layouts = SCREENS.layouts(0, large=True)
        item = next(number for number in layouts.items(PanelName.TIMELINE) if layouts.item_pages(PanelName.TIMELINE, number) > 1)
        state = after(SPEAK, state=State(OnOverview(PanelName.TIMELINE, item), large=True))
        turned = []
        while state.aloud is not None:
            turned.append(state.overview.item_page)
            assert state.overview.item == item
            state = update(state, SAID, SCREENS)
        assert set(turned) == set(range(layouts.item_pages(PanelName.TIMELINE, item)))
        assert turned == sorted(turned)

    def test_what_left_the_overview_is_shown_alone_while_it_is_read(self) -> None:
        layouts = FAR.layouts(0, large=True)
        assert PanelName.NOTICE in layouts.overview.left_out
        state = after(SPEAK, state=State(large=True), screens=FAR)
        scenes = []
        while state.aloud is not None:
            scenes.append(layouts.stop(state.stop).scene)
            state = update(state, SAID, FAR)
        assert scenes[0] is None
        assert scenes[-1] is PanelName.NOTICE

    def test_the_lead_is_read_where_it_stands_though_the_round_was_at_a_milestone(self) -> None:
        layouts = SCREENS.layouts(0, large=False)
        toured = next(number for number, stop in enumerate(layouts.round) if stop.chosen is not None)
        state = after(SPEAK, state=State(stop=toured))
        assert state.stop == toured  # the headline stands there
        state = update(state, SAID, SCREENS)
        assert layouts.stop(state.stop).chosen is None
        mark = view_of(state, SCREENS).mark
        assert mark is not None
        assert mark.panel is PanelName.LEAD


class TestKeys:
    def test_arrows_go_from_sentence_to_sentence_and_say_the_first_again(self) -> None:
        first = after(SPEAK)
        assert first.aloud == Aloud(0, HEADLINE)
        assert after(SPEAK, Action.NEXT_ITEM).aloud == Aloud(1, LEAD or "", 1)
        assert after(SPEAK, Action.NEXT_ITEM, Action.PREVIOUS_ITEM).aloud == Aloud(0, HEADLINE, 2)
        assert after(SPEAK, Action.PREVIOUS_ITEM).aloud == Aloud(0, HEADLINE, 1)

    def test_after_the_last_sentence_it_is_silent(self) -> None:
        count = len(reading_of(State(), SCREENS))
        for event in (Action.NEXT_ITEM, SAID):
            assert after(SPEAK, *[event] * (count - 1)).aloud is not None
            assert after(SPEAK, *[event] * count).aloud is None

    def test_s_stops_it(self) -> None:
        assert after(SPEAK, SPEAK) == State()
        assert after(SPEAK, SPEAK, SPEAK) == after(SPEAK)

    def test_plus_and_minus_leave_it_and_the_screen_as_they_are(self) -> None:
        speaking = after(SPEAK)
        for key in (Action.LARGER, Action.NORMAL):
            assert update(speaking, key, SCREENS) == speaking

    @pytest.mark.parametrize(
        "event",
        [
            Action.NEXT_PANEL, Action.LAST_ITEM, Action.OPEN, Action.BACK, Action.PAUSE, Action.LANGUAGE, Action.SHEET, Action.FULL_SCREEN,
            Tap(900.0, 1000.0), Touch.KEY, Choice(PanelName.QUOTES), Alone(PanelName.STORY), InLanguage(1), Time.WARNED, Time.FORGOTTEN,
            Time.LEFT,
        ],
    )  # fmt: skip
    @pytest.mark.parametrize("focus", [None, PanelName.HEADLINE])
    def test_anything_else_stops_it_and_does_what_it_does(self, event: Event, focus: PanelName | None) -> None:
        silent = State(OnOverview(focus))
        assert after(SPEAK, event, state=silent) == after(event, state=silent)

    def test_nothing_that_can_speak_is_silence(self) -> None:
        assert after(SPEAK, Time.LOST) == State()

    @pytest.mark.parametrize("event", [SAID, Time.LOST])
    def test_a_late_word_of_the_voice_changes_nothing(self, event: Event) -> None:
        assert after(event) == State()


class TestTime:
    @pytest.mark.parametrize("event", [Time.DWELT, Time.SIGN_STAYED, Showing(Sign.HINT), Time.RENEWED])
    def test_what_comes_by_itself_leaves_it_and_its_place_alone(self, event: Event) -> None:
        speaking = after(SPEAK)
        assert replace(update(speaking, event, SCREENS), sign=None) == speaking

    def test_the_round_rests_and_goes_on_afterwards(self) -> None:
        assert turns(State(), SCREENS)
        assert not turns(after(SPEAK), SCREENS)
        assert view_of(after(SPEAK), SCREENS).turn is None
        assert turns(after(SPEAK, SPEAK), SCREENS)


class TestAnotherVersion:
    def test_what_is_there_no_more_is_not_read_on(self) -> None:
        other = MadeUpScreens([OTHER])
        assert update(after(SPEAK), Time.RENEWED, other).aloud is None

    def test_what_is_there_still_is_read_on_from_where_it_stands(self) -> None:
        notice = lobby().notice
        assert notice
        speaking = after(SPEAK, SAID, SAID)
        assert speaking.aloud == Aloud(2, notice.text, 2)
        without_lead = MadeUpScreens([OTHER])
        assert update(speaking, Time.RENEWED, without_lead).aloud == Aloud(1, notice.text, 2)


@settings(deadline=None, max_examples=25)
@given(st.sampled_from([None, *(name for name in PanelName if name in SCREENS.layouts(0, large=False).panels)]), st.booleans())
def test_the_way_back_says_the_same_as_the_way_there(focus: PanelName | None, large: bool) -> None:
    state = update(State(OnOverview(focus), large=large), SPEAK, SCREENS)
    there = [state]
    while (state := update(state, Action.NEXT_ITEM, SCREENS)).aloud is not None:
        there.append(state)
    state = there[-1]
    for before in reversed(there[:-1]):
        state = update(state, Action.PREVIOUS_ITEM, SCREENS)
        assert state.aloud is not None
        assert before.aloud is not None
        assert (state.aloud.text, state.place) == (before.aloud.text, before.place)
