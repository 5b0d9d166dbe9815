"""What was decoded, kept on disk for the next start: a file a picture, the pixels first and what is known of them last.

The decoder writes the pixels into the file itself, and it gets its name when all of it is there. Every file is looked at when
it is read, and what is not whole is no file. Without a folder to write to, the pixels stay in memory.
"""

import json
import os
import time
from pathlib import Path
from zlib import crc32

from app.log import log
from app.source.pictures.decoded_picture import DecodedPicture, PictureFacts, RefusedPicture, facts_of
from app.value import field_names

MOST_BYTES = 200 << 20
ENDING = ".picture"
MARK = b"foaje\x01"
LENGTH_BYTES = 4
MOST_TOLD_BYTES = 4096
PIECE_BYTES = 1 << 20
LEFT_BEHIND_S = 3600  # after which a file without a name is nobody's any more


class KeptPictures:
    """The folder, made when it is first needed; None keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def find(self, key: str) -> DecodedPicture | RefusedPicture | None:
        """What is kept under a key, if it is whole."""
        if self._folder is None:
            return None
        path = self._folder / f"{key}{ENDING}"
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
        except OSError:
            return None
        try:
            found = _found(descriptor)
        except (OSError, ValueError):
            found = None
        if not isinstance(found, PictureFacts):
            os.close(descriptor)
            return found
        _touch(path)
        return DecodedPicture(found, descriptor)

    def new_file(self, key: str) -> int:
        """A file for pixels: one without a name yet in the folder, else one in memory. Raises OSError."""
        if self._folder is not None:
            try:
                self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
                path = _unnamed(self._folder, key)
                path.unlink(missing_ok=True)
                return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
            except OSError as error:
                self.give_up(error.strerror or str(error))
        return os.memfd_create("pixels")

    def keep(self, key: str, descriptor: int, told: PictureFacts | RefusedPicture) -> None:
        """Gives a file that `new_file` has made its name; of a refusal its reason is kept, and of one that may not last nothing."""
        if self._folder is None:
            return
        path = _unnamed(self._folder, key)
        try:
            if isinstance(told, RefusedPicture) and not told.lasting:
                path.unlink(missing_ok=True)
                return
            if isinstance(told, RefusedPicture):
                os.ftruncate(descriptor, 0)
            os.lseek(descriptor, 0, os.SEEK_END)
            text = json.dumps(_told(told)).encode()
            os.write(descriptor, text + len(text).to_bytes(LENGTH_BYTES, "little") + MARK)
            path.replace(self._folder / f"{key}{ENDING}")
            _trim(self._folder)
        except OSError as error:
            self.give_up(error.strerror or str(error))

    def give_up(self, reason: str) -> None:
        """Keeps nothing from now on, and says so once."""
        if self._folder is not None:
            log.warning("foaje: decoded pictures are not kept: %s", reason)
        self._folder = None


def _unnamed(folder: Path, key: str) -> Path:
    """Where the pixels are until all of them are there."""
    return folder / f".{key}.{os.getpid()}"


def _trim(folder: Path) -> None:
    """Takes away what was not used for longest, until the rest is small enough."""
    room, now = MOST_BYTES, time.time()
    with os.scandir(folder) as entries:
        files = sorted(((entry.stat(follow_symlinks=False), entry.path) for entry in entries), key=lambda each: -each[0].st_mtime)
    for status, path in files:
        unnamed = Path(path).name.startswith(".")
        room -= status.st_size
        if room < 0 or (unnamed and status.st_mtime < now - LEFT_BEHIND_S):
            Path(path).unlink(missing_ok=True)


def _are_whole(descriptor: int, facts: PictureFacts) -> bool:
    """Whether a file has just the pixels that are told of it."""
    found, start = 0, 0
    while start < facts.all_bytes:
        piece = os.pread(descriptor, min(PIECE_BYTES, facts.all_bytes - start), start)
        if not piece:
            return False
        found, start = crc32(piece, found), start + len(piece)
    return found == facts.sum


def _found(descriptor: int) -> PictureFacts | RefusedPicture | None:
    size, tail = os.fstat(descriptor).st_size, LENGTH_BYTES + len(MARK)
    if size < tail:
        return None
    end = os.pread(descriptor, tail, size - tail)
    length = int.from_bytes(end[:LENGTH_BYTES], "little")
    if end[LENGTH_BYTES:] != MARK or length > min(MOST_TOLD_BYTES, size - tail):
        return None
    told = json.loads(os.pread(descriptor, length, size - tail - length))
    if not isinstance(told, dict):
        return None
    if "refused" in told:
        return RefusedPicture(str(told["refused"]))
    facts = facts_of(told)
    whole = facts is not None and facts.all_bytes == size - tail - length and _are_whole(descriptor, facts)
    return facts if whole else None


def _told(what: PictureFacts | RefusedPicture) -> dict[str, object]:
    """As the decoder answers."""
    if isinstance(what, RefusedPicture):
        return {"refused": what.reason}
    return {name: getattr(what, name) for name in field_names(what)}


def _touch(path: Path) -> None:
    """Marks it as used."""
    try:
        os.utime(path)
    except OSError:  # kept by somebody else
        return
