"""What is said aloud, and what is left to the focus."""

from typing import ClassVar

import pytest

from app.layout.plan import Page, PanelName, PanelPlan, ScreenPlan
from app.layout.rect import Rect
from app.layout.shown import Shown
from app.resources import resources
from app.stage.cause import Cause
from app.stage.language.words import Words
from app.stage.reading_aloud.news import news
from app.stage.state.state import InScene, OnOverview, OnSheet, State
from app.stage.state.view import View
from tests.layout.announcements import content_of, lobby

QUOTES, STORY, TIMELINE, HEADLINE = PanelName.QUOTES, PanelName.STORY, PanelName.TIMELINE, PanelName.HEADLINE
ONE, TWO = {QUOTES: "Det första."}, {QUOTES: "Det andra."}
AT = Rect(0, 0, 100, 100)


class HandMadeView(View):
    """A view of panels of which just this is heard."""

    texts: ClassVar[dict[PanelName, str]] = {}

    def heard(self, name: PanelName) -> str:
        """What was said to be heard."""
        return self.texts.get(name, "")


@pytest.fixture
def words() -> Words:
    return Words("sv", resources() / "translations")


def view(state: State, pages: dict[PanelName, str]) -> View:
    panels = tuple(Shown(PanelPlan(name, AT, (Page(),)), 0, Page()) for name in pages)
    kind = type("OneView", (HandMadeView,), {"texts": pages})
    made = kind(ScreenPlan(100, 100, ()), panels, content_of(lobby()), None, state, state.holder, None, None)
    assert isinstance(made, View)
    return made


def on(focus: PanelName | None = None, item: int = 0) -> State:
    return State(OnOverview(focus, item))


def alone(panel: PanelName, focus: PanelName, item: int = 0) -> State:
    return State(InScene(panel, 0, OnOverview(focus, item)))


@pytest.mark.parametrize("cause", [Cause.VISITOR, Cause.TIME])
def test_a_turned_page_is_said(words: Words, cause: Cause) -> None:
    assert news(view(on(QUOTES), ONE), view(on(QUOTES, 1), TWO), cause, words) == "Det andra."
    assert news(view(on(QUOTES), ONE), view(on(QUOTES), ONE), cause, words) == ""


def test_what_was_only_laid_out_anew_is_not_said(words: Words) -> None:
    assert news(view(State(), ONE), view(State(), TWO), Cause.RENEWAL, words) == ""


def test_what_the_focus_tells_is_not_said_twice(words: Words) -> None:
    for before, after in (
        (State(), on(QUOTES)),
        (on(HEADLINE), alone(STORY, HEADLINE)),
        (on(QUOTES), State(OnSheet(0, OnOverview(QUOTES)))),
        (on(QUOTES), State()),
    ):
        assert news(view(before, ONE), view(after, TWO), Cause.VISITOR, words) == ""


def test_a_milestone_is_told_by_the_focus_and_its_further_pages_aloud(words: Words) -> None:
    first, second = alone(TIMELINE, TIMELINE), alone(TIMELINE, TIMELINE, 1)
    assert news(view(first, {TIMELINE: "1998"}), view(second, {TIMELINE: "2008"}), Cause.VISITOR, words) == ""
    assert news(view(first, {TIMELINE: "1998"}), view(first, {TIMELINE: "mer"}), Cause.VISITOR, words) == "mer"


def test_a_panel_alone_is_said_where_the_focus_does_not_move(words: Words) -> None:
    overview, scene = view(on(QUOTES), {}), view(alone(QUOTES, QUOTES), ONE)
    assert news(overview, scene, Cause.VISITOR, words) == "Det första."
    assert news(scene, overview, Cause.VISITOR, words) == "Översikt"


def test_who_begins_to_listen_hears_it_as_if_the_screen_had_just_been_started(words: Words) -> None:
    for cause in (Cause.VISITOR, Cause.TIME):
        assert news(None, view(State(), ONE), cause, words) == "Det första."
    assert news(None, view(on(QUOTES), ONE), Cause.VISITOR, words) == ""
    assert news(None, view(State(), ONE), Cause.RENEWAL, words) == ""
    assert news(None, view(State(paused=True), ONE), Cause.VISITOR, words) == "Pausad"
    assert news(None, view(State(language=1), ONE), Cause.VISITOR, words) == lobby().headline.title


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (State(), State(paused=True), "Pausad"),
        (State(paused=True), State(), "Fortsätter"),
        (State(), State(large=True), "Stor text"),
        (State(large=True), State(), "Normal text"),
        (State(), State(language=1), lobby().headline.title),
    ],
)
def test_what_changes_the_whole_screen_is_named_and_no_page_read(words: Words, before: State, after: State, said: str) -> None:
    assert news(view(before, ONE), view(after, TWO), Cause.VISITOR, words) == said
