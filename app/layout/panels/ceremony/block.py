"""The ceremony's picture with its caption, below it or beside it."""

from app.layout.drawings import Drawing, PictureBox
from app.layout.panels.ceremony.texts import CeremonyTexts
from app.layout.panels.panel import Spot, Wish
from app.layout.plan import Page, PanelName, PanelPlan
from app.layout.rect import Rect
from app.layout.signs.word_sign import WordSign
from app.layout.text.block import BALANCED, FULL, TextBlock, whole_words_px
from app.layout.text.line import PlacedLine
from app.layout.text.type_scale import Role
from app.value import replace, value

GAP_EM = 0.35
BESIDE_GAP_EM = 1.1
MOST_BESIDE = 0.64  # of the width, for the picture that has its caption beside it
LEAST_CAPTION_EM = 9.0
TAG_INSET_EM = 0.45
CORNER = 0.009  # of the display's shorter side
PICTURE_WORTH = 2.2  # what a picture that covers the whole screen is worth against type at its ideal size


@value
class CeremonyBlock:
    """The panel at its least height; `aspect` is the picture's, None where there is only a caption."""

    width: float
    height: float
    caption: TextBlock | None
    aspect: float | None
    least_picture: float
    beside: bool = False
    tag: WordSign | None = None
    corner: float = 0.0
    cropped: bool = False
    screen_area: float = 1.0

    unrest = (False, 0)

    def worth(self, spare: float) -> float:
        """The larger the picture, the more it is worth."""
        return PICTURE_WORTH * self.picture_area(spare) / self.screen_area

    def grown(self, spare: float) -> "CeremonyBlock":
        """It grows when it is placed, into the height of its box."""
        del spare
        return self

    def placed(self, spot: Spot) -> PanelPlan:
        """Place it; the picture grows into the box's height."""
        box = spot.box
        width, height = self.picture_size(box.height - (self.least_picture if self.beside else self.height))
        lines: tuple[PlacedLine, ...] = ()
        drawings: tuple[Drawing, ...] = ()
        if self.aspect is not None:
            lines, drawings = placed_picture(Rect(box.x, box.y, width, height).snapped(), self)
        bottom = box.y + height
        caption = self.caption
        if caption is not None and self.beside:
            left = box.x + width + BESIDE_GAP_EM * caption.px
            beside = replace(caption, width=box.right - left)
            top = box.y + max(0.0, height - beside.height)
            lines += beside.placed(left, top, "muted", strong="ink")
            bottom = max(bottom, top + beside.height)
        elif caption is not None:
            top = bottom + (GAP_EM * caption.px if self.aspect is not None else 0.0)
            lines += caption.placed(box.x, top, "muted", strong="ink")
            bottom = top + caption.height
        rect = Rect(box.x, box.y, box.width, bottom - box.y)
        words = len(caption.paragraph.words) if caption else 0
        return PanelPlan(PanelName.CEREMONY, rect, (Page(lines, drawings, words),), focus=spot.margins.focus(rect, spot.pad))

    def picture_size(self, spare: float) -> tuple[float, float]:
        """Give width and height in px of the picture's box when `spare` px of height may be added."""
        if self.aspect is None:
            return 0.0, 0.0
        height = self.least_picture + max(0.0, spare)
        if self.beside:
            height = min(height, MOST_BESIDE * self.width / self.aspect)
            return max(height * self.aspect, self.least_width), height
        return self.width, min(height, max(self.least_picture, self.width / self.aspect))

    @property
    def least_width(self) -> float:
        """The width in px that the tag needs."""
        return self.tag.width + 2 * TAG_INSET_EM * self.tag.px if self.tag else 0.0

    @property
    def least_height(self) -> float:
        """The height in px that the tag needs."""
        return self.tag.height + 2 * TAG_INSET_EM * self.tag.px if self.tag else 0.0

    def picture_area(self, spare: float) -> float:
        """Give the area in px² of the picture itself, fitted whole, when `spare` px of height may be added."""
        width, height = self.picture_size(spare)
        if self.aspect is None:
            return 0.0
        shown = min(width, height * self.aspect)
        return shown * shown / self.aspect


def lay_out_ceremony(ceremony: CeremonyTexts, wish: Wish) -> CeremonyBlock | None:
    """Set picture and caption, or None where picture, caption or tag has no room."""
    scale, growth, width = wish.margins.scale, wish.growth, wish.width
    px, pitch = scale.size(Role.CAPTION, growth), Role.CAPTION.style.pitch
    picture, text = ceremony.picture, ceremony.in_overview
    if picture is None:
        if text is None:
            return None
        px = whole_words_px(px, scale.least(Role.CAPTION), width, (text,))
        alone = TextBlock(text, px, width, pitch, BALANCED)
        return CeremonyBlock(width, alone.height, alone, None, 0.0)
    sign = WordSign(ceremony.tag, scale.size(Role.TAG, growth)) if picture.illustration else None
    caption_width = width - MOST_BESIDE * width - BESIDE_GAP_EM * px if wish.caption_beside else width
    if text is not None:
        px = whole_words_px(px, scale.least(Role.CAPTION), caption_width, (text,))
    caption = TextBlock(text, px, caption_width, pitch, FULL) if text else None
    block = CeremonyBlock(
        width,
        0.0,
        caption,
        picture.aspect,
        max(wish.picture, sign.height + 2 * TAG_INSET_EM * sign.px if sign else 0.0),
        beside=wish.caption_beside,
        tag=sign,
        corner=CORNER * scale.display.shorter_px,
        cropped=not picture.illustration,
        screen_area=wish.margins.width * wish.margins.height,
    )
    most_picture = MOST_BESIDE * width if wish.caption_beside else width
    if block.least_width > most_picture or (wish.caption_beside and most_picture / picture.aspect < block.least_picture):
        return None
    if caption is None:
        return replace(block, height=block.least_picture)
    if wish.caption_beside and caption_width < LEAST_CAPTION_EM * px:
        return None
    height = max(block.least_picture, caption.height) if wish.caption_beside else block.least_picture + GAP_EM * px + caption.height
    return replace(block, height=height)


def placed_picture(picture: Rect, block: CeremonyBlock) -> tuple[tuple[PlacedLine, ...], tuple[Drawing, ...]]:
    """Place the picture in its box, with the tag that says that it is an illustration."""
    box = PictureBox(picture, "ceremony", block.cropped, block.corner)
    if block.tag is None:
        return (), (box,)
    inset = TAG_INSET_EM * block.tag.px
    tag = block.tag.placed(picture.right - inset - block.tag.width, picture.y + inset, "muted", "paper")
    return tag.lines, (box, *tag.drawings)
