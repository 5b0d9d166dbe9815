"""The headline: the largest text of the screen, which always stays on it."""

from typing import Self

from app.layout.aloud import Reading, sentences_of
from app.layout.material import Locale, Material
from app.layout.panels.hearing import page_heard, turned_to, turns
from app.layout.panels.panel import Scene, Slot, Spot, Wish
from app.layout.panels.running_text import running_text
from app.layout.plan import Page, PanelName, PanelPlan
from app.layout.rect import Rect
from app.layout.scene_area import SceneArea
from app.layout.shown import Shown
from app.layout.spoken import Part, Spoken, said
from app.layout.text.block import BALANCED, TextBlock, lines_height, whole_words_px
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import HEAVY, REGULAR, SEMIBOLD, Role
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.value import replace, value

BROKEN_WORD_WORTH = -1.0  # a headline in which a word is broken
MOST_POSTER_LINES = 8
NEW_LINE_GAIN = 1.12  # times the type in as many lines as before: less is not worth a more ragged headline


@value
class HeadlinePanel:
    """The title, which is also set in one `line` above a panel that is alone; `lead` is heard after it."""

    title: Paragraph
    line: Paragraph
    lead: Paragraph | None

    name = PanelName.HEADLINE
    label = QT_TRANSLATE_NOOP("panels", "headline")
    takes_focus = True
    on_command_line = True
    keys = frozenset({"headline"})
    leaves = 0
    slot = Slot.COLUMN
    gap = 0.28
    stretch = 0.5
    fades = False
    alone_on = "paper"

    @classmethod
    def of(cls, material: Material) -> Self | None:
        """Measure its texts."""
        headline, setter = material.announcement.headline, material.setter
        lead = setter.paragraph(headline.lead, REGULAR, Role.LEAD, "headline.lead") if headline.lead else None
        title = setter.paragraph(headline.title, HEAVY, Role.HEADLINE, "headline.title")
        return cls(title, setter.paragraph(headline.title, SEMIBOLD, Role.SENDER, "headline.title"), lead)

    def measured(self, wish: Wish) -> "HeadlineBlock":
        """Set it in balanced lines."""
        scale = wish.margins.scale
        px = whole_words_px(scale.size(Role.HEADLINE, wish.growth), scale.least(Role.HEADLINE), wish.width, (self.title,))
        block = TextBlock(self.title, px, wish.width, Role.HEADLINE.style.pitch, BALANCED)
        # Where no lead stands a chosen milestone's text takes this place: a line of it has to go in.
        text_px, pitch = scale.least(Role.MILESTONE_TEXT), Role.MILESTONE_TEXT.style.pitch
        least = max((lines_height(1, text_px, pitch, text) for text in wish.guests), default=0.0)
        return HeadlineBlock(block, scale.ideal(Role.HEADLINE) if wish.growth < 1 else scale.display.shorter_px, least)

    def smaller(self) -> tuple[Self, ...]:
        """It has no other form."""
        return ()

    def scene(self, area: SceneArea) -> Scene | None:
        """Set it in balanced lines over the whole screen."""
        pages = running_text((self.title,), area, Role.HEADLINE, breaking=BALANCED)
        return Scene(pages) if pages else None

    def spoken(self, shown: Shown, locale: Locale) -> Spoken:
        """It is the one heading."""
        after = turned_to(shown, self.heard(shown, locale)) or (self.lead.said if self.lead else "")
        return Spoken(Part.HEADING, self.title.said, after, lines=shown.page.lines)

    def aloud(self, item: int | None, locale: Locale, *, alone: bool) -> Reading:
        """The title, and the lead, which belongs to it."""
        del item, alone
        return (*sentences_of(self.title, locale.language), *sentences_of(self.lead, locale.language))

    def heard(self, shown: Shown, locale: Locale) -> str:
        """Its page, where it has several."""
        return page_heard(shown, locale, *said(shown.page.lines)) if turns(shown) else ""


@value
class HeadlineBlock:
    """The headline set for the overview, in a place of at least `least_height` px; it grows up to `ideal` px."""

    block: TextBlock
    ideal: int
    least_height: float = 0.0

    unrest = (False, 0)

    @property
    def height(self) -> float:
        """Its height in px."""
        return max(self.block.height, self.least_height)

    def worth(self, spare: float) -> float:
        """A broken word reads badly."""
        del spare
        return BROKEN_WORD_WORTH if self.block.breaks_words else 0.0

    def grown(self, spare: float) -> "HeadlineBlock":
        """Take larger type, as long as the lines stay as many and no word is broken for it."""
        return self._grown(spare, self.block.lines)

    def as_poster(self, spare: float) -> "HeadlineBlock":
        """Take larger type, in more lines too where these make it much larger: it has the wall to itself."""
        kept, broken_anew = self.grown(spare), self._grown(spare, MOST_POSTER_LINES)
        return broken_anew if broken_anew.block.px >= NEW_LINE_GAIN * kept.block.px else kept

    def _grown(self, spare: float, most_lines: int) -> "HeadlineBlock":
        block = self.block
        low, high = block.px, self.ideal
        while low < high:
            middle = (low + high + 1) // 2
            trial = replace(block, px=middle)
            fits = max(trial.height, self.least_height) - self.height <= spare
            if fits and trial.lines <= most_lines and trial.breaks_words <= block.breaks_words:
                low = middle
            else:
                high = middle - 1
        return replace(self, block=replace(block, px=low))

    def placed(self, spot: Spot) -> PanelPlan:
        """Place it; its focus's frame is drawn around the lead too, which belongs to it."""
        box, block = spot.box, self.block
        rect = Rect(box.x, box.y, block.width, self.height)
        page = Page(block.placed(rect.x, rect.y, "ink"), words=len(block.paragraph.words))
        return PanelPlan(PanelName.HEADLINE, rect, (page,), focus=spot.margins.focus(box, spot.pad))
