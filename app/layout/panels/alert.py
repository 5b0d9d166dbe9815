"""Public warnings: in the notice's place, each with the sign before it, an extreme one in the sizes of a headline."""

from collections.abc import Sequence
from typing import Self

from app.layout.aloud import Reading, sentences_of
from app.layout.drawings import Drawing
from app.layout.material import AlertText, Locale, Material
from app.layout.panels.hearing import page_heard, turned_to, turns
from app.layout.panels.panel import Scene, Slot, Spot, Wish
from app.layout.plan import Page, PanelName, PanelPlan
from app.layout.rect import Rect
from app.layout.scene_area import TEXT_WIDTH_EM, SceneArea, at_largest_type
from app.layout.shown import Shown
from app.layout.signs.notice_sign import NOTICE_INDENT_EM, notice_sign
from app.layout.spoken import Part, Spoken, said, sentences
from app.layout.text.block import BALANCED, FULL, Breaking, TextBlock, whole_words_px
from app.layout.text.line import PlacedLine
from app.layout.text.pages import PageShape, TextPage, text_pages
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import HEAVY, SEMIBOLD, Role
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.value import replace, value

TOP = 0.015  # of the screen's height: what the text keeps from the top edge
PAD_EM = 0.28
TEXT_GAP_EM = 0.18  # between the paragraphs of one warning
WARNING_GAP_EM = 0.6  # between two warnings
FOCUS_INSET_EM = 0.08
LEAST_SIGN_EM = 12.0  # a narrower screen gives the width of the sign to the text


@value
class Warned:
    """One warning, measured: its title and the paragraphs below it, in `language`, "" for that of the announcement."""

    title: Paragraph
    texts: tuple[Paragraph, ...]
    language: str = ""

    @classmethod
    def of(cls, alert: AlertText) -> Self:
        """Measure it by the rules of its own language."""
        role = Role.EXTREME if alert.extreme else Role.NOTICE
        texts = tuple(alert.setter.paragraph(text, SEMIBOLD, role) for text in alert.texts)
        return cls(alert.setter.paragraph(alert.title, HEAVY, role), texts, alert.language)

    @property
    def role(self) -> Role:
        """How large it is set."""
        return self.title.role

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All that it says."""
        return (self.title, *self.texts)


@value
class AlertPanel:
    """The warnings in force, the gravest first; of the overview's form `told` are those that stand there, `whole` say all there."""

    warnings: tuple[Warned, ...]
    told: int
    whole: int

    name = PanelName.ALERT
    label = QT_TRANSLATE_NOOP("panels", "public warning")
    takes_focus = True
    on_command_line = False
    keys = frozenset[str]()
    leaves = 7
    slot = Slot.BAND
    gap = 0.0
    stretch = 0.0
    fades = False
    alone_on = "sun"

    @classmethod
    def of(cls, material: Material) -> Self | None:
        """Measure their texts; None where none is in force."""
        warnings = tuple(Warned.of(alert) for alert in material.alerts)
        return cls(warnings, len(warnings), len(warnings)) if warnings else None

    def measured(self, wish: Wish) -> "AlertBand":
        """Set them across the top, one below the other; the first keeps its distance from the top edge."""
        margins, scale = wish.margins, wish.margins.scale
        signed: list[tuple[TextBlock, ...]] = []
        for place, warned in enumerate(self.warnings[: self.told]):
            paragraphs = warned.paragraphs if place < self.whole else (warned.title,)
            px, least = scale.size(warned.role, wish.growth), scale.least(warned.role)
            px = whole_words_px(px, least, margins.content_width - _indent(px, margins.content_width), paragraphs)
            width = margins.content_width - _indent(px, margins.content_width)
            signed.append(tuple(TextBlock(each, px, width, warned.role.style.pitch, _breaking(warned, each)) for each in paragraphs))
        pad = max(TOP * margins.height, PAD_EM * max(blocks[0].px for blocks in signed))
        return AlertBand(tuple(signed), pad, _height(signed) + 2 * pad)

    def smaller(self) -> tuple[Self, ...]:
        """Give the forms that say less: the gravest alone whole, then titles, ever fewer."""
        count = len(self.warnings)
        first = (replace(self, whole=1),) if count > 1 else ()
        return (*first, *(replace(self, told=told, whole=0) for told in range(count, 0, -1)))

    def scene(self, area: SceneArea) -> Scene | None:
        """Set them in pages, each with the sign before it; no two warnings share one."""

        def at(growth: float, most: int | None) -> tuple[TextPage, ...] | None:
            found: list[TextPage] = []
            for warned in self.warnings:
                pages = text_pages(warned.paragraphs, _shape(warned, area, growth), most_pages=most)
                if pages is None:
                    return None
                found += pages
            return tuple(found)

        pages = tuple(_page(page, area) for page in at_largest_type(at) or ())
        return Scene(pages) if pages else None

    @property
    def said(self) -> str:
        """All that they say."""
        return sentences(*(text.said for warned in self.warnings for text in warned.paragraphs))

    def spoken(self, shown: Shown, locale: Locale) -> Spoken:
        """It is an alert, and says all of it wherever it stands."""
        return Spoken(Part.ALERT, self.said, turned_to(shown, self.heard(shown, locale)), lines=shown.page.lines)

    def aloud(self, item: int | None, locale: Locale, *, alone: bool) -> Reading:
        """All that they say, each in its own language."""
        del item, alone
        own = locale.language
        return tuple(each for warned in self.warnings for text in warned.paragraphs for each in sentences_of(text, warned.language or own))

    def heard(self, shown: Shown, locale: Locale) -> str:
        """Its page, where it has several."""
        return page_heard(shown, locale, *said(shown.page.lines)) if turns(shown) else ""


@value
class AlertBand:
    """The warnings across the top, a block for each paragraph; `pad` is what they keep from the band's edges, in px."""

    signed: tuple[tuple[TextBlock, ...], ...]
    pad: float
    height: float

    unrest = (False, 0)

    def worth(self, spare: float) -> float:
        """It adds nothing."""
        del spare
        return 0.0

    def grown(self, spare: float) -> "AlertBand":
        """It stays as it is."""
        del spare
        return self

    def placed(self, spot: Spot) -> PanelPlan:
        """Place it at the top edge, from one side of the screen to the other."""
        margins = spot.margins
        rect = Rect(0, 0, margins.width, round(self.height))
        lines: list[PlacedLine] = []
        signs: list[Drawing] = []
        y = self.pad
        for blocks in self.signed:
            px = blocks[0].px
            indent = _indent(px, margins.content_width)
            if indent:
                signs += notice_sign(margins.side, y + blocks[0].ascent, px)
            for block in blocks:
                lines += block.placed(margins.side + indent, y, "on_sun")
                y += block.height + TEXT_GAP_EM * px
            y += (WARNING_GAP_EM - TEXT_GAP_EM) * px
        words = sum(len(block.paragraph.words) for blocks in self.signed for block in blocks)
        page = Page(tuple(lines), tuple(signs), words)
        return PanelPlan(PanelName.ALERT, rect, (page,), "sun", focus=rect.inset(FOCUS_INSET_EM * self.signed[0][0].px))


def _indent(px: int, width: float) -> float:
    return NOTICE_INDENT_EM * px if width > LEAST_SIGN_EM * px else 0.0


def _breaking(warned: Warned, paragraph: Paragraph) -> Breaking:
    return BALANCED if paragraph is warned.title else FULL


def _height(signed: Sequence[Sequence[TextBlock]]) -> float:
    """Give the height of all in px, without what they keep from the band's edges."""
    height = 0.0
    for place, blocks in enumerate(signed):
        height += sum(block.height for block in blocks) + (len(blocks) - 1) * TEXT_GAP_EM * blocks[0].px
        height += WARNING_GAP_EM * blocks[0].px if place + 1 < len(signed) else 0.0
    return height


def _shape(warned: Warned, area: SceneArea, growth: float) -> PageShape:
    """Give the page of a warning that is alone on the screen."""
    scale, role, rect = area.scale, warned.role, area.rect
    px = scale.size(role, growth, alone=True)
    px = whole_words_px(px, scale.least(role), rect.width - _indent(px, rect.width), warned.paragraphs)
    return PageShape(min(TEXT_WIDTH_EM * px, rect.width - _indent(px, rect.width)), rect.height, px, role.style.pitch)


def _page(page: TextPage, area: SceneArea) -> Page:
    rect, first = area.rect, page.blocks[0]
    indent, y = _indent(first.px, rect.width), area.middle(page.height)
    sign: tuple[Drawing, ...] = notice_sign(rect.x, y + first.ascent, first.px) if indent else ()
    return Page(page.placed(rect.x + indent, y, "on_sun"), sign, page.words)
