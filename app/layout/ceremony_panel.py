"""The ceremony's picture with its caption, below it or beside it."""

from dataclasses import dataclass, replace

from app.layout.content import CeremonyText
from app.layout.frame import Frame
from app.layout.paragraph import Paragraph
from app.layout.plan import Page, PanelName, PanelPlan, PictureBox, Shape
from app.layout.rect import Rect
from app.layout.sign import Sign
from app.layout.text_block import BALANCED, FULL, PlacedLine, TextBlock, whole_words_px
from app.layout.type_scale import Role, TypeScale

GAP_EM = 0.35
BESIDE_GAP_EM = 1.1
MOST_BESIDE = 0.64  # of the width, for the picture that has its caption beside it
LEAST_CAPTION_EM = 9.0
TAG_INSET_EM = 0.45
CORNER = 0.009  # of the panel's shorter side


@dataclass(frozen=True)
class CeremonyShape:
    """The panel at its least height; `aspect` is the picture's, None where there is only a caption."""

    width: float
    height: float
    caption: TextBlock | None
    aspect: float | None
    least_picture: float
    beside: bool = False
    tag: Sign | None = None
    corner: float = 0.0
    cropped: bool = False

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


@dataclass(frozen=True, slots=True)
class CeremonyRoom:
    """What the overview has for the panel: width and least height of the picture in px; `beside` puts the caption beside it."""

    width: float
    least_picture: float
    beside: bool


def lay_out_ceremony(ceremony: CeremonyText, tag: Paragraph, room: CeremonyRoom, scale: TypeScale, fill: float) -> CeremonyShape | None:
    """Lay picture and caption out, or None where picture, caption or tag has no room."""
    px, pitch, width = scale.size(Role.CAPTION, fill), Role.CAPTION.style.pitch, room.width
    picture, text = ceremony.picture, ceremony.in_overview
    if picture is None:
        if text is None:
            return None
        px = whole_words_px(px, scale.least(Role.CAPTION), width, (text,))
        alone = TextBlock(text, px, width, pitch, BALANCED)
        return CeremonyShape(width, alone.height, alone, None, 0.0)
    sign = Sign(tag, scale.size(Role.TAG, fill)) if picture.illustration else None
    caption_width = width - MOST_BESIDE * width - BESIDE_GAP_EM * px if room.beside else width
    if text is not None:
        px = whole_words_px(px, scale.least(Role.CAPTION), caption_width, (text,))
    caption = TextBlock(text, px, caption_width, pitch, FULL) if text else None
    shape = CeremonyShape(
        width,
        0.0,
        caption,
        picture.aspect,
        max(room.least_picture, sign.height + 2 * TAG_INSET_EM * sign.px if sign else 0.0),
        beside=room.beside,
        tag=sign,
        corner=CORNER * scale.panel.shorter_px,
        cropped=not picture.illustration,
    )
    most_picture = MOST_BESIDE * width if room.beside else width
    if shape.least_width > most_picture or (room.beside and most_picture / picture.aspect < shape.least_picture):
        return None
    if caption is None:
        return replace(shape, height=shape.least_picture)
    if room.beside and caption_width < LEAST_CAPTION_EM * px:
        return None
    height = max(shape.least_picture, caption.height) if room.beside else shape.least_picture + GAP_EM * px + caption.height
    return replace(shape, height=height)


def placed_ceremony(shape: CeremonyShape, frame: Frame, box: Rect, pad: float) -> PanelPlan:
    """Place the panel from the top left corner of `box`; the picture grows into the box's height."""
    width, height = shape.picture_size(box.height - (shape.least_picture if shape.beside else shape.height))
    lines: tuple[PlacedLine, ...] = ()
    shapes: tuple[Shape, ...] = ()
    if shape.aspect is not None:
        lines, shapes = placed_picture(Rect(box.x, box.y, width, height).snapped(), shape)
    bottom = box.y + height
    caption = shape.caption
    if caption is not None and shape.beside:
        left = box.x + width + BESIDE_GAP_EM * caption.px
        block = replace(caption, width=box.right - left)
        top = box.y + max(0.0, height - block.height)
        lines += block.placed(left, top, "muted", strong="ink")
        bottom = max(bottom, top + block.height)
    elif caption is not None:
        top = bottom + (GAP_EM * caption.px if shape.aspect is not None else 0.0)
        lines += caption.placed(box.x, top, "muted", strong="ink")
        bottom = top + caption.height
    rect = Rect(box.x, box.y, box.width, bottom - box.y)
    words = len(caption.paragraph.words) if caption else 0
    return PanelPlan(PanelName.CEREMONY, rect, (Page(lines, shapes, words),), focus=frame.focus(rect, pad))


def placed_picture(picture: Rect, shape: CeremonyShape) -> tuple[tuple[PlacedLine, ...], tuple[Shape, ...]]:
    """Place the picture in its box, with the tag that says that it is an illustration."""
    box = PictureBox(picture, "ceremony", shape.cropped, shape.corner)
    if shape.tag is None:
        return (), (box,)
    inset = TAG_INSET_EM * shape.tag.px
    tag = shape.tag.placed(picture.right - inset - shape.tag.width, picture.y + inset, "muted", "paper")
    return tag.lines, (box, *tag.shapes)
