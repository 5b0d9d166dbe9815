"""A scene: one panel alone on the whole screen, in as few pages as its least size allows, at the largest size for that."""

from dataclasses import replace

from app.layout.ceremony_scene import ceremony_scene
from app.layout.content import Content
from app.layout.frame import frame_of
from app.layout.paragraph import Typesetter
from app.layout.plan import Page, PanelName, ScreenPlan
from app.layout.quote_scene import quote_scene
from app.layout.rect import Rect
from app.layout.room import Room
from app.layout.text_block import BALANCED
from app.layout.text_scene import notice_scene, text_scene
from app.layout.timeline_scene import timeline_scene
from app.layout.type_scale import Role, TypeScale

GROUNDS = {PanelName.NOTICE: "sun", PanelName.QUOTES: "deep"}


def lay_out_scene(name: PanelName, content: Content, scale: TypeScale, setter: Typesetter) -> ScreenPlan | None:
    """Lay the panel out alone on the screen, or None where the announcement has nothing for it."""
    room = Room(frame_of(scale), setter, content.labels.page_of, content.paused)
    targets: tuple[Rect, ...] = ()
    if name is PanelName.TIMELINE and content.milestones:
        pages, targets = timeline_scene(content, room)
    else:
        pages = _pages(name, content, room)
    return room.plan(replace(room.panel(name, pages, GROUNDS.get(name, "paper")), targets=targets)) if pages else None


def _pages(name: PanelName, content: Content, room: Room) -> tuple[Page, ...]:
    match name:
        case PanelName.NOTICE if content.notice:
            return notice_scene(content.notice, room)
        case PanelName.HEADLINE:
            return text_scene((content.title,), room, Role.HEADLINE, breaking=BALANCED)
        case PanelName.LEAD if content.lead:
            return text_scene((content.lead,), room, Role.LEAD, breaking=BALANCED)
        case PanelName.STORY if content.story:
            return text_scene(content.story, room, Role.STORY)
        case PanelName.CEREMONY if content.ceremony:
            return ceremony_scene(content.ceremony, content.tag, room)
        case PanelName.QUOTES if content.quotes:
            return quote_scene(content.quotes, room)
    return ()
