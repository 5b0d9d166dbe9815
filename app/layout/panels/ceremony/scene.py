"""The ceremony alone on the screen: its picture as large as can be, its caption, and when, where, who and the credit."""

from collections.abc import Sequence

from app.layout.panels.ceremony.block import BESIDE_GAP_EM, GAP_EM
from app.layout.panels.ceremony.texts import CeremonyTexts
from app.layout.picture import Picture, placed_picture, tag_room
from app.layout.plan import Page
from app.layout.rect import Rect
from app.layout.scene_area import SceneArea, at_largest_type
from app.layout.signs.word_sign import WordSign
from app.layout.text.block import BALANCED, FULL, Breaking, TextBlock
from app.layout.text.line import PlacedLine
from app.layout.text.pages import MOST_WORDS, gap_px, text_pages
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import Role
from app.value import replace, value

PICTURE_SHARE = 0.56  # of the width, for a picture with the details beside it
LEAST_DETAILS_EM = 9.0
LEAST_KEPT = 0.85  # of the width that the picture has beside the least type, beside larger type
PANORAMA = 3.5  # the aspect from which a picture fills the width
LEAST_ALONE = 0.3  # of the area's height, for a picture with texts on its page


def ceremony_scene(ceremony: CeremonyTexts, area: SceneArea) -> tuple[Page, ...]:
    """Set picture, caption and details on one page if they have room, else the picture first and the texts in pages after it."""
    caption = (ceremony.caption,) if ceremony.caption else ()

    def at(growth: float, most: int | None) -> list[Page] | None:
        picture = _Picture(ceremony, area, growth)
        whole = picture.page(caption, ceremony.details)
        if whole:
            return [whole]
        with_caption = picture.page(caption, ())
        if with_caption:
            return _followed(with_caption, ceremony.details, area, growth, most)
        alone = picture.page((), ())
        if alone:
            return _followed(alone, (*caption, *ceremony.details), area, growth, most)
        # Not even the tag has room on the picture: it comes first among the texts.
        tags = (ceremony.tag,) if ceremony.picture and ceremony.picture.illustration else ()
        return _followed(picture.bare(), (*tags, *caption, *ceremony.details), area, growth, most)

    def sizes_at(growth: float) -> tuple[int, int]:
        return area.scale.size(Role.CAPTION, growth, alone=True), area.scale.size(Role.TAG, growth, alone=True)

    return tuple(at_largest_type(at, sizes_at=sizes_at) or ())


def _followed(first: Page | None, texts: Sequence[Paragraph], area: SceneArea, growth: float, most: int | None) -> list[Page] | None:
    """Give the page with the picture, if there is one, and the texts in pages after it; None for more than `most` pages of text."""
    pages = text_pages(texts, area.text_shape(Role.CAPTION, growth, texts), most_pages=most)
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
        return Page((), placed_picture(self.area.rect.snapped(), picture)[1])

    def page(self, captions: Sequence[Paragraph], details: Sequence[Paragraph]) -> Page | None:
        """Place the picture with its texts, or None where both have no room, or where larger type would cost the picture too much."""
        picture = self.ceremony.picture
        words = sum(len(text.words) for text in (*captions, *details))
        if picture is None or words > MOST_WORDS:
            return None
        way = self.way(captions, details, picture)
        least = replace(self, growth=0.0).way(captions, details, picture) if self.growth else way
        if way is None or least is None or way.picture.width < LEAST_KEPT * least.picture.width:
            return None
        if picture.aspect >= PANORAMA and (captions or details) and way.picture.width < self.area.rect.width - 1:
            return None  # its texts come after it
        lines, drawings = placed_picture(way.picture.snapped(), picture, self.tag)
        for stack, x, y in way.texts:
            lines += stack.placed(x, y)
        return Page(lines, drawings, words)

    def way(self, captions: Sequence[Paragraph], details: Sequence[Paragraph], picture: Picture) -> "_Way | None":
        """Set the texts around the picture in the way in which it is largest, a panorama across the whole width."""
        ways = [self._below(captions, details, picture)]
        if self.area.rect.width > self.area.rect.height and details:
            ways += [self._beside(captions, details, picture), self._beside((), (*captions, *details), picture)]
        fitting = [way for way in ways if way is not None]
        return max(fitting, key=lambda way: way.picture.width, default=None)

    @property
    def tag(self) -> WordSign | None:
        """The sign on an illustration."""
        picture = self.ceremony.picture
        if picture is None or not picture.illustration:
            return None
        return WordSign(self.ceremony.tag, self.area.scale.size(Role.TAG, self.growth, alone=True))

    def stack(self, texts: Sequence[Paragraph], width: float, breaking: Breaking = FULL) -> _Stack:
        """Set texts below each other."""
        return _Stack(tuple(TextBlock(text, self.px, width, Role.CAPTION.style.pitch, breaking) for text in texts))

    def _below(self, captions: Sequence[Paragraph], details: Sequence[Paragraph], picture: Picture) -> "_Way | None":
        """Set all texts below the picture."""
        rect, px = self.area.rect, self.px
        caption, rest = self.stack(captions, rect.width, BALANCED), self.stack(details, rect.width)
        gap = BESIDE_GAP_EM * px if captions else GAP_EM * px
        taken = (GAP_EM * px + caption.height if captions else 0.0) + (gap + rest.height if details else 0.0)
        size = self._size(picture, rect.width, rect.height - taken)
        if size is None:
            return None
        width, height = size
        x, y = rect.x, self.area.middle(height + taken)
        if not taken:
            x += (rect.width - width) / 2
        below = y + height + GAP_EM * px
        texts = ((caption, x, below), (rest, x, y + height + taken - rest.height))
        return _Way(Rect(x, y, width, height), texts)

    def _beside(self, captions: Sequence[Paragraph], details: Sequence[Paragraph], picture: Picture) -> "_Way | None":
        """Set the captions below the picture, and the details beside it."""
        rect, px = self.area.rect, self.px
        column = PICTURE_SHARE * rect.width
        caption = self.stack(captions, column, BALANCED)
        taken = GAP_EM * px + caption.height if captions else 0.0
        size = self._size(picture, column, rect.height - taken)
        if size is None:
            return None
        width, height = size
        left = (column if captions else width) + BESIDE_GAP_EM * px
        if rect.width - left < LEAST_DETAILS_EM * px:
            return None
        beside = self.stack(details, rect.width - left)
        if beside.height > rect.height:
            return None
        y = self.area.middle(height + taken)
        texts = ((caption, rect.x, y + height + GAP_EM * px), (beside, rect.x + left, max(rect.y, min(y, rect.bottom - beside.height))))
        return _Way(Rect(rect.x, y, width, height), texts)

    def _size(self, picture: Picture, width: float, height: float) -> tuple[float, float] | None:
        """Give the width and the height of the whole picture in so much room, or None where it or its tag has too little."""
        aspect, tag = picture.aspect, tag_room(self.tag)
        drawn = min(width, height * aspect)
        least = min(LEAST_ALONE * self.area.rect.height, width / aspect)
        return (drawn, drawn / aspect) if drawn >= tag[0] and drawn / aspect >= max(least, tag[1], 1.0) else None


@value
class _Way:
    """Where the picture stands in one way to place it, and its texts with their places."""

    picture: Rect
    texts: tuple[tuple[_Stack, float, float], ...]
