"""The margins of a screen, and the other measures that all its parts share."""

from app.layout.rect import Rect
from app.layout.text.type_scale import TypeScale
from app.value import value

AIRY_SIDE = 0.075  # of the shorter side: the margin at the sides where there is room for it
AIRY_SIDE_HIGH = 0.06  # the same on a high screen, where width is scarce
FOCUS_ARC_MINUTES = 4.0  # a ring at least this thick is seen from the reading distance
LEAST_STROKE_PX = 2.0


@value
class Margins:
    """Width, height and margins in px: `margin` at the bottom and around scenes, `side` left and right in the overview."""

    scale: TypeScale
    width: int
    height: int
    margin: int
    side: int

    @property
    def content_width(self) -> int:
        """What lies between the left and the right margin, in px."""
        return self.width - 2 * self.side

    @property
    def bottom(self) -> int:
        """Where the margin at the bottom begins, or what is left free over it, in px from the top."""
        return self.height - self.margin - self.scale.foot

    @property
    def screen(self) -> Rect:
        """The whole screen."""
        return Rect(0, 0, self.width, self.height)

    @property
    def focus_stroke(self) -> float:
        """The thickness of the focus's frame in px."""
        return max(LEAST_STROKE_PX, self.scale.display.px(FOCUS_ARC_MINUTES))

    def focus(self, rect: Rect, pad: float) -> Rect:
        """Give the focus's frame `pad` px around a panel's content, on the screen as a whole."""
        return rect.inset(-pad).within(self.screen)


def margins_of(scale: TypeScale, *, airy: bool = False) -> Margins:
    """Give the margins of a type scale's display; an airy one has wider margins at its sides than it must."""
    display = scale.display
    side = display.margin_px
    if airy:
        share = AIRY_SIDE if display.width_px > display.height_px else AIRY_SIDE_HIGH
        side = max(side, round(share * display.shorter_px))
    return Margins(scale, display.width_px, display.height_px, display.margin_px, side)
