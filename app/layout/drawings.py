"""What is drawn besides running text: grounds, marks, lines, pictures, codes and large signs, each a value with its colour's name."""

from enum import Enum, auto

from app.layout.code import Code
from app.layout.cropping import WHOLE
from app.layout.rect import Rect
from app.value import replace, value


@value
class Box:
    """A filled rectangle with round corners; radius in px."""

    rect: Rect
    colour: str
    radius: float = 0.0


@value
class Disc:
    """A filled circle."""

    x: float
    y: float
    radius: float
    colour: str


@value
class Ring:
    """A circle's line; `radius` is its outer edge, `stroke` lies inside it."""

    x: float
    y: float
    radius: float
    stroke: float
    colour: str


@value
class Stroke:
    """A straight line; one with a `dash` consists of pieces so many px long."""

    x0: float
    y0: float
    x1: float
    y1: float
    width: float
    colour: str
    dash: float = 0.0


class Towards(Enum):
    """Where a wedge points."""

    DOWN = auto()
    LEFT = auto()
    RIGHT = auto()


@value
class Wedge:
    """A filled triangle whose base is one side of `rect` and whose tip is amid the opposite side; its line lies inside."""

    rect: Rect
    towards: Towards
    colour: str
    line: str
    stroke: float


@value
class PictureBox:
    """Where a picture stands: the ceremony's, a milestone's or the logo.

    `part` of it, in shares of its width and height, fills the box; the whole is fitted into it, on a ground of its edge.
    """

    rect: Rect
    which: str
    part: Rect = WHOLE
    radius: float = 0.0


@value
class CodeBox:
    """A QR code with its quiet zone, which together fill the rectangle: dark on light on every ground, and never mirrored."""

    rect: Rect
    code: Code


def milestone_picture(number: int) -> str:
    """Name the picture of a milestone, by its place in the file, as `which` of its PictureBox."""
    return f"timeline.milestones[{number}].picture"


@value
class Glyph:
    """A single large sign of the typeface, such as the quotation mark; x and baseline in px."""

    text: str
    x: float
    baseline: float
    px: int
    weight: int
    colour: str
    rect: Rect


Drawing = Box | Disc | Ring | Stroke | Wedge | PictureBox | CodeBox | Glyph
MIRRORED = {Towards.DOWN: Towards.DOWN, Towards.LEFT: Towards.RIGHT, Towards.RIGHT: Towards.LEFT}


def bounds(drawing: Drawing) -> Rect:
    """Give the smallest rectangle around it."""
    if isinstance(drawing, Disc | Ring):
        return Rect(drawing.x - drawing.radius, drawing.y - drawing.radius, 2 * drawing.radius, 2 * drawing.radius)
    if isinstance(drawing, Stroke):
        left, top = min(drawing.x0, drawing.x1), min(drawing.y0, drawing.y1)
        ends = Rect(left, top, abs(drawing.x1 - drawing.x0), abs(drawing.y1 - drawing.y0))
        return ends.inset(-drawing.width / 2)
    return drawing.rect


def mirrored(drawing: Drawing, width: float) -> Drawing:
    """Give its image in a display `width` px wide that is read from right to left."""
    if isinstance(drawing, Box | PictureBox | CodeBox):
        return replace(drawing, rect=drawing.rect.mirrored(width))
    if isinstance(drawing, Wedge):
        return replace(drawing, rect=drawing.rect.mirrored(width), towards=MIRRORED[drawing.towards])
    if isinstance(drawing, Stroke):
        return replace(drawing, x0=width - drawing.x0, x1=width - drawing.x1)
    if isinstance(drawing, Glyph):
        rect = drawing.rect.mirrored(width)
        return replace(drawing, rect=rect, x=rect.x + (drawing.x - drawing.rect.x))
    return replace(drawing, x=width - drawing.x)


def moved(drawing: Drawing, dx: float, dy: float) -> Drawing:
    """Give the same drawing elsewhere."""
    if isinstance(drawing, Box | PictureBox | CodeBox | Wedge):
        return replace(drawing, rect=drawing.rect.moved(dx, dy))
    if isinstance(drawing, Stroke):
        return replace(drawing, x0=drawing.x0 + dx, y0=drawing.y0 + dy, x1=drawing.x1 + dx, y1=drawing.y1 + dy)
    if isinstance(drawing, Glyph):
        return replace(drawing, rect=drawing.rect.moved(dx, dy), x=drawing.x + dx, baseline=drawing.baseline + dy)
    return replace(drawing, x=drawing.x + dx, y=drawing.y + dy)
