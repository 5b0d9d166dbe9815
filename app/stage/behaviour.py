"""How a screen behaves."""

from app.announcement.screen import LetterKeys
from app.value import value


@value
class Behaviour:
    """How the screen behaves: in the lobby, or in the editor's window.

    `return_s` is None where it never returns by itself; `motion` False makes every change a jump; `staff_chord` is told at
    the foot of the keys' sheet, "" for none; with `rotate_languages` every round is in the next language; one that `speaks`
    reads aloud; `letter_keys` says whether single letters are keys.
    """

    preview: bool = False
    return_s: int | None = 60
    motion: bool = True
    staff_chord: str = ""
    rotate_languages: bool = False
    speaks: bool = False
    letter_keys: LetterKeys = LetterKeys.ON
