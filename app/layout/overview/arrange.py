"""One way to stand the panels of the overview at one size, and the height that it leaves over."""

from app.layout.content import Content
from app.layout.margins import Margins
from app.layout.panels.headline import HeadlineBlock, HeadlinePanel
from app.layout.panels.panel import Measured, Panel, Slot, Wish
from app.layout.panels.timeline.panel import TimelinePanel
from app.layout.plan import PanelName
from app.layout.text.block import ASCENT, CAPITALS
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import Role
from app.value import replace, value

COLUMN_GAP = 0.045  # of the width
LEAST_TOP = 0.5  # of the margin, above a masthead without a notice


@value
class Scheme:
    """One way to stand the panels: `side` is the share of the width for the panel beside the headline, 0 for one column."""

    side: float = 0.0
    caption_beside: bool = False


@value
class Attempt:
    """What an arrangement is asked for.

    `growth` places the type between least (0) and ideal (1), `picture` is the least height of the ceremony's picture as a
    share of the screen's, `guests_whole` keeps the lead's place as high as the longest text that may take it over.
    """

    scheme: Scheme
    growth: float
    picture: float
    guests_whole: bool


@value
class Standing:
    """A panel, set."""

    panel: Panel
    measured: Measured


@value
class Arrangement:
    """Every panel set by the same attempt.

    `column` are the panels below the headline, `unit` is the lead's type size in px, of which gaps are parts; `spare` is the
    height in px that is left over (negative: it does not fit), `side_spare` what is left over beside the column.
    """

    attempt: Attempt
    unit: float
    band: Standing | None
    head: Standing
    headline: HeadlineBlock
    column: tuple[Standing, ...]
    side: Standing | None
    foot: Standing | None
    spare: float = 0.0
    side_spare: float = 0.0

    @property
    def standing(self) -> tuple[Measured, ...]:
        """All that stands on it, set."""
        others = (self.band, self.head, *self.column, self.side, self.foot)
        return (self.headline, *(each.measured for each in others if each))

    @property
    def is_side_below(self) -> bool:
        """Whether the panel that could stand beside the column stands below it."""
        return self.side is not None and not self.attempt.scheme.side

    @property
    def text_height(self) -> float:
        """The height in px of the headline and what stands below it in its column."""
        return self.headline.height + sum(self.gap(each.panel) + each.measured.height for each in self.column)

    @property
    def foot_height(self) -> float:
        """The height in px of what runs across the bottom, with the gap above it."""
        return self.gap(self.foot.panel) + self.foot.measured.height if self.foot else 0.0

    @property
    def capitals_inset(self) -> float:
        """How far the headline's capitals stand below its box, in px: the picture beside it begins there."""
        return (ASCENT - CAPITALS) * self.headline.block.px

    def gap(self, panel: Panel | type[Panel]) -> float:
        """Give the white space above a panel in px, before any is handed out that is left over."""
        return panel.gap * self.unit

    def top(self, margins: Margins) -> float:
        """Give where the masthead begins, in px from the top, before what is left over is handed out."""
        if self.band:
            return self.band.measured.height + self.gap(self.head.panel)
        return max(LEAST_TOP * margins.margin, margins.margin - (ASCENT - CAPITALS) * self.unit)


class Measures:
    """The panels of one content, each set only once for a width and a size, however many arrangements take it."""

    def __init__(self, content: Content) -> None:
        self._known: dict[tuple[object, ...], Measured | None] = {}
        timeline = content.of_kind(TimelinePanel)
        self._guests = tuple(text for text in timeline.guests if text) if timeline else ()

    def guests(self, shown: Content) -> tuple[Paragraph, ...]:
        """Give the texts that may take a panel's place for a while."""
        return self._guests if shown.panel(PanelName.TIMELINE) else ()

    def measured(self, panel: Panel, wish: Wish) -> Measured | None:
        """Set a panel of the content."""
        key = (
            panel.name,
            wish.width,
            wish.growth,
            wish.picture,
            wish.caption_beside,
            bool(wish.guests),
            wish.guests_whole,
            wish.margins.side,
        )
        if key not in self._known:
            self._known[key] = panel.measured(wish)
        return self._known[key]


def arranged(measures: Measures, shown: Content, margins: Margins, attempt: Attempt) -> Arrangement | None:
    """Set the panels of `shown` by an attempt, or None where one of them has no room in the width."""
    width, scheme = float(margins.content_width), attempt.scheme
    side_width = scheme.side * width
    column_width = width - side_width - COLUMN_GAP * width if side_width else width
    across = Wish(margins, width, attempt.growth)
    in_column = Wish(
        margins,
        column_width,
        attempt.growth,
        guests=measures.guests(shown),
        guests_whole=attempt.guests_whole or not measures.guests(shown),
    )
    beside = replace(across, width=side_width or width, picture=attempt.picture * margins.height, caption_beside=scheme.caption_beside)
    wishes = {Slot.BAND: across, Slot.HEAD: across, Slot.COLUMN: in_column, Slot.SIDE: beside, Slot.FOOT: across}
    standing: dict[Slot, list[Standing]] = {slot: [] for slot in wishes}
    headline: HeadlineBlock | None = None
    for panel in shown.panels:
        if panel.slot not in wishes:
            continue
        measured = measures.measured(panel, wishes[panel.slot])
        if measured is None:
            return None
        if isinstance(measured, HeadlineBlock):
            headline = measured
        else:
            standing[panel.slot].append(Standing(panel, measured))
    if headline is None:
        return None

    def only(slot: Slot) -> Standing | None:
        return standing[slot][0] if standing[slot] else None

    head = standing[Slot.HEAD][0]
    unit = margins.scale.size(Role.LEAD, attempt.growth)
    whole = Arrangement(attempt, unit, only(Slot.BAND), head, headline, tuple(standing[Slot.COLUMN]), only(Slot.SIDE), only(Slot.FOOT))
    return _with_spare(whole, margins)


def _with_spare(whole: Arrangement, margins: Margins) -> Arrangement:
    taken = whole.top(margins) + whole.head.measured.height + whole.gap(HeadlinePanel) + whole.foot_height
    body = margins.bottom - taken
    spare = body - whole.text_height
    if whole.side is None:
        return replace(whole, spare=spare)
    if whole.attempt.scheme.side:
        beside = body - whole.side.measured.height - whole.capitals_inset
        return replace(whole, spare=min(spare, beside), side_spare=beside)
    spare -= whole.gap(whole.side.panel) + whole.side.measured.height
    return replace(whole, spare=spare, side_spare=spare)
