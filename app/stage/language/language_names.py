"""Names of languages for "Unofficial translation from …": those that Sweden's municipalities write in most.

A name is the one by which Qt knows the language (`QLocale.languageToString`); one that is not here is told in English.
"""

from app.layout.translatable import QT_TRANSLATE_NOOP

CONTEXT = "languages"

LANGUAGE_NAMES = (
    QT_TRANSLATE_NOOP("languages", "Swedish"),
    QT_TRANSLATE_NOOP("languages", "English"),
    # the national minorities' that Qt knows
    QT_TRANSLATE_NOOP("languages", "Finnish"),
    QT_TRANSLATE_NOOP("languages", "Northern Sami"),
    QT_TRANSLATE_NOOP("languages", "Lule Sami"),
    QT_TRANSLATE_NOOP("languages", "Southern Sami"),
    QT_TRANSLATE_NOOP("languages", "Yiddish"),
    # the neighbours'
    QT_TRANSLATE_NOOP("languages", "Danish"),
    QT_TRANSLATE_NOOP("languages", "Norwegian Bokmål"),
    QT_TRANSLATE_NOOP("languages", "Norwegian Nynorsk"),
    QT_TRANSLATE_NOOP("languages", "Icelandic"),
    QT_TRANSLATE_NOOP("languages", "Estonian"),
    QT_TRANSLATE_NOOP("languages", "Latvian"),
    QT_TRANSLATE_NOOP("languages", "Lithuanian"),
    QT_TRANSLATE_NOOP("languages", "German"),
    QT_TRANSLATE_NOOP("languages", "Polish"),
    # the inhabitants'
    QT_TRANSLATE_NOOP("languages", "Albanian"),
    QT_TRANSLATE_NOOP("languages", "Arabic"),
    QT_TRANSLATE_NOOP("languages", "Bosnian"),
    QT_TRANSLATE_NOOP("languages", "Central Kurdish"),
    QT_TRANSLATE_NOOP("languages", "Chinese"),
    QT_TRANSLATE_NOOP("languages", "Croatian"),
    QT_TRANSLATE_NOOP("languages", "French"),
    QT_TRANSLATE_NOOP("languages", "Hungarian"),
    QT_TRANSLATE_NOOP("languages", "Kurdish"),
    QT_TRANSLATE_NOOP("languages", "Pashto"),
    QT_TRANSLATE_NOOP("languages", "Persian"),
    QT_TRANSLATE_NOOP("languages", "Romanian"),
    QT_TRANSLATE_NOOP("languages", "Russian"),
    QT_TRANSLATE_NOOP("languages", "Serbian"),
    QT_TRANSLATE_NOOP("languages", "Somali"),
    QT_TRANSLATE_NOOP("languages", "Spanish"),
    QT_TRANSLATE_NOOP("languages", "Thai"),
    QT_TRANSLATE_NOOP("languages", "Tigrinya"),
    QT_TRANSLATE_NOOP("languages", "Turkish"),
    QT_TRANSLATE_NOOP("languages", "Ukrainian"),
)
