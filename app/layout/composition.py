"""One way to stand the panels of the overview at one size, and the height that it leaves over."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.layout.ceremony_panel import CeremonyRoom, CeremonyShape, lay_out_ceremony
from app.layout.content import Content
from app.layout.frame import Frame
from app.layout.masthead import Masthead, lay_out_masthead
from app.layout.notice_sign import NOTICE_INDENT_EM
from app.layout.paragraph import Paragraph, Typesetter
from app.layout.quote_panel import QuoteShape, lay_out_quotes
from app.layout.rect import Rect
from app.layout.text_block import ASCENT, BALANCED, CAPITALS, FULL, TextBlock, lines_height, whole_words_px
from app.layout.timeline import TimelineShape, lay_out_timeline
from app.layout.timeline_panel import TimelineBlock, timeline_sizes, timeline_title
from app.layout.type_scale import Role, TypeScale

COLUMN_GAP = 0.045  # of the width
NOTICE_TOP = 0.015  # of the screen's height
NOTICE_PAD_EM = 0.28
LEAST_TOP = 0.5  # of the margin, above a masthead without a notice
LEAST_CHOSEN_LINES = 2  # of a chosen milestone's text, where there is no room for all of it


@dataclass(frozen=True)
class Arrangement:
    """One way to stand the panels: `column` is the ceremony's share of the width beside the headline, 0 for one column."""

    column: float = 0.0
    caption_beside: bool = False


@dataclass(frozen=True)
class Terms:
    """What a composition is asked for.

    `fill` places the type between least (0) and ideal (1), `picture` is the least height of the ceremony's picture as a share
    of the screen's, `reserve` keeps the lead's place as high as the longest text that may take it over.
    """

    arrangement: Arrangement
    fill: float
    picture: float
    reserve: bool


@dataclass(frozen=True)
class Gaps:
    """The white space between panels in px, before any is handed out that is left over; `unit` is the lead's type size."""

    unit: float

    @property
    def after_notice(self) -> float:
        """Between the notice band and the masthead."""
        return 0.45 * self.unit

    @property
    def after_masthead(self) -> float:
        """Between the masthead and the headline."""
        return 0.28 * self.unit

    @property
    def after_headline(self) -> float:
        """Between the headline and the lead."""
        return 0.32 * self.unit

    @property
    def before_timeline(self) -> float:
        """Between the lead and the timeline."""
        return 0.62 * self.unit

    @property
    def before_ceremony(self) -> float:
        """Between the timeline and the ceremony below it."""
        return 0.7 * self.unit

    @property
    def before_quotes(self) -> float:
        """Between the body and the quotes' ground."""
        return 0.55 * self.unit

    @property
    def over_quote(self) -> float:
        """Between the quotes' ground's edge and the quote."""
        return 0.62 * self.unit


@dataclass(frozen=True)
class Band:
    """The notice and the height of its band in px."""

    block: TextBlock
    height: float


@dataclass(frozen=True)
class Lead:
    """The lead and the height in px of its place, which the chosen milestone's text takes over."""

    block: TextBlock
    height: float


@dataclass(frozen=True)
class Composition:
    """Every panel set by the same terms; `spare` is the height in px that is left over (negative: it does not fit)."""

    terms: Terms
    gaps: Gaps
    notice: Band | None
    masthead: Masthead
    title: TextBlock
    lead: Lead | None
    timeline: TimelineBlock | None
    ceremony: CeremonyShape | None
    quotes: QuoteShape | None
    spare: float = 0.0
    picture_spare: float = 0.0

    @property
    def text_height(self) -> float:
        """The height in px of headline, lead and timeline, one below the other."""
        height = self.title.height
        height += self.gaps.after_headline + self.lead.height if self.lead else 0.0
        return height + (self.gaps.before_timeline + self.timeline.height if self.timeline else 0.0)

    @property
    def quotes_height(self) -> float:
        """The height in px of the quotes with the gaps above them."""
        return self.gaps.before_quotes + self.gaps.over_quote + self.quotes.height if self.quotes else 0.0

    @property
    def cap_gap(self) -> float:
        """How far the headline's capitals stand below its box, in px: the picture beside it begins there."""
        return (ASCENT - CAPITALS) * self.title.px


class Parts:
    """The panels of one content, each set only once for a width and a size, however many compositions take it."""

    def __init__(self, content: Content, scale: TypeScale, setter: Typesetter) -> None:
        self.content = content
        self.scale = scale
        self._setter = setter
        self._mastheads: dict[tuple[float, float], Masthead] = {}
        self._timelines: dict[tuple[float, float], TimelineShape | None] = {}
        self._quotes: dict[tuple[float, float], QuoteShape] = {}

    def masthead(self, width: float, fill: float) -> Masthead:
        """Set publisher and clock; only their height counts here."""
        key = (width, fill)
        if key not in self._mastheads:
            self._mastheads[key] = lay_out_masthead(self.content, Rect(0, 0, width, 0), self.scale, fill)
        return self._mastheads[key]

    def title(self, width: float, fill: float) -> TextBlock:
        """Set the headline."""
        return self._block(self.content.title, Role.HEADLINE, width, fill)

    def notice(self, frame: Frame, fill: float) -> Band | None:
        """Set the notice; its text keeps its distance from the top edge."""
        notice = self.content.notice
        if notice is None:
            return None
        px, least = self.scale.size(Role.NOTICE, fill), self.scale.least(Role.NOTICE)
        width = frame.content_width - NOTICE_INDENT_EM * px
        px = whole_words_px(px, least, width, (notice,))
        block = TextBlock(notice, px, width, Role.NOTICE.style.pitch)
        return Band(block, block.height + 2 * max(NOTICE_TOP * frame.height, NOTICE_PAD_EM * px))

    def lead(self, lead: Paragraph, chosen: Sequence[Paragraph], width: float, terms: Terms) -> Lead:
        """Set the lead in a place that is high enough for the texts that may take it over."""
        block = self._block(lead, Role.LEAD, width, terms.fill)
        px, pitch = block.px, block.pitch
        if chosen and not terms.reserve:
            return Lead(block, max(block.height, lines_height(LEAST_CHOSEN_LINES, px, pitch)))
        return Lead(block, max(block.height, *(TextBlock(text, px, width, pitch, FULL).height for text in chosen), 0.0))

    def timeline(self, width: float, fill: float) -> TimelineBlock | None:
        """Set the timeline, or None where it has no room in the width."""
        sizes, key = timeline_sizes(self.scale, fill), (width, fill)
        if key not in self._timelines:
            self._timelines[key] = lay_out_timeline(self.content.milestones, width, sizes)
        shape = self._timelines[key]
        return TimelineBlock(shape, sizes, timeline_title(self.content.timeline_title, sizes, width)) if shape else None

    def quotes(self, width: float, fill: float) -> QuoteShape:
        """Set all quotes."""
        key = (width, fill)
        if key not in self._quotes:
            self._quotes[key] = lay_out_quotes(self.content, width, self.scale, fill, self._setter)
        return self._quotes[key]

    def _block(self, text: Paragraph, role: Role, width: float, fill: float) -> TextBlock:
        px = whole_words_px(self.scale.size(role, fill), self.scale.least(role), width, (text,))
        return TextBlock(text, px, width, role.style.pitch, BALANCED)


def composed(parts: Parts, shown: Content, frame: Frame, terms: Terms) -> Composition | None:
    """Set the panels of `shown` by these terms, or None where one of them has no room in the width."""
    width, fill = float(frame.content_width), terms.fill
    column = terms.arrangement.column * width
    left_width = width - column - COLUMN_GAP * width if column else width
    timeline = parts.timeline(left_width, fill) if shown.milestones else None
    ceremony = None
    if shown.ceremony is not None:
        room = CeremonyRoom(column or width, terms.picture * frame.height, terms.arrangement.caption_beside)
        ceremony = lay_out_ceremony(shown.ceremony, shown.tag, room, frame.scale, fill)
    if (shown.milestones and timeline is None) or (shown.ceremony and ceremony is None):
        return None
    chosen = [text for text in shown.milestone_texts if text and shown.milestones]
    whole = Composition(
        terms,
        Gaps(frame.scale.size(Role.LEAD, fill)),
        parts.notice(frame, fill) if shown.notice else None,
        parts.masthead(width, fill),
        parts.title(left_width, fill),
        parts.lead(shown.lead, chosen, left_width, terms) if shown.lead else None,
        timeline,
        ceremony,
        parts.quotes(width, fill) if shown.quotes else None,
    )
    return _with_spare(whole, frame)


def top_of(composition: Composition, frame: Frame) -> float:
    """Give where the masthead begins, in px from the top, before what is left over is handed out."""
    if composition.notice:
        return composition.notice.height + composition.gaps.after_notice
    return max(LEAST_TOP * frame.margin, frame.margin - (ASCENT - CAPITALS) * composition.gaps.unit)


def _with_spare(whole: Composition, frame: Frame) -> Composition:
    gaps, ceremony = whole.gaps, whole.ceremony
    body = frame.bottom - top_of(whole, frame) - whole.masthead.height - gaps.after_masthead - whole.quotes_height
    spare = body - whole.text_height
    if ceremony is None:
        return replace(whole, spare=spare)
    if whole.terms.arrangement.column:
        beside = body - ceremony.height - whole.cap_gap
        return replace(whole, spare=min(spare, beside), picture_spare=beside)
    spare -= gaps.before_ceremony + ceremony.height
    return replace(whole, spare=spare, picture_spare=spare)
