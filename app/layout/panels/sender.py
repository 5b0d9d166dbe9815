"""Who speaks, above a panel that is alone on the screen: publisher and clock, and the headline in a line of its own."""

from math import ceil
from typing import Self

from app.layout.drawings import Stroke
from app.layout.margins import Margins
from app.layout.panels.headline import HeadlinePanel
from app.layout.panels.masthead import MastheadPanel, MastheadRow
from app.layout.panels.panel import Spot, Wish
from app.layout.plan import Page, PanelName, PanelPlan
from app.layout.rect import Rect
from app.layout.text.block import BALANCED, TextBlock
from app.layout.text.type_scale import Role
from app.value import replace, value

GROWTH = 0.2  # of publisher, clock and headline, between their least and ideal sizes
TOP = 0.6  # of the margin, above them
MOST_LINES = 2  # of the headline: one wherever it has room
GAP_EM = 0.15
RULE_GAP_EM = 0.9
MOST_HEIGHT = 0.26  # of the screen's: beyond it the headline is left out, then all of it
COLOURS = {"paper": ("ink", "line"), "deep": ("white", "on_deep"), "sun": ("on_sun", "on_sun")}
"""The headline's colour and the rule's, by the ground they stand on."""


@value
class Sender:
    """Publisher and clock in a row, the headline below, if it has room, and a rule: `height` is where the panel's own area begins.

    `parted` is one of which the headline and the rule stand on the panel's pages, because one of these sets the headline itself.
    """

    row: MastheadRow
    title: TextBlock | None
    height: float
    parted: bool = False

    @classmethod
    def of(
        cls, masthead: MastheadPanel, headline: HeadlinePanel | None, margins: Margins, ground: str, *, parted: bool = False
    ) -> Self | None:
        """Set it, or None where it would leave too little to the panel."""
        row = masthead.measured(Wish(margins, _width(margins), GROWTH, ground=ground))
        title = _title(headline, margins) if headline else None
        for shown in (title, None):
            whole = cls(row, shown, 0.0, parted)
            height = whole._area_top(margins, titled=True)
            if height <= MOST_HEIGHT * margins.height:
                return replace(whole, height=height)
        return None

    def row_bottom(self, margins: Margins) -> int:
        """Give where publisher and clock end, in px."""
        return ceil(TOP * margins.margin + self.row.height)

    def height_untitled(self, margins: Margins) -> int:
        """Give where the area of a page begins that sets the headline itself, in px."""
        return self._area_top(margins, titled=False)

    def placed(self, margins: Margins, ground: str) -> PanelPlan:
        """Place it across the top of a screen of this ground; of a parted one what all pages share."""
        plan = self.row.placed(Spot(Rect(margins.margin, TOP * margins.margin, _width(margins), self.row.height), margins, 0.0))
        if self.parted:
            return PanelPlan(PanelName.MASTHEAD, Rect(0, 0, margins.width, self.row_bottom(margins)), plan.pages, ground)
        pages = tuple(self._headed(page, margins, ground, titled=True) for page in plan.pages)
        return PanelPlan(PanelName.MASTHEAD, Rect(0, 0, margins.width, self.height), pages, ground)

    def above(self, page: Page, margins: Margins, ground: str) -> Page:
        """Place of a parted one what stands above a page of the panel: the rule, and the headline where the page does not set it."""
        return self._headed(page, margins, ground, titled=all(line.role is not Role.HEADLINE for line in page.lines))

    def _headed(self, page: Page, margins: Margins, ground: str, *, titled: bool) -> Page:
        ink, line = COLOURS[ground]
        left, y = float(margins.margin), self._rule_y(margins, titled=titled)
        lines = self.title.placed(left, self._title_y(margins), ink) if self.title and titled else ()
        rule = Stroke(left, y, left + _width(margins), y, _stroke(margins), line)
        return replace(page, lines=(*page.lines, *lines), drawings=(*page.drawings, rule))

    def _title_y(self, margins: Margins) -> float:
        return TOP * margins.margin + self.row.height + GAP_EM * margins.scale.size(Role.SENDER, GROWTH)

    def _rule_y(self, margins: Margins, *, titled: bool) -> float:
        return self._title_y(margins) + (self.title.height if self.title and titled else 0.0) + _stroke(margins)

    def _area_top(self, margins: Margins, *, titled: bool) -> int:
        return round(self._rule_y(margins, titled=titled) + RULE_GAP_EM * margins.scale.size(Role.SENDER, GROWTH))


def _width(margins: Margins) -> float:
    return float(margins.width - 2 * margins.margin)


def _stroke(margins: Margins) -> float:
    """Give the width of the rule in px."""
    return max(1.0, round(margins.height / 540))


def _title(headline: HeadlinePanel, margins: Margins) -> TextBlock | None:
    px, style = margins.scale.size(Role.SENDER, GROWTH), Role.SENDER.style
    block = TextBlock(headline.line, px, _width(margins), style.pitch, BALANCED)
    if block.lines > 1:
        block = replace(block, px=margins.scale.least(Role.SENDER))
    return block if block.lines <= MOST_LINES else None
