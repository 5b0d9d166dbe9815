"""The address alone on the screen: the code as large as can be, the words beside it or above it."""

from collections.abc import Iterator
from math import floor

from app.layout.code import Code, least_module_px
from app.layout.drawings import CodeBox
from app.layout.panels.running_text import running_text
from app.layout.plan import Page
from app.layout.rect import Rect
from app.layout.scene_area import SceneArea, at_largest_type
from app.layout.text.block import BALANCED, whole_words_px
from app.layout.text.pages import PageShape, TextPage, text_pages
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import Role
from app.value import value

GAP = 0.06  # of the shorter side of the area, between the code and the words
MOST_OF_WIDTH = 0.55  # what a code beside the words takes of the area's width
MOST_OF_HEIGHT = 0.72  # what one below them takes of its height
MOST_WORDS_EM = 20.0  # beside a code a longer line leads the eye away from it


@value
class _Room:
    """The most that a code may take, and where the words then stand."""

    beside: bool
    most: float


def web_scene(text: Paragraph, code: Code | None, area: SceneArea) -> tuple[Page, ...]:
    """Set the address in pages, each with the code; in words alone where that has no room at the size that a phone needs."""
    found = (_with_code(text, code, area, room) for room in _rooms(area)) if code else ()
    return next((pages for pages in found if pages), None) or running_text((text,), area, Role.DETAIL, breaking=BALANCED)


def _rooms(area: SceneArea) -> Iterator[_Room]:
    """Give the two ways, the one with the larger code first."""
    rect = area.rect
    ways = (
        _Room(beside=True, most=min(rect.height, MOST_OF_WIDTH * rect.width)),
        _Room(beside=False, most=min(rect.width, MOST_OF_HEIGHT * rect.height)),
    )
    yield from sorted(ways, key=lambda way: -way.most)


def _with_code(text: Paragraph, code: Code, area: SceneArea, room: _Room) -> tuple[Page, ...] | None:
    """Set code and words, or give None where one of them has no room."""
    rect, gap = area.rect, GAP * min(area.rect.width, area.rect.height)
    module = floor(room.most / code.side)
    if module < least_module_px(area.scale.display):
        return None
    side = float(module * code.side)
    width, height = (rect.width - side - gap, rect.height) if room.beside else (rect.width, rect.height - side - gap)

    def at(growth: float, most: int | None) -> tuple[TextPage, ...] | None:
        least = area.scale.least(Role.DETAIL)
        px = whole_words_px(area.scale.size(Role.DETAIL, growth, alone=True), least, width, (text,))
        shape = PageShape(min(width, MOST_WORDS_EM * px), height, px, Role.DETAIL.style.pitch, BALANCED)
        return text_pages((text,), shape, most_pages=most)

    pages = at_largest_type(at)
    return tuple(_page(page, code, side, area, room, gap) for page in pages) if pages else None


def _page(page: TextPage, code: Code, side: float, area: SceneArea, room: _Room, gap: float) -> Page:
    """Place the words and the code, both in the middle of the height."""
    rect = area.rect
    if room.beside:
        square = Rect(rect.x, area.middle(side), side, side)
        left, top = rect.x + side + gap, square.y + (side - page.height) / 2
    else:
        left, top = rect.x, area.middle(page.height + gap + side)
        square = Rect(rect.x, top + page.height + gap, side, side)
    return Page(page.placed(left, top, "ink"), (CodeBox(square, code),), words=page.words)
