"""The area of a scene: the largest type for the fewest pages, the pages' numbers, the sign of a paused rotation."""

from app.layout.plan import PanelName
from app.layout.scene_area import at_largest_type
from app.value import replace
from tests.layout.announcements import lobby, text
from tests.layout.promises import assert_apart
from tests.layout.scenes import at_the_bound, scene


def test_the_type_grows_only_as_long_as_the_pages_stay_as_few() -> None:
    sizes = {0.0: 3, 0.25: 3, 0.5: 3, 0.75: 4, 1.0: 4}
    pages = at_largest_type(lambda growth, _most: [growth] * sizes[min(sizes, key=lambda known: abs(known - growth))])
    assert pages is not None
    assert len(pages) == 3
    assert 0.4 < pages[0] < 0.7
    assert at_largest_type(lambda growth, _most: None if growth > 0.3 else [growth]) is not None
    assert at_largest_type(lambda *_: None) is None


def test_nothing_is_set_twice_at_equal_sizes_or_in_more_pages_than_are_of_use() -> None:
    asked: list[tuple[float, int | None]] = []

    def pages_at(growth: float, most: int | None) -> list[float] | None:
        asked.append((growth, most))
        return [growth] * (2 if growth <= 1 else 3)

    pages = at_largest_type(pages_at, sizes_at=lambda growth: 90 + int(max(0.0, growth - 1) * 10))
    assert pages is not None
    assert [growth for growth, _ in asked if growth <= 1] == [0.0], "whatever grows to one px or less is set once"
    assert asked[0] == (0.0, None)
    assert {most for _, most in asked[1:]} == {2}
    assert pages == at_largest_type(lambda growth, _most: [0.0] * (2 if growth <= 1 else 3))


def test_one_page_has_no_number_and_several_have_one_each() -> None:
    assert scene(PanelName.LEAD).progress == ()
    story = scene(PanelName.STORY, replace(lobby(), story=replace(lobby().story, paragraphs=(text(1, 400, 12),))))
    assert len(story.pages) > 1
    assert [mark.line[0].text for mark in story.progress] == [f"{i + 1} / {len(story.pages)}" for i in range(len(story.pages))]


def test_sign_and_number_stand_apart_or_the_sign_takes_the_number_s_place() -> None:
    long = replace(lobby(), story=replace(lobby().story, paragraphs=(text(1, 900, 12),)))
    wide, narrow = scene(PanelName.STORY, long), scene(PanelName.STORY, long, at_the_bound(), large=True)
    assert not wide.paused_covers_progress
    assert wide.paused is not None
    assert_apart(wide.paused, wide.progress[0].line, "the sign")
    assert narrow.paused_covers_progress
