"""A milestone's picture: its texts, and how it stands in a box with its credit below it."""

from app.announcement.model import Photo
from app.layout.drawings import PictureBox
from app.layout.material import Locale, Material
from app.layout.panels.timeline.texts import MilestonePicture
from app.layout.plan import Page, PanelPlan
from app.layout.rect import Rect, fitted
from app.layout.signs.word_sign import WordSign
from app.layout.text.block import BALANCED, TextBlock
from app.layout.text.type_scale import REGULAR, Role, TypeScale
from app.layout.text.wording import Piece
from app.layout.translatable import QT_TRANSLATE_NOOP

ILLUSTRATION = QT_TRANSLATE_NOOP("words", "Illustration")
PHOTO_BY = QT_TRANSLATE_NOOP("words", "Photo: {name}")
ILLUSTRATION_BY = QT_TRANSLATE_NOOP("words", "Illustration: {name}")
TAG_INSET_EM = 0.45
CREDIT_GAP_EM = 0.35
CORNER = 0.009  # of the display's shorter side
LEAST_HEIGHT = 0.2  # of the display's height: a smaller picture shows nothing across a room


def picture_texts(photo: Photo | None, which: str, material: Material) -> MilestonePicture | None:
    """Measure the texts of a picture, if there is one that can be shown."""
    aspect = material.aspects.get(which)
    if photo is None or aspect is None:
        return None
    setter, locale = material.setter, material.locale
    word = locale.word(ILLUSTRATION)
    tag = setter.paragraph(word, REGULAR, Role.TAG) if photo.illustration else None
    credit = setter.pieces(_credit(photo, locale, f"{which}.credit"), Role.DETAIL) if photo.credit else None
    told = not photo.illustration or photo.alt.casefold().startswith(word.casefold())
    return MilestonePicture(which, aspect, photo.alt if told else f"{word}: {photo.alt}", tag, credit)


def placed_picture(picture: MilestonePicture, box: Rect, scale: TypeScale) -> Page | None:
    """Place a picture whole, at the top of a box, with its tag on it and its credit below it; None where it has no room."""
    px = scale.least(Role.DETAIL)
    credit = TextBlock(picture.credit, px, box.width, Role.DETAIL.style.pitch, BALANCED) if picture.credit else None
    below = CREDIT_GAP_EM * px + credit.height if credit else 0.0
    sign = WordSign(picture.tag, scale.least(Role.TAG)) if picture.tag else None
    inset = TAG_INSET_EM * sign.px if sign else 0.0
    least = (sign.width + 2 * inset, sign.height + 2 * inset) if sign else (0.0, 0.0)
    room = Rect(box.x, box.y, box.width - 1, max(0.0, box.height - below - 1))  # it is drawn on whole px, half of one larger
    if room.height < LEAST_HEIGHT * scale.display.height_px:
        return None
    whole = fitted(picture.aspect, room)
    rect = Rect(box.x, box.y, max(whole.width, least[0]), max(whole.height, least[1])).snapped()
    if rect.width > room.width + 1 or rect.height > room.height + 1:
        return None
    lines, drawings = (), (PictureBox(rect, picture.which, radius=CORNER * scale.display.shorter_px),)
    page = Page(lines, drawings)
    if sign is not None:
        tag = sign.placed(rect.right - inset - sign.width, rect.y + inset, "muted", "paper")
        page = Page(tag.lines, (*drawings, *tag.drawings))
    if credit is None:
        return page
    return Page((*page.lines, *credit.placed(box.x, rect.bottom + CREDIT_GAP_EM * px, "muted")), page.drawings)


def picture_room(host: PanelPlan) -> Rect | None:
    """Give the room for another picture in the place of a panel's own and of the words below it; None where it has no picture."""
    page = host.pages[0]
    own = next((drawing.rect for drawing in page.drawings if isinstance(drawing, PictureBox)), None)
    if own is None or host.ground != "paper":
        return None
    words = [line.rect for line in page.lines]
    right, bottom = max(rect.right for rect in (own, *words)), max(rect.bottom for rect in (own, *words))
    return Rect(own.x, own.y, right - own.x, bottom - own.y)


def _credit(photo: Photo, locale: Locale, key: str) -> tuple[Piece, ...]:
    """Set the credit after the program's word for it, or as it is where it says itself what it is."""
    own = Piece(photo.credit or "", REGULAR, key)
    if ":" in own.text:
        return (own,)
    before, _, after = locale.word(ILLUSTRATION_BY if photo.illustration else PHOTO_BY).partition("{name}")
    return tuple(piece for piece in (Piece(before, REGULAR), own, Piece(after, REGULAR)) if piece.text)
