"""Which lines carry what is read aloud, and on which pages these stand."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.layout.aloud import Reading, Sentence, Stretch
from app.layout.drawings import PictureBox
from app.layout.plan import Page
from app.layout.text.line import PlacedLine
from app.layout.text.type_scale import Role
from app.layout.text.wording import count_of
from app.value import replace

LEAST_PART = 24  # characters on either side of a page's end that parts a sentence: fewer are said with the others
NEVER_READ = frozenset({Role.SENDER})  # the headline above a panel that is alone


class Carried(NamedTuple):
    """What a line carries of a stretch: characters of its own wording, and the same ones of the stretch's."""

    start: int
    stop: int
    of_start: int
    of_stop: int


def carried(line: PlacedLine, stretch: Stretch) -> Carried | None:
    """Tell what a line carries of a stretch, be it set from another wording of the same text of the announcement."""
    if line.role in NEVER_READ:
        return None
    own, other = line.wording, stretch.wording
    if own is other or own == other:
        start, stop = max(line.start, stretch.start), min(line.stop, stretch.stop)
        return Carried(start, stop, start, stop) if start < stop else None
    found = list(_shared(line, stretch))
    if not found:
        return None
    first, last = min(found), max(found)
    return Carried(first.start, last.stop, first.of_start, last.of_stop)


def _shared(line: PlacedLine, stretch: Stretch) -> Iterator[Carried]:
    for place, source in stretch.wording.sources:
        for own_place, own in line.wording.sources:
            if own.key != source.key:
                continue
            # Counted in characters of the announcement's text, which both have.
            first = max(own.start + max(0, line.start - own_place), source.start + max(0, stretch.start - place))
            last = min(own.stop, own.start + line.stop - own_place, source.stop, source.start + stretch.stop - place)
            if first < last:
                to_own, to_other = own_place - own.start, place - source.start
                yield Carried(first + to_own, last + to_own, first + to_other, last + to_other)


def carries(page: Page, sentence: Sentence) -> bool:
    """Tell whether anything of a sentence stands on a page."""
    if sentence.item is not None and sentence.item != page.item:
        return False
    if sentence.picture and any(isinstance(drawing, PictureBox) and drawing.which == sentence.picture for drawing in page.drawings):
        return True
    return any(carried(line, stretch) for stretch in sentence.stretches for line in page.lines)


def paged(sentences: Reading, pages: Sequence[Page]) -> Reading:
    """Give sentences with their pages; one that goes on over a page's end is parted there, where both parts are long enough.

    What stands nowhere goes with what is said before it, or with what comes after it where that belongs to the same item.
    """
    found: list[Sentence] = []
    page = 0
    for sentence in sentences:
        begun = next((number for number in range(page, len(pages)) if carries(pages[number], sentence)), None)
        page = page if begun is None else begun
        for part in _parted(sentence, pages, page) if begun is not None else (sentence,):
            found.append(part)
            page = part.page if part.page is not None else page
    return tuple(_with_neighbours_page(found, place) for place in range(len(found)))


def _with_neighbours_page(sentences: Sequence[Sentence], place: int) -> Sentence:
    sentence = sentences[place]
    if sentence.page is not None:
        return sentence
    before = next((each for each in reversed(sentences[:place]) if each.page is not None), None)
    after = next((each for each in sentences[place + 1 :] if each.page is not None), None)
    belongs = after is not None and after.item == sentence.item and (before is None or before.item != sentence.item)
    neighbour = after if belongs else before or after
    return replace(sentence, page=neighbour.page) if neighbour else sentence


def _parted(sentence: Sentence, pages: Sequence[Page], page: int) -> Iterator[Sentence]:
    """Part a sentence of one text at the ends of the pages, from the page on which it begins."""
    rest = replace(sentence, page=page)
    while len(rest.stretches) == 1 and page + 1 < len(pages):
        (stretch,) = rest.stretches
        stops = [part.of_stop for line in pages[page].lines if (part := carried(line, stretch))]
        cut = max(stops, default=stretch.stop)
        if cut >= stretch.stop or not carries(pages[page + 1], rest):
            break
        page += 1
        if _may_part(stretch, cut):
            yield _said_of(rest, Stretch(stretch.wording, stretch.start, cut), page - 1 if rest.page is None else rest.page)
            after = cut + len(stretch.wording.text[cut : stretch.stop]) - len(stretch.wording.text[cut : stretch.stop].lstrip())
            rest = _said_of(rest, Stretch(stretch.wording, after, stretch.stop), page)
    yield rest


def _may_part(stretch: Stretch, cut: int) -> bool:
    text = stretch.wording.text
    parts = text[stretch.start : cut], text[cut : stretch.stop]
    between_words = parts[1][:1].isspace() or count_of(parts[1][:1]) > 1
    return between_words and min(count_of(part.strip()) for part in parts) >= LEAST_PART


def _said_of(sentence: Sentence, stretch: Stretch, page: int) -> Sentence:
    return replace(sentence, text=stretch.wording.said(stretch.start, stretch.stop), stretches=(stretch,), page=page)
