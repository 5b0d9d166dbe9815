"""What a screen reader is told of one thing on the screen, as data."""

from collections.abc import Iterable
from enum import Enum, auto

from app.layout.rect import Rect
from app.layout.text.line import PlacedLine
from app.layout.text.type_scale import Role
from app.value import value

SENTENCE_ENDS = ".!?…:;,"


class Part(Enum):
    """What a thing is; the interfaces give it Qt's role."""

    GROUP = auto()
    ALERT = auto()
    HEADING = auto()
    PARAGRAPH = auto()
    LABEL = auto()
    PICTURE = auto()
    LIST = auto()
    LIST_ITEM = auto()
    QUOTE = auto()
    STORY = auto()


@value
class Spoken:
    """One thing: its name is its whole text; `description` is what is heard after the name when it takes the focus.

    `rect` is its place in px of the display, or None for all of what it is a part of. `chosen` is the place of the item that
    a visitor has chosen, in a list that lets one choose.
    """

    part: Part
    name: str
    description: str = ""
    rect: Rect | None = None
    items: tuple["Spoken", ...] = ()
    chosen: int | None = None


NOTHING = Spoken(Part.GROUP, "")


def sentences(*parts: str) -> str:
    """Join texts so that a voice rests between them."""
    told = [part for part in parts if part]
    return " ".join(part if part[-1] in SENTENCE_ENDS or i == len(told) - 1 else f"{part}." for i, part in enumerate(told))


def said(lines: Iterable[PlacedLine], *, without: frozenset[Role] = frozenset()) -> tuple[str, ...]:
    """Give what lines show in the words of the texts that they come from: one string for each text, or part of it."""
    runs: list[list[PlacedLine]] = []
    for line in lines:
        if line.role in without:
            continue
        before = runs[-1][-1] if runs else None
        if before is not None and before.wording is line.wording and before.stop <= line.start:
            runs[-1].append(line)
        else:
            runs.append([line])
    return tuple(text for run in runs if (text := run[0].wording.said(run[0].start, run[-1].stop)))
