"""A picture in its box: as much of it as may be cropped, or the whole of it on a ground, and the tag of an illustration on it."""

from app.layout.cropping import WHOLE, part_shown
from app.layout.drawings import Drawing, PictureBox
from app.layout.rect import Rect, fitted
from app.layout.signs.word_sign import WordSign
from app.layout.text.line import PlacedLine
from app.value import value

TAG_INSET_EM = 0.45
CORNER = 0.009  # of the display's shorter side


@value
class Picture:
    """A picture's aspect (width over height), whether it is an illustration, and the point that a crop of it keeps.

    `which` is its name in the plan: the ceremony's where it names no other.
    """

    aspect: float
    illustration: bool
    focus: tuple[float, float] | None = None
    which: str = "ceremony"


def tag_room(tag: WordSign | None) -> tuple[float, float]:
    """Give the width and the height in px that a picture needs for its tag."""
    if tag is None:
        return 0.0, 0.0
    return tag.width + 2 * TAG_INSET_EM * tag.px, tag.height + 2 * TAG_INSET_EM * tag.px


def fills(box: Rect, picture: Picture) -> bool:
    """Tell whether it covers its box, cropped by no more than it may be."""
    return drawn_rect(box, picture) == box


def drawn_rect(box: Rect, picture: Picture) -> Rect:
    """Give where the picture itself stands in its box: all over it where it is cropped to it, else whole in the middle."""
    return fitted(picture.aspect, box) if _part(box, picture) == WHOLE else box


def placed_picture(
    box: Rect, picture: Picture, tag: WordSign | None = None, corner: float = 0.0
) -> tuple[tuple[PlacedLine, ...], tuple[Drawing, ...]]:
    """Place the picture in its box; the tag that says that it is an illustration stands on it, not on the ground around it."""
    shown = PictureBox(box, picture.which, _part(box, picture), corner)
    if tag is None:
        return (), (shown,)
    drawn, inset = drawn_rect(box, picture), TAG_INSET_EM * tag.px
    # What has no room on a slip of a picture stays in the box at least.
    x = max(box.x + inset, drawn.right - inset - tag.width)
    y = max(box.y + inset, drawn.bottom - inset - tag.height)  # at the bottom: heads are at the top
    sign = tag.placed(x, y, "muted", "paper")
    return sign.lines, (shown, *sign.drawings)


def _part(box: Rect, picture: Picture) -> Rect:
    """Give the part of the picture that is shown: the whole of an illustration, and of a photo that would lose too much."""
    return WHOLE if picture.illustration else part_shown(picture.aspect, box.width / box.height, picture.focus) or WHOLE
