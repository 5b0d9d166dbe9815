"""The timeline drawn: title, axis, marks and labels, and the ring of the chosen milestone."""

from dataclasses import dataclass

from app.layout.frame import Frame
from app.layout.paragraph import Paragraph
from app.layout.plan import Disc, Page, PanelName, PanelPlan, Ring, Shape, Stroke
from app.layout.rect import Rect
from app.layout.text_block import PlacedLine, TextBlock
from app.layout.timeline import Mark, TimelineShape
from app.layout.timeline_axis import TimelineSizes
from app.layout.type_scale import Role, TypeScale

RING_ARC_MINUTES = 4.0  # a chosen milestone's ring is at least this thick
TITLE_GAP_EM = 0.35


def timeline_sizes(scale: TypeScale, fill: float, *, alone: bool = False) -> TimelineSizes:
    """Give the timeline's sizes at `fill` between least (0) and ideal (1)."""
    return TimelineSizes(
        scale.size(Role.YEAR, fill, alone=alone),
        scale.size(Role.NEWEST_YEAR, fill, alone=alone),
        scale.size(Role.MILESTONE, fill, alone=alone),
        max(2.0, scale.panel.px(RING_ARC_MINUTES)),
    )


@dataclass(frozen=True)
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

    def lines(self, x: float, y: float) -> tuple[PlacedLine, ...]:
        """Place its title and labels, its top left corner at x, y."""
        title = self.title.placed(x, y, "muted") if self.title else ()
        return title + tuple(line.moved(x, y + self.title_height) for label in self.shape.labels for line in label.lines)

    def shapes(self, x: float, y: float) -> tuple[Shape, ...]:
        """Place its axis and marks, its top left corner at x, y."""
        return _shapes(self.shape, self.sizes, x, y + self.title_height)

    def target(self, place: int, x: float, y: float) -> Rect:
        """Tell where a milestone's mark and label stand, the timeline's top left corner at x, y."""
        return _target(self.shape.marks[place], self.shape.labels[place].rect, self.sizes).moved(x, y + self.title_height)

    def chosen(self, mark: Mark, x: float, y: float) -> tuple[Shape, ...]:
        """Place the ring of a chosen milestone, the timeline's top left corner at x, y."""
        return _chosen(mark, self.sizes, x, y + self.title_height)


def timeline_title(title: Paragraph | None, sizes: TimelineSizes, width: float) -> TextBlock | None:
    """Set a timeline's title in `width` px."""
    return TextBlock(title, sizes.title, width, Role.MILESTONE.style.pitch) if title and title.words else None


def title_height(title: TextBlock | None) -> float:
    """Give what a title and the gap below it take, in px."""
    return title.height + TITLE_GAP_EM * title.px if title else 0.0


def placed_timeline(block: TimelineBlock, frame: Frame, x: float, y: float, pad: float) -> PanelPlan:
    """Place the timeline as a panel whose top left corner is at x, y; its focus's frame stands `pad` px around it."""
    rect = Rect(x, y, block.shape.width, block.height)
    lines = block.lines(x, y)
    words = sum(len(line.text.split()) for line in lines)
    marks = block.shape.marks
    in_file_order = sorted(range(len(marks)), key=lambda place: marks[place].milestone)
    return PanelPlan(
        PanelName.TIMELINE,
        rect,
        (Page(lines, block.shapes(x, y), words),),
        focus=frame.focus(rect, pad),
        overlays=tuple(block.chosen(marks[place], x, y) for place in in_file_order),
        targets=tuple(block.target(place, x, y) for place in in_file_order),
    )


def _shapes(shape: TimelineShape, sizes: TimelineSizes, x: float, y: float) -> tuple[Shape, ...]:
    """Draw the axis with its break marks, and every milestone's mark."""
    shapes: list[Shape] = []
    axis_y = y + shape.axis_y
    if len(shape.marks) > 1:
        shapes.append(Stroke(x + shape.marks[0].x, axis_y, x + shape.marks[-1].x, axis_y, sizes.stroke, "accent"))
    for place in shape.breaks:
        shapes.extend(_break(x + place, axis_y, sizes))
    for mark in shape.marks:
        shapes.extend(_mark(mark, sizes, x, y))
    return tuple(shapes)


def _chosen(mark: Mark, sizes: TimelineSizes, x: float, y: float) -> tuple[Shape, ...]:
    """Draw the chosen milestone's mark: a thick ring in ink with a sun in it, so that shape tells it from afar, not colour alone."""
    at = (x + mark.x, y + mark.y)
    radius = sizes.focus_radius
    return (
        Disc(*at, radius, "paper"),
        Disc(*at, radius - 1.6 * sizes.ring, "sun"),
        Ring(*at, radius, sizes.ring, "ink"),
    )


def _mark(mark: Mark, sizes: TimelineSizes, x: float, y: float) -> tuple[Shape, ...]:
    at = (x + mark.x, y + mark.y)
    if mark.newest:
        return (
            Disc(*at, mark.radius, "paper"),
            Ring(*at, mark.radius, 0.75 * sizes.stroke, "accent"),
            Disc(*at, mark.radius - 1.55 * sizes.stroke, "accent"),
        )
    return (Disc(*at, mark.radius, "paper"), Ring(*at, mark.radius, sizes.stroke, "accent"))


def _break(x: float, y: float, sizes: TimelineSizes) -> tuple[Shape, ...]:
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
