"""Mending backslashes: in a picture's path they are meant as /, in a text each is written twice."""

import re
from collections.abc import Iterator

from app.announcement.syntax.fault import Break, Fault, Mend

_PICTURE = re.compile(r"\.(svg|png|jpe?g|webp|heic|heif|gif|tiff?|bmp|avif|pdf)\s*$", re.IGNORECASE)
_PICTURE_KEYS = ("file", "logo")
_TEXT = re.compile(r'(?P<before>(?:(?P<key>[\w-]+)\s*=\s*)?")(?P<inner>(?:[^"\\]|\\.)*+)"')
_LEADS_OUT = re.compile(r"(?:[A-Za-z]:|\\).*\\")
_SINGLE = re.compile(r'\\(?P<written>["\\])?')


def backslashes(broken: Break) -> Iterator[Mend]:
    """Give the line with its backslashes mended, where the parser has stopped at one."""
    at = broken.text.rfind("\\", 0, broken.column)
    if at < 0 or ("'\\'" not in broken.message and "hex" not in broken.message):
        return
    text = next((text for text in _TEXT.finditer(broken.text) if text.start() < at < text.end()), None)
    if text is not None and _is_path(text["key"] or "", text["inner"]):
        yield broken.mend(Fault.PATH_BACKSLASH, at, _TEXT.sub(_mended, broken.text))
    else:
        yield broken.mend(Fault.TEXT_BACKSLASH, at, _doubled(broken.text) if text is None else _TEXT.sub(_mended, broken.text))


def with_slashes(path: str) -> str:
    """Write a picture's path with / and from the announcement's folder: what leads there from a drive is left out."""
    return _LEADS_OUT.sub("", path).replace("\\\\", "\\").replace("\\", "/") if _LEADS_OUT.match(path) else re.sub(r"\\+", "/", path)


def _is_path(key: str, text: str) -> bool:
    return key in _PICTURE_KEYS or _PICTURE.search(text) is not None


def _mended(text: re.Match[str]) -> str:
    inner = with_slashes(text["inner"]) if _is_path(text["key"] or "", text["inner"]) else _doubled(text["inner"])
    return f'{text["before"]}{inner}"'


def _doubled(text: str) -> str:
    return _SINGLE.sub(lambda single: single[0] if single["written"] else "\\\\", text)
