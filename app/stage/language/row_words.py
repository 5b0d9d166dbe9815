"""What the buttons of the row say, in the words of what is on."""

from app.layout.translatable import QT_TRANSLATE_NOOP
from app.stage.language.own_name import own_name
from app.stage.language.words import Words
from app.stage.state.touch import RowKey

CONTEXT = "touch"

ROW_WORDS = {
    RowKey.LARGE: QT_TRANSLATE_NOOP("touch", "Large text"),
    RowKey.SPEAK: QT_TRANSLATE_NOOP("touch", "Read aloud"),
    RowKey.PAUSE: QT_TRANSLATE_NOOP("touch", "Pause"),
    RowKey.HELP: QT_TRANSLATE_NOOP("touch", "Help"),
}
"""The buttons that say what they do; that of the languages names the next one in that one's own words."""


def row_word(key: RowKey, words: Words, next_language: str) -> str:
    """Give the word of a button; `next_language` is a BCP 47 tag."""
    return own_name(next_language) if key is RowKey.LANGUAGE else words.word(ROW_WORDS[key], CONTEXT)
