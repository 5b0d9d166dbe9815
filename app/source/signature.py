"""What tells that files may have changed without reading them, and where to listen for that."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.announcement.reading import FILE_NAME
from app.source.holding import Holding, folders_in
from app.source.loading import files_of, translation_files

MOST_LINKS = 40  # as many as Linux follows

Signature = tuple[tuple[str, tuple[int, ...]], ...]
"""What the system says of each file; two that are equal are of the same content, but for what changes within a clock's tick."""


def files_at(path: Path, holding: Holding) -> tuple[Path, ...]:
    """Every file and folder on which it depends what lies at `path`, whether it is there or not."""
    original = path / FILE_NAME if path.is_dir() else path
    files: dict[Path, None] = dict.fromkeys((path, original, *translation_files(original)))
    for name in folders_in(path):
        files |= dict.fromkeys((path / name, path / name / FILE_NAME, *translation_files(path / name / FILE_NAME)))
    for loaded in holding.announcements:
        files |= dict.fromkeys((loaded.original.folder, *files_of(loaded), *translation_files(loaded.original.file)))
    return tuple(files)


def signature_of(files: Iterable[Path]) -> Signature:
    """What the system says of files now: kind, device, number, size, and when they were changed; of one that is not there, nothing."""
    return tuple((str(file), _status(file)) for file in files)


def _status(file: Path) -> tuple[int, ...]:
    try:
        status = file.stat()
    except (OSError, ValueError):
        return ()
    if stat.S_ISDIR(status.st_mode):
        # A folder's time changes with every file that somebody puts there beside the announcement.
        return (stat.S_IFMT(status.st_mode), status.st_dev, status.st_ino)
    return (stat.S_IFMT(status.st_mode), status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)


def places_to_watch(files: Iterable[Path]) -> tuple[str, ...]:
    """The files themselves, the folder that each lies in, and the folder of every link on the way to it, as far as they are there.

    An editor that saves by renaming changes the folder and not the file; an exchanged link changes only the link's own folder.
    """
    places: dict[str, None] = {}
    for file in files:
        for place in _on_the_way(Path(os.path.abspath(file))):  # noqa: PTH100 - links are to be seen, so they are not resolved
            places[str(place)] = None
    return tuple(places)


def _on_the_way(file: Path, links: int = MOST_LINKS) -> Iterator[Path]:
    """The nearest of a file and its folders that is there, what it lies in, and for each link among them the same of where it leads."""
    there = next((place for place in (file, *file.parents) if os.path.lexists(place)), None)
    if there is None:
        return
    yield there.parent
    if not there.is_symlink():
        yield there
    for place in (there, *there.parents):
        if place.is_symlink() and links:
            yield place.parent
            target = place.parent / os.readlink(place)  # noqa: PTH115 - it need not lead anywhere
            yield from _on_the_way(Path(os.path.abspath(target / there.relative_to(place))), links - 1)  # noqa: PTH100 - see above
            return
