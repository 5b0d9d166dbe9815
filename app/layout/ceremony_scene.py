"""The ceremony alone on the screen: its picture as large as can be, its caption, and when, where, who and the credit."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.layout.ceremony_panel import BESIDE_GAP_EM, GAP_EM, CeremonyShape, placed_picture
from app.layout.content import CeremonyText
from app.layout.pages import MOST_WORDS, gap_px, text_pages
from app.layout.paragraph import Paragraph
from app.layout.plan import Page
from app.layout.rect import Rect
from app.layout.room import Room, largest
from app.layout.sign import Sign
from app.layout.text_block import BALANCED, PlacedLine, TextBlock
from app.layout.type_scale import Role

PICTURE_SHARE = 0.56  # of the width, for a picture with the details beside it
LEAST_DETAILS_EM = 9.0
LEAST_ALONE = 0.3  # of the room's height, for a picture with texts on its page


def ceremony_scene(ceremony: CeremonyText, tag: Paragraph, room: Room) -> tuple[Page, ...]:
    """Set picture, caption and details on one page if they have room, else the picture first and the texts in pages after it."""
    caption = (ceremony.caption,) if ceremony.caption else ()

    def at(fill: float) -> list[Page] | None:
        picture = _Picture(ceremony, tag, room, fill)
        whole = picture.page(caption, ceremony.details)
        if whole:
            return [whole]
        with_caption = picture.page(caption, ())
        if with_caption:
            return _followed(with_caption, ceremony.details, room, fill)
        alone = picture.page((), ())
        if alone:
            return _followed(alone, (*caption, *ceremony.details), room, fill)
        # Not even the tag has room on the picture: it comes first among the texts.
        tags = (tag,) if ceremony.picture and ceremony.picture.illustration else ()
        return _followed(picture.bare(), (*tags, *caption, *ceremony.details), room, fill)

    return tuple(largest(at) or ())


def _followed(first: Page | None, texts: Sequence[Paragraph], room: Room, fill: float) -> list[Page] | None:
    """Give the page with the picture, if there is one, and the texts in pages after it."""
    pages = text_pages(texts, room.text_shape(Role.CAPTION, fill, texts))
    if pages is None:
        return None
    after = [Page(page.placed(room.rect.x, room.middle(page.height), "ink"), words=page.words) for page in pages]
    return [first, *after] if first else after


@dataclass(frozen=True)
class _Stack:
    """Texts one below the other."""

    blocks: tuple[TextBlock, ...]

    @property
    def height(self) -> float:
        """Its height in px."""
        return sum(block.height for block in self.blocks) + sum(gap_px(block) for block in self.blocks[1:])

    def placed(self, x: float, y: float) -> tuple[PlacedLine, ...]:
        """Place its top left corner at x, y."""
        lines: tuple[PlacedLine, ...] = ()
        for block in self.blocks:
            lines += block.placed(x, y, "muted", strong="ink")
            y += block.height + gap_px(block)
        return lines


@dataclass(frozen=True)
class _Picture:
    """The ceremony's picture at one size of the texts around it."""

    ceremony: CeremonyText
    tag: Paragraph
    room: Room
    fill: float

    @property
    def px(self) -> int:
        """The texts' size."""
        return self.room.scale.size(Role.CAPTION, self.fill, alone=True)

    def bare(self) -> Page | None:
        """Place the picture without its tag over the whole room."""
        picture = self.ceremony.picture
        if picture is None:
            return None
        rect = self.room.rect
        return Page((), placed_picture(rect.snapped(), CeremonyShape(rect.width, 0.0, None, picture.aspect, 0.0))[1])

    def page(self, captions: Sequence[Paragraph], details: Sequence[Paragraph]) -> Page | None:
        """Place the picture with its caption, and the details beside it on a wide screen, below it on a high one."""
        picture, room, px = self.ceremony.picture, self.room.rect, self.px
        words = sum(len(text.words) for text in (*captions, *details))
        if picture is None or words > MOST_WORDS:
            return None
        pitch, gap = Role.CAPTION.style.pitch, BESIDE_GAP_EM * px
        beside = bool(details) and room.width > room.height
        width = PICTURE_SHARE * room.width if beside else room.width
        side_width = room.width - width - gap if beside else room.width
        if side_width < LEAST_DETAILS_EM * px and beside:
            return None
        caption = [TextBlock(text, px, width, pitch, BALANCED) for text in captions]
        texts = _Stack(tuple(TextBlock(text, px, side_width, pitch) for text in details))
        taken = sum(GAP_EM * px + block.height for block in caption)
        if not beside and details:
            taken += gap + texts.height
        height = min(room.height - taken, width / picture.aspect)
        sign = Sign(self.tag, self.room.scale.size(Role.TAG, self.fill, alone=True)) if picture.illustration else None
        shape = CeremonyShape(width, 0.0, None, picture.aspect, height, tag=sign)
        enough = min(LEAST_ALONE * room.height, width / picture.aspect)
        if height < max(enough, shape.least_height) or shape.least_width > width or (beside and texts.height > room.height):
            return None
        y = self.room.middle(height + taken)
        lines, shapes = placed_picture(Rect(room.x, y, width, height).snapped(), shape)
        bottom = y + height
        for block in caption:
            lines += block.placed(room.x, bottom + GAP_EM * px, "muted", strong="ink")
            bottom += GAP_EM * px + block.height
        if beside:
            lines += texts.placed(room.x + width + gap, max(room.y, min(y, room.bottom - texts.height)))
        else:
            lines += texts.placed(room.x, bottom + gap)
        return Page(lines, shapes, words)
