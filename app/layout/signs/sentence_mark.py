"""The mark of the sentence that is read aloud, for whoever reads along: the words on a ground of their own where they stand.

On the paper that ground is the sun, which alone would not stand out from it: a bar below each line does.
"""

from collections.abc import Iterator, Sequence

from app.layout.aloud import Sentence, Stretch
from app.layout.carried import Carried, carried
from app.layout.drawings import PictureBox
from app.layout.plan import PanelName
from app.layout.rect import Rect
from app.layout.shown import Shown
from app.layout.text.block import ASCENT
from app.layout.text.line import PlacedLine
from app.layout.text.paragraph import SPACES, Measurer
from app.layout.text.wording import SOFT_HYPHEN
from app.value import value

ABOVE_EM = 0.8  # over a line's baseline: two lines of a headline, which stand closest, touch there
BELOW_EM = 0.28
BAR_EM = 0.06  # of the bar that lies in the line: what hangs from the letters is above it
PAD_EM = 0.1  # half of a space, so that the next sentence's first letter stays free
GROUNDS = {"paper": ("sun", "on_sun", "accent"), "deep": ("sun", "on_sun", ""), "sun": ("on_sun", "sun", "")}
"""By the ground of the panel: the mark's ground, the colour of the words on it, and the bar's, "" for none."""


@value
class SentenceMark:
    """Where the words of a sentence stand, in px of the display, and in which colours of the theme they are marked.

    `words` are the lines in the colour that they have on `boxes`, `lines` as they are without a mark, where a bar touches
    them; `picture` is what is described, with a frame of `stroke` px.
    """

    panel: PanelName
    colour: str
    bar_colour: str
    boxes: tuple[Rect, ...] = ()
    bars: tuple[Rect, ...] = ()
    words: tuple[PlacedLine, ...] = ()
    lines: tuple[PlacedLine, ...] = ()
    picture: Rect | None = None
    stroke: float = 0.0

    @property
    def rects(self) -> tuple[Rect, ...]:
        """All that it takes of the screen."""
        return (*self.boxes, *self.bars, *((self.picture,) if self.picture else ()))


def mark_of(sentence: Sentence, panels: Sequence[Shown], stroke: float, measurer: Measurer, *, right_to_left: bool) -> SentenceMark | None:
    """Mark a sentence where it stands among what is shown; None where it does not. `stroke` is at least four arc minutes, in px."""
    for shown in panels:
        if shown.plan.name is PanelName.MASTHEAD or (sentence.item not in (None, shown.page.item) and _turns_items(shown)):
            continue
        picture = next((d.rect for d in shown.page.drawings if isinstance(d, PictureBox) and d.which == sentence.picture), None)
        if picture is not None:
            return SentenceMark(shown.plan.name, "sun", "accent", picture=picture.within(shown.plan.rect), stroke=stroke)
        found = [(line, part) for line in shown.page.lines for part in _parts(line, sentence.stretches, shown, sentence.item)]
        if found:
            return _marked(found, shown, stroke, measurer, right_to_left=right_to_left)
    return None


def _turns_items(shown: Shown) -> bool:
    """Tell whether a panel's pages are its items': only one of them is on."""
    return shown.plan.name in (PanelName.QUOTES, PanelName.TIMELINE) and len(shown.plan.pages) > 1


def _parts(line: PlacedLine, stretches: Sequence[Stretch], shown: Shown, item: int | None) -> Iterator[Carried]:
    target = shown.plan.target(item) if item is not None and shown.plan.targets else None
    for stretch in stretches:
        part = carried(line, stretch)
        # Two milestones may be of one year: the program's own words have no key that tells them apart.
        if part is not None and (stretch.wording.sources or target is None or target.contains(*line.rect.centre)):
            yield part


def _marked(
    found: Sequence[tuple[PlacedLine, Carried]], shown: Shown, stroke: float, measurer: Measurer, *, right_to_left: bool
) -> SentenceMark:
    colour, text_colour, bar_colour = GROUNDS[shown.plan.ground]
    boxes: list[Rect] = []
    bars: list[Rect] = []
    for line, part in found:
        left, right = _extent(line, part, measurer, right_to_left=right_to_left)
        left, width = left - PAD_EM * line.px, right - left + 2 * PAD_EM * line.px
        # Ink that reaches beyond that of most lines, as in Arabic, has its room in the line's own box.
        above = max(ABOVE_EM * line.px, line.baseline - line.rect.y - (ASCENT - ABOVE_EM) * line.px)
        below = max(BELOW_EM * line.px, line.rect.bottom - line.baseline)
        boxes.append(Rect(left, line.baseline - above, width, above + below))
        bars.append(Rect(left, line.baseline + below - BAR_EM * line.px, width, max(stroke, BAR_EM * line.px)))
    lines = tuple(line for line, _ in found)
    words = tuple(line._replace(spans=tuple(span._replace(colour=text_colour) for span in line.spans)) for line in lines)
    near = tuple(line for line in shown.page.lines if any(bar.overlaps(line.rect) for bar in bars)) if bar_colour else ()
    return SentenceMark(shown.plan.name, colour, bar_colour, tuple(boxes), tuple(bars) if bar_colour else (), words, near)


def _extent(line: PlacedLine, part: Carried, measurer: Measurer, *, right_to_left: bool) -> tuple[float, float]:
    """Give from where to where on a line the characters of a part stand, in px."""
    if part.start <= line.start and part.stop >= line.stop:
        return line.rect.x, line.rect.right
    first = _drawn(line, part.start)
    last = len(line.text) if part.stop >= line.stop else _drawn(line, part.stop)
    pens = [_pen(line, first, measurer, right_to_left=right_to_left, at_end=False)]
    pens.append(_pen(line, last, measurer, right_to_left=right_to_left, at_end=True))
    return min(pens), max(pens)


def _drawn(line: PlacedLine, place: int) -> int:
    """Tell how many characters of a line are drawn before a place in its wording."""
    return min(len(line.text), len(SPACES.sub(" ", line.wording.text[line.start : place].replace(SOFT_HYPHEN, ""))))


def _pen(line: PlacedLine, count: int, measurer: Measurer, *, right_to_left: bool, at_end: bool) -> float:
    """Tell where so many characters of a line end, or where the next one begins, in px."""
    place = 0
    starts = []
    for span in line.spans:
        place = line.text.find(span.text, place)
        starts.append(place)
        place += len(span.text)
    spans = list(zip(line.spans, starts, strict=True))
    inside = [(span, start) for span, start in spans if (start < count if at_end else start <= count)] or spans[:1]
    span, start = inside[-1]
    before = span.text[: max(0, count - start)]
    advance = min(span.width, measurer.advance(before, span.weight) * line.px)
    return span.x + span.width - advance if right_to_left else span.x + advance
