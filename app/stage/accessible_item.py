"""What a screen reader is told of one thing on the screen, as data."""

from dataclasses import dataclass
from enum import Enum, auto

from app.layout.rect import Rect


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


@dataclass(frozen=True, slots=True)
class Spoken:
    """One thing: its name is its whole text; `description` is what is heard after the name when it takes the focus.

    `rect` is its place in px of the panel of glass, or None for all of what it is a part of. `chosen` is the place of the
    item that a visitor has chosen, in a list that lets one choose.
    """

    part: Part
    name: str
    description: str = ""
    rect: Rect | None = None
    items: tuple["Spoken", ...] = ()
    chosen: int | None = None


NOTHING = Spoken(Part.GROUP, "")
