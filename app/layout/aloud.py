"""What is read aloud, as data: sentences in the announcement's own words and order, with what carries them on the screen."""

from collections.abc import Iterable
from typing import NamedTuple

from app.layout.text.paragraph import Paragraph
from app.layout.text.sentences import sentence_bounds
from app.layout.text.wording import Wording
from app.value import value


class Stretch(NamedTuple):
    """The characters of a text from `start` to before `stop`."""

    wording: Wording
    start: int
    stop: int


@value
class Sentence:
    """What is said at a time, and its language, a BCP 47 tag.

    `stretches` are the texts that it says, where lines may stand that show them; `picture` is the one that it describes, by its
    name in the plan. `item` is the panel's item that it belongs to, None where it belongs to all. `page` is where it begins:
    which of the pages that are turned along, None where it stands on whatever is on.
    """

    text: str
    language: str
    stretches: tuple[Stretch, ...] = ()
    picture: str = ""
    item: int | None = None
    page: int | None = None


Reading = tuple[Sentence, ...]
"""All that is read aloud at one place of the screen, in order."""


def sentences_of(paragraph: Paragraph | None, language: str, item: int | None = None) -> Reading:
    """Give the sentences of a text; none where there is no text."""
    if paragraph is None:
        return ()
    wording = paragraph.wording
    stretches = (Stretch(wording, *bound) for bound in sentence_bounds(wording.text))
    found = (Sentence(wording.said(each.start, each.stop), language, (each,), item=item) for each in stretches)
    return tuple(sentence for sentence in found if sentence.text)


def one_sentence(paragraphs: Iterable[Paragraph | None], language: str, item: int | None = None, joined: str = ", ") -> Reading:
    """Give short texts that belong together as one sentence, `joined` by what a voice rests at; signs that part them are not read."""
    there = [paragraph for paragraph in paragraphs if paragraph is not None and paragraph.words]
    text = joined.join(paragraph.said for paragraph in there).replace(" · ", ", ")
    stretches = tuple(Stretch(paragraph.wording, 0, len(paragraph.wording.text)) for paragraph in there)
    return (Sentence(text, language, stretches, item=item),) if text else ()


def words_told(text: str, language: str, item: int | None = None, picture: str = "") -> Reading:
    """Give the sentences of words that stand nowhere: a place among others, or what a picture shows."""
    parts = (" ".join(text[start:stop].split()) for start, stop in sentence_bounds(text))
    return tuple(Sentence(part, language, item=item, picture=picture) for part in parts if part)
