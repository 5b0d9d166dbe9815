"""The overview: no holes, panels that leave in order, a clock that moves nothing."""

from datetime import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.announcement.model import Announcement, Ceremony, Headline, Milestone, Notice, PartialDate, Person, Photo, Quote, Timeline
from app.layout.content import Content, measured_content
from app.layout.cropping import WHOLE
from app.layout.display import Display
from app.layout.drawings import PictureBox
from app.layout.margins import margins_of
from app.layout.overview.arrange import Attempt, Measures, Scheme, arranged
from app.layout.overview.search import LEAST_PICTURE, WISHED_PICTURE, focusable, lay_out_overview, with_clock
from app.layout.panels.order import LEAVING_ORDER, in_reading_order
from app.layout.plan import PanelName, ScreenPlan
from app.layout.text.type_scale import TypeScale
from app.value import replace
from tests.layout.announcements import Told, content_of, displays, lobby, material_of, text, told
from tests.layout.fake_type import FakeType
from tests.layout.promises import drawn, letters, lines_of_plan

TYPE = FakeType()
LOBBY = Display(1920, 1080)
WITHOUT: dict[PanelName, dict[str, Any]] = {
    PanelName.NOTICE: {"notice": None},
    PanelName.TIMELINE: {"timeline": None},
    PanelName.CEREMONY: {"ceremony": None},
    PanelName.QUOTES: {"quotes": ()},
    PanelName.LEAD: {"headline": Headline(lobby().headline.title)},
}


def overview(announcement: Announcement, display: Display = LOBBY, *, picture_aspect: float = 1.5) -> ScreenPlan:
    return lay_out_overview(content_of(announcement, picture_aspect), TypeScale(display, TYPE.cap_height))


def names(plan: ScreenPlan) -> set[PanelName]:
    return {panel.name for panel in plan.panels}


def picture(plan: ScreenPlan) -> PictureBox | None:
    ceremony = plan.panel(PanelName.CEREMONY)
    drawings = ceremony.pages[0].drawings if ceremony else ()
    return next((drawing for drawing in drawings if isinstance(drawing, PictureBox)), None)


def widest_gap(plan: ScreenPlan) -> float:
    """The highest strip in px over which no panel stands, above the margin at the bottom."""
    bottom = gap = 0.0
    for top, end in sorted((panel.rect.y, panel.rect.bottom) for panel in plan.panels):
        gap = max(gap, top - bottom)
        bottom = max(bottom, end)
    return gap


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1280, 720), (1024, 768), (2560, 1080), (7680, 4320)])
def test_the_whole_lobby_has_room_on_every_shape_of_screen(size: tuple[int, int]) -> None:
    plan = overview(lobby(), Display(*size))
    assert plan.left_out == ()
    assert names(plan) == {
        PanelName.NOTICE, PanelName.MASTHEAD, PanelName.HEADLINE, PanelName.LEAD, PanelName.TIMELINE, PanelName.CEREMONY, PanelName.QUOTES
    }  # fmt: skip


@pytest.mark.parametrize("missing", list(WITHOUT))
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_a_panel_without_content_leaves_no_hole(missing: PanelName, size: tuple[int, int]) -> None:
    display = Display(*size)
    whole, less = overview(lobby(), display), overview(replace(lobby(), **WITHOUT[missing]), display)
    assert names(less) == names(whole) - {missing}
    assert less.left_out == ()
    assert less.growth >= whole.growth, "what it would have taken is left empty"
    assert widest_gap(less) <= 0.14 * less.height


@settings(deadline=None, max_examples=40)
@given(told(longest=10), displays())
def test_no_panel_is_absent_that_would_have_room(it: Told, display: Display) -> None:
    scale = TypeScale(display, TYPE.cap_height)
    plan = lay_out_overview(it.content, scale)
    assert {*names(plan), *plan.left_out} & {*LEAVING_ORDER} == {panel.name for panel in it.content.panels} & {*LEAVING_ORDER}
    stay = {panel.name for panel in it.content.panels} - {*plan.left_out}
    for name in plan.left_out:
        assert lay_out_overview(it.content.only(stay | {name}), scale).left_out, f"{name} has room beside the others"


def test_one_panel_without_room_keeps_no_other_out() -> None:
    endless = replace(lobby(), timeline=Timeline(None, tuple(Milestone(PartialDate(1900 + i), text(i, 2, 9)) for i in range(30))))
    plan, without = overview(endless), overview(replace(lobby(), timeline=None))
    assert names(plan) >= names(without)


def test_a_long_timeline_stands_shortened_before_anything_leaves() -> None:
    milestones = tuple(Milestone(PartialDate(1990 + 2 * number), text(number, 3, 9)) for number in range(12))
    plan = overview(replace(lobby(), timeline=Timeline(None, milestones)))
    timeline = plan.panel(PanelName.TIMELINE)
    assert timeline is not None
    assert plan.left_out == ()
    assert plan.shortened == (PanelName.TIMELINE,)
    assert 2 < len(timeline.targets) < len(milestones)


def test_what_leaves_is_named_in_reading_order() -> None:
    left_out = overview(lobby(), replace(LOBBY, distance_m=6.0)).left_out
    assert len(left_out) > 1
    assert in_reading_order(set(left_out)) == left_out


def test_publisher_clock_and_headline_stay_whatever_happens() -> None:
    endless = Announcement("sv", lobby().publisher, Headline(text(1, 200)), Notice(text(2, 100)))
    plan = overview(endless, replace(LOBBY, distance_m=6.0))
    assert names(plan) == {PanelName.MASTHEAD, PanelName.HEADLINE}
    headline = plan.panel(PanelName.HEADLINE)
    assert headline is not None
    assert len(headline.pages) > 1
    assert len(headline.progress) == len(headline.pages), "a headline in parts says so"
    assert letters(text(1, 200)) in drawn(lines_of_plan(plan, PanelName.HEADLINE))


def test_the_picture_shrinks_before_a_panel_leaves() -> None:
    shrunk = [
        box.rect.height / 1920
        for words in range(4, 70, 6)
        if (plan := overview(replace(lobby(), quotes=(Quote(text(3, words, 12), "Speaker"),)), Display(1080, 1920))).left_out == ()
        if (box := picture(plan)) is not None
    ]
    assert min(shrunk) < WISHED_PICTURE < shrunk[0]
    assert min(shrunk) >= LEAST_PICTURE - 1 / 1920


@pytest.mark.parametrize("aspect", [0.2, 0.5, 1.0, 3.0, 8.0])
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1024, 768)])
def test_a_picture_of_any_shape_is_no_lower_than_a_fifth_of_the_screen(aspect: float, size: tuple[int, int]) -> None:
    box = picture(overview(lobby(), Display(*size), picture_aspect=aspect))
    assert box is not None
    assert box.rect.height >= LEAST_PICTURE * size[1] - 1
    assert box.part == WHOLE, "an illustration is fitted whole"


def test_a_photo_is_cropped_by_a_fifth_at_most_and_bears_no_tag() -> None:
    photo = replace(lobby(), ceremony=Ceremony(caption="Från vänster.", photo=Photo("a.jpg", "alt", None)))
    plan = overview(photo)
    box = picture(plan)
    assert box is not None
    assert box.part != WHOLE
    assert box.part.width * box.part.height >= 0.8 - 1e-6
    assert box.part.width / box.part.height * 1.5 == pytest.approx(box.rect.width / box.rect.height)
    assert "Illustration" not in drawn(lines_of_plan(plan, PanelName.CEREMONY))
    assert "Illustration" in drawn(lines_of_plan(overview(lobby()), PanelName.CEREMONY))


def test_a_ceremony_with_neither_caption_nor_picture_shows_when_and_where() -> None:
    bare = replace(lobby(), ceremony=Ceremony(place="Stadshushallen", people=(Person("Svante Stomberg"),)))
    assert "Stadshushallen" in drawn(lines_of_plan(overview(bare), PanelName.CEREMONY))


def test_the_names_of_those_who_were_there_are_semibold_in_the_caption() -> None:
    heavy = [span.text for line in lines_of_plan(overview(lobby()), PanelName.CEREMONY) for span in line.spans if span.weight == 600]
    assert letters("Kerstin Hermansson") in letters("".join(heavy))
    assert "kommunalråd" not in "".join(heavy)


def test_a_title_of_the_timeline_stands_above_its_axis() -> None:
    it = lobby()
    assert it.timeline is not None
    plain, titled = overview(it), overview(replace(it, timeline=replace(it.timeline, title="Vår resa")))
    timeline = titled.panel(PanelName.TIMELINE)
    assert timeline is not None
    assert timeline.pages[0].lines[0].text == "Vår resa"
    assert timeline.pages[0].lines[0].rect.bottom <= min(target.y for target in timeline.targets)
    assert "Vår resa" not in [line.text for line in lines_of_plan(plain, PanelName.TIMELINE)]


def test_every_milestone_has_its_ring_its_target_and_its_text() -> None:
    plan = overview(lobby())
    timeline = plan.panel(PanelName.TIMELINE)
    assert timeline is not None
    assert len(timeline.overlays) == len(timeline.targets) == len(plan.chosen_texts) == 4
    assert all(timeline.rect.holds(target, 0.02) for target in timeline.targets)
    assert plan.chosen_place is PanelName.LEAD
    assert all(pages for pages in plan.chosen_texts)


def test_without_a_lead_a_milestone_s_text_takes_the_headline_s_place() -> None:
    plan = overview(replace(lobby(), headline=Headline("Borås Stad säker och trygg")))
    assert plan.chosen_place is PanelName.HEADLINE


def test_a_long_milestone_text_turns_pages_in_the_lead_s_place() -> None:
    milestones = tuple(Milestone(PartialDate(year), "Återcertifierad", text(year, 200, 12)) for year in (1998, 2019))
    plan = overview(replace(lobby(), timeline=Timeline(None, milestones)))
    assert all(len(pages) > 1 for pages in plan.chosen_texts)


def at_time(now: datetime) -> Content:
    return measured_content(replace(material_of(lobby()), now=now))


def test_another_minute_changes_the_masthead_alone() -> None:
    scale = TypeScale(LOBBY, TYPE.cap_height)
    content = content_of(lobby())
    before = lay_out_overview(content, scale)
    after = with_clock(before, at_time(datetime(2020, 9, 23, 23, 58)), scale)
    assert after is not None
    assert "23:58" in drawn(lines_of_plan(after, PanelName.MASTHEAD))
    assert letters("Onsdag 23 september") in drawn(lines_of_plan(after, PanelName.MASTHEAD))
    assert [panel for panel in after.panels if panel.name is not PanelName.MASTHEAD] == [
        panel for panel in before.panels if panel.name is not PanelName.MASTHEAD
    ]
    assert with_clock(before, content, scale) == before


def test_a_paused_screen_says_so_in_the_clock_s_place() -> None:
    masthead = overview(lobby()).panel(PanelName.MASTHEAD)
    assert masthead is not None
    running, paused = ([line.text for line in page.lines] for page in masthead.pages)
    assert "Pausad" in paused
    assert "Pausad" not in running
    assert "13:07" in paused


def test_masthead_and_lead_take_no_focus() -> None:
    assert focusable(overview(lobby())) == (
        PanelName.NOTICE, PanelName.HEADLINE, PanelName.TIMELINE, PanelName.CEREMONY, PanelName.QUOTES
    )  # fmt: skip


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1024, 768), (2560, 1080)])
def test_no_word_of_the_headline_is_broken_that_fits_at_the_least_size(size: tuple[int, int]) -> None:
    plan = overview(lobby(), Display(*size))
    shown = {word for line in lines_of_plan(plan, PanelName.HEADLINE) for word in line.text.split()}
    assert set(lobby().headline.title.split()) <= shown


def test_larger_type_never_leaves_more_room() -> None:
    scale, content = TypeScale(LOBBY, TYPE.cap_height), content_of(lobby())
    measures, margins = Measures(), margins_of(scale)
    spare = []
    for growth in (0.0, 0.25, 0.5, 0.75, 1.0):
        arrangement = arranged(measures, content, margins, Attempt(Scheme(), growth, LEAST_PICTURE, guests_whole=True))
        assert arrangement is not None
        spare.append(arrangement.spare)
    assert spare == sorted(spare, reverse=True)


@settings(deadline=None, max_examples=20)
@given(st.sampled_from([(1920, 1080), (1080, 1920), (1280, 720), (3840, 2160)]))
def test_the_mirrored_plan_is_the_plan_s_mirror_image(size: tuple[int, int]) -> None:
    plan = overview(lobby(), Display(*size))
    mirrored = plan.mirrored()
    assert mirrored != plan
    for panel, other in zip(plan.panels, mirrored.panels, strict=True):
        assert other.rect.x == pytest.approx(plan.width - panel.rect.right)
        assert sorted(line.rect.width for line in panel.pages[0].lines) == sorted(line.rect.width for line in other.pages[0].lines)
    again = mirrored.mirrored()
    for panel, other in zip(plan.panels, again.panels, strict=True):
        assert other.rect.x == pytest.approx(panel.rect.x)


def test_a_headline_alone_stands_a_little_above_the_middle_of_what_is_left() -> None:
    plan = overview(Announcement("en", lobby().publisher, Headline("Open today")), Display(1080, 1920, distance_m=6.0))
    masthead, headline = plan.panel(PanelName.MASTHEAD), plan.panel(PanelName.HEADLINE)
    assert masthead is not None
    assert headline is not None
    above, below = headline.rect.y - masthead.rect.bottom, plan.height - headline.rect.bottom
    assert 0.6 * below < above < below


def with_quote(title: str) -> ScreenPlan:
    """A headline, a lead and a short quote on a screen that is seen from afar."""
    headline, quotes = Headline(title, "Children and parents tell"), (Quote("We eat slowly.", "Ida"),)
    return overview(Announcement("en", lobby().publisher, headline, quotes=quotes), Display(1920, 1080, distance_m=6.0))


def test_a_deck_keeps_a_quote_that_has_no_room_below_though_the_screen_is_not_very_wide() -> None:
    below, beside = with_quote("Twelve voices"), with_quote("Twelve voices tell of their school")
    foot, deck = below.panel(PanelName.QUOTES), beside.panel(PanelName.QUOTES)
    assert foot is not None
    assert deck is not None
    assert foot.rect.width == 1920
    assert (deck.rect.height, deck.rect.right) == (1080, 1920)
    assert not beside.left_out


def test_a_photo_stands_as_a_strip_beside_its_caption_before_it_loses_that() -> None:
    photo = Photo("ceremony.jpg", "They cut a ribbon.")
    ceremony = Ceremony(caption="Noa Cohen and the mayor open the festival in the harbour.", photo=photo)
    headline = Headline("The festival of light comes back", "Four evenings of music and food by the harbour")
    plan = overview(Announcement("en", lobby().publisher, headline, ceremony=ceremony), Display(1920, 1080, distance_m=6.0))
    shown, panel = picture(plan), plan.panel(PanelName.CEREMONY)
    assert shown is not None
    assert panel is not None
    assert not plan.left_out
    assert plan.shortened == (PanelName.CEREMONY,)
    assert shown.rect.height >= LEAST_PICTURE * 1080 - 1
    assert shown.rect.width == pytest.approx(1.5 * shown.rect.height, abs=2)
    assert letters(drawn(panel.pages[0].lines)) == letters(ceremony.caption or "")
    assert all(line.rect.x > shown.rect.right for line in panel.pages[0].lines)


def test_a_logo_comes_lower_where_the_headline_then_comes_in_fewer_parts() -> None:
    long = "The whole country opens its longest tramway today after seven years, and everybody travels there for nothing"
    scale = TypeScale(Display(2560, 1080, distance_m=6.0), TYPE.cap_height)
    logos, parts = {}, {}
    for title in ("Open today", long):
        said = Announcement("en", lobby().publisher, Headline(title))
        for aspect in (None, 1.0):
            plan = lay_out_overview(content_of(said, logo_aspect=aspect), scale)
            masthead, headline = plan.panel(PanelName.MASTHEAD), plan.panel(PanelName.HEADLINE)
            assert masthead is not None
            assert headline is not None
            parts[title, aspect] = len(headline.pages)
            logos[title] = next((drawing.rect.height for drawing in masthead.pages[0].drawings if isinstance(drawing, PictureBox)), 0.0)
    assert parts[long, 1.0] == parts[long, None] > 1
    assert logos[long] < 0.8 * logos["Open today"]
