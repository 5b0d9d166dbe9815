"""What is left of the overview on a screen too small for more: publisher, clock, and a headline that turns its pages."""

from app.layout.content import Content, scene_area
from app.layout.margins import Margins
from app.layout.panels.headline import HeadlinePanel
from app.layout.panels.masthead import MastheadPanel, MastheadRow
from app.layout.panels.panel import Spot, Wish
from app.layout.plan import Page, PanelName, PanelPlan, ScreenPlan
from app.layout.rect import Rect
from app.layout.text.block import BALANCED
from app.layout.text.pages import PageShape, text_pages
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import Role
from app.value import replace

LEAST_TITLE_LINES = 2  # fewer lines of the headline below the masthead: the two take turns
TOP = 0.5  # of the margin, above the masthead
PAD = 0.4  # of the margin, between the headline and its focus's frame


def headline_alone(content: Content, margins: Margins) -> ScreenPlan:
    """Set the headline in pages below publisher and clock; where they have no room together, in turn with them."""
    panel, title = content.of_kind(MastheadPanel), content.of_kind(HeadlinePanel)
    if panel is None or title is None:
        raise ValueError(content)
    x, top, width = margins.side, TOP * margins.margin, margins.content_width
    masthead: MastheadRow = panel.measured(Wish(margins, width, 0.0))
    below = Rect(x, top + masthead.height, width, margins.bottom - top - masthead.height)
    px, style = margins.scale.least(Role.HEADLINE), Role.HEADLINE.style
    shape = PageShape(width, below.height, px, style.pitch, BALANCED)
    if shape.lines < LEAST_TITLE_LINES:
        return _in_turn(content, panel, title.title, margins)
    pages = tuple(Page(page.placed(x, below.y, "ink"), words=page.words) for page in text_pages((title.title,), shape) or ())
    panels = (
        masthead.placed(Spot(Rect(x, top, width, masthead.height), margins, 0.0)),
        PanelPlan(PanelName.HEADLINE, below, pages, focus=margins.focus(below, PAD * margins.margin)),
    )
    return ScreenPlan(margins.width, margins.height, panels, focus_stroke=margins.focus_stroke)


def _in_turn(content: Content, masthead: MastheadPanel, title: Paragraph, margins: Margins) -> ScreenPlan:
    """Set publisher and clock on pages of their own, then the headline."""
    area = scene_area(content, margins.scale)
    names = [masthead.publisher, *((masthead.translation,) if masthead.translation else ()), masthead.date]
    turns = (
        (names, area.text_shape(Role.PUBLISHER, 0.0, ()), "accent"),
        ([title], area.text_shape(Role.HEADLINE, 0.0, (), BALANCED), "ink"),
    )
    pages = [
        Page(page.placed(area.rect.x, area.middle(page.height), colour), words=page.words)
        for texts, shape, colour in turns
        for page in text_pages(texts, shape) or ()
    ]
    panel = replace(area.panel(PanelName.HEADLINE, pages), focus=margins.screen)
    return area.plan(panel)
