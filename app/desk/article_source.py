"""The article that a draft is made from: a saved page or text, a file or standard input, and the picture saved with it."""

import re
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

from app.desk.draft.page import Page, PagePicture
from app.desk.draft.text_page import text_page
from app.value import value

STANDARD_INPUT = Path("-")
MOST_MEGABYTES = 8
"""Of a page: ten times a long one."""

_LIMIT = MOST_MEGABYTES * 1024 * 1024
_LARGEST_PICTURE = 32 * 1024 * 1024  # bytes
_PICTURES = frozenset((".png", ".jpg", ".jpeg", ".webp", ".svg"))
_MARKUP = re.compile(r"\s*<(?:!doctype|html|head|body|!--|\?xml|article|main|div|p|h1)\b|\s*<!--", re.IGNORECASE)
_STATED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_OTHERS = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"bplist", b"\x89PNG", b"\xff\xd8\xff", b"RIFF", b"\x1f\x8b")
_HEAD = 4096  # bytes
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


class TooLargeError(Exception):
    """The source is larger than any saved page or text."""


class NoImporterError(Exception):
    """The library is not installed that finds the article on a web page."""


@value
class CopiedPicture:
    """The picture's own name and its bytes."""

    name: str
    content: bytes


def read_page(source: Path) -> Page:
    """Read a page or a text, "-" from standard input; a PDF, an archive or the like has nothing on it.

    Raises TooLargeError, NoImporterError and OSError.
    """
    if source == STANDARD_INPUT:
        content = sys.stdin.buffer.read(_LIMIT + 1)
    else:
        with source.open("rb") as file:
            content = file.read(_LIMIT + 1)
    if len(content) > _LIMIT:
        raise TooLargeError
    if content.startswith(_OTHERS) or b"\nMIME-Version:" in content[:_HEAD]:
        return Page(())
    text = _decoded(content)
    if source.suffix.lower() in (".html", ".htm", ".xhtml") or (source.suffix.lower() != ".txt" and _MARKUP.match(text)):
        try:
            from app.desk.draft.html_page import html_page
        except ModuleNotFoundError as error:
            raise NoImporterError from error
        return html_page(text)
    return text_page(text)


def picture_beside(source: Path, picture: PagePicture | None) -> CopiedPicture | None:
    """The page's picture where it was saved with it, in the page's folder or below; nothing is fetched from elsewhere."""
    if picture is None or source == STANDARD_INPUT:
        return None
    try:
        parts = urlsplit(picture.source)
        if parts.scheme or parts.netloc or not parts.path or len(parts.path) > 1000:
            return None
        folder = source.resolve().parent
        file = (folder / unquote(parts.path)).resolve()
        if (
            not file.is_relative_to(folder)
            or file.suffix.lower() not in _PICTURES
            or not file.is_file()
            or file.stat().st_size > _LARGEST_PICTURE
        ):
            return None
        # A name of plain letters, that every file system and address can bear.
        name = f"{re.sub(r'[^A-Za-z0-9_-]+', '-', file.stem).strip('-')[:60] or 'picture'}{file.suffix.lower()}"
        return CopiedPicture(name, file.read_bytes())
    except (OSError, ValueError):  # a name that no file can have, or that may not be read
        return None


def _decoded(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    stated = _STATED.search(content[:_HEAD])
    for name in ("utf-8", stated[1].decode("ascii") if stated else "", "windows-1252"):
        try:
            return content.decode(name)
        except (LookupError, UnicodeDecodeError, ValueError):
            continue
    return content.decode("latin-1")
