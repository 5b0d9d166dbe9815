"""A short sentence of the program's own that stands over the screen for a while: set, and laid where it covers least."""

from collections.abc import Iterator, Sequence

from app.layout.drawings import Box, PictureBox, bounds
from app.layout.margins import LEAST_STROKE_PX, Margins
from app.layout.plan import Page, PanelName, PanelPlan, ScreenPlan
from app.layout.rect import Rect
from app.layout.text.block import BALANCED, TextBlock
from app.layout.text.line_breaking import widest_whole
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import Role, TypeScale
from app.value import replace, value

PAD_EM = 0.55  # what the ground has around its words
EDGE_ARC_MINUTES = 3.0  # the light edge that parts it from whatever ground is under it
NARROWER = 0.6  # of its width, for a sign on twice as many lines: as narrow as it can be, and a little more
MOST_HEIGHT = 0.2  # of the screen's height, for a sign at its ideal size
TOUCHED = 0.05  # of a line's height: what may be covered of it before it can't be read any more
STEPS = 24  # places from the top to the bottom that are tried
COVERED_FOCUS = 1000.0
COVERED_PICTURE = 0.1
COVERED_MARK = 4.0  # a timeline's dots are small, and mean much
COVERED: dict[PanelName, float] = {PanelName.ALERT: 50.0, PanelName.NOTICE: 3.0, PanelName.MASTHEAD: 0.4}
"""What covering a px of a panel's text costs; 1 where nothing else is said."""


_Taken = tuple[float, float, float, float, float, bool]
"""What covering a px of it costs; left, top, right and bottom of what stands there; whether a part of it is of no use."""


@value
class SentenceSign:
    """A sign on a screen: its ground's rectangle in px, and its pages, of which each but the last stands for a second."""

    rect: Rect
    pages: tuple[Page, ...]


def lay_out_sign(sentences: Sequence[Paragraph], plan: ScreenPlan, margins: Margins, keep_clear: Sequence[Rect] = ()) -> SentenceSign:
    """Set sentences that stand there one after another, in one place; `keep_clear` is what they are not to cover if that can be.

    The plan is as a screen reads that is read from left to right, or mirrored already: a sign stands in its middle or at a side.
    """
    wide = _blocks(sentences, margins)
    pad, stroke = PAD_EM * wide[0].px, max(LEAST_STROKE_PX, margins.scale.display.px(EDGE_ARC_MINUTES))
    taken = tuple(_taken(plan, keep_clear))
    blocks, at, cost = wide, *_place(_extent(wide), pad, taken, margins)
    narrow = _narrower(wide, margins) if cost else []
    if narrow:  # a sign on fewer lines is read more quickly: it is parted into more only where it covers less for that
        there, less = _place(_extent(narrow), pad, taken, margins)
        blocks, at = (narrow, there) if less < cost else (wide, at)
    ground = at.inset(-pad).within(margins.screen).snapped()
    radius = 0.4 * blocks[0].px
    drawings = (Box(ground, "white", radius), Box(ground.inset(stroke), "deep", max(0.0, radius - stroke)))
    return SentenceSign(ground, tuple(Page(block.placed(at.x, at.y, "white", ground="deep"), drawings) for block in blocks))


def mirrored_lines(sign: SentenceSign) -> SentenceSign:
    """Give the same sign in the same place, its lines beginning at the right."""
    width = 2 * sign.rect.x + sign.rect.width
    pages = (Page(tuple(line.mirrored(width) for line in page.lines), page.drawings) for page in sign.pages)
    return SentenceSign(sign.rect, tuple(pages))


def _blocks(sentences: Sequence[Paragraph], margins: Margins) -> list[TextBlock]:
    """Set the sentences in one size: the ideal one if they stay low, the least one, or what has room at all.

    On a screen so small that large text has no room even alone, the size is that of normal text: no sentence is ever cut.
    """
    role, scale = Role.SIGN, margins.scale
    normal = TypeScale(scale.display, scale.cap_height)
    safe = _safe(margins)
    smaller = range(normal.least(role), 0, -1)
    for px, most in ((scale.ideal(role), MOST_HEIGHT * margins.height), *((px, safe.height) for px in (scale.least(role), *smaller))):
        blocks = [TextBlock(sentence, px, safe.width, role.style.pitch, BALANCED) for sentence in sentences]
        if max(block.height for block in blocks) <= most:
            return blocks
    return blocks


def _narrower(blocks: list[TextBlock], margins: Margins) -> list[TextBlock]:
    """Give the same sentences on twice as many lines; nothing where they would not stay low, or not be narrower."""
    widest = max(map(_width_of, blocks))
    width = max(NARROWER * widest, *(block.px * widest_whole(block.paragraph) for block in blocks))
    narrow = [replace(block, width=width) for block in blocks]
    return narrow if width < widest and _extent(narrow).height <= MOST_HEIGHT * margins.height else []


def _extent(blocks: Sequence[TextBlock]) -> Rect:
    return Rect(0, 0, max(map(_width_of, blocks)), max(block.height for block in blocks))


def _width_of(block: TextBlock) -> float:
    return max(block.broken.width(line) for line in range(len(block.broken))) * block.px


def _safe(margins: Margins) -> Rect:
    """Where the words of a sign may stand."""
    return margins.screen.inset(margins.margin)


def _place(text: Rect, pad: float, taken: Sequence[_Taken], margins: Margins) -> tuple[Rect, float]:
    """Find where the text covers least, and what that costs; of equal places the lowest, in the middle."""
    costs = ((at, _cost(at.inset(-pad), taken)) for at in _places(text, margins))
    return min(costs, key=lambda place: place[1])


def _places(text: Rect, margins: Margins) -> Iterator[Rect]:
    safe = _safe(margins)
    free_x, free_y = max(0.0, safe.width - text.width), max(0.0, safe.height - text.height)
    for step in range(STEPS, -1, -1):
        for side in (0.5, 0.0, 1.0):
            yield text.moved(safe.x + free_x * side, safe.y + free_y * step / STEPS)


def _cost(ground: Rect, taken: Sequence[_Taken]) -> float:
    """Tell what a ground costs where it lies. It is asked some hundred times for each sign: plain figures are quicker than rectangles."""
    left, top, right, bottom = ground.x, ground.y, ground.right, ground.bottom
    cost = 0.0
    for weight, x, y, far_x, far_y, is_lost in taken:
        width, height = min(right, far_x) - max(left, x), min(bottom, far_y) - max(top, y)
        if width > 0 and height > 0:
            whole = far_y - y
            cost += weight * width * ((whole if height > TOUCHED * whole else 0.0) if is_lost else height)
    return cost


def _taken(plan: ScreenPlan, keep_clear: Sequence[Rect]) -> Iterator[_Taken]:
    """What stands on the screen: of all pages, so that a sign stays where it is when they turn."""
    for panel in plan.panels:
        weight = COVERED.get(panel.name, 1.0)
        for rect in _texts_of(panel):
            yield _figures(weight / max(1, len(panel.pages)), rect, is_lost=True)
        for drawing in (drawing for page in panel.pages[:1] for drawing in page.drawings):
            is_picture = isinstance(drawing, PictureBox)
            yield _figures(COVERED_PICTURE if is_picture else COVERED_MARK * weight, bounds(drawing), is_lost=not is_picture)
    for rect in keep_clear:
        yield _figures(COVERED_FOCUS, rect, is_lost=False)


def _figures(weight: float, rect: Rect, *, is_lost: bool) -> _Taken:
    return weight, rect.x, rect.y, rect.right, rect.bottom, is_lost


def _texts_of(panel: PanelPlan) -> Iterator[Rect]:
    for page in panel.pages:
        yield from (line.rect for line in page.lines)
    for progress in panel.progress:
        yield progress.rect
