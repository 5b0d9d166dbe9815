"""Marks the program's own words for translation; `stage` translates them."""

WORDS = "words"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 # the name that lupdate looks for
    """Mark a text for translation and give it back; Qt's own function of this name is Qt's, and gives mypy an object."""
    del context
    return text
