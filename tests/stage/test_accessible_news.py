"""What is said aloud, and what is left to the focus."""

import pytest

from app.layout.plan import PanelName
from app.resources import resources
from app.stage.accessible_cause import Cause
from app.stage.accessible_news import Moment, news
from app.stage.visit import Visit
from app.stage.words import Words

QUOTES, STORY, TIMELINE, HEADLINE = PanelName.QUOTES, PanelName.STORY, PanelName.TIMELINE, PanelName.HEADLINE
ONE, TWO = {QUOTES: "Det första."}, {QUOTES: "Det andra."}


@pytest.fixture
def words() -> Words:
    return Words("sv", resources() / "translations")


def moment(visit: Visit, pages: dict[PanelName, str]) -> Moment:
    return Moment(visit, "Rubriken", pages)


@pytest.mark.parametrize("cause", [Cause.VISITOR, Cause.TIME])
def test_a_turned_page_is_said(words: Words, cause: Cause) -> None:
    visit = Visit(focus=QUOTES)
    assert news(moment(visit, ONE), moment(Visit(focus=QUOTES, item=1), TWO), cause, words) == "Det andra."
    assert news(moment(visit, ONE), moment(visit, ONE), cause, words) == ""


def test_what_was_only_laid_out_anew_is_not_said(words: Words) -> None:
    assert news(moment(Visit(), ONE), moment(Visit(), TWO), Cause.RENEWAL, words) == ""


def test_what_the_focus_tells_is_not_said_twice(words: Words) -> None:
    for before, after in (
        (Visit(), Visit(focus=QUOTES)),
        (Visit(focus=HEADLINE), Visit(focus=HEADLINE, scene=STORY)),
        (Visit(focus=QUOTES), Visit(focus=QUOTES, sheet=0)),
        (Visit(focus=QUOTES), Visit()),
    ):
        assert news(moment(before, ONE), moment(after, TWO), Cause.VISITOR, words) == ""


def test_a_milestone_is_told_by_the_focus_and_its_further_pages_aloud(words: Words) -> None:
    first, second = Visit(focus=TIMELINE, scene=TIMELINE), Visit(focus=TIMELINE, scene=TIMELINE, item=1)
    assert news(moment(first, {TIMELINE: "1998"}), moment(second, {TIMELINE: "2008"}), Cause.VISITOR, words) == ""
    assert news(moment(first, {TIMELINE: "1998"}), moment(first, {TIMELINE: "mer"}), Cause.VISITOR, words) == "mer"


def test_a_panel_alone_is_said_where_the_focus_does_not_move(words: Words) -> None:
    overview, alone = moment(Visit(focus=QUOTES), {}), moment(Visit(focus=QUOTES, scene=QUOTES), ONE)
    assert news(overview, alone, Cause.VISITOR, words) == "Det första."
    assert news(alone, overview, Cause.VISITOR, words) == "Översikt"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (Visit(), Visit(paused=True), "Pausad"),
        (Visit(paused=True), Visit(), "Fortsätter"),
        (Visit(), Visit(large=True), "Stor text"),
        (Visit(large=True), Visit(), "Normal text"),
        (Visit(), Visit(language=1), "Rubriken"),
    ],
)
def test_what_changes_the_whole_screen_is_named_and_no_page_read(words: Words, before: Visit, after: Visit, said: str) -> None:
    assert news(moment(before, ONE), moment(after, TWO), Cause.VISITOR, words) == said
