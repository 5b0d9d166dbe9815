"""What is left of the overview on a screen too small for more: publisher, clock, and a headline that turns its pages."""

from app.layout.content import Content, scene_area
from app.layout.margins import Margins
from app.layout.panels.headline import HeadlinePanel
from app.layout.panels.masthead import MastheadPanel, MastheadRow
from app.layout.panels.panel import Spot, Wish
from app.layout.plan import Page, PanelName, PanelPlan, Progress, ScreenPlan
from app.layout.rect import Rect
from app.layout.scene_area import OPTICAL_MIDDLE, at_largest_type
from app.layout.signs.progress import numbers
from app.layout.text.block import BALANCED, LINE, whole_words_px
from app.layout.text.pages import PageShape, TextPage, hanging_ends, text_pages
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
    row = panel.measured(Wish(margins, margins.content_width, 0.0))
    plan = _below(row, title.title, content, margins)
    if panel.logo is not None and (plan is None or _parts(plan) > 1):
        low = _below(row.with_low_logo, title.title, content, margins)
        plan = low if low is not None and (plan is None or _parts(low) < _parts(plan)) else plan
    return plan or _in_turn(content, panel, title.title, margins)


def _parts(plan: ScreenPlan) -> int:
    """Tell in how many parts the headline comes."""
    headline = plan.panel(PanelName.HEADLINE)
    return len(headline.pages) if headline else 0


def _below(masthead: MastheadRow, title: Paragraph, content: Content, margins: Margins) -> ScreenPlan | None:
    """Set the headline below publisher and clock, or None where these leave too little."""
    x, top, width = margins.side, TOP * margins.margin, margins.content_width
    below = Rect(x, top + masthead.height, width, margins.bottom - top - masthead.height)
    if _shape(below, margins, title, 0.0).lines < LEAST_TITLE_LINES:
        return None
    panels = (
        masthead.placed(Spot(Rect(x, top, width, masthead.height), margins, 0.0)),
        _paged(title, below, content, margins),
    )
    return ScreenPlan(margins.width, margins.height, panels, focus_stroke=margins.focus_stroke)


def _shape(rect: Rect, margins: Margins, title: Paragraph, growth: float) -> PageShape:
    """Give the page of the headline in this rectangle."""
    scale = margins.scale
    px = whole_words_px(scale.size(Role.HEADLINE, growth), scale.least(Role.HEADLINE), rect.width, (title,))
    return PageShape(rect.width, rect.height, px, Role.HEADLINE.style.pitch, BALANCED)


def _paged(title: Paragraph, below: Rect, content: Content, margins: Margins) -> PanelPlan:
    """Set the headline in as few pages as can be, in the largest type for that; where there are several, each bears its number."""

    def pages_in(rect: Rect) -> tuple[TextPage, ...]:
        least = text_pages((title,), _shape(rect, margins, title, 0.0)) or ()

        def pages_at(growth: float, most: int | None) -> tuple[TextPage, ...] | None:
            pages = text_pages((title,), _shape(rect, margins, title, growth), most_pages=most)
            return pages if pages and hanging_ends(pages) <= hanging_ends(least) else None

        return at_largest_type(pages_at) or ()

    px = margins.scale.least(Role.CLOCK)
    above_row = Rect(below.x, below.y, below.width, below.height - LINE * px)
    found, room = pages_in(below), below
    marks: tuple[Progress, ...] = ()
    if len(found) > 1 and _shape(above_row, margins, title, 0.0).lines >= LEAST_TITLE_LINES:
        found, room = pages_in(above_row), above_row
        form = numbers(len(found), px, below.width, content.setter, content.page_of)
        marks = form.placed(below.right, margins.bottom, "muted", on_dark=False)
    pages = tuple(
        Page(page.placed(room.x, room.y + max(0.0, room.height - page.height) * OPTICAL_MIDDLE, "ink"), words=page.words) for page in found
    )
    return PanelPlan(PanelName.HEADLINE, below, pages, focus=margins.focus(below, PAD * margins.margin), progress=marks)


def _in_turn(content: Content, masthead: MastheadPanel, title: Paragraph, margins: Margins) -> ScreenPlan:
    """Set publisher and clock on pages of their own, then the headline."""
    area = scene_area(content, margins.scale)
    clock = (masthead.day, masthead.time) if masthead.day else (masthead.time,)
    names = [masthead.publisher, *((masthead.translation,) if masthead.translation else ()), *clock]
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
