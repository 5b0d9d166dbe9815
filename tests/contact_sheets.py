"""Draws every announcement of the gallery, and the bundled one, into contact sheets: to see what a change does to all of them.

    python tests/contact_sheets.py [FOLDER]

A sheet for each size and distance, in FOLDER or in `build/gallery`; under each picture stand its name and the share of the
wall that its largest plain rectangle takes. The pictures are those of `foaje render`, at a moment that stands still.
"""

import sys
from collections.abc import Sequence
from datetime import datetime
from math import ceil, sqrt
from pathlib import Path

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from app.announcement.reading import FILE_NAME
from app.application import editions_of, tell
from app.cli import prepare_environment
from app.desk.output import png_of, write
from app.desk.render import drawn, sights_of
from app.layout.overview.void import largest_void
from app.qt_application import make_windowless_application
from app.resources import resources
from app.source.loading import load
from app.stage.behaviour import Behaviour
from app.stage.drawing.picture import decoded
from app.stage.drawing.typeface import Typeface, load_typeface
from app.stage.edition import Edition
from app.stage.edition_screens import EditionScreens
from app.value import value
from app.wishes import Wishes
from tests.pictures import look_here

TOP = Path(__file__).resolve().parents[1]
GALLERY = TOP / "tests" / "gallery"
FOLDER = TOP / "build" / "gallery"
SIZES = ((1920, 1080), (1080, 1920), (2560, 1080), (1280, 720))
DISTANCES_M = (2.5, 6.0)
AT = datetime(2026, 11, 23, 13, 7)  # a Monday's early afternoon, before everything that the gallery looks forward to

PRINT_AREA = 640 * 360  # px of one picture on the sheet, whatever its shape
LABEL, GAP = 26, 24  # px: the type below a picture, and what is left around each
SHEET_ASPECT = 1.6
GROUND, INK = QColor("#8b9094"), QColor("#111417")


@value
class Print:
    """One picture of a sheet: small, and what is said of it."""

    image: QImage
    label: str


def main(arguments: Sequence[str]) -> int:
    """Draws all the sheets into the folder that is named, and tells where they are."""
    prepare_environment(wants_display=False)
    application = make_windowless_application()
    typeface = load_typeface()
    folder = Path(arguments[0]) if arguments else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    shown = announcements()
    for size in SIZES:
        for distance_m in DISTANCES_M:
            wishes = Wishes(size=size, distance_m=distance_m, at=AT)
            prints = [print_of(name, editions, typeface, wishes) for name, editions in shown.items()]
            file = folder / f"{size[0]}x{size[1]}-{distance_m:g}m.png"
            write(png_of(sheet_of(prints, typeface)), file)
            print(file)  # noqa: T201 - what the command is for
    del application
    return 0


def announcements() -> dict[str, tuple[Edition, ...]]:
    """The bundled announcement and the gallery's, by their names."""
    folders = {"bundled": resources()} | {file.parent.name: file.parent for file in sorted(GALLERY.glob(f"*/{FILE_NAME}"))}
    shown = {}
    for name, folder in folders.items():
        found = load(folder)
        tell(found.problems)
        shown[name] = editions_of(found, Wishes(), look_here)
    return shown


def print_of(name: str, editions: tuple[Edition, ...], typeface: Typeface, wishes: Wishes) -> Print:
    """An announcement's overview as `render` draws it, made small."""
    width, height = wishes.size or SIZES[0]
    screens = EditionScreens(typeface, Behaviour(motion=False), wishes.clock()(), decoded)
    screens.take_editions(editions)
    screens.take_display(wishes.known_display().of_size(width, height))
    (sight,) = sights_of(screens, None, tell)
    image = drawn(sight.view, screens.canvas(0))
    void = largest_void(screens.layouts(0, large=False).overview)
    small = image.scaledToWidth(round(sqrt(PRINT_AREA * width / height)), Qt.TransformationMode.SmoothTransformation)
    return Print(small, f"{name}  {void:.0%}")


def sheet_of(prints: Sequence[Print], typeface: Typeface) -> QImage:
    """The prints of one size in rows, each with its label below."""
    step = QSizeF(prints[0].image.width() + GAP, prints[0].image.height() + 2 * LABEL + GAP)
    columns = max(1, round(sqrt(len(prints) * SHEET_ASPECT * step.height() / step.width())))
    rows = ceil(len(prints) / columns)
    sheet = QImage(round(columns * step.width() + GAP), round(rows * step.height() + GAP), QImage.Format.Format_RGB32)
    sheet.fill(GROUND)
    with QPainter(sheet) as painter:
        painter.setFont(typeface.font(LABEL, 600))
        painter.setPen(INK)
        for number, each in enumerate(prints):
            x, y = GAP + number % columns * step.width(), GAP + number // columns * step.height()
            painter.drawImage(round(x), round(y), each.image)
            below = QRectF(x, y + each.image.height(), each.image.width(), 2 * LABEL)
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, each.label)
    return sheet


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
