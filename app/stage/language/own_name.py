"""What a language is called by those who speak it."""

from PySide6.QtCore import QLocale


def own_name(tag: str) -> str:
    """Name a language as it names itself, with a capital first: "Svenska"; one that Qt does not know is its tag."""
    locale = QLocale(tag.replace("-", "_"))
    name = "" if locale.language() == QLocale.Language.C else locale.nativeLanguageName()
    if locale.language() == QLocale.Language.English:
        name = "English"  # and not "British English"
    return name[:1].upper() + name[1:] if name else tag
