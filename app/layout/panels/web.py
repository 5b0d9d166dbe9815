"""The address on the web for those who want to read on, in words that can be typed."""

from typing import Self

from app.layout.material import Locale, Material
from app.layout.panels.hearing import page_heard, turns
from app.layout.panels.panel import Scene, Slot, Spot, Steady, Wish
from app.layout.panels.running_text import running_text
from app.layout.plan import Page, PanelName, PanelPlan
from app.layout.rect import Rect
from app.layout.scene_area import SceneArea
from app.layout.shown import Shown
from app.layout.spoken import Part, Spoken, said
from app.layout.text.block import BALANCED, TextBlock, whole_words_px
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import REGULAR, SEMIBOLD, Role
from app.layout.text.wording import Piece
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.value import value

SCHEMES = ("https://", "http://")  # every browser adds it; www. belongs to the name


@value
class WebPanel:
    """What the address is of, if the file says so, and the address."""

    text: Paragraph

    name = PanelName.WEB
    label = QT_TRANSLATE_NOOP("panels", "web address")
    takes_focus = True
    on_command_line = True
    keys = frozenset({"web"})
    leaves = 1
    slot = Slot.COLUMN
    gap = 0.5
    stretch = 0.6
    fades = False
    alone_on = "paper"

    @classmethod
    def of(cls, material: Material) -> Self | None:
        """Measure its text; None where there is no address."""
        web = material.announcement.web
        if web is None:
            return None
        start = next((len(scheme) for scheme in SCHEMES if web.url.lower().startswith(scheme)), 0)
        address = web.url[start:].removesuffix("/") or web.url
        about = (Piece(web.label, REGULAR, "web.label"), Piece(" ", REGULAR)) if web.label else ()
        return cls(material.setter.pieces((*about, Piece(address, SEMIBOLD, "web.url", start)), Role.DETAIL))

    def measured(self, wish: Wish) -> "WebBlock":
        """Set it below the timeline."""
        scale = wish.margins.scale
        px = whole_words_px(scale.size(Role.DETAIL, wish.growth), scale.least(Role.DETAIL), wish.width, (self.text,))
        return WebBlock(TextBlock(self.text, px, wish.width, Role.DETAIL.style.pitch, BALANCED))

    def smaller(self) -> tuple[Self, ...]:
        """It has no other form."""
        return ()

    def scene(self, area: SceneArea) -> Scene | None:
        """Set it over the whole screen."""
        pages = running_text((self.text,), area, Role.DETAIL, breaking=BALANCED)
        return Scene(pages) if pages else None

    def spoken(self, shown: Shown, locale: Locale) -> Spoken:
        """It is a paragraph."""
        del shown, locale
        return Spoken(Part.PARAGRAPH, self.text.said)

    def heard(self, shown: Shown, locale: Locale) -> str:
        """Its page, where it has several."""
        return page_heard(shown, locale, *said(shown.page.lines)) if turns(shown) else ""


@value
class WebBlock(Steady):
    """The address set for the overview."""

    block: TextBlock

    @property
    def height(self) -> float:
        """Its height in px."""
        return self.block.height

    def placed(self, spot: Spot) -> PanelPlan:
        """Place it."""
        box, block = spot.box, self.block
        rect = Rect(box.x, box.y, block.width, block.height)
        page = Page(block.placed(rect.x, rect.y, "muted", strong="ink"), words=len(block.paragraph.words))
        return PanelPlan(PanelName.WEB, rect, (page,), focus=spot.margins.focus(rect, spot.pad))
