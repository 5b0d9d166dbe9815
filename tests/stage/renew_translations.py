"""Renews the translations: what the sources say into `resources/translations/*.ts`, and those into `.qm`.

    python tests/stage/renew_translations.py

New texts come out as `type="unfinished"`: translate them in the .ts (Qt Linguist, or any editor), and run it once more.
To begin another language, name it: `python tests/stage/renew_translations.py fi`.
"""

import os
import subprocess
import sys
from pathlib import Path

import PySide6

TOP = Path(__file__).resolve().parents[2]
TRANSLATIONS = TOP / "resources" / "translations"


def sources() -> list[Path]:
    """Every module that may hold a text, in the same order everywhere."""
    return sorted((TOP / "app").rglob("*.py"))


def update(translation: Path, *more: str) -> None:
    """Bring a .ts up to date; without line numbers in it, so that it changes only when a text does."""
    _run("lupdate", *more, "-silent", "-locations", "none", *map(str, sources()), "-ts", str(translation))


def release(translation: Path, compiled: Path) -> None:
    """Compile a .ts."""
    _run("lrelease", "-silent", str(translation), "-qm", str(compiled))


def _run(tool: str, *arguments: str) -> None:
    # The package's own binaries, and not the commands beside Python: those are named and placed differently on each system.
    program = Path(PySide6.__file__).parent / (f"{tool}.exe" if os.name == "nt" else tool)
    subprocess.run([program, *arguments], check=True, timeout=120)


def main() -> None:
    """Renew all that are there, and begin those that are named."""
    named = {TRANSLATIONS / f"foaje_{language}.ts" for language in sys.argv[1:]}
    for translation in sorted({*TRANSLATIONS.glob("foaje_*.ts"), *named}):
        update(translation, "-no-obsolete")
        release(translation, translation.with_suffix(".qm"))


if __name__ == "__main__":
    main()
