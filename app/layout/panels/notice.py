"""The notice: a band across the top, with a sign before its text."""

from typing import Self

from app.layout.aloud import Reading, sentences_of
from app.layout.drawings import Drawing
from app.layout.material import Locale, Material
from app.layout.panels.hearing import page_heard, turned_to, turns
from app.layout.panels.panel import Scene, Slot, Spot, Steady, Wish
from app.layout.plan import Page, PanelName, PanelPlan
from app.layout.rect import Rect
from app.layout.scene_area import SceneArea, at_largest_type
from app.layout.shown import Shown
from app.layout.signs.notice_sign import NOTICE_INDENT_EM, notice_sign
from app.layout.spoken import Part, Spoken, said
from app.layout.text.block import BALANCED, TextBlock, whole_words_px
from app.layout.text.pages import PageShape, TextPage, text_pages
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import SEMIBOLD, Role
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.value import value

TOP = 0.015  # of the screen's height: what the text keeps from the top edge
PAD_EM = 0.28
FOCUS_INSET_EM = 0.08
LEAST_SIGN_EM = 12.0  # a narrower screen gives the width of the sign to the text


@value
class NoticePanel:
    """The notice while it is due."""

    text: Paragraph

    name = PanelName.NOTICE
    label = QT_TRANSLATE_NOOP("panels", "notice")
    takes_focus = True
    on_command_line = True
    keys = frozenset({"notice"})
    leaves = 6
    slot = Slot.BAND
    gap = 0.0
    stretch = 0.0
    fades = False
    alone_on = "sun"

    @classmethod
    def of(cls, material: Material) -> Self | None:
        """Measure its text; None where there is none, or not at this time, or while a public warning has its place."""
        notice = material.announcement.notice
        if notice is None or not material.notice_is_due or material.alerts:
            return None
        return cls(material.setter.paragraph(notice.text, SEMIBOLD, Role.NOTICE, "notice.text"))

    def measured(self, wish: Wish) -> "NoticeBand":
        """Set it across the top; its text keeps its distance from the top edge."""
        margins, scale = wish.margins, wish.margins.scale
        px, least = scale.size(Role.NOTICE, wish.growth), scale.least(Role.NOTICE)
        width = margins.content_width - NOTICE_INDENT_EM * px
        px = whole_words_px(px, least, width, (self.text,))
        block = TextBlock(self.text, px, width, Role.NOTICE.style.pitch, BALANCED)
        return NoticeBand(block, block.height + 2 * max(TOP * margins.height, PAD_EM * px))

    def smaller(self) -> tuple[Self, ...]:
        """It has no other form."""
        return ()

    def scene(self, area: SceneArea) -> Scene | None:
        """Set it in pages, each with the sign before it."""
        rect, scale, role, text = area.rect, area.scale, Role.NOTICE, self.text

        def indent(px: int) -> float:
            return NOTICE_INDENT_EM * px if rect.width > LEAST_SIGN_EM * px else 0.0

        def at(growth: float, most: int | None) -> tuple[TextPage, ...] | None:
            px = scale.size(role, growth, alone=True)
            px = whole_words_px(px, scale.least(role), rect.width - indent(px), (text,))
            shape = PageShape(rect.width - indent(px), rect.height, px, role.style.pitch, BALANCED)
            return text_pages((text,), shape, most_pages=most)

        pages: list[Page] = []
        for page in at_largest_type(at) or ():
            px, y = page.blocks[0].px, area.middle(page.height)
            sign: tuple[Drawing, ...] = notice_sign(rect.x, y + page.blocks[0].ascent, px) if indent(px) else ()
            pages.append(Page(page.placed(rect.x + indent(px), y, "on_sun"), sign, page.words))
        return Scene(tuple(pages)) if pages else None

    def spoken(self, shown: Shown, locale: Locale) -> Spoken:
        """It is an alert."""
        return Spoken(Part.ALERT, self.text.said, turned_to(shown, self.heard(shown, locale)), lines=shown.page.lines)

    def aloud(self, item: int | None, locale: Locale, *, alone: bool) -> Reading:
        """Its text."""
        del item, alone
        return sentences_of(self.text, locale.language)

    def heard(self, shown: Shown, locale: Locale) -> str:
        """Its page, where it has several."""
        return page_heard(shown, locale, *said(shown.page.lines)) if turns(shown) else ""


@value
class NoticeBand(Steady):
    """The notice across the top, and the height of its band in px."""

    block: TextBlock
    height: float

    def placed(self, spot: Spot) -> PanelPlan:
        """Place it at the top edge, from one side of the screen to the other."""
        margins, block, px = spot.margins, self.block, self.block.px
        rect = Rect(0, 0, margins.width, round(self.height))
        y = (self.height - block.height) / 2
        lines = block.placed(margins.side + NOTICE_INDENT_EM * px, y, "on_sun")
        page = Page(lines, notice_sign(margins.side, y + block.ascent, px), len(block.paragraph.words))
        return PanelPlan(PanelName.NOTICE, rect, (page,), "sun", focus=rect.inset(FOCUS_INSET_EM * px))
