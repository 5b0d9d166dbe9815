"""Who speaks, above a panel that is alone on the screen: publisher and clock, and the headline in a line of its own."""

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
    """Publisher and clock in a row, the headline below, if it has room, and a rule: `height` is where the panel's own area begins."""

    row: MastheadRow
    title: TextBlock | None
    height: float

    @classmethod
    def of(cls, masthead: MastheadPanel, headline: HeadlinePanel | None, margins: Margins, ground: str) -> Self | None:
        """Set it, or None where it would leave too little to the panel."""
        row = masthead.measured(Wish(margins, float(margins.width - 2 * margins.margin), GROWTH, ground=ground))
        title = _title(headline, margins) if headline else None
        for shown in (title, None):
            whole = cls(row, shown, 0.0)
            height = whole._rule_y(margins) + RULE_GAP_EM * margins.scale.size(Role.SENDER, GROWTH)
            if height <= MOST_HEIGHT * margins.height:
                return replace(whole, height=round(height))
        return None

    def _title_y(self, margins: Margins) -> float:
        return TOP * margins.margin + self.row.height + GAP_EM * margins.scale.size(Role.SENDER, GROWTH)

    def _rule_y(self, margins: Margins) -> float:
        return self._title_y(margins) + (self.title.height if self.title else 0.0) + _stroke(margins)

    def placed(self, margins: Margins, ground: str) -> PanelPlan:
        """Place it across the top of a screen of this ground."""
        ink, line = COLOURS[ground]
        left, width = float(margins.margin), float(margins.width - 2 * margins.margin)
        plan = self.row.placed(Spot(Rect(left, TOP * margins.margin, width, self.row.height), margins, 0.0))
        lines = self.title.placed(left, self._title_y(margins), ink) if self.title else ()
        y = self._rule_y(margins)
        rule = Stroke(left, y, left + width, y, _stroke(margins), line)
        pages = tuple(Page((*page.lines, *lines), (*page.drawings, rule)) for page in plan.pages)
        return PanelPlan(PanelName.MASTHEAD, Rect(0, 0, margins.width, self.height), pages, ground)


def _stroke(margins: Margins) -> float:
    """Give the width of the rule in px."""
    return max(1.0, round(margins.height / 540))


def _title(headline: HeadlinePanel, margins: Margins) -> TextBlock | None:
    px, style = margins.scale.size(Role.SENDER, GROWTH), Role.SENDER.style
    block = TextBlock(headline.line, px, float(margins.width - 2 * margins.margin), style.pitch, BALANCED)
    if block.lines > 1:
        block = replace(block, px=margins.scale.least(Role.SENDER))
    return block if block.lines <= MOST_LINES else None
