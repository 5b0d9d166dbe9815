"""How legible each text of a screen is: its size on the glass, its angle from where people stand, its contrast."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.announcement.colour import contrast
from app.announcement.theme import Theme
from app.layout.panel import Panel
from app.layout.plan import Page, PanelName, PanelPlan, ScreenPlan
from app.layout.text_block import PlacedLine
from app.layout.type_scale import HEADLINE_ARC_MINUTES, READING_ARC_MINUTES, SECONDARY_ARC_MINUTES
from app.stage.words import QT_TRANSLATE_NOOP

HEADLINE = QT_TRANSLATE_NOOP("legibility", "headline")
NOTICE = QT_TRANSLATE_NOOP("legibility", "notice")
PUBLISHER = QT_TRANSLATE_NOOP("legibility", "publisher")
CLOCK = QT_TRANSLATE_NOOP("legibility", "date and clock")
LEAD = QT_TRANSLATE_NOOP("legibility", "lead")
YEARS = QT_TRANSLATE_NOOP("legibility", "years")
NEWEST_YEAR = QT_TRANSLATE_NOOP("legibility", "newest year")
MILESTONES = QT_TRANSLATE_NOOP("legibility", "milestones")
MILESTONE_TEXT = QT_TRANSLATE_NOOP("legibility", "milestone's text")
CAPTION = QT_TRANSLATE_NOOP("legibility", "caption")
TAG = QT_TRANSLATE_NOOP("legibility", "tag")
QUOTES = QT_TRANSLATE_NOOP("legibility", "quotes")
SPEAKER = QT_TRANSLATE_NOOP("legibility", "speaker")
STORY = QT_TRANSLATE_NOOP("legibility", "story")

LEAST = {
    HEADLINE: HEADLINE_ARC_MINUTES,
    CLOCK: SECONDARY_ARC_MINUTES,
    MILESTONES: SECONDARY_ARC_MINUTES,
    CAPTION: SECONDARY_ARC_MINUTES,
    TAG: SECONDARY_ARC_MINUTES,
    SPEAKER: SECONDARY_ARC_MINUTES,
}
STRONG = 600


@dataclass(frozen=True, slots=True)
class Legibility:
    """One kind of text where it is smallest: type size in px and mm, its capitals in arc minutes, and how far it can be read in m."""

    what: str
    px: int
    mm: float
    arcmin: float
    contrast: float
    readable_to_m: float


def legibility_of(plans: list[ScreenPlan], panel: Panel, cap_height: float, theme: Theme) -> tuple[Legibility, ...]:
    """A row a kind of text, in the order in which they first stand on the screens."""
    smallest: dict[str, tuple[int, float]] = {}
    for plan in plans:
        for part in plan.panels:
            for page in part.pages:
                for what, line, ground in _texts(part, page):
                    ratio = min(contrast(theme.colour(span.colour), theme.colour(ground)) for span in line.spans)
                    px, least_ratio = smallest.get(what, (line.px, ratio))
                    smallest[what] = (min(px, line.px), min(least_ratio, ratio))
    return tuple(_row(what, px, ratio, panel, cap_height) for what, (px, ratio) in smallest.items())


def _row(what: str, px: int, ratio: float, panel: Panel, cap_height: float) -> Legibility:
    capital = px * cap_height
    least = LEAST.get(what, READING_ARC_MINUTES)
    return Legibility(
        what,
        px,
        round(px * panel.mm_per_px, 1),
        round(panel.arc_minutes(capital), 1),
        round(ratio, 1),
        round(panel.readable_to_m(capital, least) - 0.005, 2),
    )


def _texts(part: PanelPlan, page: Page) -> Iterator[tuple[str, PlacedLine, str]]:
    largest = max((line.px for line in page.lines), default=0)
    for line in page.lines:
        if not line.spans:
            continue
        what = _what(part.name, line, largest)
        yield what, line, "muted" if what == TAG else part.ground


def _what(name: PanelName, line: PlacedLine, largest: int) -> str:
    """Which text of its panel a line is, told by its colour, weight and size as the panels set them."""
    first = line.spans[0]
    match name:
        case PanelName.NOTICE:
            return NOTICE
        case PanelName.MASTHEAD:
            return PUBLISHER if first.colour == "accent" else CLOCK
        case PanelName.HEADLINE:
            return HEADLINE
        case PanelName.LEAD:
            return LEAD
        case PanelName.TIMELINE if first.colour == "accent":
            return NEWEST_YEAR
        case PanelName.TIMELINE if first.colour == "ink":
            return YEARS if first.weight >= STRONG else MILESTONE_TEXT
        case PanelName.TIMELINE:
            return MILESTONES
        case PanelName.CEREMONY:
            return TAG if first.colour == "paper" else CAPTION
        case PanelName.QUOTES:
            return QUOTES if line.px == largest else SPEAKER
        case _:
            return STORY
