"""The lines of a paragraph in a given width: full ones, balanced ones, and ones without a lone last word. Widths in em.

No line has more than MOST_CHARACTERS, but a notice that is all on one; none ends within a name that has room on a line of
its own.
"""

from bisect import bisect_right
from collections.abc import Sequence

from app.layout.text.paragraph import Paragraph, Word, paragraph_of
from app.layout.text.type_scale import Role
from app.layout.text.word_breaking import broken_word
from app.layout.text.wording import MOST_CHARACTERS
from app.value import value

MOST_BALANCED = 60  # words: a longer text is no title, and its lines are even enough
LONE_WORD_COST = 0.15
HANGING_WORD_COST = 0.08
HANGING_LETTERS = 3
DASHES = frozenset("–—-")
LEADING_DASH_COST = 0.3  # a dash belongs to the end of a line, where there is room for it
TOLERANCE = 1e-9  # em: what adding up widths may be off


@value
class Broken:
    """A paragraph in lines: `cuts[i]` to before `cuts[i + 1]` are the words of line i; long words stand in pieces."""

    paragraph: Paragraph
    cuts: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.cuts) - 1

    def line(self, place: int) -> tuple[Word, ...]:
        """Give the words of one line."""
        return self.paragraph.words[self.cuts[place] : self.cuts[place + 1]]

    def gaps(self, place: int) -> tuple[float, ...]:
        """Give the white space before each word of a line, in em; the first has none."""
        return (0.0, *self.paragraph.gaps[self.cuts[place] + 1 : self.cuts[place + 1]])

    def bounds(self, place: int) -> tuple[int, int]:
        """Tell which characters of the wording a line is: the first, and the one after the last."""
        bounds = self.paragraph.bounds
        return bounds[self.cuts[place]][0], bounds[self.cuts[place + 1] - 1][1]

    def width(self, place: int) -> float:
        """Give the width of one line in em."""
        start, stop = self.cuts[place], self.cuts[place + 1]
        return self.paragraph.ends[stop - 1] - _origin(self.paragraph, start)


def lines_of(paragraph: Paragraph, width: float) -> Broken:
    """Break a paragraph into lines of `width` em, each as full as can be; a word wider than that is broken."""
    if _is_one_line(paragraph, width):
        return Broken(paragraph, (0, len(paragraph.words)))
    if _breaks_words(paragraph, width):
        return _with_pieces(paragraph, width)
    return Broken(paragraph, tuple(_full_cuts(paragraph, width)))


def line_count(paragraph: Paragraph, width: float) -> int:
    """Count the lines that a paragraph takes in `width` em."""
    if _is_one_line(paragraph, width):
        return 1
    if _breaks_words(paragraph, width):
        return len(_with_pieces(paragraph, width))
    return len(_full_cuts(paragraph, width)) - 1


def words_in_lines(paragraph: Paragraph, start: int, lines: int, width: float) -> int | None:
    """Tell before which word a text that begins with the word `start` ends, when it fills so many lines of `width` em.

    None where a name is to stay whole or a word is to be broken: that depends on where the text ends.
    """
    if paragraph.held or paragraph.role is Role.NOTICE or _breaks_words(paragraph, width):
        return None
    return _full_cuts(paragraph, width, start, lines)[-1]


def _full_cuts(paragraph: Paragraph, width: float, start: int = 0, most: int | None = None) -> list[int]:
    """Cut between words, none of which is wider than the line, from the word `start` on, into at most so many lines."""
    ends, gaps, counts = paragraph.ends, paragraph.gaps, paragraph.counts
    held = _held(paragraph, width)
    cuts, total = [start], len(ends)
    origin, before = _origin(paragraph, start), _count_before(paragraph, start)
    while start < total and (most is None or len(cuts) <= most):
        fits = bisect_right(ends, origin + width + TOLERANCE, start)
        if counts[fits - 1] - before > MOST_CHARACTERS:
            fits = bisect_right(counts, before + MOST_CHARACTERS, start, fits)
        while fits in held:
            fits -= 1
        start = max(start + 1, fits)
        cuts.append(start)
        if start < total:
            origin, before = ends[start - 1] + gaps[start], counts[start - 1] + (gaps[start] > 0)
    return cuts


def widest_whole(paragraph: Paragraph) -> float:
    """Tell how wide a line must be for all that is to stay whole in it, words and names, in em."""
    names = (paragraph.ends[stop - 1] - _origin(paragraph, first) for first, stop in _names(paragraph.held))
    return max(paragraph.widest, *names, 0.0)


def balanced(paragraph: Paragraph, width: float) -> Broken:
    """Break into as few lines as `lines_of`, as even as can be, none of which ends in a short word where another break is as good.

    The breaks with the least cost among all, found line by line from the end (after Knuth and Plass).
    """
    broken = lines_of(paragraph, width)
    if len(paragraph.words) > MOST_BALANCED:
        return without_widow(paragraph, width)
    if len(broken) < 2 or _breaks_words(paragraph, width):
        return _accompanied(broken, width)
    cuts = _cheapest(paragraph, width, broken.cuts)
    return _accompanied(Broken(paragraph, cuts), width) if cuts else broken


def without_widow(paragraph: Paragraph, width: float) -> Broken:
    """Break as `lines_of`, but a last word that would stand alone takes the word before it along."""
    return _accompanied(lines_of(paragraph, width), width)


def _accompanied(broken: Broken, width: float) -> Broken:
    """Give a lone last word the word before it, or the name, where the line that gives it keeps two at least."""
    cuts = broken.cuts
    if len(broken) < 2 or cuts[-1] - cuts[-2] != 1 or cuts[-2] - cuts[-3] < 3:
        return broken
    start, held = cuts[-2] - 1, _held(broken.paragraph, width)
    while start in held:
        start -= 1
    if start - cuts[-3] < 2 or not _fits(broken.paragraph, start, cuts[-1], width):
        return broken
    return Broken(broken.paragraph, (*cuts[:-2], start, cuts[-1]))


def _is_one_line(paragraph: Paragraph, width: float) -> bool:
    """Tell whether it is a notice with room on one line: the limit is for blocks of text, in which the eye must find the next line."""
    return paragraph.role is Role.NOTICE and bool(paragraph.words) and paragraph.width <= width + TOLERANCE


def _breaks_words(paragraph: Paragraph, width: float) -> bool:
    """Tell whether a word is wider than a line, or longer."""
    return paragraph.widest > width + TOLERANCE or paragraph.longest > MOST_CHARACTERS


def _held(paragraph: Paragraph, width: float) -> frozenset[int]:
    """Name the words with which no line begins in this width: those inside a name that has room on a line."""
    if not paragraph.held:
        return frozenset()
    return frozenset(
        place for first, stop in _names(paragraph.held) if _fits(paragraph, first, stop, width) for place in range(first + 1, stop)
    )


def _names(held: Sequence[int]) -> list[tuple[int, int]]:
    """Find where names begin and end, counted in words."""
    names: list[tuple[int, int]] = []
    for place in held:
        if names and names[-1][1] == place:
            names[-1] = (names[-1][0], place + 1)
        else:
            names.append((place - 1, place + 1))
    return names


def _fits(paragraph: Paragraph, start: int, stop: int, width: float) -> bool:
    """Tell whether the words from `start` to before `stop` have room on one line."""
    own = paragraph.ends[stop - 1] - _origin(paragraph, start)
    return own <= width + TOLERANCE and paragraph.counts[stop - 1] - _count_before(paragraph, start) <= MOST_CHARACTERS


def _cheapest(paragraph: Paragraph, width: float, fullest: Sequence[int]) -> tuple[int, ...] | None:
    """Find the breaks with the least cost among all that take as few lines as the `fullest`, none of which begins after theirs."""
    words, total, held = paragraph.words, len(paragraph.words), _held(paragraph, width)
    target = paragraph.width / (len(fullest) - 1)
    costs: dict[int, tuple[float, tuple[int, ...]]] = {total: (0.0, (total,))}
    for line in reversed(range(len(fullest) - 1)):
        fresh: dict[int, tuple[float, tuple[int, ...]]] = {}
        nearest = min(costs, default=total + 1)
        for start in range(fullest[line], line - 1, -1):
            furthest = _furthest(paragraph, start, width)
            if furthest < nearest:
                break  # from here, and from all words before, the line does not reach where the next may begin
            for stop in range(max(start + 1, nearest), furthest + 1) if start not in held else ():
                if stop not in costs:
                    continue
                own = paragraph.ends[stop - 1] - _origin(paragraph, start)
                cost = costs[stop][0] + _line_cost(own, target, words[start:stop], is_last=stop == total)
                if start not in fresh or cost < fresh[start][0]:
                    fresh[start] = (cost, (start, *costs[stop][1]))
        costs = fresh
    return costs[0][1] if 0 in costs else None


def _furthest(paragraph: Paragraph, start: int, width: float) -> int:
    """Tell before which word a line ends at the furthest that begins with this one."""
    furthest = bisect_right(paragraph.ends, _origin(paragraph, start) + width + TOLERANCE, start)
    return bisect_right(paragraph.counts, _count_before(paragraph, start) + MOST_CHARACTERS, start, furthest)


def _line_cost(own: float, target: float, words: Sequence[Word], *, is_last: bool) -> float:
    """Tell what a line costs: its distance from the even width, a lone last word, a short word hanging at its end, a leading dash."""
    cost = ((own - target) / target) ** 2 + (LEADING_DASH_COST if words[0].text in DASHES else 0.0)
    if is_last:
        return cost + (LONE_WORD_COST if len(words) == 1 else 0.0)
    hangs = len(words[-1].text) <= HANGING_LETTERS and words[-1].text not in DASHES
    return cost + (HANGING_WORD_COST if hangs else 0.0)


def _origin(paragraph: Paragraph, start: int) -> float:
    """Tell where a line that begins with this word begins, in em from the paragraph's left edge on a single line."""
    return paragraph.ends[start - 1] + paragraph.gaps[start] if start else 0.0


def _count_before(paragraph: Paragraph, start: int) -> int:
    """Tell how many characters stand before a line that begins with this word, on a single line, the space before it too."""
    return paragraph.counts[start - 1] + (paragraph.gaps[start] > 0) if start else 0


def _with_pieces(paragraph: Paragraph, width: float) -> Broken:
    """Break the words that are wider than the line, until their pieces fit; each begins a line of its own."""
    lines = _Lines(paragraph, width)
    names = {first: stop for first, stop in _names(paragraph.held) if _fits(paragraph, first, stop, width)}
    for place, (word, bounds, gap) in enumerate(zip(paragraph.words, paragraph.bounds, paragraph.gaps, strict=True)):
        if place in names:
            last, before = names[place] - 1, _count_before(paragraph, place)
            lines.make_room(paragraph.ends[last] - _origin(paragraph, place), paragraph.counts[last] - before, gap)
        rest: Word | None = word
        start, stop = bounds
        while rest is not None and (rest.width > width + TOLERANCE or rest.characters > MOST_CHARACTERS):
            head, rest = broken_word(rest, width, paragraph.measurer)
            cut = stop - sum(len(span.text) for span in rest.spans) if rest else stop
            lines.add_piece(head, (start, cut), ends_line=rest is not None)
            start = cut
        if rest is not None:
            lines.add(rest, (start, stop), gap, held=place in paragraph.held and start == bounds[0])
    return lines.broken()


class _Lines:
    """The lines of a paragraph as they are filled, one word or piece of a word after the other."""

    def __init__(self, paragraph: Paragraph, width: float) -> None:
        self._paragraph = paragraph
        self._width = width
        self._words: list[Word] = []
        self._bounds: list[tuple[int, int]] = []
        self._gaps: list[float] = []
        self._cuts = [0]
        self._held: list[int] = []
        self._used = 0.0
        self._count = 0

    def add(self, word: Word, bounds: tuple[int, int], gap: float, *, held: bool) -> None:
        """Take a word onto the open line, or onto a new one where it has no room; a `held` one goes on with a name."""
        if held:
            self._held.append(len(self._words))
        self.make_room(word.width, word.characters, gap)
        if self._is_open:
            self._used += gap + word.width
            self._count += (gap > 0) + word.characters
        else:
            self._used, self._count = word.width, word.characters
        self._append(word, bounds, gap)

    def make_room(self, width: float, count: int, gap: float) -> None:
        """End the open line where so much does not go onto it after a gap."""
        if self._used + gap + width > self._width + TOLERANCE or self._count + (gap > 0) + count > MOST_CHARACTERS:
            self._end_line()

    def add_piece(self, head: Word, bounds: tuple[int, int], *, ends_line: bool) -> None:
        """Take the first piece of a wide word onto a new line, which ends with it unless it is all that is left of the word."""
        self._end_line()
        self._append(head, bounds, 0.0)
        self._used, self._count = head.width, head.characters
        if ends_line:
            self._end_line()

    def broken(self) -> Broken:
        """Give all lines."""
        self._end_line()
        return Broken(paragraph_of(self._paragraph, self._words, self._bounds, self._gaps, tuple(self._held)), tuple(self._cuts))

    @property
    def _is_open(self) -> bool:
        return len(self._words) > self._cuts[-1]

    def _append(self, word: Word, bounds: tuple[int, int], gap: float) -> None:
        self._words.append(word)
        self._bounds.append(bounds)
        self._gaps.append(gap)

    def _end_line(self) -> None:
        if self._is_open:
            self._cuts.append(len(self._words))
