"""The timeline alone on the screen."""

from app.layout.plan import Page, PanelName
from app.value import replace
from tests.layout.announcements import lobby
from tests.layout.promises import drawn, letters
from tests.layout.scenes import at_the_bound, scene


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
    pages = scene(PanelName.TIMELINE, display=at_the_bound(), large=True).pages
    assert not any(page.drawings for page in pages)
    assert letters("1998") in texts_of(pages, 0)
    assert letters("nummer 39 i världen") in texts_of(pages, 0)


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
