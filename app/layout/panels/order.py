"""The panels in their one order, which is that of reading; every other order and choice of them follows from it."""

import re

from app.layout.panels.alert import AlertPanel
from app.layout.panels.ceremony.panel import CeremonyPanel
from app.layout.panels.headline import HeadlinePanel
from app.layout.panels.lead import LeadPanel
from app.layout.panels.masthead import MastheadPanel
from app.layout.panels.notice import NoticePanel
from app.layout.panels.panel import Panel
from app.layout.panels.quotes.panel import QuotesPanel
from app.layout.panels.sheet import SheetPanel
from app.layout.panels.story import StoryPanel
from app.layout.panels.timeline.panel import TimelinePanel
from app.layout.panels.web.panel import WebPanel
from app.layout.plan import PanelName

PANELS: tuple[type[Panel], ...] = (
    AlertPanel,
    NoticePanel,
    MastheadPanel,
    HeadlinePanel,
    LeadPanel,
    TimelinePanel,
    CeremonyPanel,
    QuotesPanel,
    WebPanel,
    StoryPanel,
    SheetPanel,
)

READING_ORDER: tuple[PanelName, ...] = tuple(panel.name for panel in PANELS)
FOCUS_ORDER: tuple[PanelName, ...] = tuple(panel.name for panel in PANELS if panel.takes_focus)
LEAVING_ORDER: tuple[PanelName, ...] = tuple(panel.name for panel in sorted(PANELS, key=lambda each: each.leaves) if panel.leaves)
COMMAND_LINE: tuple[PanelName, ...] = tuple(panel.name for panel in PANELS if panel.on_command_line)


def panel_of_key(key: str) -> PanelName | None:
    """Return the panel that shows a key, dotted as `Problem.key` is; None for a key of the screen as a whole, such as a colour."""
    steps = re.sub(r"\[[0-9]+\]", "", key).split(".")
    dotted = {".".join(steps[:count]): count for count in range(1, len(steps) + 1)}
    found = [(dotted[shown], panel.name) for panel in PANELS for shown in panel.keys if shown in dotted]
    return max(found)[1] if found else None


def in_reading_order(names: set[PanelName]) -> tuple[PanelName, ...]:
    """Give names of panels in the order in which they are read."""
    return tuple(name for name in READING_ORDER if name in names)
