"""The row of publisher, date and clock at the top of the overview."""

from dataclasses import dataclass

from app.layout.content import Content
from app.layout.paragraph import Paragraph
from app.layout.plan import Page, PictureBox
from app.layout.rect import Rect
from app.layout.sign import pause_sign
from app.layout.text_block import ASCENT, LINE, Align, PlacedLine, TextBlock, whole_words_px
from app.layout.type_scale import Role, TypeScale

GAP_EM = 1.2
CLOCK_GAP_EM = 0.5  # between the sign of a paused rotation and the clock
LOGO_EM = 1.7  # a logo's height in em of the wordmark
MOST_LOGO = 0.45  # of the width


@dataclass(frozen=True)
class Masthead:
    """Its height in px, and its two pages: with the date, and with the sign that the rotation is paused."""

    height: float
    pages: tuple[Page, Page]


@dataclass(frozen=True)
class _Sizes:
    """Type sizes in px."""

    name: int
    clock: int
    tag: int


@dataclass(frozen=True)
class _Clock:
    """Date and clock in at most `width` px, and what stands there while the rotation is paused."""

    content: Content
    px: int
    width: float

    @property
    def date(self) -> TextBlock:
        """The date and time of a running screen."""
        return TextBlock(self.content.date, self.px, self.width, Role.CLOCK.style.pitch)

    @property
    def time(self) -> TextBlock:
        """The time alone."""
        return TextBlock(self.content.clock, self.px, min(self.width, self.content.clock.width * self.px + 1), 1.0)

    @property
    def paused_width(self) -> float:
        """What sign and time take side by side, in px."""
        sign = pause_sign(self.content.paused, self.px, self.width)
        return sign.width + CLOCK_GAP_EM * self.px + self.content.clock.width * self.px

    @property
    def one_line_width(self) -> float:
        """What it takes in one line, paused or not, in px."""
        return max(self.content.date.width * self.px, self.paused_width)

    @property
    def height(self) -> float:
        """What it takes in px, paused or not."""
        stacked = self.paused_width > self.width
        return max(self.date.height, LINE * self.px + self.time.height if stacked else self.time.height)

    def running(self, x: float, y: float, align: Align) -> Page:
        """Place date and time from x, y."""
        return Page(self.date.placed(x, y, "muted", align))

    def paused(self, x: float, y: float, align: Align) -> Page:
        """Place the sign and the time beside it, or below it where both have no room."""
        sign = pause_sign(self.content.paused, self.px, self.width)
        if self.paused_width > self.width:
            page = sign.placed(x, y, "sun", "on_sun")
            return Page((*page.lines, *self.time.placed(x, y + LINE * self.px, "muted")), page.shapes)
        left = x + (self.width - self.paused_width) * align.value
        page = sign.placed(left, y, "sun", "on_sun")
        time = self.time.placed(left + sign.width + CLOCK_GAP_EM * self.px, y, "muted")
        return Page((*page.lines, *time), page.shapes)


def lay_out_masthead(content: Content, at: Rect, scale: TypeScale, fill: float) -> Masthead:
    """Lay publisher and clock out in one row where both have room, else one below the other; of `at` the height does not count."""
    sizes = _Sizes(
        whole_words_px(scale.size(Role.WORDMARK, fill), scale.least(Role.WORDMARK), at.width, (content.publisher,)),
        scale.size(Role.CLOCK, fill),
        scale.size(Role.TAG, fill),
    )
    logo = _logo(content, at, sizes.name)
    name = TextBlock(content.publisher, sizes.name, at.width, Role.WORDMARK.style.pitch)
    clock = _Clock(content, sizes.clock, at.width)
    own_width = logo.rect.width if logo else content.publisher.width * sizes.name
    one_row = own_width + GAP_EM * sizes.name + clock.one_line_width <= at.width
    height = top_height = max(logo.rect.height, clock.height if one_row else 0.0) if logo else name.height
    if logo:
        logo = PictureBox(logo.rect.moved(0, (top_height - logo.rect.height) / 2), logo.which)
    clock_y = at.y + top_height
    if one_row:
        clock_y = at.y + ((top_height - clock.height) / 2 if logo else ASCENT * (sizes.name - sizes.clock))
        height = max(top_height, clock_y - at.y + clock.height)
    else:
        height += clock.height
    lines: tuple[PlacedLine, ...] = () if logo else name.placed(at.x, at.y, "accent")
    if content.translation:
        beside = (
            one_row
            and own_width + GAP_EM * (sizes.name + sizes.tag) + _tag_width(content.translation, sizes) + clock.one_line_width <= at.width
        )
        tag = TextBlock(content.translation, sizes.tag, at.width, Role.TAG.style.pitch)
        if beside:
            lines += tag.placed(at.x + own_width + GAP_EM * sizes.tag, clock_y + ASCENT * (sizes.clock - sizes.tag), "muted")
        else:
            lines += tag.placed(at.x, at.y + height, "muted")
            height += tag.height
    align = Align.END if one_row else Align.START
    running, paused = clock.running(at.x, clock_y, align), clock.paused(at.x, clock_y, align)
    shapes = (logo,) if logo else ()
    pages = (Page((*lines, *running.lines), shapes), Page((*lines, *paused.lines), (*shapes, *paused.shapes)))
    return Masthead(height, pages)


def _tag_width(tag: Paragraph, sizes: _Sizes) -> float:
    return tag.width * sizes.tag


def _logo(content: Content, at: Rect, wordmark_px: int) -> PictureBox | None:
    if content.logo_aspect is None:
        return None
    height = LOGO_EM * wordmark_px
    width = min(height * content.logo_aspect, MOST_LOGO * at.width)
    return PictureBox(Rect(at.x, at.y, width, width / content.logo_aspect), "logo")
