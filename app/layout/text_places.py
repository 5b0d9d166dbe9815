"""Where the characters of a spoken text stand on the display: the lines that show it know which of its words they have."""

from typing import NamedTuple

from app.layout.rect import Rect
from app.layout.spoken import Spoken


class Run(NamedTuple):
    """The characters from `start` to before `stop` of a text, and the line of the display on which they stand, in px."""

    start: int
    stop: int
    rect: Rect


class TextPlaces:
    """The places of the characters of one text.

    Within a line each character has an even share of the line's width: exact to a few px, which is enough to find a word by
    pointing or to put a mark under it. From `right_to_left` the first one stands at the right.
    """

    def __init__(self, spoken: Spoken, *, right_to_left: bool = False) -> None:
        self.runs = runs_of(spoken)
        self._right_to_left = right_to_left

    def character(self, offset: int) -> Rect | None:
        """Tell where a character stands, in px; None for one that is not on the display. What parts two lines ends the first."""
        run = next((run for run in reversed(self.runs) if run.start <= offset), None)
        if run is None or offset > run.stop:
            return None
        share = run.rect.width / max(1, run.stop - run.start)
        steps = min(offset, run.stop - 1) - run.start
        x = run.rect.right - (steps + 1) * share if self._right_to_left else run.rect.x + steps * share
        return Rect(x, run.rect.y, share, run.rect.height)

    def offset_at(self, x: float, y: float) -> int:
        """Tell which character stands at a point, in px of the display; -1 for none."""
        run = next((run for run in self.runs if run.rect.contains(x, y)), None)
        if run is None:
            return -1
        into = (run.rect.right - x if self._right_to_left else x - run.rect.x) / run.rect.width
        return run.start + min(int(into * (run.stop - run.start)), run.stop - run.start - 1)


def runs_of(spoken: Spoken) -> tuple[Run, ...]:
    """Find the words of each line in what is said of it, in their order; what is said otherwise than written is one run."""
    runs: list[Run] = []
    place = 0
    for line in spoken.lines:
        words = line.wording.said(line.start, line.stop)
        start = spoken.name.find(words, place) if words else -1
        if start >= 0:
            place = start + len(words)
            runs.append(Run(start, place, line.rect))
    whole = spoken.place
    if not runs and whole is not None and spoken.lines and spoken.name:
        return (Run(0, len(spoken.name), whole),)
    return tuple(runs)
