"""What is drawn besides running text: grounds, marks, lines, pictures and large signs, each a value with its colour's name."""

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
    """A straight line."""

    x0: float
    y0: float
    x1: float
    y1: float
    width: float
    colour: str


@value
class PictureBox:
    """Where a picture stands: the ceremony's or the logo; `cropped` fills the box, otherwise it is fitted whole."""

    rect: Rect
    which: str
    cropped: bool = False
    radius: float = 0.0


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


Drawing = Box | Disc | Ring | Stroke | PictureBox | Glyph


def mirrored(drawing: Drawing, width: float) -> Drawing:
    """Give its image in a display `width` px wide that is read from right to left."""
    if isinstance(drawing, Box | PictureBox):
        return replace(drawing, rect=drawing.rect.mirrored(width))
    if isinstance(drawing, Stroke):
        return replace(drawing, x0=width - drawing.x0, x1=width - drawing.x1)
    if isinstance(drawing, Glyph):
        rect = drawing.rect.mirrored(width)
        return replace(drawing, rect=rect, x=rect.x + (drawing.x - drawing.rect.x))
    return replace(drawing, x=width - drawing.x)
