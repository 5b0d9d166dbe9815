"""Going through the sheet of the keys, row by row."""

from typing import ClassVar

import pytest

from app.layout.plan import PanelName
from app.stage.state.carrying import carried
from app.stage.state.event import Action, Choice, Event, Tap, Time
from app.stage.state.on_sheet import at_page
from app.stage.state.reading import reading_of
from app.stage.state.state import OnOverview, OnSheet, State
from app.stage.state.update import settled, update
from app.stage.state.view import view_of
from app.value import replace
from tests.layout.announcements import content_of, lobby
from tests.stage.state.made_up_screens import LOBBY, MadeUpScreens

CONTENT = content_of(lobby())
COUNT = 40
SCREENS = MadeUpScreens([CONTENT, CONTENT], rows=[(f"Tangent {number}", "vad den gör") for number in range(COUNT)], foot="Personal: håll")
PAGES = SCREENS.sheet(0, large=False).panels[0].pages
BEGINS = SCREENS.sheet_panel(0).pages_of_rows(PAGES)
NEXT, PREVIOUS = Action.NEXT_PANEL, Action.PREVIOUS_PANEL


def after(place: OnSheet, *events: Event, screens: MadeUpScreens = SCREENS) -> OnSheet:
    state = State(place)
    for event in events:
        state = update(state, event, screens)
    assert isinstance(state.place, OnSheet)
    return state.place


def test_every_row_is_gone_through_on_its_page_and_the_last_line_too() -> None:
    assert len(PAGES) > 1
    assert [*BEGINS] == [*range(COUNT + 1)]
    place, went = OnSheet(), []
    for _ in range(COUNT + 1):
        place = after(place, NEXT)
        went.append((place.row, place.page))
    assert went == [*BEGINS.items()]
    assert {page for _, page in went} == {*range(len(PAGES))}
    assert after(place, NEXT) == place
    for row in reversed(range(COUNT)):
        place = after(place, PREVIOUS)
        assert (place.row, place.page) == (row, BEGINS[row])
    assert after(place, PREVIOUS) == place


def test_on_a_page_that_was_turned_to_one_begins_with_its_first_or_last_row() -> None:
    first, last = min(row for row in BEGINS if BEGINS[row] == 1), max(row for row in BEGINS if BEGINS[row] == 1)
    assert after(OnSheet(1), NEXT).row == first
    assert after(OnSheet(1), PREVIOUS).row == last


class TestTurningThePage:
    """A page that is turned by its own keys leaves the row; where there is no other page nothing changes."""

    chosen: ClassVar[OnSheet] = OnSheet(1, row=next(row for row in BEGINS if BEGINS[row] == 1))

    @pytest.mark.parametrize(
        ("event", "page"),
        [
            (Action.NEXT_ITEM, 2),
            (Action.PREVIOUS_ITEM, 0),
            (Action.FIRST_ITEM, 0),
            (Action.LAST_ITEM, len(PAGES) - 1),
            (Tap(LOBBY.width_px * 0.9, 300.0), 2),
        ],
    )
    def test_it_leaves_the_row(self, event: Event, page: int) -> None:
        assert after(self.chosen, event) == OnSheet(page)

    def test_at_the_ends_it_is_kept(self) -> None:
        first = after(OnSheet(), NEXT)
        assert after(first, Action.PREVIOUS_ITEM, Action.FIRST_ITEM) == first
        last = after(OnSheet(len(PAGES) - 1), PREVIOUS)
        assert after(last, Action.NEXT_ITEM, Action.LAST_ITEM) == last
        assert at_page(State(OnSheet()), OnSheet(), 99, SCREENS).place == OnSheet(len(PAGES) - 1)


def test_a_row_is_kept_where_other_plans_have_it_and_its_page_comes_along() -> None:
    row = max(BEGINS)
    place = OnSheet(BEGINS[row], OnOverview(), row)
    larger = SCREENS.sheet_panel(0).pages_of_rows(SCREENS.sheet(0, large=True).panels[0].pages)
    assert larger[row] > BEGINS[row]
    assert after(place, Action.LARGER) == replace(place, page=larger[row])
    assert after(place, Action.LANGUAGE) == place
    few = MadeUpScreens([CONTENT])
    assert after(place, Time.RENEWED, screens=few) == OnSheet(0, place.behind)
    assert settled(State(OnSheet(0, row=2)), few).place == OnSheet(0, row=2)
    assert settled(State(OnSheet(0, row=-1)), few).place == OnSheet()


def test_a_row_is_kept_in_a_new_version_of_the_announcement() -> None:
    chosen = State(OnSheet(1, OnOverview(PanelName.QUOTES), row=next(row for row in BEGINS if BEGINS[row] == 1)))
    announcements = [lobby(), lobby()]
    assert carried(chosen, SCREENS.layouts(0, large=False), lobby(), announcements, SCREENS) == chosen


def test_an_assistive_technology_chooses_a_row() -> None:
    assert after(OnSheet(), Choice(PanelName.SHEET, COUNT)) == OnSheet(BEGINS[COUNT], row=COUNT)
    assert after(OnSheet(0, row=1), Choice(PanelName.SHEET, COUNT + 1)) == OnSheet(0, row=1)
    assert after(OnSheet(0, row=1), Choice(PanelName.SHEET)) == OnSheet(0, row=1)
    assert after(OnSheet(0, row=1), Choice(PanelName.QUOTES, 0)) == OnSheet(0, row=1)
    assert update(State(), Choice(PanelName.SHEET, 1), SCREENS) == State()


def test_a_sheet_without_a_row_has_none_to_go_to() -> None:
    bare = MadeUpScreens([CONTENT], rows=[])
    assert after(OnSheet(), NEXT, PREVIOUS, screens=bare) == OnSheet()


def test_the_chosen_row_is_framed_where_it_stands() -> None:
    for row in (0, COUNT):
        view = view_of(State(OnSheet(BEGINS[row], row=row)), SCREENS)
        (shown,) = view.panels
        assert (shown.chosen, view.holder) == (row, PanelName.SHEET)
        assert view.frame is not None
        assert (view.frame.rect, view.frame.stroke) == (shown.plan.target(row), view.plan.focus_stroke)
        lines = [line for page, line in SCREENS.sheet_panel(0).lines_by_row(shown.plan.pages)[row] if page == shown.number]
        assert lines
        assert all(view.frame.rect.holds(line.rect) for line in lines)
    assert view_of(State(OnSheet()), SCREENS).frame is None


def test_a_chosen_row_alone_is_read_aloud() -> None:
    place = OnSheet(BEGINS[COUNT - 1], row=COUNT - 1)
    told = reading_of(State(place), SCREENS)
    assert [sentence.text for sentence in told] == [f"Tangent {COUNT - 1}: vad den gör", f"{COUNT} av {COUNT + 1}"]
    assert len(reading_of(State(OnSheet()), SCREENS)) == COUNT + 2
    state = update(State(place), Action.SPEAK, SCREENS)
    assert state.aloud is not None
    assert (state.place, state.aloud.text) == (place, told[0].text)
    assert view_of(state, SCREENS).mark is not None
    ended = update(update(state, Time.SAID, SCREENS), Time.SAID, SCREENS)
    assert (ended.place, ended.aloud) == (place, None)
    assert after(place, Action.SPEAK, PREVIOUS) == after(place, PREVIOUS)
