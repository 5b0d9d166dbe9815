"""Which source each screen file last named: for the day on which a slip in the file keeps it from being known."""

import json
import os
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

FOLDER = "screen-files"
SOURCE = "source"


def remember_source(state: Path, screen_file: Path, source: str) -> None:
    """Writes down what a screen file names, unless that is known. Raises OSError."""
    if remembered_source(state, screen_file) == source:
        return
    file = _note_on(state, screen_file)
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=file.parent)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as unfinished:
            json.dump({SOURCE: source}, unfinished)
            unfinished.flush()
            os.fsync(unfinished.fileno())
        Path(name).replace(file)
    except OSError:
        with suppress(OSError):
            Path(name).unlink()
        raise


def remembered_source(state: Path, screen_file: Path) -> str | None:
    """What a screen file named when it could last be read; None where that is not known."""
    try:
        note = json.loads(_note_on(state, screen_file).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    source = note.get(SOURCE) if isinstance(note, dict) else None
    return source if isinstance(source, str) and source else None


def _note_on(state: Path, screen_file: Path) -> Path:
    name = os.path.abspath(screen_file)  # noqa: PTH100 - the name counts, wherever a link leads today
    return state / FOLDER / f"{sha256(os.fsencode(name)).hexdigest()[:32]}.json"
