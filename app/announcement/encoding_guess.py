"""The encoding of a file that is not UTF-8, from its bytes; loaded only for such a file."""

import codecs
import re

WINDOWS = "Windows-1252"
UTF_16 = "UTF-16"

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_RUN = re.compile(rb"[\x80-\xff]{4,}")  # of letters with marks: words of no language that Windows-1252 is for
_ASCII_LETTERS = re.compile(rb"[A-Za-z]")
_SIGNS = frozenset("–—‘’“”„…«»§°·•€£×½¼¾²³´¨©®™\u00a0")


def encoding_of(content: bytes) -> str:
    """Return WINDOWS or UTF_16 for a text in it; "" where it can be neither."""
    if content.startswith(_UTF_16):
        return UTF_16
    # most letters of a text in Windows-1252 have no mark, and it is what Latin-1 is, but for signs that nobody writes
    if _RUN.search(content) or len(re.findall(rb"[\x80-\xff]", content)) > len(_ASCII_LETTERS.findall(content)):
        return ""
    try:
        others = {character for character in content.decode("cp1252") if character > "\x7f"}
    except UnicodeDecodeError:
        return ""
    return WINDOWS if all(character.isalpha() or character in _SIGNS for character in others) else ""


def decoded(content: bytes, encoding: str) -> str:
    """Return the text of bytes in one of the encodings of this module, with what is wrong in it replaced."""
    codec = "cp1252" if encoding == WINDOWS else "utf-16"
    return content.decode(codec, "replace").replace("\r\n", "\n")
