"""What the buttons of the row say, in the words of what is on."""

from PySide6.QtCore import QLocale

from app.layout.translatable import QT_TRANSLATE_NOOP
from app.stage.language.words import Words
from app.stage.state.touch import RowKey

CONTEXT = "touch"

ROW_WORDS = {
    RowKey.LARGE: QT_TRANSLATE_NOOP("touch", "Large text"),
    RowKey.PAUSE: QT_TRANSLATE_NOOP("touch", "Pause"),
    RowKey.HELP: QT_TRANSLATE_NOOP("touch", "Help"),
}
"""The buttons that say what they do; that of the languages names the next one in that one's own words."""


def row_word(key: RowKey, words: Words, next_language: str) -> str:
    """Give the word of a button; `next_language` is a BCP 47 tag."""
    return own_name(next_language) if key is RowKey.LANGUAGE else words.word(ROW_WORDS[key], CONTEXT)


def own_name(tag: str) -> str:
    """Name a language as it names itself, with a capital first: "Svenska"; one that Qt does not know is its tag."""
    locale = QLocale(tag.replace("-", "_"))
    name = "" if locale.language() == QLocale.Language.C else locale.nativeLanguageName()
    if locale.language() == QLocale.Language.English:
        name = "English"  # and not "British English"
    return name[:1].upper() + name[1:] if name else tag
