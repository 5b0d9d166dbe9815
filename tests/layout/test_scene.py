"""Scenes: one panel alone, as large as it can be on as few pages as the least size takes."""

from dataclasses import replace

import pytest

from app.announcement.model import Announcement, Ceremony, Headline, Photo, Quote
from app.layout.panel import HEADLINE_LINE_EM, Panel, greatest_distance_m
from app.layout.paragraph import Typesetter
from app.layout.plan import Page, PanelName, PanelPlan, PictureBox
from app.layout.room import largest
from app.layout.scene import lay_out_scene
from app.layout.type_scale import HEADLINE_ARC_MINUTES, Role, TypeScale
from tests.layout.announcements import content_of, lobby, text
from tests.layout.fake_type import FakeType
from tests.layout.promises import assert_apart, drawn, letters

TYPE = FakeType()
LOBBY = Panel(1920, 1080)


def scene(name: PanelName, announcement: Announcement | None = None, panel: Panel = LOBBY, *, large: bool = False) -> PanelPlan:
    plan = lay_out_scene(name, content_of(announcement or lobby()), TypeScale(panel, TYPE.cap_height, large), Typesetter(TYPE))
    assert plan is not None
    return plan.panels[0]


def at_the_bound() -> Panel:
    """A standing panel so far away that little more than the least is left."""
    panel = Panel(720, 1280, 24)
    return replace(panel, distance_m=greatest_distance_m(panel, HEADLINE_ARC_MINUTES, TYPE.cap_height))


@pytest.mark.parametrize(
    ("name", "less"),
    [
        (PanelName.NOTICE, {"notice": None}),
        (PanelName.LEAD, {"headline": Headline("Rubrik")}),
        (PanelName.TIMELINE, {"timeline": None}),
        (PanelName.CEREMONY, {"ceremony": None}),
        (PanelName.QUOTES, {"quotes": ()}),
    ],
)
def test_what_an_announcement_does_not_have_makes_no_scene(name: PanelName, less: dict[str, None]) -> None:
    content = content_of(replace(lobby(), **less))  # type: ignore[arg-type]  # the table's values fit their keys
    assert lay_out_scene(name, content, TypeScale(LOBBY, TYPE.cap_height), Typesetter(TYPE)) is None


def test_a_scene_s_text_is_no_smaller_than_in_the_overview_and_larger_where_it_has_room() -> None:
    scale = TypeScale(LOBBY, TYPE.cap_height)
    assert scene(PanelName.LEAD).pages[0].lines[0].px == scale.ideal(Role.LEAD, alone=True)
    assert min(line.px for page in scene(PanelName.STORY).pages for line in page.lines) >= scale.least(Role.STORY)


def test_the_type_grows_only_as_long_as_the_pages_stay_as_few() -> None:
    sizes = {0.0: 3, 0.25: 3, 0.5: 3, 0.75: 4, 1.0: 4}
    pages = largest(lambda fill: [fill] * sizes[min(sizes, key=lambda known: abs(known - fill))])
    assert pages is not None
    assert len(pages) == 3
    assert 0.4 < pages[0] < 0.7
    assert largest(lambda fill: None if fill > 0.3 else [fill]) is not None
    assert largest(lambda _: None) is None


def test_one_page_has_no_number_and_several_have_one_each() -> None:
    assert scene(PanelName.LEAD).progress == ()
    story = scene(PanelName.STORY, replace(lobby(), story=replace(lobby().story, paragraphs=(text(1, 400, 12),))))
    assert [mark.line[0].text for mark in story.progress] == [f"{i + 1} / {len(story.pages)}" for i in range(len(story.pages))]


def test_sign_and_number_stand_apart_or_the_sign_takes_the_number_s_place() -> None:
    long = replace(lobby(), story=replace(lobby().story, paragraphs=(text(1, 900, 12),)))
    wide, narrow = scene(PanelName.STORY, long), scene(PanelName.STORY, long, at_the_bound(), large=True)
    assert not wide.paused_covers_progress
    assert wide.paused is not None
    assert_apart(wide.paused, wide.progress[0].line, "the sign")
    assert narrow.paused_covers_progress


def test_a_notice_has_its_sign_but_on_a_narrow_screen() -> None:
    assert all(page.shapes for page in scene(PanelName.NOTICE).pages)
    assert not any(page.shapes for page in scene(PanelName.NOTICE, panel=at_the_bound(), large=True).pages)


def test_the_ceremony_alone_names_when_where_who_and_the_credit() -> None:
    it = lobby()
    assert it.ceremony is not None
    credited = replace(it, ceremony=replace(it.ceremony, photo=Photo("a.jpg", "alt", "Anna Foto")))
    shown = drawn(line for page in scene(PanelName.CEREMONY, credited).pages for line in page.lines)
    for part in ("21 februari 2019", "Stadshushallen", "Svante Stomberg, kommunchef", "Kerstin Hermansson, kommunalråd", "Foto: Anna Foto"):
        assert letters(part) in shown


def test_an_illustration_s_tag_is_kept_as_text_where_it_has_no_room_on_the_picture() -> None:
    pages = scene(PanelName.CEREMONY, panel=at_the_bound(), large=True).pages
    assert any(isinstance(shape, PictureBox) for page in pages for shape in page.shapes)
    assert letters("Illustration") in drawn(line for page in pages for line in page.lines)


def test_too_many_words_for_one_page_put_the_details_after_the_picture() -> None:
    talkative = Ceremony(caption=text(3, 60, 12), place=text(4, 30, 12), photo=Photo("a.jpg", "alt"))
    pages = scene(PanelName.CEREMONY, replace(lobby(), ceremony=talkative), Panel(7680, 4320, 98, 1.0)).pages
    assert len(pages) > 1
    assert all(page.words <= 70 for page in pages)


def test_every_page_of_a_quote_names_its_speaker() -> None:
    long = replace(lobby(), quotes=(Quote("ord " * 140, "Kerstin Hermansson", "kommunalråd"),))
    pages = scene(PanelName.QUOTES, long, Panel(7680, 4320, 98, 1.0)).pages
    assert len(pages) > 1
    assert all(letters("Kerstin Hermansson, kommunalråd") in drawn(page.lines) for page in pages)
    assert all(page.words <= 70 for page in pages)


def test_a_speaker_with_too_long_a_name_stands_after_the_quote() -> None:
    name = text(6, 60, 12)
    pages = scene(PanelName.QUOTES, replace(lobby(), quotes=(Quote("Kort.", name),))).pages
    assert letters(name) in drawn(line for page in pages for line in page.lines)
    assert all(page.words <= 70 for page in pages)


def texts_of(pages: tuple[Page, ...], number: int) -> str:
    return drawn(line for page in pages if page.item == number for line in page.lines)


def test_the_timeline_alone_has_a_page_a_milestone_with_its_text() -> None:
    it = lobby()
    assert it.timeline is not None
    pages = scene(PanelName.TIMELINE).pages
    assert [page.item for page in pages] == [0, 1, 2, 3]
    for number, milestone in enumerate(it.timeline.milestones):
        assert letters(milestone.text or "") in texts_of(pages, number)


def test_milestones_without_texts_take_one_stop_of_the_round() -> None:
    it = lobby()
    assert it.timeline is not None
    bare = replace(it.timeline, milestones=tuple(replace(each, text=None) for each in it.timeline.milestones))
    pages = scene(PanelName.TIMELINE, replace(it, timeline=bare)).pages
    assert [page.in_round for page in pages] == [True, False, False, False]


def test_a_timeline_without_room_is_told_in_words() -> None:
    pages = scene(PanelName.TIMELINE, panel=at_the_bound(), large=True).pages
    assert not any(page.shapes for page in pages)
    assert letters("1998") in texts_of(pages, 0)
    assert letters("nummer 39 i världen") in texts_of(pages, 0)


def test_the_bound_s_line_is_as_high_as_a_line_of_text() -> None:
    line = scene(PanelName.HEADLINE).pages[0].lines[0]
    assert line.rect.height == pytest.approx(HEADLINE_LINE_EM * line.px)


def test_the_timelines_scene_tells_where_each_milestone_stands() -> None:
    plan = scene(PanelName.TIMELINE)
    announcement = lobby()
    assert announcement.timeline is not None
    assert len(plan.targets) == len(announcement.timeline.milestones)
    for page in plan.pages:
        target = plan.targets[page.item]
        assert plan.rect.holds(target)
        titles = announcement.timeline.milestones[page.item].title.split()
        assert any(titles[0] in line.text and target.holds(line.rect) for line in page.lines)
    lefts = [target.x for target in plan.targets]
    assert lefts == sorted(lefts)
