"""Reading an announcement: from a path to the model, or to every reason why it cannot be shown."""

from pathlib import Path

from app.announcement.checks import check
from app.announcement.file_name import misnamed, name_to_correct
from app.announcement.model import Announcement
from app.announcement.problem import Kind, Level, Problem
from app.announcement.structure import structure_announcement
from app.announcement.toml_document import TomlDocument, read_toml
from app.value import value

FILE_NAME = "announcement.toml"


@value
class Reading:
    """What came of reading a file: an announcement unless a problem is an error, and every problem in line order.

    `file` is the file itself even where a folder was named; pictures are named relative to `folder`, which holds it.
    """

    announcement: Announcement | None
    problems: tuple[Problem, ...]
    folder: Path
    file: Path


def read_announcement(path: Path) -> Reading:
    """Read a file, or a folder's `announcement.toml`. Raises nothing for whatever lies there: all of it is Problems."""
    document = read_toml(path, Level.ERROR, FILE_NAME)
    if isinstance(document, Problem) and document.kind is Kind.IS_FOLDER:
        return _from_folder(path, document)
    if isinstance(document, Problem) and document.kind is Kind.NOT_FOUND:
        document = misnamed(path.parent, path.name) or document
    return _read(document, path)


def _from_folder(folder: Path, is_folder: Problem) -> Reading:
    file = folder / FILE_NAME
    document = read_toml(file, Level.ERROR, FILE_NAME)
    if isinstance(document, Problem) and document.kind is Kind.NOT_FOUND:
        return Reading(None, (misnamed(folder, FILE_NAME) or is_folder,), folder, file)
    return _read(document, file)


def _read(document: TomlDocument | Problem, file: Path) -> Reading:
    if isinstance(document, Problem):
        return Reading(None, (document,), file.parent, file)
    structured = structure_announcement(document.tables)
    faults = () if isinstance(structured, Announcement) else structured
    misnaming = name_to_correct(file)
    problems = (*((misnaming,) if misnaming else ()), *document.problems((*faults, *check(document.tables, file.parent))))
    usable = isinstance(structured, Announcement) and all(problem.level is not Level.ERROR for problem in problems)
    return Reading(structured if usable and isinstance(structured, Announcement) else None, problems, file.parent, file)
