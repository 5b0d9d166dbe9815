"""Sentences of a paragraph."""

from app.layout.text.sentences import sentence_bounds


def sentences(paragraph: str) -> tuple[str, ...]:
    """The sentences in order, joined by single spaces the paragraph; "bl.a. i maj" ends none."""
    return tuple(paragraph[start:stop] for start, stop in sentence_bounds(paragraph))
