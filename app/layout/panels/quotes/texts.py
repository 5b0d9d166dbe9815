"""The quotes' texts, measured."""

from app.layout.text.paragraph import Paragraph
from app.value import value


@value
class QuoteTexts:
    """A quote and who said it."""

    text: Paragraph
    speaker: Paragraph
