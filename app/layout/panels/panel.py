"""What a panel is: all that the other parts of the program must know of one."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import Protocol, Self

from app.layout.aloud import Reading
from app.layout.margins import Margins
from app.layout.material import Locale, Material
from app.layout.plan import Page, PanelName, PanelPlan
from app.layout.rect import Rect
from app.layout.scene_area import SceneArea
from app.layout.shown import Shown
from app.layout.spoken import Spoken
from app.layout.text.paragraph import Paragraph
from app.value import value

LABELS = "panels"
"""The context in which panels' labels are translated."""


class Slot(Enum):
    """Where in the overview a panel stands."""

    BAND = auto()  # across the top, to the edges
    HEAD = auto()  # the row below it
    COLUMN = auto()  # below each other
    SIDE = auto()  # beside the column, or below it
    FOOT = auto()  # across the bottom, to the edges
    NOWHERE = auto()  # shown alone only


@value
class Wish:
    """What the overview has for a panel: its width in px, and the growth of its type between least (0) and ideal (1).

    `picture` is the least height of a picture in px; `caption_beside` puts the caption beside it. `ground` is the colour that
    the panel stands on; on a deck its picture runs to the edges of the width, of which texts keep `inset` px on each side.
    `vertical` stands a timeline up, a row a milestone. `guests` are the texts
    that may take the panel's place for a while: it is as high as the longest of them, or, without `guests_whole`, as a few lines.
    `headline_px` is the headline's type size where it is known: nothing that may grow beyond its ideal grows beyond that.
    """

    margins: Margins
    width: float
    growth: float
    picture: float = 0.0
    caption_beside: bool = False
    ground: str = "paper"
    inset: float = 0.0
    vertical: bool = False
    guests: tuple[Paragraph, ...] = ()
    guests_whole: bool = True
    headline_px: int | None = None


@value
class Spot:
    """Where a panel is placed: `box` from its top left corner, as high as it may grow; the focus's frame stands `pad` px around it.

    Where the box runs to the screen's edges, texts keep `inset` px from its sides.
    """

    box: Rect
    margins: Margins
    pad: float
    inset: float = 0.0


class Measured(Protocol):
    """A panel set for the overview."""

    @property
    def height(self) -> float:
        """Its least height in px."""

    @property
    def unrest(self) -> tuple[bool, int]:
        """Tell whether it is not true to scale, and by how many lines its texts exceed calm ones."""

    def worth(self, spare: float) -> float:
        """Tell what it adds to the worth of an arrangement that leaves `spare` px of height to it."""

    def grown(self, spare: float) -> "Measured":
        """Give it as it is when it makes the best of `spare` px more of height."""

    def placed(self, spot: Spot) -> PanelPlan:
        """Place it."""


class Steady:
    """A panel set for the overview that more height makes neither better nor larger: what is `Measured` begins with this."""

    unrest = (False, 0)

    def worth(self, spare: float) -> float:
        """It adds nothing."""
        del spare
        return 0.0

    def grown(self, spare: float) -> Self:
        """It stays as it is."""
        del spare
        return self


class Panel(Protocol):
    """One part of the screen with its texts, measured."""

    name: PanelName
    label: str
    """What it is called to those who write, marked for translation in the context LABELS."""
    takes_focus: bool
    on_command_line: bool
    """Whether `--panel` knows it."""
    keys: frozenset[str]
    """The keys of the announcement that it shows, with all that stands in them, but for what another panel names more exactly."""
    leaves: int
    """The place in which it leaves a full overview, from 1; 0 stays."""
    slot: Slot
    gap: float
    """The white space above it in em of the lead."""
    stretch: float
    """Its share of what is left over of the height, for the space above it."""
    fades: bool
    """Whether its pages fade into each other."""
    alone_on: str
    """The ground on which it is alone on the screen."""

    @classmethod
    def of(cls, material: Material) -> Self | None:
        """Measure its texts; None where the announcement has nothing for it."""

    def measured(self, wish: Wish) -> Measured | None:
        """Set it for the overview, or None where it has no room in the width."""

    def smaller(self) -> Sequence[Self]:
        """Give the forms that say less on the overview, the fullest first; its scene says all. None for most panels."""

    def scene(self, area: SceneArea) -> "Scene | None":
        """Set it alone on the screen; None where there is nothing to show alone."""

    def spoken(self, shown: Shown, locale: Locale) -> Spoken:
        """Tell what is heard of it."""

    def heard(self, shown: Shown, locale: Locale) -> str:
        """Tell what is heard when it turns to the page that is on; "" for nothing."""

    def aloud(self, item: int | None, locale: Locale, *, alone: bool) -> Reading:
        """Give what is read aloud of it, be it `alone` on the screen or not: of one item where it is one of several that has the focus."""


@value
class Scene:
    """A panel alone on the screen: its pages, and where each item is chosen by a tap."""

    pages: tuple[Page, ...]
    targets: tuple[Rect, ...] = ()
