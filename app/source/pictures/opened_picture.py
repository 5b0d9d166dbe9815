"""A picture's file, opened once: what was looked at is what is decoded, whatever lies under its name by then."""

import hashlib
import os
import stat
from collections.abc import Sequence
from pathlib import Path

from app.value import value

MOST_BYTES = 64 << 20
WHOLLY_HASHED_BYTES = 16 << 20
PIECE_BYTES = 1 << 20
HOW = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC  # not blocking: a FIFO would wait for who writes to it
OPENED = Path("/proc/self/fd")


class CannotOpenError(Exception):
    """Why there is no picture to decode; the message is the reason."""


@value
class OpenedPicture:
    """A descriptor, for whoever has it to close, what its content is known by, and when that was last written, in ns."""

    descriptor: int
    digest: str
    written_ns: int

    def is_unchanged(self) -> bool:
        """Whether nobody has written to it since."""
        return os.fstat(self.descriptor).st_mtime_ns == self.written_ns


def open_picture(path: Path, folder: Path) -> OpenedPicture:
    """Opens a regular file of at most 64 MB that lies in the folder or below. Raises CannotOpenError."""
    try:
        descriptor = os.open(os.path.realpath(path), HOW)
    except OSError as error:
        raise CannotOpenError(error.strerror or str(error)) from None
    except ValueError as error:  # a NUL in its name
        raise CannotOpenError(str(error)) from None
    try:
        status = os.fstat(descriptor)
        _check(descriptor, status, folder)
        return OpenedPicture(descriptor, _digest(descriptor, status), status.st_mtime_ns)
    except OSError as error:
        os.close(descriptor)
        raise CannotOpenError(error.strerror or str(error)) from None
    except CannotOpenError:
        os.close(descriptor)
        raise


def _check(descriptor: int, status: os.stat_result, folder: Path) -> None:
    """Raises CannotOpenError for what was opened and is not to be read."""
    if not stat.S_ISREG(status.st_mode):
        raise CannotOpenError("Not a regular file")
    if not _lies_in(descriptor, folder):
        raise CannotOpenError("Outside the announcement's folder")
    if status.st_size > MOST_BYTES:
        raise CannotOpenError(f"More than {MOST_BYTES >> 20} MB")


def _lies_in(descriptor: int, folder: Path) -> bool:
    """Whether what was opened lies there; a folder on the way to it may have been swapped for a link since it was resolved."""
    try:
        opened = (OPENED / str(descriptor)).readlink()
    except OSError:  # a system without /proc
        return True
    return opened.is_relative_to(os.path.realpath(folder))


def _digest(descriptor: int, status: os.stat_result) -> str:
    """The SHA-256 of the content; of a large file the beginning and the end, and the file's own marks, so that nobody waits."""
    digest = hashlib.sha256()
    pieces: Sequence[int] = range(0, status.st_size, PIECE_BYTES)
    if status.st_size > WHOLLY_HASHED_BYTES:
        half = WHOLLY_HASHED_BYTES // PIECE_BYTES // 2
        pieces = (*pieces[:half], *pieces[-half:])
        digest.update(repr((status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)).encode())
    for start in pieces:
        digest.update(os.pread(descriptor, PIECE_BYTES, start))
    return digest.hexdigest()
