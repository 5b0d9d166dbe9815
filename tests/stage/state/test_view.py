"""What stands on the screen in a state: one answer for the widgets, the screen reader and pictures."""

import pytest

from app.announcement.model import Announcement, Milestone, PartialDate, Photo, Quote, Timeline
from app.layout.content import Content
from app.layout.display import Display
from app.layout.drawings import PictureBox
from app.layout.plan import PanelName, PanelPlan
from app.layout.spoken import NOTHING
from app.layout.text.type_scale import TypeScale
from app.stage.state.event import Action, Choice, Tap, Time
from app.stage.state.layouts import Layouts
from app.stage.state.state import InScene, OnOverview, OnSheet, State
from app.stage.state.update import update
from app.stage.state.view import View, view_of
from app.value import replace
from tests.layout.announcements import content_of, lobby
from tests.stage.state.made_up_screens import LOBBY, MadeUpScreens

HEADLINE, LEAD, STORY, SHEET = PanelName.HEADLINE, PanelName.LEAD, PanelName.STORY, PanelName.SHEET
TIMELINE, CEREMONY, QUOTES, MASTHEAD = PanelName.TIMELINE, PanelName.CEREMONY, PanelName.QUOTES, PanelName.MASTHEAD
FAR = replace(LOBBY, distance_m=6.0)


def view(state: State, announcement: Announcement | None = None, display: Display = LOBBY) -> View:
    return view_of(state, MadeUpScreens([content_of(announcement or lobby())], display))


def text(view: View, name: PanelName) -> str:
    """What is drawn of a panel."""
    shown = view.shown(name)
    assert shown is not None
    return " ".join(line.text for line in shown.page.lines)


def test_the_overview_has_a_page_of_every_panel() -> None:
    it = view(State())
    assert {*PanelName} - {STORY, SHEET, PanelName.WEB, PanelName.ALERT} == {shown.plan.name for shown in it.panels}
    assert not any(shown.alone or shown.paused or shown.chosen is not None for shown in it.panels)
    assert (it.holder, it.frame, it.sheet) == (None, None, None)
    assert view(State(stop=1)).shown(QUOTES) != it.shown(QUOTES)
    assert view(State(stop=1)).shown(CEREMONY) == it.shown(CEREMONY)


def test_a_panel_alone_is_all_there_is_and_needs_no_frame() -> None:
    it = view(State(InScene(TIMELINE, 2, OnOverview(TIMELINE, 2))))
    sender, shown = it.panels
    assert sender.plan.name is MASTHEAD
    assert (shown.plan.name, shown.number, shown.alone, shown.page.item) == (TIMELINE, 2, True, 2)
    assert (it.holder, it.frame) == (TIMELINE, None)


def test_a_panel_alone_in_the_round_is_shown_and_heard_as_where_a_visitor_opened_it() -> None:
    screens = MadeUpScreens([content_of(lobby())], FAR)
    layouts = screens.layouts(0, large=False)
    stop = next(number for number, stop in enumerate(layouts.round) if stop.scene is CEREMONY)
    of_itself, opened = view_of(State(stop=stop), screens), view_of(State(InScene(CEREMONY)), screens)
    assert of_itself.panels == opened.panels
    assert of_itself.spoken(CEREMONY) == opened.spoken(CEREMONY)
    assert "Svante Stomberg, kommunchef" in [item.name for item in of_itself.spoken(CEREMONY).items]
    assert of_itself.holder is None


def test_the_focus_has_a_frame_on_its_panels_ground() -> None:
    for name, ground in ((PanelName.NOTICE, "sun"), (HEADLINE, "paper"), (QUOTES, "deep")):
        it = view(State(OnOverview(name)))
        panel = it.plan.panel(name)
        assert panel is not None
        assert it.frame is not None
        assert (it.frame.rect, it.frame.ground, it.frame.stroke) == (panel.focus, ground, it.plan.focus_stroke)


def test_a_chosen_milestone_is_marked_and_its_text_takes_the_leads_place() -> None:
    announced = lobby().timeline
    assert announced is not None
    for number, milestone in enumerate(announced.milestones):
        it = view(State(OnOverview(TIMELINE, number)))
        timeline, lead = it.shown(TIMELINE), it.shown(LEAD)
        assert timeline is not None
        assert lead is not None
        assert timeline.chosen == number
        assert lead.page in it.plan.chosen_texts[number]
        assert it.spoken(LEAD).name == (milestone.text or "").strip()
    assert text(view(State(OnOverview(HEADLINE))), LEAD) == text(view(State()), LEAD)


def test_a_long_text_shows_the_page_that_is_on() -> None:
    long = " ".join(f"Mening nummer {number} har några ord som tar plats." for number in range(30))
    timeline = Timeline(None, tuple(Milestone(PartialDate(year), "Nu", long) for year in (2008, 2019)))
    announcement = replace(lobby(), timeline=timeline)
    pages = [text(view(State(OnOverview(TIMELINE, 1, page)), announcement), LEAD) for page in range(2)]
    assert pages[0] != pages[1]


def test_a_paused_screen_says_so() -> None:
    it = view(State(paused=True))
    masthead = it.shown(MASTHEAD)
    assert masthead is not None
    assert (masthead.number, masthead.paused) == (1, True)
    assert "Pausad" in text(it, MASTHEAD)
    assert "Pausad" in [item.name for item in it.spoken(MASTHEAD).items]
    story = view(State(InScene(STORY), paused=True)).shown(STORY)
    assert story is not None
    assert story.paused
    assert story.plan.paused is not None


def test_the_sheet_covers_everything() -> None:
    it = view(State(OnSheet(0, InScene(STORY, 1)), paused=True))
    (shown,) = it.panels
    assert (shown.plan.name, it.holder) == (SHEET, SHEET)
    assert shown.plan.paused is None
    assert it.spoken(SHEET).name == "Tangenter"
    assert it.spoken(STORY) is NOTHING


def test_what_is_not_on_the_screen_is_not_heard() -> None:
    assert view(State()).spoken(STORY) is NOTHING
    assert view(State(InScene(STORY))).spoken(PanelName.NOTICE) is NOTHING


@pytest.mark.parametrize(
    "state",
    [State(paused=True), State(OnSheet()), State(InScene(STORY)), State(OnOverview(HEADLINE), paused=True)],
)
def test_what_rests_is_on_no_time(state: State) -> None:
    assert view(state).turn is None


def test_a_stop_stays_its_time_and_a_focus_that_moves_does_not_begin_it_anew() -> None:
    screens = MadeUpScreens([content_of(lobby())])
    first = view_of(State(), screens).turn
    assert first is not None
    assert first.dwell_s == screens.layouts(0, large=False).round[0].dwell_s >= 8
    assert view_of(State(OnOverview(HEADLINE)), screens).turn == first
    assert view_of(State(OnOverview(TIMELINE)), screens).turn != first
    assert view_of(State(OnOverview(TIMELINE)), screens).turn != view_of(State(OnOverview(TIMELINE, 1)), screens).turn
    assert view_of(State(large=True), screens).turn != first
    assert view_of(update(State(), Time.DWELT, screens), screens).turn != first


def test_a_screen_on_which_nothing_turns_is_on_no_time() -> None:
    one = replace(lobby(), timeline=None, quotes=(Quote("Ett citat", "X"),))
    assert view(State(), one).turn is None


def test_untouched_the_round_rings_each_milestone_with_its_text_in_the_leads_place() -> None:
    screens = MadeUpScreens([content_of(lobby())])
    toured = []
    state = State()
    for _ in screens.layouts(0, large=False).round:
        it = view_of(state, screens)
        timeline, lead = it.shown(TIMELINE), it.shown(LEAD)
        assert timeline is not None
        assert lead is not None
        assert timeline.chosen is None, "nobody has chosen it"
        assert timeline.ringed == timeline.toured
        texts = it.plan.chosen_texts
        assert lead.page in (lead.plan.pages if timeline.toured is None else texts[timeline.toured])
        assert it.spoken(TIMELINE).chosen is None
        toured.append(timeline.toured)
        state = update(state, Time.DWELT, screens)
    assert list(dict.fromkeys(toured)) == [None, 0, 1, 2, 3]
    assert state == State()


def test_a_visitor_ends_the_tour_and_begins_at_the_milestone_that_was_on() -> None:
    screens = MadeUpScreens([content_of(lobby())])
    stops = screens.layouts(0, large=False).round
    stop = next(number for number, each in enumerate(stops) if each.chosen == 2)
    there = view_of(State(OnOverview(QUOTES), stop=stop), screens)
    assert all(shown.ringed is None for shown in there.panels)
    entered = update(State(stop=stop), Choice(TIMELINE), screens)
    assert entered.place == OnOverview(TIMELINE, 2)
    timeline = view_of(entered, screens).shown(TIMELINE)
    assert timeline is not None
    assert (timeline.chosen, timeline.toured, timeline.ringed) == (2, None, 2)


class ShortenedScreens(MadeUpScreens):
    """Screens whose timeline has room for its first and its last milestone alone."""

    def laid_out(self, content: Content, scale: TypeScale) -> Layouts:
        whole = Layouts(content, scale).overview
        panels = tuple(_shortened(panel) if panel.name is TIMELINE else panel for panel in whole.panels)
        return Layouts(content, scale, replace(whole, panels=panels, shortened=(TIMELINE,)))


def _shortened(panel: PanelPlan) -> PanelPlan:
    return replace(panel, targets=(panel.targets[0], panel.targets[3]), overlays=(panel.overlays[0], panel.overlays[3]), items=(0, 3))


def test_of_a_shortened_timeline_those_that_stand_are_walked_tapped_ringed_and_toured() -> None:
    screens = ShortenedScreens([content_of(lobby())])
    layouts = screens.layouts(0, large=False)
    assert layouts.items(TIMELINE) == (0, 3)
    state = update(State(OnOverview(TIMELINE, 0)), Action.LAST_ITEM, screens)
    assert state.place == OnOverview(TIMELINE, 3)
    assert update(state, Action.PREVIOUS_ITEM, screens).place in (OnOverview(TIMELINE, 3), OnOverview(TIMELINE, 0))
    shown = view_of(state, screens).shown(TIMELINE)
    assert shown is not None
    assert shown.plan.overlay(3) == shown.plan.overlays[1]
    assert update(State(), Tap(*shown.plan.targets[1].centre), screens).place == OnOverview(TIMELINE, 3)
    assert {stop.chosen for stop in layouts.round if stop.scene is None} == {None, 0, 3}
    assert [item.rect is not None for item in view_of(state, screens).spoken(TIMELINE).items] == [True, False, False, True]


def test_a_milestone_without_room_on_the_overview_is_chosen_where_the_timeline_is_whole() -> None:
    screens = ShortenedScreens([content_of(lobby())])
    state = update(State(), Choice(TIMELINE, 2), screens)
    assert isinstance(state.place, InScene)
    shown = view_of(state, screens).shown(TIMELINE)
    assert shown is not None
    assert (shown.page.item, shown.alone) == (2, True)
    back = update(state, Action.BACK, screens)
    assert isinstance(back.place, OnOverview)
    assert back.place.item in (0, 3)


def test_a_chosen_milestones_picture_stands_in_the_ceremonys_place() -> None:
    it = lobby()
    assert it.timeline is not None
    first = replace(it.timeline.milestones[0], picture=Photo("a.jpg", "alt"))
    pictured = replace(it, timeline=replace(it.timeline, milestones=(first, *it.timeline.milestones[1:])))
    screens = MadeUpScreens([content_of(pictured)])

    def which(state: State) -> list[str]:
        shown = view_of(state, screens).shown(CEREMONY)
        assert shown is not None
        return [drawing.which for drawing in shown.page.drawings if isinstance(drawing, PictureBox)]

    assert which(State()) == ["ceremony"]
    assert which(State(OnOverview(TIMELINE, 0))) == ["timeline.milestones[0].picture"]
    assert which(State(OnOverview(TIMELINE, 1))) == ["ceremony"]
    toured = next(number for number, stop in enumerate(screens.layouts(0, large=False).round) if stop.chosen == 0)
    assert which(State(stop=toured)) == ["timeline.milestones[0].picture"]
