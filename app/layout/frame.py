"""The screen's measures that all its parts share."""

from dataclasses import dataclass

from app.layout.rect import Rect
from app.layout.type_scale import TypeScale

AIRY_SIDE = 0.075  # of the shorter side: the margin at the sides where there is room for it
AIRY_SIDE_HIGH = 0.06  # the same on a high screen, where width is scarce
FOCUS_ARC_MINUTES = 4.0  # a ring at least this thick is seen from the reading distance
LEAST_STROKE_PX = 2.0


@dataclass(frozen=True)
class Frame:
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
        """Where the margin at the bottom begins, in px from the top."""
        return self.height - self.margin

    @property
    def screen(self) -> Rect:
        """The whole screen."""
        return Rect(0, 0, self.width, self.height)

    @property
    def focus_stroke(self) -> float:
        """The thickness of the focus's frame in px."""
        return max(LEAST_STROKE_PX, self.scale.panel.px(FOCUS_ARC_MINUTES))

    def focus(self, rect: Rect, pad: float) -> Rect:
        """Give the focus's frame `pad` px around a panel's content, on the screen as a whole."""
        return rect.inset(-pad).within(self.screen)


def frame_of(scale: TypeScale, *, airy: bool = False) -> Frame:
    """Give the frame of a type scale's panel; an airy one has wider margins at its sides than it must."""
    panel = scale.panel
    side = panel.margin_px
    if airy:
        share = AIRY_SIDE if panel.width_px > panel.height_px else AIRY_SIDE_HIGH
        side = max(side, round(share * panel.shorter_px))
    return Frame(scale, panel.width_px, panel.height_px, panel.margin_px, side)
