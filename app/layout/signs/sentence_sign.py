"""A short sentence of the program's own that stands over the screen for a while: set, and laid where it covers least."""

from collections.abc import Iterator, Sequence
from math import inf

from app.layout.drawings import Box, Drawing, PictureBox, bounds
from app.layout.margins import LEAST_STROKE_PX, Margins
from app.layout.plan import Page, PanelName, ScreenPlan
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
CLEAR_EM = 0.35  # what it keeps from what stands beside it, where there is room
MUCH_LESS = 0.6  # of what is covered, for a sign that is harder to read
TOUCHED = 0.05  # of a line's height: what may be covered of it before it can't be read any more
STEPS = 24  # places from the top to the bottom that are tried
COVERED_FOCUS = 1000.0
COVERED_PICTURE = 0.1
COVERED_MARK = 4.0  # a timeline's dots are small, and mean much
COVERED: dict[PanelName, float] = {PanelName.ALERT: 50.0, PanelName.NOTICE: 3.0, PanelName.MASTHEAD: 0.25}
"""What covering a px of a panel's text costs; 1 where nothing else is said."""


_Taken = tuple[float, float, float, float, float, bool]
"""What covering a px of it costs; left, top, right and bottom of what stands there; whether a part of it is of no use."""

_Pages = tuple[tuple[_Taken, ...], ...]
"""What stands in one place one after another: of pages it counts where most is covered, as a sign stays when they turn."""


@value
class SentenceSign:
    """A sign on a screen: its ground's rectangle in px, and its pages, of which each but the last stands for a second."""

    rect: Rect
    pages: tuple[Page, ...]


def lay_out_sign(sentences: Sequence[Paragraph], plan: ScreenPlan, margins: Margins, keep_clear: Sequence[Rect] = ()) -> SentenceSign:
    """Set sentences that stand there one after another, in one place; `keep_clear` is what they are not to cover if that can be.

    The plan is as a screen reads that is read from left to right, or mirrored already: a sign stands in its middle or at a side.
    """
    taken = tuple(_taken(plan, keep_clear))
    blocks, at = _set_and_placed(sentences, taken, margins)
    pad, stroke = PAD_EM * blocks[0].px, max(LEAST_STROKE_PX, margins.scale.display.px(EDGE_ARC_MINUTES))
    ground = at.inset(-pad).within(margins.screen).snapped()
    radius = 0.4 * blocks[0].px
    drawings = (Box(ground, "white", radius), Box(ground.inset(stroke), "deep", max(0.0, radius - stroke)))
    return SentenceSign(ground, tuple(Page(block.placed(at.x, at.y, "white", ground="deep"), drawings) for block in blocks))


def mirrored_lines(sign: SentenceSign) -> SentenceSign:
    """Give the same sign in the same place, its lines beginning at the right."""
    width = 2 * sign.rect.x + sign.rect.width
    pages = (Page(tuple(line.mirrored(width) for line in page.lines), page.drawings) for page in sign.pages)
    return SentenceSign(sign.rect, tuple(pages))


def _set_and_placed(sentences: Sequence[Paragraph], taken: Sequence[_Pages], margins: Margins) -> tuple[list[TextBlock], Rect]:
    """Set the sentences and find their place.

    A sign on few lines is read more quickly, a large one from further away: it is parted into more, and then as small as it may
    be, only where that covers much less.
    """
    best = ideal = _blocks(sentences, margins)
    px = margins.scale.least(Role.SIGN)
    least = [replace(block, px=px) for block in ideal if px < block.px]
    at, cost = _place(ideal, taken, margins)
    for blocks in (_narrower(ideal, margins), least, _narrower(least, margins) if least else []):
        if blocks and cost:
            there, less = _place(blocks, taken, margins)
            if less < MUCH_LESS * cost:
                best, at, cost = blocks, there, less
    return best, at


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


def _place(blocks: list[TextBlock], taken: Sequence[_Pages], margins: Margins) -> tuple[Rect, float]:
    """Find where the text covers least, and what that costs.

    Where nothing is covered it keeps clear of what is near; of equal places it is the lowest, in the middle.
    """
    px, text = blocks[0].px, _extent(blocks)
    there, best = text, (inf, inf)
    for at in _places(text, margins):
        ground = at.inset(-PAD_EM * px)
        cost = _cost(ground, taken, best[0])
        near = _cost(ground.inset(-CLEAR_EM * px), taken, best[1] if cost == best[0] else inf) if cost <= best[0] else inf
        if (cost, near) < best:
            there, best = at, (cost, near)
    return there, best[0]


def _places(text: Rect, margins: Margins) -> Iterator[Rect]:
    safe = _safe(margins)
    free_x, free_y = max(0.0, safe.width - text.width), max(0.0, safe.height - text.height)
    for step in range(STEPS, -1, -1):
        for side in (0.5, 0.0, 1.0):
            yield text.moved(safe.x + free_x * side, safe.y + free_y * step / STEPS)


def _cost(ground: Rect, taken: Sequence[_Pages], enough: float) -> float:
    """Tell what a ground costs, or anything over `enough` where it costs more.

    It is asked some hundred times for each sign: plain figures are quicker than rectangles.
    """
    left, top, right, bottom = ground.x, ground.y, ground.right, ground.bottom
    cost = 0.0
    for pages in taken:
        most = 0.0
        for page in pages:
            own = 0.0
            for weight, x, y, far_x, far_y, is_lost in page:
                if y < bottom and far_y > top and x < right and far_x > left:
                    width, height = min(right, far_x) - max(left, x), min(bottom, far_y) - max(top, y)
                    own += weight * (_lost(width, height, far_x - x, far_y - y) if is_lost else width * height)
            most = max(most, own)
        cost += most
        if cost > enough:
            break
    return cost


def _lost(width: float, height: float, whole_width: float, whole_height: float) -> float:
    """Tell how many px of a line are of no use where so many of them are covered: also the rest of it makes less sense."""
    return (width + whole_width) / 2 * whole_height if height > TOUCHED * whole_height else 0.0


def _taken(plan: ScreenPlan, keep_clear: Sequence[Rect]) -> Iterator[_Pages]:
    """What stands on the screen."""
    for panel in plan.panels:
        weight = COVERED.get(panel.name, 1.0)
        yield tuple(tuple(_figures(weight, line.rect, is_lost=True) for line in page.lines) for page in panel.pages)
        yield (tuple(_figures(weight, progress.rect, is_lost=True) for progress in panel.progress),)
        yield (tuple(_drawn(drawing, weight) for page in panel.pages[:1] for drawing in page.drawings),)
    yield (tuple(_figures(COVERED_FOCUS, rect, is_lost=False) for rect in keep_clear),)


def _drawn(drawing: Drawing, weight: float) -> _Taken:
    is_picture = isinstance(drawing, PictureBox)
    return _figures(COVERED_PICTURE if is_picture else COVERED_MARK * weight, bounds(drawing), is_lost=not is_picture)


def _figures(weight: float, rect: Rect, *, is_lost: bool) -> _Taken:
    return weight, rect.x, rect.y, rect.right, rect.bottom, is_lost
