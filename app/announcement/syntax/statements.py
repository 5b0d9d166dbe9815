"""Where the statements of a text that may be broken begin, and what its lines look like."""

import re

LONGEST_LINE = 10_000
"""Characters of a line that is looked at closely: no text may have more, and some searches grow with the square."""

_TOKENS = re.compile(
    r'"""(?:[^"\\]|\\.|"{1,2}(?!"))*+(?:"{3,5}|\Z)'
    r"|'''(?:[^']|'{1,2}(?!'))*+(?:'{3,5}|\Z)"
    r'|"(?:[^"\\\n]|\\.)*+"?'
    r"|'[^'\n]*+'?"
    r"|\#[^\n]*+"
    r"|(?P<open>[\[{])|(?P<close>[\]}])|(?P<end>\n)",
    re.DOTALL,
)
_HEADER = re.compile(r"\s*\[\[?\s*[A-Za-z_][\w.\" -]*\]\]?\s*(#.*)?$")
_PAIR = re.compile(r"\s*[A-Za-z0-9_.-]+\s*=(?!=)")
KEY = re.compile(r"(?P<before>\s*(?P<key>[^\s=\"'\[\]{}#,][^=\"'\[\]{}#,]*?)\s*=\s*)(?P<value>.*)$", re.DOTALL)
"""A key with its value, also where neither is right."""


def statement_start(text: str, position: int) -> int:
    """Return the line, from 0, on which the statement begins that stands at a position up to which the text is right."""
    depth = start = 0
    for token in _TOKENS.finditer(text, 0, position):
        depth += (token["open"] is not None) - (token["close"] is not None)
        if token["end"] is not None and depth <= 0:
            start = token.end()
    return text.count("\n", 0, start)


def is_header(line: str) -> bool:
    """Whether a line looks like a table's name in brackets."""
    return len(line) <= LONGEST_LINE and _HEADER.match(line) is not None


def begins_statement(line: str) -> bool:
    """Whether a line looks like the beginning of a statement: a key with its sign, or a table's name."""
    return is_header(line) or _PAIR.match(line[:LONGEST_LINE]) is not None


def parted(value: str) -> tuple[str, str]:
    """Part a value from the remark after it; a # between quotation marks of any kind begins none."""
    if value.lstrip().startswith("#"):
        return "", value
    place = value.rfind("#")
    if place < 0 or (place and not value[place - 1].isspace()) or any(mark in value[place:] for mark in '"“”„»«'):
        return value.rstrip(), ""
    before = value[:place].rstrip()
    return before, value[len(before) :]
