"""What is said of the screen as a whole, and where a visitor has come to."""

import pytest

from app.layout.plan import PanelName
from app.resources import resources
from app.stage.language.words import Words
from app.stage.reading_aloud.news import BRIEF, arrival, brief, news
from app.stage.state.state import InScene, OnOverview, OnSheet, State

QUOTES, STORY, TIMELINE, HEADLINE = PanelName.QUOTES, PanelName.STORY, PanelName.TIMELINE, PanelName.HEADLINE


@pytest.fixture
def words() -> Words:
    return Words("sv", resources() / "translations")


def on(focus: PanelName | None = None, item: int = 0) -> State:
    return State(OnOverview(focus, item))


def alone(panel: PanelName, focus: PanelName | None = None, page: int = 0) -> State:
    return State(InScene(panel, page, OnOverview(focus or panel)))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (State(), State(paused=True), "Pausad"),
        (State(paused=True), State(), "Fortsätter"),
        (State(), State(large=True), "Stor text"),
        (State(large=True), State(), "Normal text"),
        (State(), on(QUOTES), ""),
        (State(), State(language=1), ""),
    ],
)
def test_what_changes_the_whole_screen_is_named(words: Words, old: State, new: State, said: str) -> None:
    assert news(old, new, words) == said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (alone(QUOTES), on(QUOTES), "Översikt"),
        (alone(STORY, HEADLINE), on(HEADLINE), "Översikt"),
        (State(OnSheet()), State(), "Översikt"),
        (on(QUOTES), on(), "Översikt"),
        (on(QUOTES), alone(QUOTES), "Hela skärmen"),
        (State(OnSheet(0, InScene(STORY, 0, OnOverview(HEADLINE)))), alone(STORY, HEADLINE), "Hela skärmen"),
    ],
)
def test_where_one_has_come_to_is_said(words: Words, old: State, new: State, said: str) -> None:
    assert arrival(old, new, words) == said


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (on(), on(QUOTES)),
        (on(QUOTES), on(QUOTES, 1)),
        (on(QUOTES), on(HEADLINE)),
        (on(HEADLINE), alone(STORY, HEADLINE)),
        (alone(STORY, HEADLINE), alone(STORY, HEADLINE, 1)),
        (on(QUOTES), State(OnSheet(0, OnOverview(QUOTES)))),
        (State(), State(paused=True)),
    ],
)
def test_what_its_own_name_tells_is_not_said_before_it(words: Words, old: State, new: State) -> None:
    assert arrival(old, new, words) == ""


@pytest.mark.parametrize(
    ("tag", "name"), [("sv", "Svenska"), ("en", "English"), ("fi", "Suomi"), ("se", "Davvisámegiella"), ("rmu", "rmu")]
)
def test_a_new_language_says_its_own_name(tag: str, name: str) -> None:
    assert arrival(State(), State(language=1), Words(tag, resources() / "translations")) == name


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("", ""),
        ("Ett kort citat. 1 av 2", "Ett kort citat. 1 av 2"),
        ("Nationella restriktioner och skärpta allmänna råd", "Nationella restriktioner …"),
        ("Nationella bestämmelser om råd", "Nationella bestämmelser …"),
        ("Certifieringsceremoniernas deltagare", "Certifieringsceremoniern …"),
        (
            "全国性の制限と新型コロナウイルス感染症の感染拡大防止のための強化された勧告",
            "全国性の制限と新型コロナウイルス感染症の感染拡大 …",
        ),
    ],
)
def test_what_was_heard_before_is_told_by_its_first_words(name: str, told: str) -> None:
    assert brief(name) == told
    assert len(told.removesuffix(" …")) <= BRIEF
