"""Texts as TOML writes them, and comments that hold any text."""

import json
import re

_SURROGATES = re.compile("[\ud800-\udfff]")
_BEGINNING, _END = 180, 120  # characters that a long comment keeps
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def toml_string(text: str) -> str:
    """A text as a basic string of one line; a half of a surrogate pair, which no file can hold, as the replacement character."""
    # JSON escapes quotation marks, backslashes and controls as TOML does, but for U+007F, which TOML allows no string.
    return json.dumps(_SURROGATES.sub("\ufffd", text), ensure_ascii=False).replace("\x7f", "\\u007F")


def toml_comment(text: str) -> str:
    """A text as a comment of one line; a long one keeps its beginning and its end."""
    line = " ".join(_SURROGATES.sub("\ufffd", _CONTROLS.sub(" ", text)).split())
    if len(line) > _BEGINNING + _END:
        line = f"{line[:_BEGINNING].rsplit(' ', 1)[0]} … {line[-_END:].split(' ', 1)[-1]}"
    return f"# {line}"
