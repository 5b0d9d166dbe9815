"""A long text in pages: broken at sentences where they fit, else at words, at most 70 words a page."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.layout.text.block import FULL, Breaking, TextBlock, lines_within
from app.layout.text.line import PlacedLine
from app.layout.text.line_breaking import HANGING_LETTERS, lines_of, words_in_lines
from app.layout.text.paragraph import Paragraph
from app.layout.text.sentences import sentence_bounds
from app.value import value

MOST_WORDS = 70
PARAGRAPH_GAP_EM = 0.55
PAUSE = re.compile(r"[,;،–—][\"'”’»)\]]*$")
MOVES = (-1, 1, -2, 2)  # words by which a cut within a sentence may move, the nearest first
HANGING = 2  # the cost of an end that is worse than any other
LEAST_PART_WORDS = 2  # of what a cut that moves leaves on either side


@value
class PageShape:
    """The box of a page in px, how its text is set, and how many words go on it at most."""

    width: float
    height: float
    px: int
    pitch: float
    breaking: Breaking = FULL
    most_words: int = MOST_WORDS

    @property
    def lines(self) -> int:
        """How many lines of a text whose ink goes into any line go on a page."""
        return lines_within(self.height, self.px, self.pitch)

    def lines_of(self, paragraph: Paragraph) -> int:
        """Tell how many lines of a paragraph go on a page."""
        return lines_within(self.height, self.px, self.pitch, paragraph)

    def block(self, paragraph: Paragraph) -> TextBlock:
        """Set a paragraph for this page."""
        return TextBlock(paragraph, self.px, self.width, self.pitch, self.breaking)


@value
class TextPage:
    """One page: pieces of paragraphs, one below the other; a word that goes on over the page is in both as pieces."""

    blocks: tuple[TextBlock, ...]

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(len(block.paragraph.words) for block in self.blocks)

    @property
    def height(self) -> float:
        """Its height in px."""
        return sum(block.height for block in self.blocks) + sum(gap_px(block) for block in self.blocks[1:])

    def placed(self, x: float, y: float, colour: str) -> tuple[PlacedLine, ...]:
        """Place its paragraphs one below the other, from x, y."""
        lines: tuple[PlacedLine, ...] = ()
        for i, block in enumerate(self.blocks):
            y += gap_px(block) if i else 0.0
            lines += block.placed(x, y, colour)
            y += block.height
        return lines


def gap_px(block: TextBlock) -> float:
    """Give the space above a paragraph that is not the first of its page, in px."""
    return PARAGRAPH_GAP_EM * block.px


def sentences(paragraph: Paragraph) -> list[tuple[int, int]]:
    """Find where its sentences begin and end, counted in words; what leads on to another with a colon is one."""
    bounds: list[tuple[int, int]] = []
    start = 0
    words, ends = paragraph.words, frozenset(stop for _, stop in sentence_bounds(paragraph.wording.text))
    for i, (word, (_, stop)) in enumerate(zip(words, paragraph.bounds, strict=True)):
        if i + 1 == len(words) or stop in ends or (word.text.endswith(":") and not words[i + 1].text[:1].islower()):
            bounds.append((start, i + 1))
            start = i + 1
    return bounds


def text_pages(
    paragraphs: Sequence[Paragraph],
    shape: PageShape,
    first_height: float | None = None,
    first_words: int = 0,
    *,
    most_pages: int | None = None,
) -> tuple[TextPage, ...] | None:
    """Set paragraphs in pages of that shape, or None where not even one line has room, or `most_pages` are not enough.

    The first page may be lower, `first_height` px, and have `first_words` words already: what has no room on it begins the
    second one, and the first has no blocks.
    """
    if any(shape.lines_of(paragraph) < 1 for paragraph in paragraphs):
        return None
    pages: list[TextPage] = []
    open_blocks: list[TextBlock] = []
    used_words = first_words
    if first_height is not None and not _begins(paragraphs, shape, first_height, first_words):
        pages.append(TextPage(()))
        used_words = 0

    def height() -> float:
        return first_height if first_height is not None and not pages else shape.height

    def close() -> None:
        nonlocal used_words
        if open_blocks:
            pages.append(TextPage(tuple(open_blocks)))
            open_blocks.clear()
        used_words = 0

    for paragraph in paragraphs:
        start_of_piece = 0
        continues = False
        for start, stop in _pieces(paragraph, shape):
            before = open_blocks[:-1] if continues else open_blocks
            used_with_it = used_words - (start - start_of_piece) + stop - start_of_piece
            grown = shape.block(paragraph.part(start_of_piece, stop)) if used_with_it <= shape.most_words else None
            if grown is not None and TextPage((*before, grown)).height <= height() + 0.01:
                open_blocks[:] = [*before, grown]
                used_words = used_with_it
            else:
                close()
                if most_pages is not None and len(pages) >= most_pages:
                    return None  # for the piece in hand begins another
                start_of_piece = start
                open_blocks.append(shape.block(paragraph.part(start, stop)))
                used_words = stop - start
            continues = True
    close()
    found = tuple(page for whole in pages for page in _without_overlong(whole, shape))
    return None if most_pages is not None and len(found) > most_pages else found


def _begins(paragraphs: Sequence[Paragraph], shape: PageShape, height: float, words: int) -> bool:
    """Tell whether the first piece of a text goes into so many px of height, after so many words."""
    first = next((paragraph for paragraph in paragraphs if paragraph.words), None)
    if first is None:
        return True
    start, stop = next(_pieces(first, shape))
    return words + stop - start <= shape.most_words and shape.block(first.part(start, stop)).height <= height + 0.01


def _pieces(paragraph: Paragraph, shape: PageShape) -> Iterator[tuple[int, int]]:
    """Find the sentences, and the parts of those that are too long for one page, as even as can be."""
    for start, stop in sentences(paragraph):
        sentence = paragraph.part(start, stop)
        if stop - start <= shape.most_words and shape.block(sentence).lines <= shape.lines_of(sentence):
            yield start, stop
        else:
            yield from ((start + a, start + b) for a, b in _parts(sentence, shape))


def _parts(sentence: Paragraph, shape: PageShape) -> list[tuple[int, int]]:
    """Cut a sentence into the fewest parts that fit, even them out, and let none end in a short word."""
    total = len(sentence.words)
    fewest = _cut(sentence, shape, shape.most_words)
    even = -(-total // len(fewest))
    for most in range(even, min(shape.most_words, even + 6)):
        evened = _cut(sentence, shape, most)
        if len(evened) == len(fewest):
            return _tidied(evened, sentence, shape)
    return _tidied(fewest, sentence, shape)


def _tidied(parts: list[tuple[int, int]], sentence: Paragraph, shape: PageShape) -> list[tuple[int, int]]:
    """Move each cut by a word or two to where a reader pauses, or at least away from a short word that belongs to what follows."""

    def fits(start: int, stop: int) -> bool:
        part = sentence.part(start, stop)
        return stop - start <= shape.most_words and shape.block(part).lines <= shape.lines_of(part)

    tidied = parts[:1]
    for start, stop in parts[1:]:
        before = tidied[-1][0]
        near = (start + move for move in MOVES if before + LEAST_PART_WORDS <= start + move <= stop - LEAST_PART_WORDS)
        better = sorted(near, key=lambda cut: _ending_cost(sentence.words[cut - 1].text))
        own = _ending_cost(sentence.words[start - 1].text)
        cut = next(
            (cut for cut in better if _ending_cost(sentence.words[cut - 1].text) < own and fits(before, cut) and fits(cut, stop)), start
        )
        tidied[-1:] = [(before, cut), (cut, stop)]
    return tidied


def hanging_ends(pages: Sequence[TextPage]) -> int:
    """Count the pages, but for the last, that end in a short word which belongs to what follows."""
    return sum(_ending_cost(page.blocks[-1].paragraph.words[-1].text) == HANGING for page in pages[:-1] if page.blocks)


def _ending_cost(word: str) -> int:
    """Tell how badly a part ends with this word: least where a reader pauses, most after a short word that leads on."""
    if PAUSE.search(word):
        return 0
    return HANGING if len(word) <= HANGING_LETTERS else 1


def _cut(sentence: Paragraph, shape: PageShape, most: int) -> list[tuple[int, int]]:
    parts: list[tuple[int, int]] = []
    start, total = 0, len(sentence.words)
    while start < total:
        low, high = start + 1, min(total, start + most)
        known = words_in_lines(sentence, start, shape.lines_of(sentence), shape.width / shape.px)
        if known is not None:
            low = high = max(low, min(known, high))
        while low < high:
            middle = (low + high + 1) // 2
            if shape.block(sentence.part(start, middle)).lines <= shape.lines_of(sentence):
                low = middle
            else:
                high = middle - 1
        parts.append((start, low))
        start = low
    return parts


def _without_overlong(page: TextPage, shape: PageShape) -> list[TextPage]:
    """Cut a page whose single word takes more lines than the page has into further pages, piece by piece."""
    if page.height <= shape.height + 0.01:
        return [page]
    block = page.blocks[0]
    broken = lines_of(block.paragraph, block.width / block.px)
    step = shape.lines_of(block.paragraph)
    cuts = [broken.cuts[min(i, len(broken))] for i in range(0, len(broken) + step, step)]
    pages: list[TextPage] = []
    for first, last in pairwise(cuts):
        if last > first:
            pages.append(TextPage((shape.block(broken.paragraph.part(first, last)),)))
    return pages
