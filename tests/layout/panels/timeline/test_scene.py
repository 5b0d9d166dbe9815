"""The timeline alone on the screen."""

from itertools import pairwise

from app.announcement.model import Announcement, Milestone, PartialDate, Timeline
from app.layout.display import Display
from app.layout.drawings import Stroke, bounds
from app.layout.plan import Page, PanelName, PanelPlan
from app.layout.text.type_scale import Role
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


HIGH = Display(1080, 1920)
LINES = 15
GOING_ON = 10  # px: what an axis that goes on has beyond its last mark at least


def tramway(count: int = LINES, text: str | None = None) -> Announcement:
    milestones = tuple(Milestone(PartialDate(1990 + 2 * number), f"Sträcka {number} invigd", text) for number in range(count))
    return replace(lobby(), timeline=Timeline(None, milestones))


def stands(plan: PanelPlan) -> bool:
    """Whether the longest stroke of its axis is upright."""
    strokes = [drawing for drawing in plan.pages[0].drawings if isinstance(drawing, Stroke)]
    longest = max(strokes, key=lambda each: abs(each.x1 - each.x0) + abs(each.y1 - each.y0))
    return longest.x0 == longest.x1


def test_on_a_high_screen_it_stands_whole_where_it_would_lie_in_parts() -> None:
    plan = scene(PanelName.TIMELINE, tramway(), HIGH)
    assert stands(plan)
    assert not stands(scene(PanelName.TIMELINE, tramway()))
    assert len(plan.pages) == len(plan.targets) == LINES
    for page in plan.pages:
        assert not [line for line in page.lines if line.role is Role.MORE]
        assert all(letters(f"Sträcka {number} invigd") in drawn(page.lines) for number in range(LINES))


def test_a_tap_on_a_row_chooses_its_milestone_whose_mark_is_ringed() -> None:
    plan = scene(PanelName.TIMELINE, tramway(), HIGH)
    assert all(above.bottom <= below.y + 0.01 for above, below in pairwise(plan.targets))
    bare = set(plan.pages[0].drawings)
    for number, page in enumerate(plan.pages):
        target = plan.targets[number]
        assert plan.item_at(*target.centre) == page.item == number
        assert any(str(1990 + 2 * number) in line.text and target.holds(line.rect) for line in page.lines)
        own = [drawing for drawing in page.drawings if number and drawing not in bare]
        assert all(target.contains(*bounds(drawing).centre) for drawing in own)
        assert bool(own) == bool(number)


def test_the_text_of_the_chosen_one_stands_below_the_last_row() -> None:
    plan = scene(PanelName.TIMELINE, tramway(8, "Det var en lång väntan."), HIGH)
    assert stands(plan)
    for page in plan.pages:
        lines = [line for line in page.lines if line.role is Role.MILESTONE_TEXT]
        assert drawn(lines) == letters("Det var en lång väntan.")
        assert lines[0].rect.y > max(target.bottom for target in plan.targets)
        assert plan.rect.holds(lines[-1].rect)


def test_a_standing_window_says_of_which_part_it_is_and_its_axis_goes_on() -> None:
    plan = scene(PanelName.TIMELINE, tramway(40), replace(HIGH, distance_m=4.0))
    assert stands(plan)
    windows = [drawn(line for line in page.lines if line.role is Role.MORE) for page in plan.pages]
    assert all(letters("1990–2068") in window for window in windows)
    assert len(set(windows)) > 1
    first, last = plan.pages[0], plan.pages[-1]
    assert axis_end(first) > years_of(first)[-1] + GOING_ON
    assert axis_start(last) < years_of(last)[0] - GOING_ON


def years_of(page: Page) -> list[float]:
    """The middle of each row, from the top down."""
    return sorted(line.rect.centre[1] for line in page.lines if line.role in (Role.YEAR, Role.NEWEST_YEAR))


def uprights(page: Page) -> list[Stroke]:
    return [drawing for drawing in page.drawings if isinstance(drawing, Stroke) and drawing.x0 == drawing.x1]


def axis_start(page: Page) -> float:
    return min(min(drawing.y0, drawing.y1) for drawing in uprights(page))


def axis_end(page: Page) -> float:
    return max(max(drawing.y0, drawing.y1) for drawing in uprights(page))


def test_larger_type_breaks_no_word() -> None:
    it = replace(lobby(), timeline=Timeline(None, (Milestone(PartialDate(1998), "Trafiksäkerhetsförvaltningen"),) * 9))
    plan = scene(PanelName.TIMELINE, it, HIGH)
    assert any("Trafiksäkerhetsförvaltningen" in line.text for line in plan.pages[0].lines)
