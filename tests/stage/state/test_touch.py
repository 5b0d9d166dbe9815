"""What can be done by touch alone: the row comes with the first tap, its buttons do what the keys do, and it goes with the visitor."""

import pytest

from app.layout.plan import PanelName
from app.stage.state.event import Action, Event, Sign, Tap, Time, Touch
from app.stage.state.state import OnOverview, OnSheet, State
from app.stage.state.touch import RowKey, RowView, row_keys, row_of
from app.stage.state.update import update
from app.stage.state.view import view_of
from app.value import replace
from tests.layout.announcements import content_of, lobby
from tests.stage.state.made_up_screens import LOBBY, MadeUpScreens

CONTENT = content_of(lobby())
SCREENS = MadeUpScreens([CONTENT, CONTENT], greets=True)
EDITORS = MadeUpScreens([CONTENT, CONTENT])
ASIDE = Tap(LOBBY.width_px / 2, 3.0)
TOUCHED = State(by_touch=True, met=True)


def button(key: RowKey, state: State) -> Tap:
    """A tap on the middle of a button."""
    return Tap(*next(each.rect for each in row(state).buttons if each.key is key).centre)


def row(state: State) -> RowView:
    found = row_of(state, SCREENS)
    assert found is not None
    return found


def test_it_comes_with_the_first_tap_and_not_with_keys() -> None:
    for key in (Action.NEXT_PANEL, Touch.KEY):
        assert not update(State(), key, SCREENS).by_touch
    for tap in (ASIDE, Tap(3.0, LOBBY.height_px - 3.0)):
        assert update(State(), tap, SCREENS).by_touch
    assert row_of(State(), SCREENS) is None
    assert not update(State(), ASIDE, EDITORS).by_touch


def test_it_stays_through_keys_and_goes_with_the_visitor() -> None:
    for event in (Action.NEXT_PANEL, Action.BACK, Time.DWELT, Time.RENEWED, Time.ENDING, Time.SIGN_STAYED):
        assert update(TOUCHED, event, SCREENS).by_touch
    for event in (Time.FORGOTTEN, Time.WARNED, Time.LEFT):
        assert not update(TOUCHED, event, SCREENS).by_touch


@pytest.mark.parametrize(
    ("key", "action"),
    [(RowKey.PAUSE, Action.PAUSE), (RowKey.LARGE, Action.LARGER), (RowKey.LANGUAGE, Action.LANGUAGE), (RowKey.HELP, Action.SHEET)],
)
@pytest.mark.parametrize("place", [OnOverview(), OnOverview(PanelName.QUOTES)])
def test_a_button_does_what_its_key_does(key: RowKey, action: Action, place: OnOverview) -> None:
    state = replace(TOUCHED, place=place)
    assert update(state, button(key, state), SCREENS) == update(state, action, SCREENS) != state


@pytest.mark.parametrize("key", [RowKey.PAUSE, RowKey.LARGE, RowKey.HELP])
def test_pressed_again_it_takes_back_what_it_did_and_says_which_it_is(key: RowKey) -> None:
    def pressed(state: State) -> list[RowKey]:
        return [each.key for each in row(state).buttons if each.pressed]

    assert pressed(TOUCHED) == []
    once = update(TOUCHED, button(key, TOUCHED), SCREENS)
    assert pressed(once) == [key]
    assert update(once, button(key, once), SCREENS) == TOUCHED


def test_the_rotation_can_be_paused_on_the_sheet_where_the_row_says_so() -> None:
    on_sheet = replace(TOUCHED, place=OnSheet())
    assert update(on_sheet, button(RowKey.PAUSE, on_sheet), SCREENS) == replace(on_sheet, paused=True)
    assert not update(State(OnSheet()), Action.PAUSE, SCREENS).paused


def test_between_the_buttons_nothing_happens() -> None:
    state = replace(TOUCHED, place=OnOverview(PanelName.QUOTES))
    first, second = (each.rect for each in row(state).buttons[:2])
    assert update(state, Tap((first.right + second.x) / 2, first.centre[1]), SCREENS) == state


def test_before_it_is_there_its_place_is_the_panels() -> None:
    at = button(RowKey.PAUSE, TOUCHED)
    untouched = update(State(), at, SCREENS)
    assert untouched.by_touch
    assert not untouched.paused


def test_one_language_needs_no_button() -> None:
    assert RowKey.LANGUAGE in row_keys(languages=2)
    assert RowKey.LANGUAGE not in row_keys(languages=1)
    alone = MadeUpScreens([CONTENT], greets=True)
    found = row_of(TOUCHED, alone)
    assert found is not None
    assert [each.key for each in found.buttons] == [*row_keys(languages=1)]


def test_the_view_tells_each_button_by_name_state_and_place() -> None:
    view = view_of(replace(TOUCHED, large=True), SCREENS)
    assert view.row is not None
    assert [(each.said, each.toggles, each.pressed) for each in view.row.buttons] == [
        ("LARGE", True, True),
        ("LANGUAGE", False, False),
        ("PAUSE", True, False),
        ("HELP", True, False),
    ]
    assert [each.rect for each in view.row.buttons] == [each.rect for each in view.row.plan.buttons]
    assert view_of(State(), SCREENS).row is None


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("focus", [None, PanelName.TIMELINE, PanelName.QUOTES])
def test_a_sign_is_off_the_row(large: bool, focus: PanelName | None) -> None:
    for sign in Sign:
        view = view_of(replace(TOUCHED, place=OnOverview(focus), large=large, sign=sign), SCREENS)
        assert view.row is not None
        assert view.sign is not None
        assert not view.sign.plan.rect.overlaps(view.row.plan.rect)


def test_on_a_sheet_of_several_pages_the_thirds_turn_them_and_the_ends_lead_back() -> None:
    rows = [(f"Tangent {number}", "vad den gör") for number in range(40)]
    screens = MadeUpScreens([CONTENT], greets=True, rows=rows)
    pages = len(screens.sheet(0, large=False).panels[0].pages)
    assert pages > 1
    right, left, middle = (Tap(LOBBY.width_px * share, 300.0) for share in (0.9, 0.1, 0.5))
    state = State(OnSheet())
    for page in range(1, pages):
        state = update(state, right, screens)
        assert state.place == OnSheet(page)
    back = update(state, left, screens)
    assert back.place == OnSheet(pages - 2)
    events: tuple[tuple[State, Event], ...] = ((state, right), (State(OnSheet()), left), (back, middle))
    for begun, event in events:
        assert update(begun, event, screens).place == OnOverview()
