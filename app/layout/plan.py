"""The picture as data: what stands where on the display, ready to be drawn and to be checked."""

from enum import StrEnum

from app.layout.drawings import Drawing
from app.layout.drawings import mirrored as mirrored_drawing
from app.layout.drawings import moved as moved_drawing
from app.layout.rect import Rect
from app.layout.text.line import PlacedLine
from app.value import replace, value


class PanelName(StrEnum):
    """The names of the parts of the screen; `panels/order.py` has them in their orders."""

    ALERT = "alert"
    NOTICE = "notice"
    MASTHEAD = "masthead"
    HEADLINE = "headline"
    LEAD = "lead"
    TIMELINE = "timeline"
    CEREMONY = "ceremony"
    QUOTES = "quotes"
    WEB = "web"
    STORY = "story"
    SHEET = "sheet"


@value
class Page:
    """One state of a panel: its drawings, its lines over them, its words for the dwell, and the item of the panel that it is of."""

    lines: tuple[PlacedLine, ...] = ()
    drawings: tuple[Drawing, ...] = ()
    words: int = 0
    item: int = 0
    in_round: bool = True

    def moved(self, dx: float, dy: float) -> "Page":
        """Give the same page elsewhere."""
        lines = tuple(line.moved(dx, dy) for line in self.lines)
        return replace(self, lines=lines, drawings=tuple(moved_drawing(drawing, dx, dy) for drawing in self.drawings))


@value
class Progress:
    """The mark that shows which quote or page is on and how much of its time has gone."""

    rect: Rect
    places: tuple[Rect, ...] = ()
    line: tuple[PlacedLine, ...] = ()
    on_dark: bool = True


@value
class PanelPlan:
    """One panel: its rectangle on the display, and its pages.

    `items` are the numbers of the items that can be chosen on it, none where these count from 0 without a gap. `overlays[i]` is
    drawn over the page while the i-th of them is chosen; `targets[i]` is where a tap chooses it, and on the sheet of the keys its
    frame, on the page where it begins. `paused` is drawn over the page while the rotation is paused, in the progress mark's place
    where `paused_covers_progress`.
    """

    name: PanelName
    rect: Rect
    pages: tuple[Page, ...]
    ground: str = "paper"
    focus: Rect | None = None
    overlays: tuple[tuple[Drawing, ...], ...] = ()
    targets: tuple[Rect, ...] = ()
    progress: tuple[Progress, ...] = ()
    paused: Page | None = None
    paused_covers_progress: bool = False
    items: tuple[int, ...] = ()

    @property
    def choices(self) -> tuple[int, ...]:
        """The numbers of the items that can be chosen on it, in their order."""
        return self.items or tuple(range(len(self.targets)))

    def target(self, item: int) -> Rect | None:
        """Tell where an item is chosen; None for one that does not stand on it."""
        place = self._place_of(item)
        return self.targets[place] if place is not None and place < len(self.targets) else None

    def overlay(self, item: int) -> tuple[Drawing, ...]:
        """Give what is drawn over the page while an item is chosen."""
        place = self._place_of(item)
        return self.overlays[place] if place is not None and place < len(self.overlays) else ()

    def item_at(self, x: float, y: float) -> int | None:
        """Give the item that a tap at a point chooses."""
        return next((item for item, target in zip(self.choices, self.targets, strict=True) if target.contains(x, y)), None)

    def _place_of(self, item: int) -> int | None:
        return self.choices.index(item) if item in self.choices else None


@value
class ScreenPlan:
    """What is on the display at one time: the overview, or one panel alone.

    `chosen_texts[i]` are the pages of milestone i's text, which stand in the panel `chosen_place` while it is chosen, and
    `chosen_pictures[i]` is its picture, in `picture_place`. `left_out` are the panels that found no room, `shortened` those that
    say less than they have to; both are shown alone too.
    """

    width: int
    height: int
    panels: tuple[PanelPlan, ...]
    left_out: tuple[PanelName, ...] = ()
    shortened: tuple[PanelName, ...] = ()
    chosen_texts: tuple[tuple[Page, ...], ...] = ()
    chosen_place: PanelName | None = None
    chosen_pictures: tuple[Page | None, ...] = ()
    picture_place: PanelName | None = None
    focus_stroke: float = 4.0
    growth: float = 0.0

    def panel(self, name: PanelName) -> PanelPlan | None:
        """Give the panel of that name, if it is on the screen."""
        return next((panel for panel in self.panels if panel.name is name), None)

    def mirrored(self) -> "ScreenPlan":
        """Give the plan for a script that is read from right to left."""
        return replace(
            self,
            panels=tuple(_mirrored_panel(panel, self.width) for panel in self.panels),
            chosen_texts=tuple(tuple(_mirrored_page(page, self.width) for page in pages) for pages in self.chosen_texts),
            chosen_pictures=tuple(_mirrored_page(page, self.width) if page else None for page in self.chosen_pictures),
        )


def _mirrored_panel(panel: PanelPlan, width: float) -> PanelPlan:
    return replace(
        panel,
        rect=panel.rect.mirrored(width),
        pages=tuple(_mirrored_page(page, width) for page in panel.pages),
        focus=panel.focus.mirrored(width) if panel.focus else None,
        overlays=tuple(tuple(mirrored_drawing(drawing, width) for drawing in drawings) for drawings in panel.overlays),
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
        drawings=tuple(mirrored_drawing(drawing, width) for drawing in page.drawings),
    )
