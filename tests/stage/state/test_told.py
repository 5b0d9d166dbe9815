"""What a visitor is told in a sentence, and when it goes."""

import pytest

from app.layout.plan import PanelName
from app.layout.rect import Rect
from app.stage.state.event import Action, Alone, Choice, Event, Showing, Sign, Tap, Time, Touch
from app.stage.state.state import OnOverview, State
from app.stage.state.update import update
from app.stage.state.view import view_of
from app.value import replace
from tests.layout.announcements import content_of, lobby
from tests.stage.state.made_up_screens import MadeUpScreens

LOBBY = MadeUpScreens([content_of(lobby())], greets=True)
EDITORS = MadeUpScreens([content_of(lobby())])
TOUCHES = (Action.NEXT_PANEL, Action.PAUSE, Tap(900.0, 500.0), Touch.KEY)


def after(*events: Event, screens: MadeUpScreens = LOBBY) -> State:
    state = State()
    for event in events:
        state = update(state, event, screens)
    return state


@pytest.mark.parametrize("touch", TOUCHES)
def test_the_first_touch_is_told_what_the_keys_do_and_no_later_one(touch: Event) -> None:
    assert after(touch).sign is Sign.HINT
    assert after(touch, Action.NEXT_ITEM).sign is Sign.HINT  # it stays its time
    assert after(touch, Time.SIGN_STAYED).sign is None
    assert after(touch, Time.SIGN_STAYED, touch).sign is None
    assert after(touch, Time.SIGN_STAYED, Time.DWELT, touch).sign is None


@pytest.mark.parametrize("end", [Time.FORGOTTEN, Time.WARNED, Time.LEFT])
def test_the_next_visitor_is_told_again(end: Time) -> None:
    assert after(Touch.KEY, end).sign is None
    assert after(Touch.KEY, end, Touch.KEY).sign is Sign.HINT


def test_in_the_editors_window_nobody_is_told() -> None:
    assert after(*TOUCHES, screens=EDITORS) == replace(after(*TOUCHES), met=False, by_touch=False, sign=None)


def test_whoever_asks_for_the_sheet_needs_no_hint() -> None:
    assert after(Action.SHEET).sign is None
    assert after(Action.SHEET, Action.BACK).sign is None
    assert after(Touch.KEY, Action.SHEET).sign is None


def test_what_an_assistive_technology_does_is_not_told_of_keys() -> None:
    assert after(Choice(PanelName.QUOTES)).sign is None
    assert after(Alone(PanelName.STORY)).sign is None


def test_it_is_told_that_the_screen_goes_back_where_that_changes_something() -> None:
    for change in (Action.NEXT_PANEL, Action.PAUSE, Action.LARGER, Action.SHEET):
        assert after(change, Time.ENDING).sign is Sign.RETURNS
    assert after(Touch.KEY, Time.SIGN_STAYED, Time.ENDING).sign is None
    assert after(Action.PAUSE, Action.PAUSE, Time.SIGN_STAYED, Time.DWELT, Time.ENDING).sign is None


@pytest.mark.parametrize("touch", TOUCHES)
def test_any_touch_takes_that_away_and_does_what_it_always_does(touch: Event) -> None:
    before = after(Action.NEXT_PANEL, Time.SIGN_STAYED)
    warned = update(before, Time.ENDING, LOBBY)
    assert warned == replace(before, sign=Sign.RETURNS)
    assert update(warned, touch, LOBBY) == update(before, touch, LOBBY)
    assert update(warned, Choice(PanelName.QUOTES), LOBBY).sign is None


def test_time_does_not_take_it_away() -> None:
    for time in (Time.DWELT, Time.RENEWED):
        assert after(Action.NEXT_PANEL, Time.ENDING, time).sign is Sign.RETURNS


def test_a_sign_can_be_asked_for_and_stays_through_keys() -> None:
    told = after(Touch.KEY, Time.SIGN_STAYED, Showing(Sign.NO_SPEECH))
    assert told.sign is Sign.NO_SPEECH
    assert update(told, Action.NEXT_PANEL, LOBBY).sign is Sign.NO_SPEECH
    assert update(told, Showing(None), LOBBY).sign is None


def test_a_screen_that_never_goes_back_lets_its_visitor_go() -> None:
    state = after(Action.PAUSE, Time.LEFT)
    assert state == State(paused=True)


def test_the_view_has_the_sign_off_the_focus() -> None:
    for panel in (PanelName.NOTICE, PanelName.TIMELINE, PanelName.QUOTES):
        view = view_of(State(OnOverview(panel), sign=Sign.RETURNS), LOBBY)
        assert view.sign is not None
        assert view.frame is not None
        assert not view.sign.plan.rect.overlaps(view.frame.rect)
        assert len(view.sign.plan.pages) == 3
        assert view.sign.said == "RETURNS 3"
    assert view_of(State(), LOBBY).sign is None


def test_a_hint_stays_at_least_eight_seconds_and_where_it_is_while_the_round_goes_on() -> None:
    state, places = after(Touch.KEY), set[Rect]()
    for _ in range(6):
        view = view_of(state, LOBBY)
        assert view.sign is not None
        assert view.sign.dwell_s >= 8
        places.add(view.sign.plan.rect)
        state = update(state, Time.DWELT, LOBBY)
    assert len(places) == 1
