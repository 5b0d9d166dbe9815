"""A round: the overview with all its quotes once, then the pages of what found no room on it."""

from app.announcement.model import Quote
from app.layout.content import lay_out_scene
from app.layout.display import Display
from app.layout.dwell import dwell_s
from app.layout.overview.search import lay_out_overview
from app.layout.plan import PanelName, ScreenPlan
from app.layout.round import Stop, round_of
from app.layout.text.type_scale import TypeScale
from app.value import replace
from tests.layout.announcements import content_of, lobby, unspaced
from tests.layout.fake_type import FakeType


def plans(metres: float, *, quotes: int = 2, texts: bool = True) -> tuple[ScreenPlan, dict[PanelName, ScreenPlan]]:
    scale = TypeScale(Display(1920, 1080, distance_m=metres), FakeType().cap_height)
    it = lobby()
    assert it.timeline is not None
    milestones = tuple(replace(each, text=each.text if texts else None) for each in it.timeline.milestones)
    content = content_of(replace(it, quotes=it.quotes[:quotes], timeline=replace(it.timeline, milestones=milestones)))
    overview = lay_out_overview(content, scale)
    scenes = {name: plan for name in overview.left_out if (plan := lay_out_scene(name, content, scale))}
    return overview, scenes


def test_near_by_a_round_is_the_overview_once_with_every_quote() -> None:
    overview, scenes = plans(2.5, texts=False)
    stops = round_of(overview, scenes)
    assert [stop.scene for stop in stops] == [None, None]
    assert [stop.page(PanelName.QUOTES) for stop in stops] == [0, 1]


def test_a_round_walks_the_milestones_while_the_quotes_turn() -> None:
    overview, scenes = plans(2.5)
    stops = round_of(overview, scenes)
    assert [stop.chosen for stop in stops] == [None, 0, 1, 2, 3]
    assert [stop.page(PanelName.QUOTES) for stop in stops] == [0, 1, 0, 1, 0]
    texts = [overview.chosen_texts[stop.chosen][stop.chosen_page].words for stop in stops if stop.chosen is not None]
    assert all(stop.dwell_s >= dwell_s(words) for stop, words in zip(stops[1:], texts, strict=True))


def test_more_quotes_than_milestones_begin_the_tour_again() -> None:
    it = lobby()
    content = content_of(replace(it, quotes=(*it.quotes, *it.quotes, *it.quotes)))
    overview = lay_out_overview(content, TypeScale(Display(1920, 1080), FakeType().cap_height))
    assert [stop.chosen for stop in round_of(overview, {})] == [None, 0, 1, 2, 3, None]


def test_a_milestone_without_a_text_is_no_stop_of_the_tour() -> None:
    it = lobby()
    assert it.timeline is not None
    silent = replace(it.timeline.milestones[1], text=None)
    milestones = (it.timeline.milestones[0], silent, *it.timeline.milestones[2:])
    overview = lay_out_overview(
        content_of(replace(it, timeline=replace(it.timeline, milestones=milestones))), TypeScale(Display(1920, 1080), FakeType().cap_height)
    )
    assert [stop.chosen for stop in round_of(overview, {})] == [None, 0, 2, 3]


def test_a_text_of_several_pages_is_toured_page_by_page() -> None:
    overview, _ = plans(2.5, quotes=0)
    (page,) = overview.chosen_texts[1]
    longer = replace(overview, chosen_texts=(overview.chosen_texts[0], (page, page), *overview.chosen_texts[2:]))
    assert [(stop.chosen, stop.chosen_page) for stop in round_of(longer, {})] == [(None, 0), (0, 0), (1, 0), (1, 1), (2, 0), (3, 0)]
    assert round_of(longer, {})[2].dwell_s == dwell_s(page.words)


def test_each_quote_stays_as_long_as_its_words_take() -> None:
    overview, scenes = plans(2.5, texts=False)
    quotes = overview.panel(PanelName.QUOTES)
    assert quotes is not None
    assert [name for name, _ in round_of(overview, scenes)[0].pages] == [PanelName.QUOTES]
    assert [stop.dwell_s for stop in round_of(overview, scenes)] == [dwell_s(page.words) for page in quotes.pages]
    assert len({stop.dwell_s for stop in round_of(overview, scenes)}) == 2


def test_far_away_the_scenes_follow_in_reading_order_page_by_page() -> None:
    overview, scenes = plans(6)
    stops = round_of(overview, scenes)
    assert stops[0].scene is None
    assert list(dict.fromkeys(stop.scene for stop in stops[1:])) == list(overview.left_out)
    for name, plan in scenes.items():
        own = [stop for stop in stops if stop.scene is name]
        panel = plan.panel(name)
        assert panel is not None
        assert [stop.page(name) for stop in own] == [i for i, page in enumerate(panel.pages) if page.in_round]


def test_a_timeline_that_only_rings_its_milestones_stops_once() -> None:
    overview, scenes = plans(5, texts=False)
    timeline = scenes[PanelName.TIMELINE].panel(PanelName.TIMELINE)
    assert timeline is not None
    assert len(timeline.pages) == 4
    assert sum(stop.scene is PanelName.TIMELINE for stop in round_of(overview, scenes)) == 1


def test_the_story_is_in_no_round() -> None:
    for metres in (2.5, 6):
        assert PanelName.STORY not in {stop.scene for stop in round_of(*plans(metres))}


def test_an_overview_on_which_nothing_turns_is_one_stop_as_long_as_its_texts_take() -> None:
    overview, scenes = plans(2.5, quotes=0, texts=False)
    (stop,) = round_of(overview, scenes)
    assert stop.pages == ()
    assert stop.dwell_s == dwell_s(sum(panel.pages[0].words for panel in overview.panels))
    assert stop.dwell_s > 8


def test_a_scene_that_is_missing_is_skipped() -> None:
    overview, _ = plans(6)
    assert [stop.scene for stop in round_of(overview, {})] == [None]


def test_a_panel_that_does_not_turn_is_on_its_first_page() -> None:
    assert Stop(None, (), 8.0).page(PanelName.HEADLINE) == 0


def test_a_text_without_spaces_stays_as_long_as_its_words_by_breaks_take() -> None:
    shown = unspaced(1, 60)
    content = content_of(replace(lobby(), timeline=None, quotes=(Quote(shown, "世界"), Quote("Kort.", "Anna"))))
    overview = lay_out_overview(content, TypeScale(Display(1920, 1080), FakeType().cap_height))
    words = len(FakeType().breaks(shown)) + 1
    assert words == 60
    assert [stop.dwell_s for stop in round_of(overview, {})] == [dwell_s(words + 2), 8.0]
    assert dwell_s(words + 2) > 8
