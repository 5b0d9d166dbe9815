"""The lines of a paragraph in a given width: full ones, balanced ones, and ones without a lone last word. Widths in em."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from app.layout.paragraph import Paragraph, Word, paragraph_of
from app.layout.word_breaking import broken_word

MOST_BALANCED = 60  # words: a longer text is no title, and its lines are even enough
LONE_WORD_COST = 0.15
HANGING_WORD_COST = 0.08
HANGING_LETTERS = 3
DASHES = frozenset("–—-")
LEADING_DASH_COST = 0.3  # a dash belongs to the end of a line, where there is room for it
TOLERANCE = 1e-9  # em: what adding up widths may be off


@dataclass(frozen=True, slots=True)
class Broken:
    """A paragraph in lines: `cuts[i]` to before `cuts[i + 1]` are the words of line i; long words stand in pieces."""

    words: tuple[Word, ...]
    ends: tuple[float, ...]
    space: float
    cuts: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.cuts) - 1

    def line(self, place: int) -> tuple[Word, ...]:
        """Give the words of one line."""
        return self.words[self.cuts[place] : self.cuts[place + 1]]

    def width(self, place: int) -> float:
        """Give the width of one line in em."""
        start, stop = self.cuts[place], self.cuts[place + 1]
        return self.ends[stop - 1] - (self.ends[start - 1] + self.space if start else 0.0)


def lines_of(paragraph: Paragraph, width: float) -> Broken:
    """Break a paragraph into lines of `width` em, each as full as can be; a word wider than that is broken."""
    if paragraph.widest > width + TOLERANCE:
        return _with_pieces(paragraph, width)
    ends, space = paragraph.ends, paragraph.space
    cuts, start, total = [0], 0, len(ends)
    while start < total:
        origin = ends[start - 1] + space if start else 0.0
        start = max(start + 1, bisect_right(ends, origin + width + TOLERANCE, start))
        cuts.append(start)
    return Broken(paragraph.words, ends, space, tuple(cuts))


def line_count(paragraph: Paragraph, width: float) -> int:
    """Count the lines that a paragraph takes in `width` em."""
    return len(lines_of(paragraph, width))


def balanced(paragraph: Paragraph, width: float) -> Broken:
    """Break into as few lines as `lines_of`, as even as can be, none of which ends in a short word where another break is as good.

    The breaks with the least cost among all, found line by line from the end (after Knuth and Plass).
    """
    broken = lines_of(paragraph, width)
    if len(paragraph.words) > MOST_BALANCED:
        return without_widow(paragraph, width)
    if len(broken) < 2 or paragraph.widest > width + TOLERANCE:
        return broken
    cuts = _cheapest(paragraph, width, len(broken))
    return Broken(paragraph.words, paragraph.ends, paragraph.space, cuts) if cuts else broken


def without_widow(paragraph: Paragraph, width: float) -> Broken:
    """Break as `lines_of`, but a last word that would stand alone takes the word before it along."""
    broken = lines_of(paragraph, width)
    cuts = broken.cuts
    if len(broken) < 2 or cuts[-1] - cuts[-2] != 1 or cuts[-2] - cuts[-3] < 3:
        return broken
    moved = Broken(broken.words, broken.ends, broken.space, (*cuts[:-2], cuts[-2] - 1, cuts[-1]))
    return moved if moved.width(len(moved) - 1) <= width + TOLERANCE else broken


def _cheapest(paragraph: Paragraph, width: float, count: int) -> tuple[int, ...] | None:
    """Find the breaks with the least cost in all."""
    ends, space, total = paragraph.ends, paragraph.space, len(paragraph.words)
    target = paragraph.width / count
    costs: list[tuple[float, tuple[int, ...]] | None] = [None] * total + [(0.0, (total,))]
    for lines_left in range(1, count + 1):
        fresh: list[tuple[float, tuple[int, ...]] | None] = [None] * (total + 1)
        for start in range(total):
            origin = ends[start - 1] + space if start else 0.0
            for stop in range(start + 1, total + 1):
                own = ends[stop - 1] - origin
                if own > width + TOLERANCE:
                    break
                rest = costs[stop] if (stop == total) == (lines_left == 1) else None
                if rest is None:
                    continue
                cost = rest[0] + _line_cost(own, target, paragraph.words[start:stop], is_last=stop == total)
                known = fresh[start]
                if known is None or cost < known[0]:
                    fresh[start] = (cost, (start, *rest[1]))
        costs = fresh
    return costs[0][1] if costs[0] else None


def _line_cost(own: float, target: float, words: Sequence[Word], *, is_last: bool) -> float:
    """Tell what a line costs: its distance from the even width, a lone last word, a short word hanging at its end, a leading dash."""
    cost = ((own - target) / target) ** 2 + (LEADING_DASH_COST if words[0].text in DASHES else 0.0)
    if is_last:
        return cost + (LONE_WORD_COST if len(words) == 1 else 0.0)
    hangs = len(words[-1].text) <= HANGING_LETTERS and words[-1].text not in DASHES
    return cost + (HANGING_WORD_COST if hangs else 0.0)


def _with_pieces(paragraph: Paragraph, width: float) -> Broken:
    """Break the words that are wider than the line, until their pieces fit; each begins a line of its own."""
    words: list[Word] = []
    cuts = [0]
    used = 0.0
    for word in paragraph.words:
        rest: Word | None = word
        while rest is not None and rest.width > width + TOLERANCE:
            if len(words) > cuts[-1]:
                cuts.append(len(words))
            head, rest = broken_word(rest, width, paragraph.measurer)
            words.append(head)
            used = head.width
            if rest is not None:
                cuts.append(len(words))
        if rest is None:
            continue
        if len(words) > cuts[-1] and used + paragraph.space + rest.width <= width + TOLERANCE:
            used += paragraph.space + rest.width
        else:
            if len(words) > cuts[-1]:
                cuts.append(len(words))
            used = rest.width
        words.append(rest)
    if len(words) > cuts[-1]:
        cuts.append(len(words))
    whole = paragraph_of(words, paragraph.space, paragraph.measurer)
    return Broken(whole.words, whole.ends, whole.space, tuple(cuts))
