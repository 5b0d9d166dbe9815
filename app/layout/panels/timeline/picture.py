"""A milestone's picture: its texts, and how it stands in a box with its credit below it."""

from app.announcement.model import Photo
from app.layout.credit import ILLUSTRATION, credit_of, description_of
from app.layout.drawings import PictureBox
from app.layout.material import Material
from app.layout.panels.timeline.texts import MilestonePicture
from app.layout.picture import CORNER, Picture, fills, placed_picture, tag_room
from app.layout.plan import Page, PanelPlan
from app.layout.rect import Rect, fitted
from app.layout.signs.word_sign import WordSign
from app.layout.text.block import BALANCED, TextBlock
from app.layout.text.type_scale import REGULAR, Role, TypeScale

CREDIT_GAP_EM = 0.35
LEAST_HEIGHT = 0.2  # of the display's height: a smaller picture shows nothing across a room


def picture_texts(photo: Photo | None, which: str, material: Material) -> MilestonePicture | None:
    """Measure the texts of a picture, if there is one that can be shown."""
    aspect = material.aspects.get(which)
    if photo is None or aspect is None:
        return None
    setter, locale = material.setter, material.locale
    tag = setter.paragraph(locale.word(ILLUSTRATION), REGULAR, Role.TAG) if photo.illustration else None
    credit = credit_of(photo, which, locale)
    picture = Picture(aspect, photo.illustration, photo.focus, which)
    return MilestonePicture(picture, description_of(photo, locale), tag, setter.pieces(credit, Role.DETAIL) if credit else None)


def shown_picture(picture: MilestonePicture, box: Rect, scale: TypeScale, *, framed: bool) -> Page | None:
    """Place a picture in a box, with its tag on it and its credit below it; None where it has no room.

    It covers the box where it need not be cropped more than it may be. Else it is shown whole: `framed`, on a ground that
    fills the box, or without one at its top.
    """
    px = scale.least(Role.DETAIL)
    credit = TextBlock(picture.credit, px, box.width, Role.DETAIL.style.pitch, BALANCED) if picture.credit else None
    below = CREDIT_GAP_EM * px + credit.height if credit else 0.0
    sign = WordSign(picture.tag, scale.least(Role.TAG)) if picture.tag else None
    room = Rect(box.x, box.y, box.width - 1, max(0.0, box.height - below - 1))  # it is drawn on whole px, half of one larger
    least = tag_room(sign)
    if room.height < LEAST_HEIGHT * scale.display.height_px or room.width < least[0] or room.height < least[1]:
        return None
    if not framed and not fills(room, picture.picture):
        whole = fitted(picture.picture.aspect, room)
        room = Rect(box.x, box.y, max(whole.width, least[0]), max(whole.height, least[1]))
    rect = room.snapped()
    lines, drawings = placed_picture(rect, picture.picture, sign, CORNER * scale.display.shorter_px)
    if credit is not None:
        lines += credit.placed(box.x, rect.bottom + CREDIT_GAP_EM * px, "muted")
    return Page(lines, drawings)


def picture_room(host: PanelPlan) -> Rect | None:
    """Give the room for another picture in the place of a panel's own, down to where its words end; None where it has no picture."""
    page = host.pages[0]
    own = next((drawing.rect for drawing in page.drawings if isinstance(drawing, PictureBox)), None)
    if own is None or host.ground != "paper":
        return None
    bottom = max(own.bottom, *(line.rect.bottom for line in page.lines)) if page.lines else own.bottom
    return Rect(own.x, own.y, own.width, bottom - own.y)
