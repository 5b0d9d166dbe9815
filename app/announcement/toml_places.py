"""Where in a TOML text what Python's parser refuses without a place stands; loaded only for that."""

import re
from collections.abc import Iterable

_TOKENS = re.compile(
    r'"""(?:[^"\\]|\\.|"{1,2}(?!"))*"""'
    r"|'''(?:[^']|'{1,2}(?!'))*'''"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*+'"
    r"|\#[^\n]*+"
    r"|(?P<key>[A-Za-z0-9_-]++(?:[ \t]*+\.[ \t]*+[A-Za-z0-9_-]++)++)"
    r"|(?P<open>[\[{])|(?P<close>[\]}])|(?P<number>[0-9](?:_?[0-9])*)",
    re.DOTALL,
)
_DIGITS = 4300
_FIRST = (1, 1)


def deep_place(text: str, deepest: int) -> tuple[int, int]:
    """Return line and column of the first value that stands in more than `deepest` brackets and parts of a key together.

    The text's first where none can be made out.
    """
    depth = 0
    for token in _TOKENS.finditer(text):
        depth += (token["open"] is not None) - (token["close"] is not None)
        if depth + (token["key"] or "").count(".") >= deepest:
            return _place(text, token.start())
    return _FIRST


def first_outside(text: str, places: Iterable[int]) -> int:
    """Return the first of the places, which ascend, that stands in no text and no remark; -1 without any."""
    tokens = (token for token in _TOKENS.finditer(text) if token[0][0] in "\"'#")
    token = next(tokens, None)
    for place in places:
        while token is not None and token.end() <= place:
            token = next(tokens, None)
        if token is None or place <= token.start():
            return place
    return -1


def long_number(text: str) -> tuple[int, int]:
    """Return line and column of the first number of more than 4,299 digits; the text's first where there is none."""
    numbers = (token for token in _TOKENS.finditer(text) if token["number"] is not None)
    return next((_place(text, token.start()) for token in numbers if len(token["number"].replace("_", "")) >= _DIGITS), _FIRST)


def _place(text: str, position: int) -> tuple[int, int]:
    return text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)
