"""What the signs over the screen say, in the words of what is on."""

from app.announcement.screen import LetterKeys
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
HINT_ALOUD = QT_TRANSLATE_NOOP("words", "{key} reads aloud · F1 shows the keys")
NO_SPEECH = QT_TRANSLATE_NOOP("words", "Nothing can be read aloud here: there is no speech service.")


def sign_sentences(sign: Sign, words: Words, behaviour: Behaviour) -> tuple[str, ...]:
    """The sentence of a sign, or one for each second for which it is told that the screen goes back."""
    match sign:
        case Sign.RETURNS:
            return tuple(words.counted(RETURNS, RETURNS_ENGLISH, seconds) for seconds in range(max(1, warned_s(behaviour.return_s)), 0, -1))
        case Sign.HINT:
            if not behaviour.speaks or behaviour.letter_keys is LetterKeys.OFF:
                return (words.word(HINT),)
            key = isolated(written(ALOUD, behaviour.letter_keys)) if words.right_to_left else written(ALOUD, behaviour.letter_keys)
            return (words.word(HINT_ALOUD).format(key=key),)
        case Sign.NO_SPEECH:
            return (words.word(NO_SPEECH),)
