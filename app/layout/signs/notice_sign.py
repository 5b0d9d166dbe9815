"""The sign before a notice: an exclamation mark in a disc, at the height of the first line's capitals."""

from app.layout.drawings import Disc, Drawing, Glyph
from app.layout.rect import Rect
from app.layout.text.block import CAPITALS
from app.layout.text.type_scale import HEAVY

NOTICE_INDENT_EM = 1.5  # what the sign takes before the text
RADIUS_EM = 0.46
MARK_SIZE = 0.8  # of the notice's type size


def notice_sign(x: float, baseline: float, px: int) -> tuple[Drawing, ...]:
    """Draw the sign before a line at `px` whose box begins at x."""
    centre_x, centre_y = x + RADIUS_EM * px, baseline - CAPITALS / 2 * px
    size = max(1, round(MARK_SIZE * px))
    room = Rect(centre_x - 0.2 * px, centre_y - 0.3 * px, 0.4 * px, 0.6 * px)
    mark = Glyph("!", centre_x - 0.15 * size, centre_y + 0.33 * size, size, HEAVY, "sun", room)
    return Disc(centre_x, centre_y, RADIUS_EM * px, "on_sun"), mark
