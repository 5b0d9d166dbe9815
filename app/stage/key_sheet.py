"""The sheet of the keys, in the words of what is on the screen."""

from dataclasses import dataclass

from app.layout.paragraph import Typesetter
from app.layout.plan import ScreenPlan
from app.layout.type_scale import TypeScale
from app.stage import words as word
from app.stage.keys import CONTEXT, rows, shown_keys
from app.stage.manner import Manner
from app.stage.words import Words


@dataclass(frozen=True)
class KeySheet:
    """Its rows (how keys are written, what they do) and the line at its foot, "" for none."""

    title: str
    rows: tuple[tuple[str, str], ...]
    foot: str

    def plan(self, words: Words, scale: TypeScale, setter: Typesetter) -> ScreenPlan:
        """The sheet laid out."""
        from app.layout.sheet import lay_out_sheet  # not needed for the first picture

        plan = lay_out_sheet(self.title, self.rows, self.foot, words.word(word.PAGE_OF), scale, setter)
        return plan.mirrored() if words.right_to_left else plan


def key_sheet(words: Words, manner: Manner) -> KeySheet:
    """The keys that work in this manner."""
    shown = tuple(
        (shown_keys(row, right_to_left=words.right_to_left), words.word(row.does, CONTEXT)) for row in rows(preview=manner.preview)
    )
    foot = words.word(word.STAFF_CHORD).format(chord=manner.staff_chord) if manner.staff_chord else ""
    return KeySheet(words.word(word.KEYS), shown, foot)
