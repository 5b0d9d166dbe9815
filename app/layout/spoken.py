"""What a screen reader is told of one thing on the screen, as data."""

from collections.abc import Iterable
from enum import Enum, auto

from app.layout.rect import Rect
from app.layout.text.line import PlacedLine
from app.layout.text.paragraph import Paragraph
from app.layout.text.type_scale import Role
from app.value import replace, value

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
    PASSAGE = auto()  # a text that takes the focus
    STORY = auto()


TEXTS = frozenset({Part.ALERT, Part.HEADING, Part.PARAGRAPH, Part.LABEL, Part.LIST_ITEM, Part.QUOTE, Part.PASSAGE})


@value
class Spoken:
    """One thing: its name is its whole text; `description` is what is heard after the name when it takes the focus.

    `rect` is its place in px of the display, where that is more than its text's. `lines` are those on the screen that show
    its text; of one that stands on another page there are none. `chosen` is the place of the item that a visitor has chosen,
    in a list that lets one choose. `language` is a BCP 47 tag, "" for the announcement's own.
    """

    part: Part
    name: str
    description: str = ""
    rect: Rect | None = None
    items: tuple["Spoken", ...] = ()
    chosen: int | None = None
    lines: tuple[PlacedLine, ...] = ()
    language: str = ""

    uncompared = ("lines",)

    def after(self, where: str) -> "Spoken":
        """Give it with what is said before its name."""
        return replace(self, name=sentences(where, self.name)) if where else self

    def before(self, more: str) -> "Spoken":
        """Give it with what is said after its description."""
        return replace(self, description=sentences(self.description, more)) if more else self

    @property
    def in_one(self) -> "Spoken":
        """The same with its description in its name, which every reader says once."""
        return replace(self, name=sentences(self.name, self.description), description="") if self.description else self

    @property
    def is_text(self) -> bool:
        """Whether it is text that can be read letter by letter."""
        return self.part in TEXTS

    @property
    def place(self) -> Rect | None:
        """Where it stands, in px of the display; None where nothing says it."""
        return self.rect or around(line.rect for line in self.lines)


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


def lines_of(lines: Iterable[PlacedLine], *texts: Paragraph | None) -> tuple[PlacedLine, ...]:
    """Give the lines that show these texts."""
    wordings = [text.wording for text in texts if text]
    return tuple(line for line in lines if line.wording in wordings)


def around(rects: Iterable[Rect]) -> Rect | None:
    """Give the least rectangle that holds these; None for none."""
    every = list(rects)
    if len(every) < 2:
        return every[0] if every else None
    x, y = min(rect.x for rect in every), min(rect.y for rect in every)
    return Rect(x, y, max(rect.right for rect in every) - x, max(rect.bottom for rect in every) - y)
