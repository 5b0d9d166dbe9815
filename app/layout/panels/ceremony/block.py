"""The ceremony's picture with its caption, below it or beside it."""

from functools import cached_property

from app.layout.cropping import most_from_sides
from app.layout.drawings import Drawing
from app.layout.panels.ceremony.texts import CeremonyTexts
from app.layout.panels.panel import Spot, Steady, Wish
from app.layout.picture import CORNER, Picture, drawn_rect, placed_picture, tag_room
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
TOLERANCE = 1e-6  # px
PICTURE_WORTH = 2.2  # what a picture that covers the whole screen is worth against type at its ideal size
AROUND_COST = 0.4  # of the worth of type at its ideal size, for a box that is all ground


@value
class CeremonyBlock(Steady):
    """The panel at its least height, with its picture, if there is one; as a strip the picture leaves most room to its caption."""

    width: float
    height: float
    caption: TextBlock | None
    picture: Picture | None
    least_picture: float
    beside: bool = False
    strip: bool = False
    tag: WordSign | None = None
    corner: float = 0.0
    screen_area: float = 1.0
    ground: str = "paper"
    inset: float = 0.0

    def worth(self, spare: float) -> float:
        """The larger the picture, the more it is worth; on a deck, from edge to edge, the ground around it counts against it."""
        area = self.picture_area(spare)
        width, height = self.picture_size(spare)
        around = 1 - area / (width * height) if self.picture and self.ground != "paper" else 0.0
        return PICTURE_WORTH * area / self.screen_area - AROUND_COST * around

    def placed(self, spot: Spot) -> PanelPlan:
        """Place it; the picture grows into the box's height."""
        if self.ground != "paper":
            return self._placed_on_deck(spot)
        box = spot.box
        width, height = self.picture_size(box.height - (self.least_picture if self.beside else self.height))
        lines: tuple[PlacedLine, ...] = ()
        drawings: tuple[Drawing, ...] = ()
        if self.picture is not None:
            lines, drawings = placed_picture(Rect(box.x, box.y, width, height).snapped(), self.picture, self.tag, self.corner)
        bottom = box.y + height
        caption = self.caption
        if caption is not None and self.beside:
            left = box.x + width + BESIDE_GAP_EM * caption.px
            beside = replace(caption, width=box.right - left)
            top = box.y + max(0.0, height - beside.height)
            lines += beside.placed(left, top, "muted", strong="ink")
            bottom = max(bottom, top + beside.height)
        elif caption is not None:
            top = bottom + (GAP_EM * caption.px if self.picture is not None else 0.0)
            lines += caption.placed(box.x, top, "muted", strong="ink")
            bottom = top + caption.height
        rect = Rect(box.x, box.y, box.width, bottom - box.y)
        words = len(caption.paragraph.words) if caption else 0
        return PanelPlan(PanelName.CEREMONY, rect, (Page(lines, drawings, words),), focus=spot.margins.focus(rect, spot.pad))

    def _placed_on_deck(self, spot: Spot) -> PanelPlan:
        """Place it on a deck: the picture runs to its edges, the caption stands on its ground."""
        box, caption = spot.box, self.caption
        taken = GAP_EM * caption.px + caption.height + GAP_EM * caption.px if caption else 0.0
        lines: tuple[PlacedLine, ...] = ()
        drawings: tuple[Drawing, ...] = ()
        bottom = box.y
        if self.picture is not None:
            bottom = box.bottom - taken
            lines, drawings = placed_picture(Rect(box.x, box.y, box.width, bottom - box.y).snapped(), self.picture, self.tag)
        if caption is not None:
            top = bottom + (GAP_EM * caption.px if self.picture is not None else self.inset)
            lines += caption.placed(box.x + self.inset, top, "on_deep", strong="white")
        words = len(caption.paragraph.words) if caption else 0
        focus = spot.margins.focus(box, 0.0)
        return PanelPlan(PanelName.CEREMONY, box, (Page(lines, drawings, words),), self.ground, focus=focus)

    def picture_size(self, spare: float) -> tuple[float, float]:
        """Give width and height in px of the picture's box when `spare` px of height may be added.

        A photo takes more height than it has of its own where it then fills it, cropped at its sides.
        """
        if self.picture is None:
            return 0.0, 0.0
        aspect = self.picture.aspect
        height = self.least_picture + max(0.0, spare)
        if self.beside:
            height = min(height, self._highest_beside)
            return max(height * aspect, self.least_width), height
        highest = self.width / aspect
        if not self.picture.illustration:
            # a px less each way: the box is put on whole ones
            highest = max(highest, (self.width - 1) / aspect / (1 - most_from_sides(self.picture.focus)) - 1)
        return self.width, min(height, max(self.least_picture, highest))

    @cached_property
    def _highest_beside(self) -> float:
        """The greatest height in px of a picture beside its caption, which as a strip takes no room from the caption's lines."""
        aspect = self.picture.aspect if self.picture else 1.0
        highest = MOST_BESIDE * self.width / aspect
        if self.strip and self.caption is not None:
            broken, px = self.caption.broken, self.caption.px
            needed = max(broken.width(place) for place in range(len(broken))) * px
            highest = max(self.least_picture, min(highest, (self.width - BESIDE_GAP_EM * px - needed) / aspect))
        return highest

    @property
    def least_width(self) -> float:
        """The width in px that the tag needs."""
        return tag_room(self.tag)[0]

    def picture_area(self, spare: float) -> float:
        """Give the area in px² of the picture itself, without the ground around it, when `spare` px of height may be added."""
        if self.picture is None:
            return 0.0
        width, height = self.picture_size(spare)
        drawn = drawn_rect(Rect(0.0, 0.0, width, height), self.picture)
        return drawn.width * drawn.height


def lay_out_ceremony(ceremony: CeremonyTexts, wish: Wish) -> CeremonyBlock | None:
    """Set picture and caption, or None where picture, caption or tag has no room."""
    scale, growth, width = wish.margins.scale, wish.growth, wish.width
    px, pitch = scale.size(Role.CAPTION, growth), Role.CAPTION.style.pitch
    text_width = width - 2 * wish.inset
    picture, text = ceremony.picture, ceremony.in_overview
    if picture is None:
        if text is None:
            return None
        px = whole_words_px(px, scale.least(Role.CAPTION), text_width, (text,))
        alone = TextBlock(text, px, text_width, pitch, BALANCED)
        return CeremonyBlock(width, alone.height + wish.inset, alone, None, 0.0, ground=wish.ground, inset=wish.inset)
    sign = WordSign(ceremony.tag, scale.size(Role.TAG, growth)) if picture.illustration else None
    least_picture = max(wish.picture, tag_room(sign)[1])
    strip = wish.caption_beside and ceremony.strip
    most_picture = MOST_BESIDE * width if wish.caption_beside else width
    if strip:
        most_picture = max(least_picture * picture.aspect, tag_room(sign)[0])
    caption_width = width - most_picture - BESIDE_GAP_EM * px if wish.caption_beside else text_width
    if wish.caption_beside and caption_width < LEAST_CAPTION_EM * px:
        return None
    if text is not None:
        px = whole_words_px(px, scale.least(Role.CAPTION), caption_width, (text,))
    caption = TextBlock(text, px, caption_width, pitch, FULL) if text else None
    block = CeremonyBlock(
        width,
        0.0,
        caption,
        picture,
        least_picture,
        beside=wish.caption_beside,
        strip=strip,
        tag=sign,
        corner=CORNER * scale.display.shorter_px,
        screen_area=wish.margins.width * wish.margins.height,
        ground=wish.ground,
        inset=wish.inset,
    )
    if block.least_width > most_picture or (wish.caption_beside and most_picture / picture.aspect < least_picture - TOLERANCE):
        return None
    if caption is None:
        return replace(block, height=block.least_picture)
    height = max(block.least_picture, caption.height) if wish.caption_beside else block.least_picture + GAP_EM * px + caption.height
    if wish.ground != "paper":
        height += GAP_EM * px  # below the caption, before the quotes on the same ground
    return replace(block, height=height)
