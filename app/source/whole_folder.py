"""Folders that are there as a whole or not at all, whatever ends the program meanwhile, and that say whether they still are whole.

A folder holds the files and, written last, a manifest with the checksum of each; its name ends with the checksum of the
manifest. It is made under another name, brought to the disk, and then renamed.
"""

import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

FILES = "files"
MANIFEST = "manifest.json"
UNFINISHED = ".unfinished-"
CHECKSUM_LENGTH = 16
CHUNK = 1 << 20

Manifest = dict[str, Any]
"""`files` names each file by its path with `/`, with its SHA-256; the rest is the owner's."""


def unfinished_in(parent: Path) -> Path:
    """A new folder to put files into, at `files` in it. Raises OSError."""
    parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=parent))
    (made / FILES).mkdir()
    return made


def finish(unfinished: Path, more: Mapping[str, object]) -> Path:
    """Makes a whole folder of an unfinished one, numbered after all that are beside it. Raises OSError."""
    files = {name: checksum(unfinished / FILES / name) for name in sorted(names_below(unfinished / FILES))}
    text = json.dumps({**more, "files": files}, ensure_ascii=False, indent=1, sort_keys=True).encode()
    with (unfinished / MANIFEST).open("wb") as file:
        file.write(text)
    for folder, _, names in os.walk(unfinished, topdown=False):
        for name in names:
            _to_disk(Path(folder, name))
        _to_disk(Path(folder))
    parent = unfinished.parent
    number = max((_number(folder) for folder in parent.iterdir()), default=0) + 1
    finished = parent / f"{number:08d}-{sha256(text).hexdigest()[:CHECKSUM_LENGTH]}"
    unfinished.rename(finished)
    _to_disk(parent)
    return finished


def newest_whole(parent: Path) -> tuple[Path, Manifest] | None:
    """The newest folder all of whose files are as they were written, and its manifest; None where there is none."""
    for folder in numbered(parent):
        manifest = _manifest(folder)
        if manifest is not None and _is_whole(folder, manifest):
            return folder, manifest
    return None


def newest_manifest(parent: Path) -> Manifest | None:
    """What the newest folder says of itself, whole or not."""
    return next((manifest for folder in numbered(parent) if (manifest := _manifest(folder)) is not None), None)


def numbered(parent: Path) -> list[Path]:
    """The finished folders, the newest first."""
    try:
        return sorted((folder for folder in parent.iterdir() if _number(folder)), key=_number, reverse=True)
    except OSError:
        return []


def clear(parent: Path, keep: int, unfinished_older_than: float) -> None:
    """Takes away all but the newest, and what was left unfinished before a moment in seconds since 1970."""
    for folder in numbered(parent)[keep:]:
        shutil.rmtree(folder, ignore_errors=True)
    with suppress(OSError):
        for folder in parent.glob(f"{UNFINISHED}*"):
            if folder.stat().st_mtime < unfinished_older_than:
                shutil.rmtree(folder, ignore_errors=True)


def checksum(file: Path) -> str:
    """The SHA-256 of a file. Raises OSError."""
    with file.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()


def names_below(folder: Path) -> Iterator[str]:
    """The paths of all files in a folder and below, with `/`."""
    for where, _, names in os.walk(folder):
        for name in names:
            yield Path(where, name).relative_to(folder).as_posix()


def _number(folder: Path) -> int:
    number, dash, _ = folder.name.partition("-")
    return int(number) if dash and number.isascii() and number.isdigit() else 0


def _manifest(folder: Path) -> Manifest | None:
    try:
        text = (folder / MANIFEST).read_bytes()
        manifest = json.loads(text)
    except (OSError, ValueError, RecursionError):
        return None
    named = folder.name.partition("-")[2]
    whole = sha256(text).hexdigest()[:CHECKSUM_LENGTH] == named
    return manifest if whole and isinstance(manifest, dict) and isinstance(manifest.get("files"), dict) else None


def _is_whole(folder: Path, manifest: Manifest) -> bool:
    try:
        return all(checksum(folder / FILES / name) == known for name, known in manifest["files"].items())
    except (OSError, ValueError):
        return False


def _to_disk(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
