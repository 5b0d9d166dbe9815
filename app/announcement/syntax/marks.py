"""Quotation marks: those that TOML knows, those that people write, and those that a text in a language has."""

import re

CURLY = "“”„‟«»‹›‘’‚‛´`″"
"""What word processors, telephones and keyboards write in place of straight marks."""

_LANGUAGE = re.compile(r"^\s*language\s*=\s*[^A-Za-z\n]*([A-Za-z]{2,3})", re.MULTILINE)
_OUTER = {"sv": "””", "fi": "””", "de": "„“", "da": "»«", "nb": "«»", "nn": "«»", "no": "«»", "fr": "«»"}
_ENGLISH = "“”"
_STRAIGHT = re.compile(r'(?<!\\)"')
_SEPARATOR = re.compile(r'("\s*,\s*(?:[\w-]+\s*=\s*)?")')
_AT_EDGE = re.compile(rf'(?:(?<=[\[{{,=])|(?<=^))(?P<space>\s*)[{CURLY}]|["{CURLY}]+(?P<after>\s*(?=[\],}}]|$))')
_QUOTED = re.compile(r'(?P<before>\s*(?:[\w-]+\s*=\s*)?[\[{]?\s*(?:[\w-]+\s*=\s*)?")(?P<inner>.*)(?P<after>"[\s\]},]*)$')


def marks_of(text: str) -> str:
    """The two marks that stand around what is said, in the language that an announcement names."""
    language = _LANGUAGE.search(text)
    return _OUTER.get(language[1].lower(), _ENGLISH) if language else _ENGLISH


def straight_marks(text: str) -> list[int]:
    """Where straight marks stand that no backslash precedes."""
    return [mark.start() for mark in _STRAIGHT.finditer(text)]


def without_inner(text: str, marks: str) -> str:
    """Write the marks of a language for the straight ones within a text, before and after in turn."""
    count = 0

    def mark(_: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return marks[(count - 1) % 2]

    return _STRAIGHT.sub(mark, text)


def items_without_inner(line: str, marks: str) -> str | None:
    """Do that in each of the texts that stand in a line of a list or of a table in braces; None where there are none."""
    quoted = _QUOTED.match(line)
    if quoted is None:
        return None
    pieces = _SEPARATOR.split(quoted["inner"])
    mended = (piece if place % 2 else without_inner(piece, marks) for place, piece in enumerate(pieces))
    return quoted["before"] + "".join(mended) + quoted["after"]


def straightened(line: str) -> str:
    """Write straight marks for the curly ones that stand where a text of a list or of a table in braces begins or ends."""
    return _AT_EDGE.sub(lambda mark: f'{mark["space"]}"' if mark["space"] is not None else f'"{mark["after"]}', line)
