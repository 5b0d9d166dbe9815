"""Where a scene stands: the safe area above a row for the page's number and the sign of a paused rotation."""

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from app.layout.margins import Margins
from app.layout.plan import Page, PanelName, PanelPlan, ScreenPlan
from app.layout.rect import Rect
from app.layout.signs.progress import numbers
from app.layout.signs.word_sign import pause_sign
from app.layout.text.block import FULL, LINE, Breaking, whole_words_px
from app.layout.text.pages import PageShape
from app.layout.text.paragraph import Paragraph, Typesetter
from app.layout.text.type_scale import Role, TypeScale
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.value import value

PAGE_OF = QT_TRANSLATE_NOOP("words", "{page} / {pages}")
GROWTH_STEPS = 12
MOST_GROWTH = 3.0  # times its ideal size, for a few words on a whole screen
GROWTH_BISECTIONS = 5
TEXT_WIDTH_EM = 34.0  # a line longer than this is tiring to read
OPTICAL_MIDDLE = 0.46  # of what is left over stands above a block: a little over the middle, as the eye expects it
ROW_GAP_EM = 1.0
NUMBER_COLOURS = {"deep": "on_deep", "sun": "on_sun"}  # by the ground


@value
class SceneArea:
    """The area of a scene on a screen; `page_of` is the text of a page's number, with {page} and {pages}, `paused` the sign's word.

    `top` is where the sender above it ends, in px; 0 without one. `ground_top` is where the panel's ground begins, where that
    is not there, and `headed_top` where the sender ends above a page that sets the headline itself.
    """

    margins: Margins
    setter: Typesetter
    page_of: str
    paused: Paragraph | None = None
    top: float = 0.0
    ground_top: float | None = None
    headed_top: float | None = None

    @property
    def scale(self) -> TypeScale:
        """The type scale of its display."""
        return self.margins.scale

    @property
    def row_px(self) -> int:
        """The type size in px of the row at the bottom."""
        return self.scale.least(Role.CLOCK)

    @property
    def rect(self) -> Rect:
        """Where the panel's text and pictures stand."""
        return self._below(self.top)

    @property
    def headed_rect(self) -> Rect:
        """Where text stands on a page that sets the headline itself."""
        return self._below(self.top if self.headed_top is None else self.headed_top)

    def _below(self, top: float) -> Rect:
        margins = self.margins
        top = max(float(margins.margin), top)
        return Rect(margins.margin, top, margins.width - 2 * margins.margin, margins.bottom - top - LINE * self.row_px)

    @property
    def ground_rect(self) -> Rect:
        """The panel's whole rectangle, to the screen's edges."""
        top = self.top if self.ground_top is None else self.ground_top
        return Rect(0, top, self.margins.width, self.margins.height - top)

    def middle(self, height: float, rect: Rect | None = None) -> float:
        """Give the top of a block of this height that stands a little above the middle of the area, or of another rectangle."""
        rect = rect or self.rect
        return rect.y + max(0.0, rect.height - height) * OPTICAL_MIDDLE

    def text_shape(self, role: Role, growth: float, paragraphs: Sequence[Paragraph], breaking: Breaking = FULL) -> PageShape:
        """Give the page for running text at `growth` between least (0) and ideal (1)."""
        rect = self.rect
        px = whole_words_px(self.scale.size(role, growth, alone=True), self.scale.least(role), rect.width, paragraphs)
        return PageShape(min(rect.width, TEXT_WIDTH_EM * px), rect.height, px, role.style.pitch, breaking)

    def panel(self, name: PanelName, pages: Sequence[Page], ground: str = "paper", targets: tuple[Rect, ...] = ()) -> PanelPlan:
        """Make the panel of these pages, with their numbers and the sign of a paused rotation in the bottom row.

        Where the row is too narrow for both, the sign stands in the number's place.
        """
        margins, rect = self.margins, self.rect
        form = numbers(len(pages), self.row_px, rect.width, self.setter, self.page_of)
        marks = form.placed(rect.right, margins.bottom, NUMBER_COLOURS.get(ground, "muted"), on_dark=ground == "deep")
        paused, covers = None, False
        if self.paused is not None:
            sign = pause_sign(self.paused, self.row_px, rect.width)
            paused = sign.placed(rect.x, rect.bottom, "ink", "paper")
            covers = bool(marks) and sign.width + ROW_GAP_EM * self.row_px + form.width > rect.width
        return PanelPlan(
            name, self.ground_rect, tuple(pages), ground, targets=targets, progress=marks, paused=paused, paused_covers_progress=covers
        )

    def plan(self, panel: PanelPlan, *above: PanelPlan) -> ScreenPlan:
        """Make the plan of a screen on which the panel is alone, but for the sender above it."""
        return ScreenPlan(self.margins.width, self.margins.height, (*above, panel), focus_stroke=self.margins.focus_stroke)


Pages = TypeVar("Pages", bound=Sequence[object])


PagesAt = Callable[[float, int | None], Pages | None]
"""Gives the pages at a growth; where there would be more than the number says, which is of no use, it may give None."""


def at_largest_type(
    pages_at: PagesAt[Pages], *, beyond_ideal: bool = True, sizes_at: Callable[[float], Hashable] | None = None
) -> Pages | None:
    """Find the pages at the largest type that needs no more of them than the least type does, be it `beyond_ideal` size.

    `sizes_at` tells the sizes of type on which alone the pages depend: whole px, so that many a growth has the same.
    """
    tried = _once_a_size(pages_at, sizes_at) if sizes_at else pages_at
    best = tried(0.0, None)
    if best is None:
        return None
    fewest = len(best)
    low, high = 0, GROWTH_STEPS
    while low < high:
        middle = (low + high + 1) // 2
        trial = tried(middle / GROWTH_STEPS, fewest)
        if trial is not None and len(trial) <= fewest:
            best, low = trial, middle
        else:
            high = middle - 1
    return _beyond_ideal(tried, best) if beyond_ideal and low == GROWTH_STEPS else best


def _once_a_size(pages_at: PagesAt[Pages], sizes_at: Callable[[float], Hashable]) -> PagesAt[Pages]:
    known: dict[Hashable, Pages | None] = {}

    def pages(growth: float, most: int | None) -> Pages | None:
        sizes = sizes_at(growth)
        if sizes not in known:
            known[sizes] = pages_at(growth, most)
        return known[sizes]

    return pages


def _beyond_ideal(pages_at: PagesAt[Pages], best: Pages) -> Pages:
    small, large = 1.0, MOST_GROWTH
    for _ in range(GROWTH_BISECTIONS):
        middle = (small * large) ** 0.5
        trial = pages_at(middle, len(best))
        if trial is not None and len(trial) <= len(best):
            best, small = trial, middle
        else:
            large = middle
    return best
