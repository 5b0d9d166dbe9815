"""Running text alone on the screen: the headline, the lead, the story, the notice with its sign."""

from collections.abc import Sequence

from app.layout.notice_sign import NOTICE_INDENT_EM, notice_sign
from app.layout.pages import PageShape, TextPage, text_pages
from app.layout.paragraph import Paragraph
from app.layout.plan import Page
from app.layout.room import Room, largest
from app.layout.text_block import BALANCED, FULL, Breaking, whole_words_px
from app.layout.type_scale import Role

LEAST_SIGN_EM = 12.0  # a narrower room gives the width of the notice's sign to its text


def text_scene(paragraphs: Sequence[Paragraph], room: Room, role: Role, colour: str = "ink", breaking: Breaking = FULL) -> tuple[Page, ...]:
    """Set running text in pages, each in the middle of the room's height."""

    def at(fill: float) -> tuple[TextPage, ...] | None:
        return text_pages(paragraphs, room.text_shape(role, fill, paragraphs, breaking))

    pages = largest(at) or ()
    return tuple(Page(page.placed(room.rect.x, room.middle(page.height), colour), words=page.words) for page in pages)


def notice_scene(notice: Paragraph, room: Room) -> tuple[Page, ...]:
    """Set the notice in pages, each with the sign before it."""
    rect, scale, role = room.rect, room.scale, Role.NOTICE

    def indent(px: int) -> float:
        return NOTICE_INDENT_EM * px if rect.width > LEAST_SIGN_EM * px else 0.0

    def at(fill: float) -> tuple[TextPage, ...] | None:
        px = scale.size(role, fill, alone=True)
        px = whole_words_px(px, scale.least(role), rect.width - indent(px), (notice,))
        return text_pages((notice,), PageShape(rect.width - indent(px), rect.height, px, role.style.pitch, BALANCED))

    pages: list[Page] = []
    for page in largest(at) or ():
        px, y = page.blocks[0].px, room.middle(page.height)
        shapes = notice_sign(rect.x, y, px) if indent(px) else ()
        pages.append(Page(page.placed(rect.x + indent(px), y, "on_sun"), shapes, page.words))
    return tuple(pages)
