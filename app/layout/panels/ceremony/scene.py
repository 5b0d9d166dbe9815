"""The ceremony alone on the screen: its picture as large as can be, its caption, and when, where, who and the credit."""

from collections.abc import Sequence

from app.layout.panels.ceremony.block import BESIDE_GAP_EM, GAP_EM, CeremonyBlock, placed_picture
from app.layout.panels.ceremony.texts import CeremonyTexts
from app.layout.plan import Page
from app.layout.rect import Rect
from app.layout.scene_area import SceneArea, at_largest_type
from app.layout.signs.word_sign import WordSign
from app.layout.text.block import BALANCED, TextBlock
from app.layout.text.line import PlacedLine
from app.layout.text.pages import MOST_WORDS, gap_px, text_pages
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import Role
from app.value import value

PICTURE_SHARE = 0.56  # of the width, for a picture with the details beside it
LEAST_DETAILS_EM = 9.0
LEAST_ALONE = 0.3  # of the area's height, for a picture with texts on its page


def ceremony_scene(ceremony: CeremonyTexts, area: SceneArea) -> tuple[Page, ...]:
    """Set picture, caption and details on one page if they have room, else the picture first and the texts in pages after it."""
    caption = (ceremony.caption,) if ceremony.caption else ()

    def at(growth: float) -> list[Page] | None:
        picture = _Picture(ceremony, area, growth)
        whole = picture.page(caption, ceremony.details)
        if whole:
            return [whole]
        with_caption = picture.page(caption, ())
        if with_caption:
            return _followed(with_caption, ceremony.details, area, growth)
        alone = picture.page((), ())
        if alone:
            return _followed(alone, (*caption, *ceremony.details), area, growth)
        # Not even the tag has room on the picture: it comes first among the texts.
        tags = (ceremony.tag,) if ceremony.picture and ceremony.picture.illustration else ()
        return _followed(picture.bare(), (*tags, *caption, *ceremony.details), area, growth)

    return tuple(at_largest_type(at) or ())


def _followed(first: Page | None, texts: Sequence[Paragraph], area: SceneArea, growth: float) -> list[Page] | None:
    """Give the page with the picture, if there is one, and the texts in pages after it."""
    pages = text_pages(texts, area.text_shape(Role.CAPTION, growth, texts))
    if pages is None:
        return None
    after = [Page(page.placed(area.rect.x, area.middle(page.height), "ink"), words=page.words) for page in pages]
    return [first, *after] if first else after


@value
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


@value
class _Picture:
    """The ceremony's picture at one size of the texts around it."""

    ceremony: CeremonyTexts
    area: SceneArea
    growth: float

    @property
    def px(self) -> int:
        """The texts' size."""
        return self.area.scale.size(Role.CAPTION, self.growth, alone=True)

    def bare(self) -> Page | None:
        """Place the picture without its tag over the whole area."""
        picture = self.ceremony.picture
        if picture is None:
            return None
        rect = self.area.rect
        return Page((), placed_picture(rect.snapped(), CeremonyBlock(rect.width, 0.0, None, picture.aspect, 0.0))[1])

    def page(self, captions: Sequence[Paragraph], details: Sequence[Paragraph]) -> Page | None:
        """Place the picture with its caption, and the details beside it on a wide screen, below it on a high one."""
        picture, rect, px = self.ceremony.picture, self.area.rect, self.px
        words = sum(len(text.words) for text in (*captions, *details))
        if picture is None or words > MOST_WORDS:
            return None
        pitch, gap = Role.CAPTION.style.pitch, BESIDE_GAP_EM * px
        beside = bool(details) and rect.width > rect.height
        width = PICTURE_SHARE * rect.width if beside else rect.width
        side_width = rect.width - width - gap if beside else rect.width
        if side_width < LEAST_DETAILS_EM * px and beside:
            return None
        caption = [TextBlock(text, px, width, pitch, BALANCED) for text in captions]
        texts = _Stack(tuple(TextBlock(text, px, side_width, pitch) for text in details))
        taken = sum(GAP_EM * px + block.height for block in caption)
        if not beside and details:
            taken += gap + texts.height
        height = min(rect.height - taken, width / picture.aspect)
        sign = WordSign(self.ceremony.tag, self.area.scale.size(Role.TAG, self.growth, alone=True)) if picture.illustration else None
        block = CeremonyBlock(width, 0.0, None, picture.aspect, height, tag=sign)
        enough = min(LEAST_ALONE * rect.height, width / picture.aspect)
        if height < max(enough, block.least_height) or block.least_width > width or (beside and texts.height > rect.height):
            return None
        y = self.area.middle(height + taken)
        lines, drawings = placed_picture(Rect(rect.x, y, width, height).snapped(), block)
        bottom = y + height
        for text in caption:
            lines += text.placed(rect.x, bottom + GAP_EM * px, "muted", strong="ink")
            bottom += GAP_EM * px + text.height
        if beside:
            lines += texts.placed(rect.x + width + gap, max(rect.y, min(y, rect.bottom - texts.height)))
        else:
            lines += texts.placed(rect.x, bottom + gap)
        return Page(lines, drawings, words)
