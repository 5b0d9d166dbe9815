"""The marks that a language sets around what somebody said, and between a person and what they are."""

from PySide6.QtCore import QLocale

NARROW_SPACE = "\u202f"  # no line ends at it

# Where Qt's tables, which are the Unicode CLDR's, tell something else than what the language's own readers expect in print.
MARKS = {
    QLocale.Language.French: (f"«{NARROW_SPACE}", f"{NARROW_SPACE}»"),  # CLDR leaves out the spaces that belong inside
    QLocale.Language.Danish: ("»", "«"),  # CLDR has the typewriter's English ones; print points them inwards
    QLocale.Language.Dutch: ("“", "”"),  # CLDR has single ones, which are lost at a distance and mistaken for an apostrophe
    QLocale.Language.Spanish: ("«", "»"),  # CLDR has English ones; the academies of the language ask for these first
}
SWISS = frozenset({QLocale.Country.Switzerland, QLocale.Country.Liechtenstein})
SWISS_MARKS = ("«", "»")  # print there has these in German too, and no spaces inside in French; CLDR has each language's own

ARABIC_COMMA, IDEOGRAPHIC_COMMA = "، ", "、"
IDEOGRAPHIC = frozenset({QLocale.Language.Chinese, QLocale.Language.Cantonese, QLocale.Language.Japanese})


def quotation_marks(locale: QLocale) -> tuple[str, str]:
    """The marks before and after a quote, with the spaces that belong inside them."""
    if locale.territory() in SWISS:
        return SWISS_MARKS
    if locale.language() in MARKS:
        return MARKS[locale.language()]
    opening, _, closing = locale.quoteString("\n", QLocale.QuotationStyle.StandardQuotation).partition("\n")
    return opening, closing


def comma(locale: QLocale) -> str:
    """The comma between two parts of a line, with the space after it where there is one."""
    if locale.script() == QLocale.Script.ArabicScript:
        return ARABIC_COMMA
    return IDEOGRAPHIC_COMMA if locale.language() in IDEOGRAPHIC else ", "


def isolated(text: str) -> str:
    """Keep the order of a text's own characters whatever stands around it (Unicode's FSI and PDI)."""
    return f"\u2068{text}\u2069"
