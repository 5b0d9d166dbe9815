"""The gallery's announcements on walls of three shapes: none is left empty, none small without need, everybody knows who speaks."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from app.announcement.model import Announcement
from app.announcement.reading import FILE_NAME, read_announcement
from app.layout.content import Content, lay_out_scene, measured_content
from app.layout.display import Display, within_bound
from app.layout.drawings import PictureBox, milestone_picture
from app.layout.margins import margins_of
from app.layout.material import Material
from app.layout.overview.search import lay_out_overview
from app.layout.overview.void import largest_void
from app.layout.panels.masthead import MastheadPanel
from app.layout.panels.panel import Panel
from app.layout.panels.sender import Sender
from app.layout.plan import Page, PanelName, ScreenPlan
from app.layout.rect import Rect
from app.layout.text.paragraph import Typesetter
from app.layout.text.type_scale import HEADLINE_ARC_MINUTES, TypeScale
from tests.layout.announcements import NOW
from tests.layout.fake_locale import FakeLocale
from tests.layout.fake_type import FakeType
from tests.layout.promises import bounds, drawn, letters

GALLERY = Path(__file__).resolve().parents[2] / "gallery"
NAMES = sorted(file.parent.name for file in GALLERY.glob(f"*/{FILE_NAME}"))
SIZES = ((1920, 1080), (1080, 1920), (2560, 1080), (1280, 720))
NEAR_M, FAR_M = 2.5, 6.0
MOST_VOID = {NEAR_M: 0.3, FAR_M: 0.31}  # of the wall; from afar a lone word above a timeline has no height to grow into
MOST_VOID_ON_AVERAGE = {NEAR_M: 0.15, FAR_M: 0.17}
MOST_EMPTY = 0.2  # of the height, beside type that could be larger
LEAST_SHOWN = 0.8  # of a photo
LEAST_FROM_BOTTOM = 0.8  # of what a photo loses in height
EXACT = 1e-9
TYPE = FakeType()

on_every_wall = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
of_all_announcements = pytest.mark.parametrize("name", NAMES)
near_and_far = pytest.mark.parametrize("metres", [NEAR_M, FAR_M], ids=lambda metres: f"{metres:g}m")


@cache
def announcement(name: str) -> Announcement:
    found = read_announcement(GALLERY / name).announcement
    assert found is not None, name
    return found


@cache
def content(name: str) -> Content:
    aspects = {which: aspect(GALLERY / name / file) for which, file in pictures(announcement(name))}
    return measured_content(Material(announcement(name), FakeLocale(), Typesetter(TYPE), NOW, aspects))


def pictures(it: Announcement) -> Iterator[tuple[str, str]]:
    """The pictures that an announcement names, each with its name in the plans."""
    if it.publisher.logo:
        yield "logo", it.publisher.logo
    if it.ceremony and it.ceremony.photo:
        yield "ceremony", it.ceremony.photo.file
    for number, milestone in enumerate(it.timeline.milestones if it.timeline else ()):
        if milestone.picture:
            yield milestone_picture(number), milestone.picture.file


def aspect(file: Path) -> float:
    """Width over height of an SVG, which all pictures of the gallery are."""
    found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', file.read_text(encoding="utf-8"))
    assert found is not None, file
    return float(found[1]) / float(found[2])


def scale_of(size: tuple[int, int], metres: float = NEAR_M) -> TypeScale:
    display = Display(*size, distance_m=metres)
    return TypeScale(within_bound(display, HEADLINE_ARC_MINUTES, TYPE.cap_height), TYPE.cap_height)


@cache
def overview(name: str, size: tuple[int, int], metres: float = NEAR_M) -> ScreenPlan:
    return lay_out_overview(content(name), scale_of(size, metres))


@cache
def scenes(name: str, size: tuple[int, int], metres: float = NEAR_M) -> tuple[tuple[Panel, ScreenPlan], ...]:
    """The panels that can be alone on the screen, so placed."""
    plans = ((panel, lay_out_scene(panel.name, content(name), scale_of(size, metres))) for panel in content(name).panels)
    return tuple((panel, plan) for panel, plan in plans if plan is not None)


def test_there_is_a_gallery() -> None:
    assert len(NAMES) >= 16


@near_and_far
@on_every_wall
@of_all_announcements
def test_no_wall_is_empty(name: str, size: tuple[int, int], metres: float) -> None:
    void = largest_void(overview(name, size, metres))
    assert void <= MOST_VOID[metres], f"{void:.1%} of the wall is one plain rectangle"


@near_and_far
@on_every_wall
def test_on_average_walls_are_well_filled(size: tuple[int, int], metres: float) -> None:
    voids = {name: largest_void(overview(name, size, metres)) for name in NAMES}
    average = sum(voids.values()) / len(voids)
    assert average <= MOST_VOID_ON_AVERAGE[metres], (
        f"{average:.1%} on average; most have {sorted(voids.items(), key=lambda each: -each[1])[:4]}"
    )


@near_and_far
@on_every_wall
@of_all_announcements
def test_type_is_not_smaller_than_its_ideal_beside_an_empty_part_of_the_wall(name: str, size: tuple[int, int], metres: float) -> None:
    plan, scale = overview(name, size, metres), scale_of(size, metres)
    lines = [line for panel in plan.panels for page in panel.pages for line in page.lines]
    small = {line.role.name for line in lines if line.px < scale.ideal(line.role)}
    headline = plan.panel(PanelName.HEADLINE)
    assert headline is not None
    empty = highest_bare_strip(plan, headline.rect)
    assert not small or empty <= MOST_EMPTY, f"{small} could be larger: {empty:.0%} of the height is empty in the headline's column"


def highest_bare_strip(plan: ScreenPlan, column: Rect) -> float:
    """The highest strip as wide as `column` on which nothing is drawn, as a share of the screen's height."""
    marks = [mark for panel in plan.panels for mark in marks_of(panel.pages[0])]
    marks += [panel.progress[0].rect for panel in plan.panels if panel.progress]
    bottom = strip = 0.0
    for top, end in sorted((mark.y, mark.bottom) for mark in marks if mark.right > column.x and mark.x < column.right):
        strip = max(strip, top - bottom)
        bottom = max(bottom, end)
    return max(strip, plan.height - bottom) / plan.height


def marks_of(page: Page) -> Iterator[Rect]:
    yield from (line.rect for line in page.lines)
    yield from (bounds(drawing) for drawing in page.drawings)


@near_and_far
@on_every_wall
@of_all_announcements
def test_no_panel_is_absent_that_would_fit_beside_the_others(name: str, size: tuple[int, int], metres: float) -> None:
    whole, plan = content(name), overview(name, size, metres)
    stay = {panel.name for panel in whole.panels} - {*plan.left_out}
    for absent in plan.left_out:
        assert lay_out_overview(whole.only(stay | {absent}), scale_of(size, metres)).left_out, f"{absent} has room beside the others"


@on_every_wall
@of_all_announcements
def test_who_speaks_stands_above_every_scene(name: str, size: tuple[int, int]) -> None:
    assert scenes(name, size)
    for panel, plan in scenes(name, size):
        sender, shown = plan.panel(PanelName.MASTHEAD), plan.panel(panel.name)
        assert sender is not None, f"nobody speaks above {panel.name}"
        assert shown is not None
        assert sender.rect.y == 0
        assert sender.rect.bottom <= shown.rect.y + EXACT
        assert says_publisher(sender.pages[0], announcement(name).publisher.name), panel.name


def says_publisher(page: Page, publisher: str) -> bool:
    """Whether the publisher's name or logo stands on a page."""
    return letters(publisher) in drawn(page.lines) or any(isinstance(drawing, PictureBox) for drawing in page.drawings)


@on_every_wall
@of_all_announcements
def test_from_afar_too_wherever_publisher_and_clock_have_room(name: str, size: tuple[int, int]) -> None:
    margins, masthead = margins_of(scale_of(size, FAR_M)), content(name).of_kind(MastheadPanel)
    assert masthead is not None
    for panel, plan in scenes(name, size, FAR_M):
        has_room = Sender.of(masthead, None, margins, panel.alone_on) is not None
        assert (plan.panel(PanelName.MASTHEAD) is not None) == has_room, panel.name


@on_every_wall
def test_every_crop_keeps_most_of_the_photo_and_what_stands_above(size: tuple[int, int]) -> None:
    most_lost = 0.0
    for name in NAMES:
        ceremony = announcement(name).ceremony
        focus = ceremony.photo.focus if ceremony and ceremony.photo else None
        for box in crops(name, size):
            part = box.part
            assert part.width * part.height >= LEAST_SHOWN - EXACT, f"{name} loses too much of its photo: {part}"
            if focus is None:
                lost = 1 - part.height
                assert 1 - part.bottom >= LEAST_FROM_BOTTOM * lost - EXACT, f"{name} loses heads: {part}"
                most_lost = max(most_lost, lost)
    assert most_lost > 0.05, "the gallery has no photo that loses height here"


def crops(name: str, size: tuple[int, int]) -> Iterator[PictureBox]:
    """Every photo of an announcement, wherever it stands, near and far."""
    for metres in (NEAR_M, FAR_M):
        whole = overview(name, size, metres)
        plans = [whole, *(plan for _, plan in scenes(name, size, metres))]
        pages = chain.from_iterable(panel.pages for plan in plans for panel in plan.panels)
        for page in (*pages, *(page for page in whole.chosen_pictures if page)):
            yield from (box for box in page.drawings if isinstance(box, PictureBox) and box.which != "logo")
