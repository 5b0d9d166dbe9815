"""The picture as data: what stands where on the panel, ready to be drawn and to be checked."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.layout.rect import Rect
from app.layout.text_block import PlacedLine


class PanelName(StrEnum):
    """The parts of the screen, in reading order. Masthead and lead can't be chosen; the others take the focus."""

    NOTICE = "notice"
    MASTHEAD = "masthead"
    HEADLINE = "headline"
    LEAD = "lead"
    TIMELINE = "timeline"
    CEREMONY = "ceremony"
    QUOTES = "quotes"
    STORY = "story"
    SHEET = "sheet"


FOCUS_ORDER = (PanelName.NOTICE, PanelName.HEADLINE, PanelName.TIMELINE, PanelName.CEREMONY, PanelName.QUOTES)


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle with round corners; radius in px."""

    rect: Rect
    colour: str
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Disc:
    """A filled circle."""

    x: float
    y: float
    radius: float
    colour: str


@dataclass(frozen=True, slots=True)
class Ring:
    """A circle's line; `radius` is its outer edge, `stroke` lies inside it."""

    x: float
    y: float
    radius: float
    stroke: float
    colour: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line."""

    x0: float
    y0: float
    x1: float
    y1: float
    width: float
    colour: str


@dataclass(frozen=True, slots=True)
class PictureBox:
    """Where a picture stands: the ceremony's or the logo; `cropped` fills the box, otherwise it is fitted whole."""

    rect: Rect
    which: str
    cropped: bool = False
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Glyph:
    """A single large sign of the typeface, such as the quotation mark; x and baseline in px."""

    text: str
    x: float
    baseline: float
    px: int
    weight: int
    colour: str
    rect: Rect


Shape = Box | Disc | Ring | Stroke | PictureBox | Glyph


@dataclass(frozen=True, slots=True)
class Page:
    """One state of a panel: its shapes, its lines over them, its words for the dwell, and what a reader hears of it."""

    lines: tuple[PlacedLine, ...] = ()
    shapes: tuple[Shape, ...] = ()
    words: int = 0
    item: int = 0
    in_round: bool = True


@dataclass(frozen=True, slots=True)
class Progress:
    """The mark that shows which quote or page is on and how much of its time has gone."""

    rect: Rect
    places: tuple[Rect, ...] = ()
    line: tuple[PlacedLine, ...] = ()
    on_dark: bool = True


@dataclass(frozen=True)
class PanelPlan:
    """One panel: its rectangle on the panel of glass, and its pages.

    `overlays[i]` is drawn over the page while item i is chosen; `targets[i]` is where a tap chooses it. `paused` is drawn
    over the page while the rotation is paused, in the progress mark's place where `paused_covers_progress`.
    """

    name: PanelName
    rect: Rect
    pages: tuple[Page, ...]
    ground: str = "paper"
    focus: Rect | None = None
    overlays: tuple[tuple[Shape, ...], ...] = ()
    targets: tuple[Rect, ...] = ()
    progress: tuple[Progress, ...] = ()
    paused: Page | None = None
    paused_covers_progress: bool = False


@dataclass(frozen=True)
class ScreenPlan:
    """What is on the glass at one time: the overview, or one panel alone."""

    width: int
    height: int
    panels: tuple[PanelPlan, ...]
    left_out: tuple[PanelName, ...] = ()
    chosen_texts: tuple[tuple[Page, ...], ...] = field(default=())
    chosen_place: PanelName | None = None
    focus_stroke: float = 4.0
    fill: float = 0.0

    def panel(self, name: PanelName) -> PanelPlan | None:
        """Give the panel of that name, if it is on the screen."""
        return next((panel for panel in self.panels if panel.name is name), None)

    def mirrored(self) -> "ScreenPlan":
        """Give the plan for a script that is read from right to left."""
        return replace(
            self,
            panels=tuple(_mirrored_panel(panel, self.width) for panel in self.panels),
            chosen_texts=tuple(tuple(_mirrored_page(page, self.width) for page in pages) for pages in self.chosen_texts),
        )


def _mirrored_panel(panel: PanelPlan, width: float) -> PanelPlan:
    return replace(
        panel,
        rect=panel.rect.mirrored(width),
        pages=tuple(_mirrored_page(page, width) for page in panel.pages),
        focus=panel.focus.mirrored(width) if panel.focus else None,
        overlays=tuple(tuple(_mirrored_shape(shape, width) for shape in shapes) for shapes in panel.overlays),
        paused=_mirrored_page(panel.paused, width) if panel.paused else None,
        targets=tuple(target.mirrored(width) for target in panel.targets),
        progress=tuple(
            replace(
                progress,
                rect=progress.rect.mirrored(width),
                places=tuple(place.mirrored(width) for place in progress.places),
                line=tuple(line.mirrored(width) for line in progress.line),
            )
            for progress in panel.progress
        ),
    )


def _mirrored_page(page: Page, width: float) -> Page:
    return replace(
        page,
        lines=tuple(line.mirrored(width) for line in page.lines),
        shapes=tuple(_mirrored_shape(shape, width) for shape in page.shapes),
    )


def _mirrored_shape(shape: Shape, width: float) -> Shape:
    if isinstance(shape, Box | PictureBox):
        return replace(shape, rect=shape.rect.mirrored(width))
    if isinstance(shape, Stroke):
        return replace(shape, x0=width - shape.x0, x1=width - shape.x1)
    if isinstance(shape, Glyph):
        rect = shape.rect.mirrored(width)
        return replace(shape, rect=rect, x=rect.x + (shape.x - shape.rect.x))
    return replace(shape, x=width - shape.x)
