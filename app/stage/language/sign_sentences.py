"""What the signs over the screen say, in the words of what is on."""

from itertools import chain

from app.announcement.screen import LetterKeys
from app.layout.text.type_scale import SEMIBOLD
from app.layout.text.wording import Piece
from app.layout.translatable import QT_TRANSLATE_NOOP, translate
from app.stage.behaviour import Behaviour
from app.stage.language.punctuation import isolated
from app.stage.language.words import Words
from app.stage.letter_keys import written
from app.stage.state.event import Sign
from app.stage.visit import warned_s

ALOUD = "S"
RETURNS = translate("words", "The screen goes back to its start in %n second(s). Any key or tap keeps it here.", None, 2)
RETURNS_ENGLISH = (
    "The screen goes back to its start in %n second. Any key or tap keeps it here.",
    "The screen goes back to its start in %n seconds. Any key or tap keeps it here.",
)
HINT = QT_TRANSLATE_NOOP("words", "F1 shows the keys")
ALOUD_BEFORE_HINT = QT_TRANSLATE_NOOP("words", "{key} reads aloud,")
NO_SPEECH = QT_TRANSLATE_NOOP("words", "Nothing can be read aloud here: there is no speech service.")


def sign_sentences(sign: Sign, words: Words, behaviour: Behaviour) -> tuple[tuple[Piece, ...], ...]:
    """The sentence of a sign, or one for each second for which it is told that the screen goes back."""
    match sign:
        case Sign.RETURNS:
            seconds = range(max(1, warned_s(behaviour.return_s)), 0, -1)
            return tuple((Piece(words.counted(RETURNS, RETURNS_ENGLISH, each), SEMIBOLD),) for each in seconds)
        case Sign.HINT:
            if not behaviour.speaks or behaviour.letter_keys is LetterKeys.OFF:
                return (_of_parts(words.word(HINT)),)
            key = isolated(written(ALOUD, behaviour.letter_keys)) if words.right_to_left else written(ALOUD, behaviour.letter_keys)
            return (_of_parts(words.word(ALOUD_BEFORE_HINT).format(key=key), words.word(HINT)),)
        case Sign.NO_SPEECH:
            return ((Piece(words.word(NO_SPEECH), SEMIBOLD),),)


def _of_parts(*parts: str) -> tuple[Piece, ...]:
    """A sentence that breaks between its parts, and not within one that has room on a line."""
    spaced = ((Piece(" ", SEMIBOLD), Piece(part, SEMIBOLD, whole=True)) for part in parts)
    return tuple(chain.from_iterable(spaced))[1:]
