"""Where a picture lies that a file names: letters with marks may be written in two ways that look the same."""

import os
import unicodedata
from pathlib import Path


def picture_path(folder: Path, name: str) -> Path:
    """Return the path of a picture named relative to the announcement's folder.

    macOS takes "å" apart into "a" and its ring (NFD), other systems write it as one (NFC): where nothing has the name as it
    is written, what has it in the other way is meant. Whether anything lies there is for the caller to find out.
    """
    written = folder / _spelled(name)
    if name.isascii() or os.path.lexists(written):
        return written
    found = folder
    for part in Path(name).parts:
        found /= next((way for way in _ways(part) if os.path.lexists(found / way)), _spelled(part))
    return found


def _spelled(name: str) -> str:
    """Spell a name so that the system is given its UTF-8, also where the locale has another encoding."""
    return os.fsdecode(name.encode())


def _ways(part: str) -> tuple[str, str, str]:
    return _spelled(part), _spelled(unicodedata.normalize("NFC", part)), _spelled(unicodedata.normalize("NFD", part))
