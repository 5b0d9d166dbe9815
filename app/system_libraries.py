"""What Qt needs of the system and a package from an index cannot bring: which libraries are missing, and what brings them.

Asked only when something could not be loaded, so that a start that goes well pays nothing. A checkout's set-up has looked
before, by the same table.
"""

from ctypes import CDLL
from pathlib import Path

from app.value import value

TABLE = Path(__file__).with_name("system-packages.txt")
INSTALL = "apt-get update && apt-get install -y --no-install-recommends"


@value
class SystemLibrary:
    """A library as the loader names it, and the Debian package that brings it."""

    name: str
    package: str

    @property
    def is_missing(self) -> bool:
        """Whether the loader cannot load it."""
        try:
            CDLL(self.name)
        except OSError:
            return True
        return False


def system_libraries() -> tuple[SystemLibrary, ...]:
    """The libraries of the table that the program itself needs."""
    rows = [line.split() for line in TABLE.read_text(encoding="utf-8").splitlines()]
    return tuple(SystemLibrary(row[2], row[1]) for row in rows if row[:1] == ["app"] and row[2].startswith("lib"))


def why_not_loaded(error: Exception) -> str:
    """In one line: every library that is missing and the command that brings them; else what the loader says."""
    missing = [library for library in system_libraries() if library.is_missing]
    if not missing:
        return str(error)
    names, packages = ", ".join(library.name for library in missing), " ".join(library.package for library in missing)
    return f"missing libraries: {names}; on Debian and Ubuntu, as root: {INSTALL} {packages}"


def why_not_platform(value: str) -> str | None:
    """The same for the first of Qt's platforms, named as in QT_QPA_PLATFORM, whose plugin cannot be loaded; None where all can be."""
    import PySide6

    folder = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms"
    for platform in value.lower().split(";"):
        name = f"libq{platform.partition(':')[0]}"
        for plugin in sorted(file for file in folder.glob("*.so") if file.name.startswith(name)):
            try:
                CDLL(str(plugin))
            except OSError as error:
                return why_not_loaded(error)
    return None
