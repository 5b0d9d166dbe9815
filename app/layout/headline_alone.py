"""What is left of the overview on a screen too small for more: publisher, clock, and a headline that turns its pages."""

from dataclasses import replace

from app.layout.content import Content
from app.layout.frame import Frame
from app.layout.masthead import lay_out_masthead
from app.layout.pages import PageShape, text_pages
from app.layout.paragraph import Typesetter
from app.layout.plan import Page, PanelName, PanelPlan, ScreenPlan
from app.layout.rect import Rect
from app.layout.room import Room
from app.layout.text_block import BALANCED
from app.layout.type_scale import Role

LEAST_TITLE_LINES = 2  # fewer lines of the headline below the masthead: the two take turns
TOP = 0.5  # of the margin, above the masthead
PAD = 0.4  # of the margin, between the headline and its focus's frame


def headline_alone(content: Content, frame: Frame, setter: Typesetter) -> ScreenPlan:
    """Set the headline in pages below publisher and clock; where they have no room together, in turn with them."""
    x, top, width = frame.side, TOP * frame.margin, frame.content_width
    masthead = lay_out_masthead(content, Rect(x, top, width, 0), frame.scale, 0.0)
    below = Rect(x, top + masthead.height, width, frame.bottom - top - masthead.height)
    px, style = frame.scale.least(Role.HEADLINE), Role.HEADLINE.style
    shape = PageShape(width, below.height, px, style.pitch, BALANCED)
    if shape.lines < LEAST_TITLE_LINES:
        return _in_turn(content, frame, setter)
    pages = tuple(Page(page.placed(x, below.y, "ink"), words=page.words) for page in text_pages((content.title,), shape) or ())
    panels = (
        PanelPlan(PanelName.MASTHEAD, Rect(x, top, width, masthead.height), masthead.pages),
        PanelPlan(PanelName.HEADLINE, below, pages, focus=frame.focus(below, PAD * frame.margin)),
    )
    return ScreenPlan(frame.width, frame.height, panels, focus_stroke=frame.focus_stroke)


def _in_turn(content: Content, frame: Frame, setter: Typesetter) -> ScreenPlan:
    """Set publisher and clock on pages of their own, then the headline."""
    room = Room(frame, setter, content.labels.page_of, content.paused)
    names = [content.publisher, *((content.translation,) if content.translation else ()), content.date]
    title = room.text_shape(Role.HEADLINE, 0.0, (), BALANCED)
    turns = ((names, room.text_shape(Role.WORDMARK, 0.0, ()), "accent"), ([content.title], title, "ink"))
    pages = [
        Page(page.placed(room.rect.x, room.middle(page.height), colour), words=page.words)
        for texts, shape, colour in turns
        for page in text_pages(texts, shape) or ()
    ]
    panel = replace(room.panel(PanelName.HEADLINE, pages), focus=frame.screen)
    return room.plan(panel)
