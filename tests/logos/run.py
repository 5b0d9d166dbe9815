"""How many of the logos that people have are drawn: `tests/run logos [--most N] [--size WxH] [FOLDER…]` prints a table.

Without a folder the SVGs of some packages of npm and Debian are fetched into build/logos.
"""

import argparse
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from tests.logos.drawing import drawn
from tests.logos.likeness import MOST, has_librsvg, librsvg, opened_outside, unlikeness
from tests.logos.sets import fetched, made_with, svgs_in

TOP = Path(__file__).resolve().parents[2]
SAMPLE = 100  # of each set, that are compared with librsvg
TRACED = 100  # of each set, whose opening of files is looked at
SHOWN = 5  # reasons


@dataclass
class Row:
    """What came of the files of one set, or of one program."""

    files: int = 0
    drawn: int = 0
    without_parts: int = 0
    compared: int = 0
    alike: int = 0
    slowest_s: float = 0.0
    reasons: Counter[str] = field(default_factory=Counter)


def main() -> int:
    """Draws, compares and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    parser.add_argument("--most", type=int, default=0, help="so many files of each set, spread evenly; 0 for all")
    parser.add_argument("--size", default="1920x1080", help="of the screen, in px")
    given = parser.parse_args()
    width, height = (int(side) for side in given.size.split("x"))
    sets = {folder.name: svgs_in(folder) for folder in given.folders} if given.folders else fetched(TOP / "build" / "logos")
    rows: dict[str, Row] = defaultdict(Row)
    outside: set[str] = set()
    with tempfile.TemporaryDirectory() as folder:
        pictures: dict[str, dict[Path, tuple[Path, Path]]] = {}
        for name, all_files in sets.items():
            files = _spread(all_files, given.most) if given.most else all_files
            _measure(files, (width, height), name, rows)
            if has_librsvg():
                Path(folder, name).mkdir()
                pictures[name] = _pictures(_spread(files, SAMPLE), (width, height), Path(folder, name))
            if shutil.which("strace"):
                outside |= opened_outside(_spread(files, TRACED))
        # Last: comparing starts threads of Qt's, for which a process that was forked afterwards would wait in vain.
        for name, both in pictures.items():
            _compare(both, name, rows)
    _print(rows, outside)
    return 0


def _measure(files: list[Path], size: tuple[int, int], name: str, rows: dict[str, Row]) -> None:
    """Draws the files of a set; what came of each counts for the set and for the program that has saved it."""
    for file in files:
        result = drawn(file, *size)
        for row in _rows_of(file, name, rows):
            row.files += 1
            row.drawn += not result.refused
            row.without_parts += bool(result.taken_out)
            row.slowest_s = max(row.slowest_s, result.seconds)
            if result.refused:
                row.reasons[result.refused] += 1
        if result.refused:
            print(f"{file}: {result.refused}", file=sys.stderr)


def _pictures(files: list[Path], size: tuple[int, int], folder: Path) -> dict[Path, tuple[Path, Path]]:
    """Those files that both can draw, ours and librsvg's."""
    found: dict[Path, tuple[Path, Path]] = {}
    for number, file in enumerate(files):
        ours, theirs = folder / f"{number}-ours.png", folder / f"{number}-theirs.png"
        if not drawn(file, *size, ours).refused and librsvg(file, *size, theirs):
            found[file] = (ours, theirs)
    return found


def _compare(pictures: dict[Path, tuple[Path, Path]], name: str, rows: dict[str, Row]) -> None:
    for file, (ours, theirs) in pictures.items():
        difference = unlikeness(ours, theirs)
        for row in _rows_of(file, name, rows):
            row.compared += 1
            row.alike += difference <= MOST
        if difference > MOST:
            print(f"unlike librsvg's by {100 * difference:.1f} %: {file}", file=sys.stderr)


def _rows_of(file: Path, name: str, rows: dict[str, Row]) -> tuple[Row, Row]:
    return rows[name], rows[f"saved by {made_with(file.read_bytes())}"]


def _spread(files: list[Path], most: int) -> list[Path]:
    """So many files at most, spread evenly."""
    return files if len(files) <= most else [files[place * len(files) // most] for place in range(most)]


def _print(rows: dict[str, Row], outside: set[str]) -> None:
    print("| SVGs | files | drawn | without parts outside | like librsvg's | slowest |")
    print("| --- | --- | --- | --- | --- | --- |")
    for name, row in rows.items():
        alike = f"{row.alike} of {row.compared}" if row.compared else ""
        share = f"{100 * row.drawn / row.files:.1f} %"
        print(f"| {name} | {row.files} | {share} | {row.without_parts} | {alike} | {row.slowest_s:.1f} s |")
    for name, row in rows.items():
        for reason, count in row.reasons.most_common(SHOWN):
            print(f"{name}: {count} × {reason}")
    print(f"files opened outside: {len(outside)}", *sorted(outside))


if __name__ == "__main__":
    sys.exit(main())
