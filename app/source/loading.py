"""An announcement with its translations, from a file or a folder."""

from datetime import datetime
from pathlib import Path

from app.announcement.language_tag import is_language_tag, same_language
from app.announcement.picture_files import picture_files
from app.announcement.picture_path import picture_path
from app.announcement.problem import Kind, Level, Problem
from app.announcement.reading import FILE_NAME, Reading, read_announcement
from app.value import value


@value
class Loaded:
    """One announcement: in its own language, and the translations beside it that can be used.

    `name` is that of its folder where it is one of several at a source, else "".
    """

    original: Reading
    translations: tuple[Reading, ...] = ()
    problems: tuple[Problem, ...] = ()
    name: str = ""

    @property
    def usable(self) -> bool:
        """Whether there is something to show."""
        return self.original.announcement is not None

    @property
    def language(self) -> str:
        """The original's language, "" where it can't be used."""
        return self.original.announcement.language if self.original.announcement else ""

    def is_due(self, now: datetime) -> bool:
        """Whether it is to be shown at a moment, as its `[show]` says."""
        show = self.original.announcement.show if self.original.announcement else None
        return show is None or show.opening.at(now)

    def next_change(self, now: datetime) -> datetime | None:
        """The first moment after `now` at which that changes; None where there is none."""
        show = self.original.announcement.show if self.original.announcement else None
        return show.opening.next_change(now) if show else None

    def in_order(self, order: tuple[str, ...]) -> tuple[Reading, ...]:
        """The usable readings, those whose language is named in `order` first, as they are named there."""
        readings = [reading for reading in (self.original, *self.translations) if reading.announcement]
        return tuple(sorted(readings, key=lambda reading: _place(reading, order)))


def load(path: Path, name: str = "") -> Loaded:
    """Reads the announcement at `path` (a file, or a folder that holds one) and its translations beside it."""
    original = read_announcement(path)
    translations = tuple(_translation(file) for file in translation_files(original.file))
    problems = tuple(problem for reading in (original, *translations) for problem in reading.problems)
    return Loaded(original, tuple(reading for reading in translations if reading.announcement), problems, name)


def files_of(loaded: Loaded) -> tuple[Path, ...]:
    """Every file that one announcement consists of: in each language its own and its pictures, whether they are there or not."""
    files: dict[Path, None] = {}
    for reading in (loaded.original, *loaded.translations):
        files[reading.file] = None
        if reading.announcement is not None:
            files |= dict.fromkeys(picture_path(reading.folder, name) for name in picture_files(reading.announcement))
    return tuple(files)


def _translation(file: Path) -> Reading:
    """Reads a translation; one that lies elsewhere is not the announcement's, whatever links to it."""
    try:
        leaves = not file.resolve().is_relative_to(file.parent.resolve())
    except (OSError, RuntimeError):  # a loop of links: the reading tells
        leaves = False
    if leaves:
        return Reading(None, (Problem(Kind.LINK_LEAVES_FOLDER, Level.ERROR, str(file)),), file.parent, file)
    return read_announcement(file)


def translation_files(original: Path) -> list[Path]:
    """The files beside `announcement.toml` that are called `announcement.<tag>.toml`, in name order."""
    if original.name != FILE_NAME:
        return []
    stem = original.stem
    try:
        files = sorted(original.parent.glob(f"{stem}.*.toml"))
    except OSError:
        return []
    return [file for file in files if is_language_tag(file.name[len(stem) + 1 : -len(".toml")])]


def _place(reading: Reading, order: tuple[str, ...]) -> int:
    language = reading.announcement.language if reading.announcement else ""
    return next((place for place, wanted in enumerate(order) if same_language(language, wanted)), len(order))
