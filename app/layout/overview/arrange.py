"""One way to stand the panels of the overview at one size, and the height that it leaves over."""

from app.layout.content import Content
from app.layout.margins import Margins
from app.layout.panels.headline import HeadlineBlock, HeadlinePanel
from app.layout.panels.panel import Measured, Panel, Slot, Wish
from app.layout.panels.timeline.panel import TimelinePanel
from app.layout.text.block import ASCENT, CAPITALS
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import Role
from app.value import replace, value

COLUMN_GAP = 0.045  # of the width
LEAST_TOP = 0.5  # of the margin, above a masthead without a notice
DECK_INSET = 0.4  # of the margin at the side: what the deck's texts keep from its edges


@value
class Scheme:
    """One way to stand the panels.

    `side` is the share of the width for the panel beside the headline, 0 for one column; `deck` that of a deep column over
    the whole height, which takes the foot, and without a `side` that panel too; `vertical` stands the timeline up.
    """

    side: float = 0.0
    caption_beside: bool = False
    deck: float = 0.0
    vertical: bool = False

    @property
    def side_in_deck(self) -> bool:
        """Whether the deck takes the panel that could stand beside the headline."""
        return bool(self.deck) and not self.side


@value
class Attempt:
    """What an arrangement is asked for.

    `growth` places the type between least (0) and ideal (1) or beyond, `picture` is the least height of the ceremony's
    picture as a share of the screen's, `guests_whole` keeps the lead's place as high as the longest text that may take it over.
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
    height in px that is left over (negative: it does not fit), `side_spare` what is left over beside the column, and
    `column_spare` what the column has of it to itself.
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
    column_spare: float = 0.0

    @property
    def standing(self) -> tuple[Measured, ...]:
        """All that stands on it, set."""
        others = (self.band, self.head, *self.column, self.side, self.foot)
        return (self.headline, *(each.measured for each in others if each))

    @property
    def is_side_below(self) -> bool:
        """Whether the panel that could stand beside the column stands below it."""
        return self.side is not None and not self.attempt.scheme.side and not self.attempt.scheme.deck

    @property
    def is_poster(self) -> bool:
        """Whether the headline has all below the publisher to itself."""
        return not self.column and self.side is None and self.foot is None

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

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], tuple[Panel, Measured | None]] = {}

    def measured(self, panel: Panel, wish: Wish) -> Measured | None:
        """Set a panel."""
        key = (
            id(panel),
            wish.width,
            wish.growth,
            wish.picture,
            wish.caption_beside,
            wish.ground,
            wish.vertical,
            len(wish.guests),
            wish.guests_whole,
            wish.margins.side,
        )
        if key not in self._known:
            self._known[key] = panel, panel.measured(wish)  # the panel too, for another one must not get its identity
        return self._known[key][1]


def fitting(measures: Measures, shown: Content, margins: Margins, attempt: Attempt) -> Arrangement | None:
    """Set the panels of `shown` by an attempt, or None where they do not all have room.

    What runs across the bottom takes longest to set, in all its parts: it is left for last, and where the others alone have no
    room, it is not set at all.
    """
    others = tuple(panel for panel in shown.panels if panel.slot is not Slot.FOOT)
    for panels in (others, shown.panels) if len(others) < len(shown.panels) else (others,):
        whole = _arranged(measures, shown, panels, margins, attempt)
        if whole is None or whole.spare < 0:
            return None
    return whole


def arranged(measures: Measures, shown: Content, margins: Margins, attempt: Attempt) -> Arrangement | None:
    """Set the panels of `shown` by an attempt, or None where one of them has no room in the width."""
    return _arranged(measures, shown, shown.panels, margins, attempt)


def _arranged(measures: Measures, shown: Content, panels: tuple[Panel, ...], margins: Margins, attempt: Attempt) -> Arrangement | None:
    """Set some of the panels of `shown`."""
    wishes = _wishes(shown, margins, attempt)
    standing: dict[Slot, list[Standing]] = {slot: [] for slot in wishes}
    headline: HeadlineBlock | None = None
    for panel in panels:
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


def deck_width(scheme: Scheme, margins: Margins) -> int:
    """Give the width of the deck in px, 0 for none."""
    return round(scheme.deck * margins.width)


def deck_inset(margins: Margins) -> float:
    """Give what the deck's texts keep from its edges, in px: on the outer side never less than the screen's margin."""
    return max(float(margins.margin), DECK_INSET * margins.side)


def content_width(scheme: Scheme, margins: Margins) -> float:
    """Give the width in px between the margins, the deck left aside."""
    return float(margins.content_width - deck_width(scheme, margins))


def _wishes(shown: Content, margins: Margins, attempt: Attempt) -> dict[Slot, Wish]:
    """Tell what each slot has for its panels."""
    scheme, growth = attempt.scheme, attempt.growth
    width = content_width(scheme, margins)
    side_width = scheme.side * width
    column_width = width - side_width - COLUMN_GAP * width if side_width else width
    across = Wish(margins, width, growth)
    guests = _guests(shown)
    in_column = Wish(
        margins, column_width, growth, vertical=scheme.vertical, guests=guests, guests_whole=attempt.guests_whole or not guests
    )
    picture = attempt.picture * margins.height
    beside = replace(across, width=side_width or width, picture=picture, caption_beside=scheme.caption_beside)
    foot = across
    if scheme.deck:
        inset = deck_inset(margins)
        foot = replace(across, width=deck_width(scheme, margins) - 2 * inset)
        if scheme.side_in_deck:
            beside = replace(across, width=float(deck_width(scheme, margins)), picture=picture, ground="deep", inset=inset)
    band = replace(across, width=float(margins.content_width))
    return {Slot.BAND: band, Slot.HEAD: across, Slot.COLUMN: in_column, Slot.SIDE: beside, Slot.FOOT: foot}


def _guests(shown: Content) -> tuple[Paragraph, ...]:
    """Give the texts that may take a panel's place for a while."""
    timeline = shown.of_kind(TimelinePanel)
    return tuple(text for text in timeline.guests if text) if timeline else ()


def _with_spare(whole: Arrangement, margins: Margins) -> Arrangement:
    scheme = whole.attempt.scheme
    taken = whole.top(margins) + whole.head.measured.height + whole.gap(HeadlinePanel) + (0.0 if scheme.deck else whole.foot_height)
    body = margins.bottom - taken
    spare = body - whole.text_height
    side = whole.side
    deck = margins.bottom - (whole.band.measured.height if whole.band else 0.0) - whole.foot_height
    if side is None:
        return replace(whole, spare=min(spare, deck) if scheme.deck else spare, side_spare=deck, column_spare=spare)
    if scheme.side_in_deck:
        deck -= side.measured.height
        return replace(whole, spare=min(spare, deck), side_spare=deck, column_spare=spare)
    if scheme.side:
        beside = body - side.measured.height - whole.capitals_inset
        spare = min(spare, beside)
        return replace(whole, spare=min(spare, deck) if scheme.deck else spare, side_spare=beside, column_spare=spare)
    spare -= whole.gap(side.panel) + side.measured.height
    return replace(whole, spare=spare, side_spare=spare, column_spare=spare)
