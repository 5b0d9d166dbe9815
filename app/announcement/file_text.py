"""The text of a small file, whatever lies at its path: a refusal is a Problem, never an exception."""

import codecs
import os
import stat
from pathlib import Path

from app.announcement.problem import Kind, Level, Problem

LIMIT = 1024 * 1024
"""The greatest size in bytes: a hundred times a long announcement, and still read in an instant."""

# Opening a pipe without a writer would wait for one for ever; Windows knows no such flag, and has its own for bytes.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def read_text(file: Path, level: Level, name: str) -> str | Problem:
    """Read the file's text: UTF-8, without its byte order mark, a line feed after each line.

    `level` is what a refusal counts as, `name` the file that a folder should have held.
    """
    content = _read_bytes(file, level, name)
    return content if isinstance(content, Problem) else _decoded(content, file, level)


def read_guessed_text(file: Path, level: Level, name: str, encoding: str) -> str | Problem:
    """Read the text of a file that is not UTF-8, in the encoding that its ENCODING problem names."""
    from app.announcement.encoding_guess import decoded  # only for what is wrong

    content = _read_bytes(file, level, name)
    return content if isinstance(content, Problem) else decoded(content, encoding)


def _read_bytes(file: Path, level: Level, name: str) -> bytes | Problem:
    try:
        # looked at before it is opened: opening some devices already does something
        refusal = _refusal(file.stat(), file, level, name)
        if refusal:
            return refusal
        descriptor = os.open(file, _FLAGS)
        with os.fdopen(descriptor, "rb") as opened:
            # and once more, for what lies there may have been exchanged in between
            refusal = _refusal(os.fstat(descriptor), file, level, name)
            if refusal:
                return refusal
            content = opened.read(LIMIT + 1)
    except (FileNotFoundError, NotADirectoryError):
        return Problem(Kind.NOT_FOUND, level, str(file))
    except OSError as error:
        return Problem(Kind.UNREADABLE, level, str(file), values=(("reason", error.strerror or type(error).__name__),))
    except ValueError:  # a NUL in the path: no file can have such a name
        return Problem(Kind.NOT_FOUND, level, str(file))
    return _too_large(file, level, len(content)) if len(content) > LIMIT else content


def _refusal(status: os.stat_result, file: Path, level: Level, name: str) -> Problem | None:
    if stat.S_ISDIR(status.st_mode):
        return Problem(Kind.IS_FOLDER, level, str(file), values=(("name", name),))
    if not stat.S_ISREG(status.st_mode):
        return Problem(Kind.UNREADABLE, level, str(file), values=(("reason", "Not a regular file"),))
    return _too_large(file, level, status.st_size) if status.st_size > LIMIT else None


def _too_large(file: Path, level: Level, size: int) -> Problem:
    return Problem(Kind.TOO_LARGE, level, str(file), values=(("bytes", str(size)), ("limit", str(LIMIT))))


def _decoded(content: bytes, file: Path, level: Level) -> str | Problem:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _not_utf_8(content, 0, file, level)
    if b"\0" in content:
        return Problem(Kind.BINARY, level, str(file))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # the codec counts from behind the byte order mark
        start = error.start + (len(codecs.BOM_UTF8) if content.startswith(codecs.BOM_UTF8) else 0)
        return _not_utf_8(content, start, file, level)
    if not text.strip():
        return Problem(Kind.EMPTY, level, str(file))
    return text.replace("\r\n", "\n")


def _not_utf_8(content: bytes, start: int, file: Path, level: Level) -> Problem:
    from app.announcement.encoding_guess import encoding_of  # only for what is wrong

    line = content.count(b"\n", 0, start) + 1
    encoding = encoding_of(content)
    column = start - content.rfind(b"\n", 0, start) if encoding and start else 0
    values = (("byte", f"0x{content[start]:02x}"), ("encoding", encoding))
    return Problem(Kind.ENCODING, level, str(file), line, values=values, column=column)
