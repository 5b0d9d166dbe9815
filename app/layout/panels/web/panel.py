"""The address on the web for those who want to read on: a code for their phones, with words that can be typed."""

from typing import Self

from app.layout.aloud import Reading, sentences_of
from app.layout.code import Code
from app.layout.material import Locale, Material
from app.layout.panels.hearing import page_heard, turned_to, turns
from app.layout.panels.panel import Scene, Slot, Wish
from app.layout.panels.web.block import CODE_WORTH, PRINTED_CODE_WORTH, WebBlock, lay_out_web, lay_out_web_aside
from app.layout.panels.web.scene import web_scene
from app.layout.plan import PanelName
from app.layout.scene_area import SceneArea
from app.layout.shown import Shown
from app.layout.spoken import Part, Spoken, said
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import REGULAR, SEMIBOLD, Role
from app.layout.text.wording import Piece
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.value import replace, value

SCHEMES = ("https://", "http://")  # every browser adds it; www. belongs to the name


@value
class WebPanel:
    """What the address is of, if the file says so, and the address; its code, where that is shown."""

    text: Paragraph
    code: Code | None = None
    code_worth: float = CODE_WORTH

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
        worth = PRINTED_CODE_WORTH if material.printed else CODE_WORTH
        about = (Piece(web.label, REGULAR, "web.label"), Piece(" ", REGULAR)) if web.label else ()
        return cls(material.setter.pieces((*about, Piece(address, SEMIBOLD, "web.url", start)), Role.DETAIL), material.code, worth)

    def measured(self, wish: Wish) -> WebBlock | None:
        """Set it below the timeline, or None where the code has no room in the width."""
        block = lay_out_web(self.text, self.code, wish)
        return replace(block, code_worth=self.code_worth) if block else None

    def smaller(self) -> tuple[Self, ...]:
        """The words alone; the code stands in the scene."""
        return (replace(self, code=None),) if self.code else ()

    def scene(self, area: SceneArea) -> Scene | None:
        """Set it over the whole screen."""
        pages = web_scene(self.text, self.code, area)
        return Scene(pages) if pages else None

    def aside(self) -> "WebAside | None":
        """Give it as it stands where the ceremony would; None without a code."""
        return WebAside(self.text, self.code, self.code_worth) if self.code else None

    def spoken(self, shown: Shown, locale: Locale) -> Spoken:
        """It is a passage, in words: nobody hears a code."""
        return Spoken(Part.PASSAGE, self.text.said, turned_to(shown, self.heard(shown, locale)), lines=shown.page.lines)

    def aloud(self, item: int | None, locale: Locale, *, alone: bool) -> Reading:
        """The address in words."""
        del item, alone
        return sentences_of(self.text, locale.language)

    def heard(self, shown: Shown, locale: Locale) -> str:
        """Its page, where it has several."""
        return page_heard(shown, locale, *said(shown.page.lines)) if turns(shown) else ""


class WebAside(WebPanel):
    """The address in the place of a ceremony that there is not: beside the column, its code as large as the place."""

    slot = Slot.SIDE

    def measured(self, wish: Wish) -> WebBlock | None:
        """Set it, or give None where the code has no room."""
        block = lay_out_web_aside(self.text, self.code, wish) if self.code else None
        return replace(block, code_worth=self.code_worth) if block else None
