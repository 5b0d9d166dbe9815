"""The row of publisher, date and clock at the top of the overview."""

from functools import cached_property
from typing import Self

from app.layout.aloud import Reading
from app.layout.drawings import Box, Drawing, PictureBox
from app.layout.material import Locale, Material
from app.layout.panels.panel import Scene, Slot, Spot, Steady, Wish
from app.layout.plan import Page, PanelName, PanelPlan
from app.layout.rect import Rect
from app.layout.scene_area import SceneArea
from app.layout.shown import Shown
from app.layout.signs.word_sign import pause_sign
from app.layout.spoken import Part, Spoken, lines_of
from app.layout.text.block import LINE, TextBlock, whole_words_px
from app.layout.text.line import Align, PlacedLine
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import HEAVY, REGULAR, SEMIBOLD, Role, TypeScale
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.value import replace, value

GAP_EM = 1.2
CLOCK_GAP_EM = 0.5  # between the sign of a paused rotation and the clock
LOGO_EM = 1.7  # a logo's height in em of the wordmark
MOST_LOGO = 0.45  # of the width
LOGO_PAD = 0.2  # of a logo's height, on each side, where a ground is laid under it
COLOURS = {"paper": ("accent", "muted"), "deep": ("sun", "on_deep"), "sun": ("on_sun", "on_sun")}
"""The publisher's colour and the clock's, by the ground they stand on."""
SIGN_COLOURS = {"sun": ("ink", "paper")}
"""The colours of the sign of a pause, where the usual ones would not show."""


PAUSED = QT_TRANSLATE_NOOP("words", "Paused")
TRANSLATION_FROM = QT_TRANSLATE_NOOP("words", "Unofficial translation from {language}")


@value
class MastheadPanel:
    """Who speaks, and the display's own date and time, in one line or, as `day` and `time`, in two.

    `time` stands beside the sign of a paused rotation too; `day` is None where only the time is told. `logo` is the width over
    height of the publisher's logo, None where the name is the wordmark, and `alt` its description; `logo_grounds` pairs each
    ground on which it vanishes with the colour that it then needs under it.
    """

    publisher: Paragraph
    logo: float | None
    alt: str
    date: Paragraph
    day: Paragraph | None
    time: Paragraph
    paused: Paragraph
    translation: Paragraph | None
    logo_grounds: tuple[tuple[str, str], ...] = ()

    name = PanelName.MASTHEAD
    label = QT_TRANSLATE_NOOP("panels", "masthead")
    takes_focus = False
    on_command_line = False
    keys = frozenset({"publisher.name", "publisher.logo", "publisher.logo_alt"})
    leaves = 0
    slot = Slot.HEAD
    gap = 0.45
    stretch = 0.5
    fades = False
    alone_on = "paper"

    @classmethod
    def of(cls, material: Material) -> Self | None:
        """Measure its texts."""
        setter, locale, publisher = material.setter, material.locale, material.announcement.publisher
        time = locale.full_date(material.now) if material.printed else locale.clock(material.now)
        day = "" if material.quiet or material.printed else locale.weekday_and_day(material.now)
        return cls(
            setter.paragraph(publisher.name, HEAVY, Role.PUBLISHER, "publisher.name"),
            material.aspects.get("logo"),
            publisher.logo_alt or publisher.name,
            setter.paragraph(f"{day} \u00a0·\u00a0 {time}" if day else time, REGULAR, Role.CLOCK),
            setter.paragraph(day, REGULAR, Role.CLOCK) if day else None,
            setter.paragraph(time, REGULAR, Role.CLOCK),
            setter.paragraph(locale.word(PAUSED), SEMIBOLD, Role.PAUSED),
            setter.paragraph(material.translation, REGULAR, Role.TRANSLATION) if material.translation else None,
            tuple(material.logo_grounds.items()),
        )

    def measured(self, wish: Wish) -> "MastheadRow":
        """Set publisher and clock in one row where both have room, else one below the other."""
        return MastheadRow(self, wish.width, wish.margins.scale, wish.growth, wish.ground)

    def smaller(self) -> tuple[Self, ...]:
        """It has no other form."""
        return ()

    def scene(self, area: SceneArea) -> Scene | None:
        """It is never alone on the screen."""
        del area
        return None

    def spoken(self, shown: Shown, locale: Locale) -> Spoken:
        """It is a group: who speaks, of what this is a translation, the date, and that the rotation is paused."""
        items: list[Spoken] = []
        logo = next((drawing.rect for drawing in shown.page.drawings if isinstance(drawing, PictureBox)), None)
        if logo is not None:
            items.append(Spoken(Part.PICTURE, self.alt, rect=logo))
        elif self.publisher.words:
            items.append(Spoken(Part.LABEL, self.publisher.said, lines=lines_of(shown.page.lines, self.publisher)))
        if self.translation:
            lines = lines_of(shown.page.lines, self.translation)
            items.append(Spoken(Part.LABEL, self.translation.said, lines=lines, language=locale.language_of(TRANSLATION_FROM)))
        lines = lines_of(shown.page.lines, self.date, self.day, self.time)
        items.append(Spoken(Part.LABEL, self.date.said.replace(" · ", ", "), lines=lines))
        if shown.paused:
            lines = lines_of(shown.page.lines, self.paused)
            items.append(Spoken(Part.LABEL, self.paused.said, lines=lines, language=locale.language_of(PAUSED)))
        return Spoken(Part.GROUP, self.publisher.said, items=tuple(items))

    def aloud(self, item: int | None, locale: Locale, *, alone: bool) -> Reading:
        """Nothing: who looks at it has the focus elsewhere."""
        del item, locale, alone
        return ()

    def heard(self, shown: Shown, locale: Locale) -> str:
        """It turns no pages of its own."""
        del shown, locale
        return ""


@value
class MastheadRow(Steady):
    """Publisher and clock set in `width` px; where they stand tells how high they are.

    `logo_em` is a logo's height in em of the wordmark.
    """

    panel: MastheadPanel
    width: float
    scale: TypeScale
    growth: float
    ground: str = "paper"
    logo_em: float = LOGO_EM

    @property
    def with_low_logo(self) -> Self:
        """The same with a logo that is as high as a wordmark's line, where each px of height is needed."""
        return replace(self, logo_em=LINE)

    @cached_property
    def height(self) -> float:
        """Its height in px."""
        return _laid_out(self, Rect(0, 0, self.width, 0))[0]

    def placed(self, spot: Spot) -> PanelPlan:
        """Place it: one page with the date, and one with the sign that the rotation is paused."""
        at = Rect(spot.box.x, spot.box.y, self.width, self.height)
        return PanelPlan(PanelName.MASTHEAD, at, _laid_out(self, at)[1])


@value
class _Sizes:
    """Type sizes in px."""

    name: int
    clock: int
    tag: int


@value
class _Clock:
    """Date and clock in at most `width` px, and what stands there while the rotation is paused.

    The clock stands below the date where both have no room in one line, or where it is `stacked`.
    """

    panel: MastheadPanel
    px: int
    width: float
    ground: str
    stacked: bool = False

    @property
    def _texts(self) -> tuple[Paragraph, ...]:
        day = self.panel.day
        if day is not None and (self.stacked or self.panel.date.width * self.px > self.width):
            return day, self.panel.time
        return (self.panel.date,)

    @property
    def _blocks(self) -> tuple[TextBlock, ...]:
        """What stands there on a running screen, from the top down."""
        return tuple(TextBlock(text, self.px, self.width, Role.CLOCK.style.pitch) for text in self._texts)

    @property
    def ascent(self) -> float:
        """What its first line has over its baseline, in px."""
        return self._blocks[0].ascent

    @property
    def time(self) -> TextBlock:
        """The time alone."""
        return TextBlock(self.panel.time, self.px, min(self.width, self.panel.time.width * self.px + 1), 1.0)

    @property
    def paused_width(self) -> float:
        """What sign and time take side by side, in px."""
        sign = pause_sign(self.panel.paused, self.px, self.width)
        return sign.width + CLOCK_GAP_EM * self.px + self.panel.time.width * self.px

    @property
    def whole_width(self) -> float:
        """What it takes in px where no line of it is broken, paused or not."""
        return max(self.paused_width, *(text.width * self.px for text in self._texts))

    @property
    def height(self) -> float:
        """What it takes in px, paused or not."""
        stacked = self.paused_width > self.width
        sign = pause_sign(self.panel.paused, self.px, self.width)
        paused = sign.height + self.time.height if stacked else max(sign.height, self.time.height)
        return max(paused, sum(block.height for block in self._blocks))

    def running(self, x: float, y: float, align: Align) -> Page:
        """Place date and time from x, y."""
        lines: list[PlacedLine] = []
        for block in self._blocks:
            lines += block.placed(x, y, COLOURS[self.ground][1], align)
            y += block.height
        return Page(tuple(lines))

    def paused(self, x: float, y: float, align: Align) -> Page:
        """Place the sign and the time beside it, or below it where both have no room."""
        sign = pause_sign(self.panel.paused, self.px, self.width)
        if self.paused_width > self.width:
            page = sign.placed(x, y, *SIGN_COLOURS.get(self.ground, ("sun", "on_sun")))
            return Page((*page.lines, *self.time.placed(x, y + sign.height, COLOURS[self.ground][1])), page.drawings)
        left = x + (self.width - self.paused_width) * align.value
        page = sign.placed(left, y, *SIGN_COLOURS.get(self.ground, ("sun", "on_sun")))
        time = self.time.placed(left + sign.width + CLOCK_GAP_EM * self.px, y, COLOURS[self.ground][1])
        return Page((*page.lines, *time), page.drawings)


def _laid_out(row: MastheadRow, at: Rect) -> tuple[float, tuple[Page, Page]]:
    """Give its height in px, and its two pages; of `at` the height does not count."""
    panel, scale, growth = row.panel, row.scale, row.growth
    sizes = _Sizes(
        whole_words_px(scale.size(Role.PUBLISHER, growth), scale.least(Role.PUBLISHER), at.width, (panel.publisher,)),
        scale.size(Role.CLOCK, growth),
        scale.size(Role.TRANSLATION, growth),
    )
    logo = _logo(row, at, sizes.name)
    name = TextBlock(panel.publisher, sizes.name, at.width, Role.PUBLISHER.style.pitch)
    own_width = logo.width if logo else panel.publisher.width * sizes.name
    clock, one_row = _clock_beside(_Clock(panel, sizes.clock, at.width, row.ground), own_width + GAP_EM * sizes.name)
    height = top_height = max(logo.height, clock.height if one_row else 0.0) if logo else name.height
    clock_y = at.y + top_height
    if one_row:
        clock_y = at.y + ((top_height - clock.height) / 2 if logo else max(0.0, name.ascent - clock.ascent))
        height = max(top_height, clock_y - at.y + clock.height)
    else:
        height += clock.height
    lines: tuple[PlacedLine, ...] = () if logo else name.placed(at.x, at.y, COLOURS[row.ground][0])
    if panel.translation:
        beside = (
            one_row and own_width + GAP_EM * (sizes.name + sizes.tag) + _tag_width(panel.translation, sizes) + clock.whole_width <= at.width
        )
        tag = TextBlock(panel.translation, sizes.tag, at.width, Role.TRANSLATION.style.pitch)
        if beside:
            drop = clock.ascent - tag.ascent
            lines += tag.placed(at.x + own_width + GAP_EM * sizes.tag, clock_y + drop, COLOURS[row.ground][1])
        else:
            lines += tag.placed(at.x, at.y + height, COLOURS[row.ground][1])
            height += tag.height
    align = Align.END if one_row else Align.START
    running, paused = clock.running(at.x, clock_y, align), clock.paused(at.x, clock_y, align)
    drawings = logo.placed(at.x, at.y + (top_height - logo.height) / 2) if logo else ()
    pages = (Page((*lines, *running.lines), drawings), Page((*lines, *paused.lines), (*drawings, *paused.drawings)))
    return height, pages


def _clock_beside(clock: _Clock, taken: float) -> tuple[_Clock, bool]:
    """Set date and clock beside what takes so many px of the row, in one line or one below the other; tell whether they have room."""
    for stacked in (False, True) if clock.panel.day is not None else (False,):
        beside = replace(clock, stacked=stacked)
        if taken + beside.whole_width <= clock.width:
            return beside, True
    return clock, False


def _tag_width(tag: Paragraph, sizes: _Sizes) -> float:
    return tag.width * sizes.tag


@value
class _Logo:
    """The logo at its size in px, with the colour of the ground that is laid under it, "" for none."""

    picture_width: float
    picture_height: float
    ground: str

    @property
    def pad(self) -> float:
        """What the ground has on each side of it, in px."""
        return LOGO_PAD * self.picture_height if self.ground else 0.0

    @property
    def width(self) -> float:
        """The width with its ground."""
        return self.picture_width + 2 * self.pad

    @property
    def height(self) -> float:
        """The height with its ground."""
        return self.picture_height + 2 * self.pad

    def placed(self, x: float, y: float) -> tuple[Drawing, ...]:
        """Place its top left corner at x, y."""
        picture = PictureBox(Rect(x + self.pad, y + self.pad, self.picture_width, self.picture_height), "logo")
        return (Box(Rect(x, y, self.width, self.height), self.ground, self.pad), picture) if self.ground else (picture,)


def _logo(row: MastheadRow, at: Rect, wordmark_px: int) -> _Logo | None:
    aspect = row.panel.logo
    if aspect is None:
        return None
    height = row.logo_em * wordmark_px
    width = min(height * aspect, MOST_LOGO * at.width)
    return _Logo(width, width / aspect, dict(row.panel.logo_grounds).get(row.ground, ""))
