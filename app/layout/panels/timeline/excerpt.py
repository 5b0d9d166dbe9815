"""Which milestones stay where not all of them have room."""

from collections.abc import Sequence
from itertools import pairwise

from app.layout.panels.timeline.texts import MilestoneText

MOST_STANDING = 24  # of a shortened timeline: no overview has room for more


def excerpts(in_time: Sequence[MilestoneText]) -> tuple[tuple[MilestoneText, ...], ...]:
    """Give the milestones that stay, one fewer each time, in the order of time.

    Its ends and the newest that is reached always stay; the least important leaves first, among equals the one whose
    neighbours are nearest to each other in time, so that what stays is spread evenly.
    """
    standing = list(in_time)
    found: list[tuple[MilestoneText, ...]] = []
    while True:
        leaving = [
            (text.importance, standing[place + 1].first_day - standing[place - 1].first_day, -place)
            for place, text in enumerate(standing)
            if 0 < place < len(standing) - 1 and not text.prominent
        ]
        if not leaving:
            return tuple(found)
        del standing[-min(leaving)[2]]
        if len(standing) <= MOST_STANDING:
            found.append(tuple(standing))


def longest_run(in_time: Sequence[MilestoneText], standing: Sequence[MilestoneText]) -> int:
    """Give the place of the one that stands before the most in a row that do not."""
    places = {text.number: place for place, text in enumerate(in_time)}
    runs = [places[after.number] - places[before.number] for before, after in pairwise(standing)]
    return runs.index(max(runs))
