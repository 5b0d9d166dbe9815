"""The timeline drawn: title, axis, marks and labels, and the ring of the chosen milestone."""

from app.layout.drawings import Disc, Drawing, Ring, Stroke
from app.layout.panels.panel import Spot
from app.layout.panels.timeline.axis import TimelineSizes
from app.layout.panels.timeline.shape import Mark, TimelineShape
from app.layout.plan import Page, PanelName, PanelPlan
from app.layout.rect import Rect
from app.layout.text.block import TextBlock
from app.layout.text.line import PlacedLine
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import Role, TypeScale
from app.value import value

RING_ARC_MINUTES = 4.0  # a chosen milestone's ring is at least this thick
CALM_LINES = 2  # of a label
OFF_SCALE_WORTH = -0.4  # a timeline that is not true to scale says less
TITLE_GAP_EM = 0.35


def timeline_sizes(scale: TypeScale, growth: float, *, alone: bool = False) -> TimelineSizes:
    """Give the timeline's sizes at `growth` between least (0) and ideal (1)."""
    return TimelineSizes(
        scale.size(Role.YEAR, growth, alone=alone),
        scale.size(Role.NEWEST_YEAR, growth, alone=alone),
        scale.size(Role.MILESTONE, growth, alone=alone),
        max(2.0, scale.display.px(RING_ARC_MINUTES)),
    )


@value
class TimelineBlock:
    """A timeline with its title above it, if it has one, in `sizes`."""

    shape: TimelineShape
    sizes: TimelineSizes
    title: TextBlock | None = None

    @property
    def title_height(self) -> float:
        """What the title and the gap below it take, in px."""
        return title_height(self.title)

    @property
    def height(self) -> float:
        """Its height in px."""
        return self.title_height + self.shape.height

    @property
    def words(self) -> int:
        """How many words its title and labels have."""
        labels = sum(len(text.year.words) + len(text.title.words) for text in self.shape.axis.texts)
        return labels + (len(self.title.paragraph.words) if self.title else 0)

    @property
    def unrest(self) -> tuple[bool, int]:
        """Tell whether it is not true to scale, and by how many lines its tallest label exceeds the calm ones."""
        return bool(self.shape.breaks), max(0, self.shape.label_lines - CALM_LINES)

    def worth(self, spare: float) -> float:
        """True to scale it is worth more."""
        del spare
        return OFF_SCALE_WORTH if self.shape.breaks else 0.0

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
            overlays=tuple(self.chosen(marks[place], x, y) for place in in_file_order),
            targets=tuple(self.target(place, x, y) for place in in_file_order),
        )

    def lines(self, x: float, y: float) -> tuple[PlacedLine, ...]:
        """Place its title and labels, its top left corner at x, y."""
        title = self.title.placed(x, y, "muted") if self.title else ()
        return title + tuple(line.moved(x, y + self.title_height) for label in self.shape.labels for line in label.lines)

    def drawings(self, x: float, y: float) -> tuple[Drawing, ...]:
        """Place its axis and marks, its top left corner at x, y."""
        return _drawings(self.shape, self.sizes, x, y + self.title_height)

    def target(self, place: int, x: float, y: float) -> Rect:
        """Tell where a milestone's mark and label stand, the timeline's top left corner at x, y."""
        return _target(self.shape.marks[place], self.shape.labels[place].rect, self.sizes).moved(x, y + self.title_height)

    def chosen(self, mark: Mark, x: float, y: float) -> tuple[Drawing, ...]:
        """Place the ring of a chosen milestone, the timeline's top left corner at x, y."""
        return _chosen(mark, self.sizes, x, y + self.title_height)


def timeline_title(title: Paragraph | None, sizes: TimelineSizes, width: float) -> TextBlock | None:
    """Set a timeline's title in `width` px."""
    return TextBlock(title, sizes.title, width, Role.TIMELINE_TITLE.style.pitch) if title and title.words else None


def title_height(title: TextBlock | None) -> float:
    """Give what a title and the gap below it take, in px."""
    return title.height + TITLE_GAP_EM * title.px if title else 0.0


def _drawings(shape: TimelineShape, sizes: TimelineSizes, x: float, y: float) -> tuple[Drawing, ...]:
    """Draw the axis with its break marks, and every milestone's mark."""
    drawings: list[Drawing] = []
    axis_y = y + shape.axis_y
    if len(shape.marks) > 1:
        drawings.append(Stroke(x + shape.marks[0].x, axis_y, x + shape.marks[-1].x, axis_y, sizes.stroke, "accent"))
    for place in shape.breaks:
        drawings.extend(_break(x + place, axis_y, sizes))
    for mark in shape.marks:
        drawings.extend(_mark(mark, sizes, x, y))
    return tuple(drawings)


def _chosen(mark: Mark, sizes: TimelineSizes, x: float, y: float) -> tuple[Drawing, ...]:
    """Draw the chosen milestone's mark: a thick ring in ink with a sun in it, so that shape tells it from afar, not colour alone."""
    at = (x + mark.x, y + mark.y)
    radius = sizes.focus_radius
    return (
        Disc(*at, radius, "paper"),
        Disc(*at, radius - 1.6 * sizes.ring, "sun"),
        Ring(*at, radius, sizes.ring, "ink"),
    )


def _mark(mark: Mark, sizes: TimelineSizes, x: float, y: float) -> tuple[Drawing, ...]:
    at = (x + mark.x, y + mark.y)
    if mark.newest:
        return (
            Disc(*at, mark.radius, "paper"),
            Ring(*at, mark.radius, 0.75 * sizes.stroke, "accent"),
            Disc(*at, mark.radius - 1.55 * sizes.stroke, "accent"),
        )
    return (Disc(*at, mark.radius, "paper"), Ring(*at, mark.radius, sizes.stroke, "accent"))


def _break(x: float, y: float, sizes: TimelineSizes) -> tuple[Drawing, ...]:
    """Draw two slanted strokes across a gap in the axis."""
    half, lean, apart = 0.8 * sizes.radius, 0.35 * sizes.radius, 0.9 * sizes.stroke
    return (
        Stroke(x - apart, y, x + apart, y, 1.6 * sizes.stroke, "paper"),
        Stroke(x - apart - lean, y + half, x - apart + lean, y - half, 0.8 * sizes.stroke, "accent"),
        Stroke(x + apart - lean, y + half, x + apart + lean, y - half, 0.8 * sizes.stroke, "accent"),
    )


def _target(mark: Mark, label: Rect, sizes: TimelineSizes) -> Rect:
    """Tell where a tap chooses the milestone: its mark and its label."""
    left = min(label.x, mark.x - sizes.focus_radius)
    top = min(label.y, mark.y - sizes.focus_radius)
    right = max(label.right, mark.x + sizes.focus_radius)
    bottom = max(label.bottom, mark.y + sizes.focus_radius)
    return Rect(left, top, right - left, bottom - top)
