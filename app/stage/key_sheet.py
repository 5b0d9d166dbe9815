"""The sheet of the keys, in the words of what is on the screen."""

from app.layout.panels.sheet import KEYS, SheetPanel, sheet_of
from app.layout.text.paragraph import Typesetter
from app.stage.behaviour import Behaviour
from app.stage.keys import CONTEXT, rows, shown_keys
from app.stage.language import words as word
from app.stage.language.punctuation import isolated
from app.stage.language.words import Words


def key_sheet(words: Words, behaviour: Behaviour, setter: Typesetter) -> SheetPanel:
    """The keys that work in this behaviour."""
    shown = tuple(
        (shown_keys(row, right_to_left=words.right_to_left), words.word(row.does, CONTEXT))
        for row in rows(preview=behaviour.preview, letter_keys=behaviour.letter_keys)
    )
    chord = isolated(behaviour.staff_chord) if words.right_to_left else behaviour.staff_chord
    foot = words.word(word.STAFF_CHORD).format(chord=chord) if behaviour.staff_chord else ""
    return sheet_of(words.word(KEYS), shown, foot, setter)
