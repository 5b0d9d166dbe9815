"""A line of a file for a terminal, with a mark under a place in it; nothing of the file can command the terminal."""

import unicodedata

CUT = "…"
REPLACEMENT = "\ufffd"
TAB = "    "
_JOINERS = "\u200c\u200d"  # what scripts and emoji need between their signs
_REPLACED = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
_WITHOUT_WIDTH = frozenset(("Mn", "Me"))
_VOWELS_OF_HANGUL = range(0x1160, 0x1200)  # and its final consonants: they stand in the square of the letter before


def excerpt(line: str, column: int, cells: int, encoding: str = "utf-8") -> tuple[str, str]:
    """Return the line as a terminal shows it, in at most so many cells, and the line with the mark below it.

    `column` counts characters from 1; where it is 0 nothing is marked, and the mark's line is "". A line that is too long is cut
    around the place. A wide character takes two cells; control characters, and what `encoding` lacks, are replaced.
    """
    signs = [_shown(character, encoding) for character in line.rstrip("\r\n")]
    widths = [sum(map(cell_width, sign)) for sign in signs]
    place = min(max(column - 1, 0), len(signs))
    start, end = _window(widths, place, cells)
    cut = CUT if _is_in(CUT, encoding) else "."
    before, after = (cut if start else ""), (cut if end < len(signs) else "")
    mark = " " * (len(before) + sum(widths[start:place])) + "^"
    return before + "".join(signs[start:end]) + after, mark if column > 0 else ""


def cell_width(character: str) -> int:
    """How many cells of a terminal a character takes."""
    if unicodedata.category(character) in _WITHOUT_WIDTH or character in _JOINERS or ord(character) in _VOWELS_OF_HANGUL:
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _window(widths: list[int], place: int, cells: int) -> tuple[int, int]:
    """The signs from one to before another that have room, with the place among them and a cell for each cut."""
    if sum(widths) < cells:  # one is left for a mark behind the end
        return 0, len(widths)
    start = end = place
    room = cells - 2 * len(CUT) - 1
    used = 0
    while start > 0 and used + widths[start - 1] <= room // 2:
        start -= 1
        used += widths[start]
    while end < len(widths) and used + widths[end] <= room:
        used += widths[end]
        end += 1
    while start > 0 and used + widths[start - 1] <= room:
        start -= 1
        used += widths[start]
    return start, end


def _shown(character: str, encoding: str) -> str:
    if character == "\t":
        return TAB
    if unicodedata.category(character) in _REPLACED and character not in _JOINERS:
        character = REPLACEMENT
    return character if _is_in(character, encoding) else "?"


def _is_in(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
