"""Files that are meant, but have another name: systems that hide the end of a name let a second one be written behind it."""

import os
from pathlib import Path

from app.announcement.problem import Kind, Level, Problem

_HIDDEN_END = ".txt"
_MOST_LOOKED_AT = 10_000  # names of one folder


def named_otherwise(folder: Path, name: str) -> str:
    """Return the name of the file in the folder that must be meant by `name`, which is not there; "" where none is."""
    stem, end = os.path.splitext(name)  # noqa: PTH122 - a name alone, and no path
    meant = (name, name + _HIDDEN_END, stem + _HIDDEN_END, name + end, stem)
    try:
        with os.scandir(folder) as entries:
            found = {entry.name.casefold(): entry.name for entry, _ in zip(entries, range(_MOST_LOOKED_AT), strict=False)}
            names = (found.get(each.casefold(), "") for each in meant)
            return next((each for each in names if each and each != name and (folder / each).is_file()), "")
    except (OSError, ValueError):
        return ""


def misnamed(folder: Path, name: str) -> Problem | None:
    """Tell of a file in the folder that must be meant by `name`, which is not there; None where there is none."""
    found = named_otherwise(folder, name)
    return Problem(Kind.NAMED_OTHERWISE, Level.ERROR, str(folder / found), values=(("found", found), ("name", name))) if found else None


def name_to_correct(file: Path) -> Problem | None:
    """Tell of a name that ends as one is written where ends of names are hidden, such as `announcement.toml.txt`."""
    if not file.name.lower().endswith(f".toml{_HIDDEN_END}"):
        return None
    values = (("found", file.name), ("name", file.name[: -len(_HIDDEN_END)]))
    return Problem(Kind.NAMED_OTHERWISE, Level.WARNING, str(file), values=values)
