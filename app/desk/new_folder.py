"""A new folder of an announcement, written whole or not at all, and never over what is there."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import mkdtemp

LAST = "announcement.toml"
"""The file that makes a folder an announcement: it comes when all others are there."""


class CannotMakeError(Exception):
    """The folder cannot be written, or would be written over; the message says why."""


def write_new_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files into a folder, which is made where it is not there; others in it stay. Raises CannotMakeError."""
    try:
        _refuse_overwriting(folder, files)
        folder.parent.mkdir(parents=True, exist_ok=True)
        is_new = not folder.exists()
        # Beside the folder or in it, and so on the same disk.
        staged = Path(mkdtemp(prefix=".foaje-new-", dir=folder.parent if is_new else folder))
        try:
            for name, content in files.items():
                _write(staged / name, content)
            if is_new:
                staged.chmod(0o777 & ~_umask())
                staged.rename(folder)
            else:
                _move_all(staged, folder, files)
        finally:
            shutil.rmtree(staged, ignore_errors=True)
    except OSError as error:
        raise CannotMakeError(f"{folder}: {error.strerror or error}") from error


def _refuse_overwriting(folder: Path, files: Mapping[str, bytes]) -> None:
    if folder.is_symlink() and not folder.exists():
        raise CannotMakeError(f"{folder}: a link to nothing is there already")
    if folder.exists() and not folder.is_dir():
        raise CannotMakeError(f"{folder}: is there already, and is no folder")
    for name in files:
        if os.path.lexists(folder / name):
            raise CannotMakeError(f"{folder / name}: is there already; name another folder, or remove it")


def _write(file: Path, content: bytes) -> None:
    with file.open("xb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())


def _move_all(staged: Path, folder: Path, files: Mapping[str, bytes]) -> None:
    moved: list[Path] = []
    try:
        for name in sorted(files, key=LAST.__eq__):
            (staged / name).rename(folder / name)
            moved.append(folder / name)
    except OSError:
        for file in moved:
            file.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
