"""The row of buttons for whoever uses the screen by touch alone: set at the foot of the screen, which leaves it its room."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil

from app.layout.drawings import Box, Drawing, Stroke
from app.layout.drawings import mirrored as mirrored_drawing
from app.layout.margins import LEAST_STROKE_PX, Margins
from app.layout.plan import Page
from app.layout.rect import Rect
from app.layout.text.block import TextBlock, line_em
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import Role, TypeScale
from app.value import replace, value

LEAST_SIDE_MM = 15.0  # what a finger hits without aiming
LEAST_SIDE_PX = 44.0
PAD_EM, TALL_EM = 0.6, 0.2  # what a button has beside its word, and over and under it
GAP_EM = 0.35
BOX_EM, BOX_GAP_EM, BOX_LINE_EM = 0.66, 0.4, 0.08  # the box before the word of a button that stays pressed
TICK = ((0.2, 0.52), (0.42, 0.76), (0.82, 0.24))  # in shares of the box
EDGE_ARC_MINUTES = 3.0
LEAST_REST = 0.55  # of the screen's height, which stays for what is shown
LEAST_LINES = 3.1  # of the headline at its least, which have room in that
MOST_COVERED = 0.25  # of the screen's height, where the row has no room of its own


@value
class RowLabel:
    """What a button says; one that `toggles` stays pressed, and has a box that is ticked then."""

    word: Paragraph
    toggles: bool = False


@value
class RowButton:
    """A button: where it is pressed, and what it looks like, raised and pressed."""

    rect: Rect
    raised: Page
    pressed: Page

    def mirrored(self, width: float) -> "RowButton":
        """Give the button on a display `width` px wide that is read from right to left."""
        return RowButton(self.rect.mirrored(width), _mirrored(self.raised, width), _mirrored(self.pressed, width))


@value
class TouchRow:
    """The buttons in the order of reading; over the bottom margin of the screen `foot` px are left free for them.

    A foot of 0 px says that there is no such room: then the row covers what is there.
    """

    buttons: tuple[RowButton, ...]
    foot: int

    @property
    def rect(self) -> Rect:
        """The rectangle around all buttons, in px of the display."""
        rects = [button.rect for button in self.buttons]
        left, top = min(rect.x for rect in rects), min(rect.y for rect in rects)
        return Rect(left, top, max(rect.right for rect in rects) - left, max(rect.bottom for rect in rects) - top)

    def button_at(self, x: float, y: float) -> int | None:
        """Give the number of the button at a point, None where there is none."""
        return next((number for number, button in enumerate(self.buttons) if button.rect.contains(x, y)), None)

    def mirrored(self, width: float) -> "TouchRow":
        """Give the row on a display `width` px wide that is read from right to left."""
        return TouchRow(tuple(each.mirrored(width) for each in self.buttons), self.foot)


def lay_out_row(labels: Sequence[RowLabel], margins: Margins) -> TouchRow:
    """Set the buttons in as few lines as their words have room in.

    They are of the size of other small texts, or where there is no room for that, of a smaller one.
    """
    scale = margins.scale
    normal = TypeScale(scale.display, scale.cap_height)
    ideal = scale.ideal(Role.BUTTON)
    for px, most_lines in ((ideal, 1), (scale.least(Role.BUTTON), len(labels)), (normal.least(Role.BUTTON), len(labels))):
        row = _Setting(labels, margins, px)
        if row.fits and len(row.lines) <= most_lines and row.foot <= _most_foot(margins, normal):
            return row.placed(row.foot)
    for px in range(normal.least(Role.BUTTON), 0, -1):
        row = _Setting(labels, margins, px)
        if row.fits and row.height <= MOST_COVERED * margins.height:
            break
    return row.placed(0)


def _most_foot(margins: Margins, normal: TypeScale) -> float:
    """Tell what the row may take: enough is left for the promise of legibility, and for most of what is shown."""
    rest = max(LEAST_REST * margins.height, LEAST_LINES * normal.least(Role.HEADLINE) * Role.HEADLINE.style.pitch + margins.margin)
    return margins.height - margins.margin - rest


class _Setting:
    """The buttons at one size of type, in px."""

    def __init__(self, labels: Sequence[RowLabel], margins: Margins, px: int) -> None:
        self._labels, self._margins, self._px = labels, margins, px
        self._side = max(LEAST_SIDE_PX, ceil(LEAST_SIDE_MM / margins.scale.display.mm_per_px))
        self._line = max(line_em(label.word) for label in labels) * px
        self._button_height = max(self._line + 2 * TALL_EM * px, min(self._side, margins.margin + self._line))
        self._gap = GAP_EM * px
        self._widths = [max(self._inner(label) + 2 * PAD_EM * px, self._side) for label in labels]
        self.lines = list(self._broken())

    @property
    def fits(self) -> bool:
        """Whether every button has room in the width."""
        return max(self._widths) <= self._room

    @property
    def height(self) -> float:
        """The height of all lines."""
        return len(self.lines) * (self._button_height + self._gap) - self._gap

    @property
    def foot(self) -> int:
        """What the rest of the screen leaves free over the bottom margin."""
        return ceil(self.height - self._below + self._gap)

    @property
    def _below(self) -> float:
        """How far the last line's ground reaches into the bottom margin, of which its words keep clear."""
        return (self._button_height - self._line) / 2

    @property
    def _room(self) -> float:
        return self._margins.width - 2 * self._margins.margin

    def placed(self, foot: int) -> TouchRow:
        """Place them, the last line's words on the bottom margin."""
        margins = self._margins
        top = margins.height - margins.margin + self._below - self.height
        buttons: list[RowButton] = []
        for number, line in enumerate(self.lines):
            x, y = float(margins.margin), top + number * (self._button_height + self._gap)
            for place in line:
                buttons.append(self._button(place, Rect(x, y, self._widths[place], self._button_height)))
                x += self._widths[place] + self._gap
        return TouchRow(tuple(buttons), foot)

    def _broken(self) -> Iterator[list[int]]:
        line: list[int] = []
        x = 0.0
        for place, width in enumerate(self._widths):
            if line and x + width > self._room:
                yield line
                line, x = [], 0.0
            line.append(place)
            x += width + self._gap
        yield line

    def _inner(self, label: RowLabel) -> float:
        return (label.word.width + (BOX_EM + BOX_GAP_EM if label.toggles else 0.0)) * self._px

    def _button(self, place: int, rect: Rect) -> RowButton:
        return RowButton(rect, self._page(place, rect, ticked=False), self._page(place, rect, ticked=True))

    def _page(self, place: int, rect: Rect, *, ticked: bool) -> Page:
        """Light words on dark, and the other way about while it is pressed: each with an edge that parts it from any ground."""
        label, px = self._labels[place], self._px
        edge, ground = ("deep", "white") if ticked else ("white", "deep")
        stroke = max(LEAST_STROKE_PX, self._margins.scale.display.px(EDGE_ARC_MINUTES))
        radius = 0.3 * px
        drawings: list[Drawing] = [Box(rect, edge, radius), Box(rect.inset(stroke), ground, max(0.0, radius - stroke))]
        x, y = rect.x + (rect.width - self._inner(label)) / 2, rect.y + (rect.height - self._line) / 2
        if label.toggles:
            box = Rect(x, rect.y + (rect.height - BOX_EM * px) / 2, BOX_EM * px, BOX_EM * px)
            drawings += _tick_box(box, max(LEAST_STROKE_PX, BOX_LINE_EM * px), edge, ground, ticked=ticked)
            x += (BOX_EM + BOX_GAP_EM) * px
        block = TextBlock(label.word, px, label.word.width * px, 1.0)
        return Page(block.placed(x, y, edge, ground=ground), tuple(drawings))


def _tick_box(box: Rect, line: float, colour: str, ground: str, *, ticked: bool) -> list[Drawing]:
    drawings: list[Drawing] = [Box(box, colour, line), Box(box.inset(line), ground, 0.0)]
    if ticked:
        points = [(box.x + x * box.width, box.y + y * box.height) for x, y in TICK]
        drawings += [Stroke(*one, *other, 1.5 * line, colour) for one, other in pairwise(points)]
    return drawings


def _mirrored(page: Page, width: float) -> Page:
    lines = tuple(line.mirrored(width) for line in page.lines)
    return replace(page, lines=lines, drawings=tuple(mirrored_drawing(drawing, width) for drawing in page.drawings))
