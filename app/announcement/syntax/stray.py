"""Mending lines that say nothing to TOML: spaces that are none, remarks that are not marked, words without a key."""

import re
from collections.abc import Iterator

from app.announcement.syntax.fault import Break, Fault, Mend
from app.announcement.syntax.statements import KEY

_ODD_SPACES = re.compile("[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]")
_IN_MARKS = re.compile(r'("(?:[^"\\]|\\.)*"|\'[^\']*\')')
_REMARK = re.compile(r"\s*(?P<sign>//|/\*|<!--|--|;|%|\*)\s*(?P<text>.*?)\s*(?:\*/|-->)?\s*$")


def odd_characters(broken: Break) -> Iterator[Mend]:
    """Give the line without the spaces and control characters that TOML refuses."""
    line = broken.text
    character = line[broken.column : broken.column + 1]
    if _ODD_SPACES.match(character):
        pieces = _IN_MARKS.split(line)
        mended = "".join(piece if place % 2 else _ODD_SPACES.sub(" ", piece) for place, piece in enumerate(pieces))
        yield broken.mend(Fault.ODD_SPACE, broken.column, mended.strip())
    elif character and (character < " " or character == "\x7f") and character != "\t":
        mended = "".join(each for each in line if each == "\t" or " " <= each != "\x7f")
        values = (("code_point", f"U+{ord(character):04X}"),)
        yield Mend(Fault.ODD_CHARACTER, broken.line + 1, broken.column + 1, ((broken.line, mended),), values=values)


def stray(broken: Break) -> Iterator[Mend]:
    """Give the line as a remark."""
    line = broken.text
    if broken.start != broken.line or not line.strip():
        return
    remark = _REMARK.match(line)
    if remark:
        yield broken.mend(Fault.REMARK, remark.start("sign"), f"# {remark['text']}")
    elif KEY.match(line) is None and line.lstrip()[:1] != "[":
        column = len(line) - len(line.lstrip()) + 1
        yield Mend(Fault.STRAY, broken.line + 1, column, ((broken.line, f"# {line.strip()}"),), loses=True)
