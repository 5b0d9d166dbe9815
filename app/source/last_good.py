"""The last good announcements of each source, on disk, for the next start at which the source can't be used."""

import os
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from app.announcement.model import Announcement
from app.source.holding import ALONE, Holding, read_holding
from app.source.loading import Loaded, files_of
from app.source.place import Place, WebPlace
from app.source.whole_folder import FILES, checksum, clear, finish, newest_manifest, newest_whole, unfinished_in
from app.value import value

FOLDER = "last-good"
MAIN = "main"
KEPT = 2  # the newest, and the one before it for the day on which the newest turns out to be damaged
SOURCES = 16  # of how many sources: a wall has one, and its file may have named others before
ABANDONED_S = 3600.0


class CannotKeepError(Exception):
    """Why nothing was kept; what was kept before stays."""


@value
class Copy:
    """A copy that is whole: where it lies, what is to be read there, and since when it is there."""

    folder: Path
    path: Path
    since: datetime
    manifest: dict[str, object]


class LastGood:
    """The copies of one source, in a folder of their own below the state folder."""

    def __init__(self, state: Path, place: Place) -> None:
        self._all = state / FOLDER
        self.folder = self._all / name_of(place)

    def copy(self) -> Copy | None:
        """The newest copy that is whole; None where there is none, or none can be read."""
        found = newest_whole(self.folder)
        if found is None:
            return None
        folder, manifest = found
        with suppress(OSError, ValueError):
            main = str(manifest.get(MAIN, ""))
            return Copy(folder, folder / FILES / main, datetime.fromtimestamp(folder.stat().st_mtime).astimezone(), manifest)
        return None

    def holding(self) -> tuple[Holding, datetime] | None:
        """What the newest whole copy holds, and since when it is there; None where that can't be shown."""
        copy = self.copy()
        holding = read_holding(copy.path) if copy else None
        return (holding, copy.since) if copy and holding and holding.usable else None

    def keep(self, holding: Holding) -> bool:
        """Keeps what a source holds, unless it is kept already or has changed meanwhile; whether it has. Raises CannotKeepError."""
        try:
            files = dict(_files(holding))
            known = newest_manifest(self.folder)
            if known is not None and known["files"] == {name: checksum(file) for name, file in files.items()}:
                os.utime(self.folder)  # it is used, however old
                return False
            unfinished = unfinished_in(self.folder)
            try:
                for name, file in files.items():
                    (unfinished / FILES / name).parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(file, unfinished / FILES / name)
                # What was copied may be another version than what was read, or half of one; then it is read again, and kept.
                main = _main(holding)
                if not says_the_same(read_holding(unfinished / FILES / main), holding):
                    return False
                self.adopt(unfinished, {MAIN: main})
            finally:
                shutil.rmtree(unfinished, ignore_errors=True)
        except OSError as error:
            raise CannotKeepError(error.strerror or str(error)) from None
        return True

    def adopt(self, unfinished: Path, more: Mapping[str, object]) -> Path:
        """Makes an unfinished folder the newest copy; `more` says in MAIN what is to be read in it. Raises OSError."""
        finished = finish(unfinished, more)
        clear(self.folder, KEPT, time.time() - ABANDONED_S)
        self._forget_others()
        return finished

    def _forget_others(self) -> None:
        """Takes away the copies of sources that were not used for the longest time."""
        with suppress(OSError):
            sources = sorted((entry.stat().st_mtime, entry.path) for entry in os.scandir(self._all) if entry.is_dir())
            for _, path in sources[:-SOURCES]:
                if path != str(self.folder):
                    shutil.rmtree(path, ignore_errors=True)


def name_of(place: Place) -> str:
    """A name for the folder of a source."""
    told = place.url if isinstance(place, WebPlace) else os.path.abspath(place)  # noqa: PTH100 - a link may lead elsewhere tomorrow
    return sha256(os.fsencode(told)).hexdigest()[:32]


def _files(holding: Holding) -> Iterator[tuple[str, Path]]:
    """The files that are there of what a source holds, each with its path in the copy."""
    for loaded in holding.announcements:
        for file in files_of(loaded):
            if file.is_file():
                yield Path(loaded.name, file.relative_to(loaded.original.folder)).as_posix(), file


def _main(holding: Holding) -> str:
    """What is to be read in the copy: the folder itself, but of an announcement alone its file, whatever it is called."""
    alone = [loaded for loaded in holding.announcements if loaded.name == ALONE]
    return alone[0].original.file.name if alone else ""


def says_the_same(one: Holding, other: Holding) -> bool:
    """Whether two holdings are of the same words, wherever their files lie."""
    return [_said(loaded) for loaded in one.announcements] == [_said(loaded) for loaded in other.announcements]


def _said(loaded: Loaded) -> list[Announcement | None]:
    return [reading.announcement for reading in (loaded.original, *loaded.translations)]
