"""Whatever happens to a screen, and in whatever order: every place in its state is there, and can be shown."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.layout.aloud import Sentence
from app.layout.carried import carries
from app.layout.display import within_bound
from app.layout.plan import PanelName
from app.layout.text.type_scale import HEADLINE_ARC_MINUTES
from app.stage.state.event import Action, Alone, Choice, Event, Tap, Time
from app.stage.state.layouts import Layouts
from app.stage.state.reading import reading_of
from app.stage.state.state import InScene, OnOverview, OnSheet, State
from app.stage.state.update import settled, update
from app.stage.state.view import View, view_of
from tests.layout.announcements import displays, told
from tests.layout.fake_type import FakeType
from tests.stage.state.made_up_screens import MadeUpScreens

SLOW = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
NAMES = st.sampled_from(PanelName)
SHARES = st.floats(-0.1, 1.1)
SPEECH: tuple[Event, ...] = (Action.SPEAK, Action.NEXT_ITEM, Time.SAID)
ON_SHEET: tuple[Event, ...] = (
    Action.NEXT_PANEL, Action.NEXT_PANEL, Action.PREVIOUS_PANEL, Action.NEXT_ITEM, Action.PREVIOUS_ITEM, Action.LARGER, Action.NORMAL,
    Action.LANGUAGE, Action.SPEAK, Time.SAID, Time.RENEWED, Choice(PanelName.SHEET, 2), Choice(PanelName.SHEET, 5),
)  # fmt: skip
MOST_EVENTS = 40
PAD_EM = 0.15  # what a mark takes around its words


@st.composite
def screens(draw: st.DrawFn) -> MadeUpScreens:
    """One or two random announcements on one display on which the promise of legibility can be kept."""
    contents = [each.content for each in draw(st.lists(told(80, 5), min_size=1, max_size=2))]
    display = within_bound(draw(displays()), HEADLINE_ARC_MINUTES, FakeType().cap_height)
    often = st.booleans()
    return MadeUpScreens(contents, display, rotates_languages=draw(often), greets=draw(often), speaks=draw(often))


def events() -> st.SearchStrategy[tuple[Event, ...]]:
    """Keys mostly, and all else that can happen; taps in shares of the display."""
    keys: st.SearchStrategy[Event] = st.sampled_from(Action)
    others = (
        st.sampled_from(Time)
        | st.builds(Tap, SHARES, SHARES)
        | st.builds(Choice, NAMES, st.none() | st.integers(0, 40))
        | st.builds(Alone, NAMES)
    )
    on_sheet = st.lists(st.sampled_from(ON_SHEET), max_size=12).map(lambda walk: (Action.SHEET, *walk))
    walks = st.lists((keys | keys | others | st.sampled_from(SPEECH)).map(lambda event: (event,)) | on_sheet, max_size=30)
    return walks.map(lambda parts: tuple(event for part in parts for event in part)[:MOST_EVENTS])


def on(event: Event, screens: MadeUpScreens) -> Event:
    """The same event on this display."""
    return Tap(event.x * screens.display.width_px, event.y * screens.display.height_px) if isinstance(event, Tap) else event


def assert_there(state: State, screens: MadeUpScreens) -> View:
    """Every place in a state is there; gives what is shown."""
    assert settled(state, screens) == state
    assert 0 <= state.language < screens.languages
    layouts = screens.layouts(state.language, large=state.large)
    assert 0 <= state.stop < len(layouts.round)
    place = state.place
    if isinstance(place, OnSheet):
        pages = screens.sheet(state.language, large=state.large).panels[0].pages
        assert 0 <= place.page < len(pages)
        assert place.row is None or screens.sheet_panel(state.language).pages_of_rows(pages)[place.row] == place.page
        place = place.behind
    if isinstance(place, InScene):
        assert 0 <= place.page < len(layouts.scene_pages(place.panel))
    assert_on_overview(state.overview, layouts)
    assert_read(state, screens)
    return assert_shown(view_of(state, screens))


def assert_read(state: State, screens: MadeUpScreens) -> None:
    """What is read aloud is there, on the page that is on, and meanwhile nothing turns."""
    view, aloud = view_of(state, screens), state.aloud
    if aloud is None:
        assert (view.sentence, view.mark) == (None, None)
        return
    reading = reading_of(state, screens)
    assert view.sentence == reading[aloud.number]
    assert view.sentence.text == aloud.text
    assert view.turn is None
    page = view.sentence.page
    if isinstance(state.place, InScene | OnSheet) and page is not None:
        assert state.place.page == page
        assert view.mark is not None or stands_nowhere(view.sentence, state, screens)
    if view.mark is not None:
        panel = view.plan.panel(view.mark.panel)
        assert panel is not None
        around = max((PAD_EM * line.px for line in view.mark.words), default=0.0)
        assert all(panel.rect.inset(-around).holds(rect) for rect in view.mark.rects)


def stands_nowhere(sentence: Sentence, state: State, screens: MadeUpScreens) -> bool:
    """Words that are told, or a headline that has no room above its story."""
    if not (sentence.stretches or sentence.picture):
        return True
    of_headline = [source.key for stretch in sentence.stretches for _, source in stretch.wording.sources] == ["headline.title"]
    pages = screens.layouts(state.language, large=state.large).scene_pages(PanelName.STORY)
    return of_headline and isinstance(state.place, InScene) and not any(carries(page, sentence) for page in pages)


def assert_on_overview(place: OnOverview, layouts: Layouts) -> None:
    assert place.focus is None or place.focus in layouts.panels
    if place.focus not in layouts.overview.left_out:
        assert place.item in layouts.items(place.focus)
        assert 0 <= place.item_page < layouts.item_pages(place.focus, place.item)


def assert_shown(view: View) -> View:
    """What has the focus is on the screen, with its frame where it is one of several."""
    assert [shown.plan for shown in view.panels] == [*view.plan.panels]
    assert all(0 <= shown.number < max(1, len(shown.plan.pages)) for shown in view.panels)
    assert all(shown.chosen is None or shown.chosen in shown.plan.choices for shown in view.panels)
    if view.holder is not None:
        assert view.plan.panel(view.holder) is not None
        place = view.state.place
        assert (view.frame is not None) is (isinstance(place, OnOverview) or (isinstance(place, OnSheet) and place.row is not None))
        panel = view.plan.panel(view.holder)
        assert panel is not None
        assert view.frame is None or isinstance(place, OnOverview) or panel.rect.holds(view.frame.rect)
    else:
        assert view.frame is None
    for name in PanelName:
        assert (view.shown(name) is not None) is (view.plan.panel(name) is not None)
        assert view.spoken(name).name.strip() or view.shown(name) is None or name is PanelName.MASTHEAD
    return view


@SLOW
@given(screens(), events())
def test_no_row_of_events_leaves_what_there_is(screens: MadeUpScreens, events: tuple[Event, ...]) -> None:
    state = State()
    assert_there(state, screens)
    for event in events:
        state = update(state, on(event, screens), screens)
        assert_there(state, screens)
    assert update(state, Time.FORGOTTEN, screens) == State()
    for _ in range(3):
        state = update(state, Action.BACK, screens)
    assert state.place == OnOverview()


@SLOW
@given(screens(), events())
def test_an_update_only_answers(screens: MadeUpScreens, events: tuple[Event, ...]) -> None:
    """The same of the same, and nothing is changed by asking: neither a state nor a plan."""
    state = State()
    for event in events:
        happened = on(event, screens)
        layouts = screens.layouts(state.language, large=state.large)
        plans = {name: layouts.scene(name) for name in PanelName}
        before = (layouts.content, layouts.overview, layouts.round, layouts.overview_stops, layouts.panels)
        known = tuple(map(id, (*before, *plans.values())))
        reached = update(state, happened, screens)
        assert update(state, happened, screens) == reached
        assert view_of(reached, screens) == view_of(reached, screens)
        same = screens.layouts(state.language, large=state.large)
        assert same is layouts
        after = (same.content, same.overview, same.round, same.overview_stops, same.panels)
        assert tuple(map(id, (*after, *(same.scene(name) for name in PanelName)))) == known
        state = reached


@settings(SLOW, max_examples=12)
@given(screens(), screens(), events())
def test_a_place_that_another_announcement_has_not_goes_with_it(
    one: MadeUpScreens, other: MadeUpScreens, events: tuple[Event, ...]
) -> None:
    state = State()
    for event in events:
        state = update(state, on(event, one), one)
    assert_there(update(state, Time.RENEWED, other), other)
    for event in (Action.NEXT_ITEM, Action.NEXT_PANEL, Action.OPEN, Action.BACK, Time.DWELT, Tap(1.0, 1.0)):
        assert_there(update(state, event, other), other)
