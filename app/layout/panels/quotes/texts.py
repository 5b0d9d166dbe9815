"""The quotes' texts, measured."""

from app.layout.text.paragraph import Paragraph, Typesetter
from app.layout.text.type_scale import REGULAR, Role
from app.layout.text.wording import Piece
from app.value import value

MARKS = frozenset("\"'“”„‟‘’‚‛«»‹›「」『』")


@value
class QuoteTexts:
    """A quote and who said it; `marked` is the same text in quotation marks, for where no large one stands beside it."""

    text: Paragraph
    marked: Paragraph
    speaker: Paragraph


def quote_paragraphs(text: str, key: str, marks: tuple[str, str], setter: Typesetter) -> tuple[Paragraph, Paragraph]:
    """Measure a quote as it is, and in these marks; one that its writer has set in marks gets no others."""
    plain = setter.paragraph(text, REGULAR, Role.QUOTE, key)
    if text[:1] in MARKS and text[-1:] in MARKS:
        return plain, plain
    opening, closing = marks
    return plain, setter.pieces((Piece(opening, REGULAR), Piece(text, REGULAR, key), Piece(closing, REGULAR)), Role.QUOTE)
