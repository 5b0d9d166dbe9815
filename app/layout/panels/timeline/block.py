"""The timeline lying on its side: title, axis, marks and labels, and the ring of the chosen milestone."""

from app.layout.drawings import Drawing, Towards, Wedge
from app.layout.panels.panel import Spot
from app.layout.panels.timeline.axis import TimelineSizes
from app.layout.panels.timeline.marks import Line, Piece, drawn_break, drawn_choice, drawn_end, drawn_going_on, drawn_mark, drawn_pieces
from app.layout.panels.timeline.shape import Mark, TimelineShape
from app.layout.panels.timeline.texts import Reach
from app.layout.plan import Page, PanelName, PanelPlan
from app.layout.rect import Rect
from app.layout.text.block import TextBlock
from app.layout.text.line import PlacedLine
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import Role, TypeScale
from app.value import value

SMALL_ROLES = (Role.MILESTONE, Role.COUNTDOWN, Role.TODAY, Role.MORE)  # set in one size
RING_ARC_MINUTES = 4.0  # a chosen milestone's ring is at least this thick
CALM_LINES = 2  # of a label
OFF_SCALE_WORTH = -0.4  # a timeline that is not true to scale says less
TITLE_GAP_EM = 0.35
WEDGE_LINE_STROKES = 0.35  # of the axis


def timeline_sizes(scale: TypeScale, growth: float, *, alone: bool = False) -> TimelineSizes:
    """Give the timeline's sizes at `growth` between least (0) and ideal (1)."""
    return TimelineSizes(
        scale.size(Role.YEAR, growth, alone=alone),
        scale.size(Role.NEWEST_YEAR, growth, alone=alone),
        max(scale.size(role, growth, alone=alone) for role in SMALL_ROLES),
        ring_px(scale),
    )


def ring_px(scale: TypeScale) -> float:
    """Give the thickness in px of the ring around a chosen milestone."""
    return max(2.0, scale.display.px(RING_ARC_MINUTES))


@value
class TimelineBlock:
    """A timeline with its title above it, if it has one, in `sizes`; below the title what says of which part of it this is."""

    shape: TimelineShape
    sizes: TimelineSizes
    title: TextBlock | None = None
    window: TextBlock | None = None

    @property
    def title_height(self) -> float:
        """What stands above the timeline takes, with the gap below it, in px."""
        return title_height(self.title) + title_height(self.window)

    @property
    def height(self) -> float:
        """Its height in px."""
        return self.title_height + self.shape.height

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of its milestones, in the order of time."""
        return tuple(text.number for text in self.shape.axis.texts)

    @property
    def words(self) -> int:
        """How many words its title and labels have."""
        labels = sum(text.words for text in self.shape.axis.texts)
        return labels + (len(self.title.paragraph.words) if self.title else 0)

    @property
    def unrest(self) -> tuple[bool, int]:
        """Tell whether it is not true to scale, and by how many lines its tallest label exceeds the calm ones."""
        return not self.shape.axis.scaled, max(0, self.shape.label_lines - CALM_LINES)

    def worth(self, spare: float) -> float:
        """True to scale it is worth more."""
        del spare
        return 0.0 if self.shape.axis.scaled else OFF_SCALE_WORTH

    def grown(self, spare: float) -> "TimelineBlock":
        """It stays as it is."""
        del spare
        return self

    def placed(self, spot: Spot) -> PanelPlan:
        """Place it as a panel, with a ring and a target a milestone in the order of the file."""
        x, y = spot.box.x, spot.box.y
        marks = self.shape.marks
        in_file_order = sorted(range(len(marks)), key=lambda place: marks[place].milestone)
        rect = Rect(x, y, self.shape.width, self.height)
        return PanelPlan(
            PanelName.TIMELINE,
            rect,
            (Page(self.lines(x, y), self.drawings(x, y), self.words),),
            focus=spot.margins.focus(rect, spot.pad),
            overlays=tuple(self.chosen(place, x, y) for place in in_file_order),
            targets=tuple(self.target(place, x, y) for place in in_file_order),
            items=tuple(marks[place].milestone for place in in_file_order),
        )

    def lines(self, x: float, y: float) -> tuple[PlacedLine, ...]:
        """Place its title and labels, its top left corner at x, y."""
        title = self.title.placed(x, y, "muted") if self.title else ()
        window = self.window.placed(x, y + title_height(self.title), "muted") if self.window else ()
        today = self.shape.today.lines if self.shape.today else ()
        inner = (*today, *self.shape.more, *(line for label in self.shape.labels for line in label.lines))
        return (*title, *window, *(line.moved(x, y + self.title_height) for line in inner))

    def drawings(self, x: float, y: float) -> tuple[Drawing, ...]:
        """Place its axis and marks, its top left corner at x, y."""
        return _drawings(self.shape, self.sizes, x, y + self.title_height)

    def target(self, place: int, x: float, y: float) -> Rect:
        """Tell where a milestone's mark and label stand, the timeline's top left corner at x, y."""
        return _target(self.shape.marks[place], self.shape.labels[place].rect, self.sizes).moved(x, y + self.title_height)

    def chosen(self, place: int, x: float, y: float) -> tuple[Drawing, ...]:
        """Place the ring of a chosen milestone, the timeline's top left corner at x, y."""
        mark = self.shape.marks[place]
        return drawn_choice(x + mark.ring_x, y + self.title_height + mark.y, self.sizes)


def timeline_title(title: Paragraph | None, sizes: TimelineSizes, width: float) -> TextBlock | None:
    """Set a timeline's title in `width` px."""
    return TextBlock(title, sizes.title, width, Role.TIMELINE_TITLE.style.pitch) if title and title.words else None


def title_height(title: TextBlock | None) -> float:
    """Give what a title and the gap below it take, in px."""
    return title.height + TITLE_GAP_EM * title.px if title else 0.0


def _drawings(shape: TimelineShape, sizes: TimelineSizes, x: float, y: float) -> tuple[Drawing, ...]:
    """Draw the axis with its break marks, every milestone's mark, and today's."""
    axis = shape.axis
    line = Line(y + shape.axis_y, standing=False)
    first, last = axis.knots[0][1], axis.knots[-1][1]
    gaps = [(x + axis.more - axis.more_half, x + axis.more + axis.more_half)] if axis.more is not None else []
    reached = x + axis.reached_to
    pieces = [Piece(x + first, x + last, sizes.stroke, reached)]
    pieces += [Piece(x + start, x + end, sizes.span_stroke, reached) for start, end in axis.spans]
    drawings = drawn_pieces(line, pieces, sizes, gaps)
    for place in axis.breaks:
        drawings += drawn_break(line, x + place, sizes)
    drawings += [drawn_end(line, at, sizes) for gap in gaps for at in gap]
    ahead_before, ahead_after = axis.texts[0].ahead, axis.texts[-1].ahead
    if axis.course.goes_on[0]:
        drawings += drawn_going_on(line, x + first, x, sizes, ahead=ahead_before)
    if axis.course.goes_on[1]:
        drawings += drawn_going_on(line, x + last, x + axis.width, sizes, ahead=ahead_after)
    solid = axis.course.today is not None
    for mark in shape.marks:
        drawings += drawn_mark(x + mark.x, y + mark.y, mark.radius, mark.reach, sizes, solid=solid and mark.reach is not Reach.AHEAD)
    if shape.today is not None:
        drawings.append(Wedge(shape.today.wedge.moved(x, y), Towards.DOWN, "sun", "ink", max(1.0, WEDGE_LINE_STROKES * sizes.stroke)))
    return tuple(drawings)


def _target(mark: Mark, label: Rect, sizes: TimelineSizes) -> Rect:
    """Tell where a tap chooses the milestone: its mark and its label."""
    left = min(label.x, mark.ring_x - sizes.focus_radius)
    top = min(label.y, mark.y - sizes.focus_radius)
    right = max(label.right, mark.ring_x + sizes.focus_radius)
    bottom = max(label.bottom, mark.y + sizes.focus_radius)
    return Rect(left, top, right - left, bottom - top)
