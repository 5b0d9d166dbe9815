"""A text as it is to be set, which remembers what it is for and where its words come from."""

import re
import unicodedata
from typing import NamedTuple

SOFT_HYPHEN = "\u00ad"
MOST_CHARACTERS = 80  # on a line; a wide one, as in Chinese, is two (WCAG 2.2, 1.4.8)
PLAIN = re.compile("[ -\xac\xae-\u02ff\u2010-\u2027]*")  # each of them is one


class Piece(NamedTuple):
    """A piece of a text in one weight, and the key of the announcement under which it stands, "" for the program's own words.

    `start` is its first character there, for the first piece of a key. A `whole` one, such as a name, goes on one line where
    a line is wide enough for it.
    """

    text: str
    weight: int
    key: str = ""
    start: int = 0
    whole: bool = False


class Source(NamedTuple):
    """A part of one text of the announcement: its key, and from which to before which character of it."""

    key: str
    start: int
    stop: int


class Wording(NamedTuple):
    """The characters of a whole text, and its pieces' sources: each with the place in `text` where it begins."""

    text: str
    sources: tuple[tuple[int, Source], ...] = ()

    def said(self, start: int, stop: int) -> str:
        """Give the characters from `start` to before `stop` as they are read: in ordinary spaces, without soft hyphens."""
        return " ".join(self.text[start:stop].replace(SOFT_HYPHEN, "").split())

    def within(self, start: int, stop: int) -> tuple[Source, ...]:
        """Tell from which parts of the announcement's texts the characters from `start` to before `stop` come."""
        found: list[Source] = []
        for place, source in self.sources:
            first, last = max(start, place), min(stop, place + source.stop - source.start)
            if first < last:
                found.append(Source(source.key, source.start + first - place, source.start + last - place))
        return tuple(found)


def count_of(text: str) -> int:
    """Count the characters of a text as WCAG 1.4.8 counts those of a line: a wide one, as in Chinese, is two."""
    return len(text) if PLAIN.fullmatch(text) else sum(map(_count, text))


def _count(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0  # it stands in the room of another
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def wording_of(pieces: tuple[Piece, ...]) -> Wording:
    """Join pieces; those of one key are parts of its text that follow each other."""
    sources: list[tuple[int, Source]] = []
    place = 0
    known: dict[str, int] = {}
    for piece in pieces:
        if piece.key and piece.text:
            start = known.get(piece.key, piece.start)
            stop = known[piece.key] = start + len(piece.text)
            before = sources[-1] if sources else None
            if before and before[1].key == piece.key and before[1].stop == start and before[0] + start - before[1].start == place:
                sources[-1] = (before[0], Source(piece.key, before[1].start, stop))
            else:
                sources.append((place, Source(piece.key, start, stop)))
        place += len(piece.text)
    return Wording("".join(piece.text for piece in pieces), tuple(sources))
