"""A short sentence of the program's own that stands over the screen for a while: set, and laid where it covers least."""

from collections.abc import Iterator, Sequence

from app.layout.drawings import Box, PictureBox, bounds
from app.layout.margins import LEAST_STROKE_PX, Margins
from app.layout.plan import Page, PanelName, PanelPlan, ScreenPlan
from app.layout.rect import Rect
from app.layout.text.block import BALANCED, TextBlock
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import Role, TypeScale
from app.value import value

PAD_EM = 0.55  # what the ground has around its words
EDGE_ARC_MINUTES = 3.0  # the light edge that parts it from whatever ground is under it
MOST_HEIGHT = 0.2  # of the screen's height, for a sign at its ideal size
TOUCHED = 0.05  # of a line's height: what may be covered of it before it can't be read any more
STEPS = 24  # places from the top to the bottom that are tried
COVERED_FOCUS = 1000.0
COVERED_PICTURE = 0.1
COVERED_MARK = 4.0  # a timeline's dots are small, and mean much
COVERED: dict[PanelName, float] = {PanelName.ALERT: 50.0, PanelName.NOTICE: 3.0, PanelName.MASTHEAD: 0.4}
"""What covering a px of a panel's text costs; 1 where nothing else is said."""


@value
class SentenceSign:
    """A sign on a screen: its ground's rectangle in px, and its pages, of which each but the last stands for a second."""

    rect: Rect
    pages: tuple[Page, ...]


def lay_out_sign(sentences: Sequence[Paragraph], plan: ScreenPlan, margins: Margins, keep_clear: Sequence[Rect] = ()) -> SentenceSign:
    """Set sentences that stand there one after another, in one place; `keep_clear` is what they are not to cover if that can be.

    The plan is as a screen reads that is read from left to right, or mirrored already: a sign stands in its middle or at a side.
    """
    blocks = _blocks(sentences, margins)
    width, height = max(map(_width_of, blocks)), max(block.height for block in blocks)
    pad, stroke = PAD_EM * blocks[0].px, max(LEAST_STROKE_PX, margins.scale.display.px(EDGE_ARC_MINUTES))
    at = _place(Rect(0, 0, width, height), pad, plan, margins, keep_clear)
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


def _width_of(block: TextBlock) -> float:
    return max(block.broken.width(line) for line in range(len(block.broken))) * block.px


def _safe(margins: Margins) -> Rect:
    """Where the words of a sign may stand."""
    return margins.screen.inset(margins.margin)


def _place(text: Rect, pad: float, plan: ScreenPlan, margins: Margins, keep_clear: Sequence[Rect]) -> Rect:
    """Find where the text covers least; of equal places the lowest, in the middle."""
    taken = list(_taken(plan))
    return min(_places(text, margins), key=lambda at: _cost(at.inset(-pad), taken, keep_clear))


def _places(text: Rect, margins: Margins) -> Iterator[Rect]:
    safe = _safe(margins)
    free_x, free_y = max(0.0, safe.width - text.width), max(0.0, safe.height - text.height)
    for step in range(STEPS, -1, -1):
        for side in (0.5, 0.0, 1.0):
            yield text.moved(safe.x + free_x * side, safe.y + free_y * step / STEPS)


def _cost(ground: Rect, taken: Sequence[tuple[float, Rect, bool]], keep_clear: Sequence[Rect]) -> float:
    focus = sum(COVERED_FOCUS * _area(rect.within(ground)) for rect in keep_clear)
    return focus + sum(weight * (_lost(rect, ground) if whole else _area(rect.within(ground))) for weight, rect, whole in taken)


def _lost(line: Rect, ground: Rect) -> float:
    """Tell what of a line can't be read under a ground, in px²: whatever is covered in part."""
    covered = line.within(ground)
    return covered.width * line.height if covered.height > TOUCHED * line.height else 0.0


def _area(rect: Rect) -> float:
    return rect.width * rect.height


def _taken(plan: ScreenPlan) -> Iterator[tuple[float, Rect, bool]]:
    """What covering a px of it costs, what stands on the screen, and whether a part of it is of no use.

    That is of all pages, so that a sign stays where it is when they turn.
    """
    for panel in plan.panels:
        weight = COVERED.get(panel.name, 1.0)
        for rect in _texts_of(panel):
            yield weight / max(1, len(panel.pages)), rect, True
        for drawing in (drawing for page in panel.pages[:1] for drawing in page.drawings):
            is_picture = isinstance(drawing, PictureBox)
            yield (COVERED_PICTURE if is_picture else COVERED_MARK * weight), bounds(drawing), not is_picture


def _texts_of(panel: PanelPlan) -> Iterator[Rect]:
    for page in panel.pages:
        yield from (line.rect for line in page.lines)
    for progress in panel.progress:
        yield progress.rect
