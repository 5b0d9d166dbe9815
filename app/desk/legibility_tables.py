"""How legible each text is, as tables for people, and the clauses and studies that the figures are measured by."""

from collections.abc import Iterable, Sequence
from textwrap import wrap

from app.desk.legibility import Legibility
from app.layout.sight import LEGIBLE_ARC_MINUTES, SEATED_M, STANDING_M
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.stage.language.words import Words

CONTEXT = "check"
COLUMNS = 100
NO_BREAK = "\u2060"  # a mark that no text here holds
SIZES = (
    QT_TRANSLATE_NOOP("check", "text"),
    QT_TRANSLATE_NOOP("check", "px"),
    QT_TRANSLATE_NOOP("check", "mm"),
    QT_TRANSLATE_NOOP("check", "arc minutes"),
    QT_TRANSLATE_NOOP("check", "contrast"),
    QT_TRANSLATE_NOOP("check", "readable to, m"),
)
LETTERS = (
    QT_TRANSLATE_NOOP("check", "text"),
    QT_TRANSLATE_NOOP("check", "x-height"),
    QT_TRANSLATE_NOOP("check", "stroke, %"),
    QT_TRANSLATE_NOOP("check", "width of O, %"),
    QT_TRANSLATE_NOOP("check", "characters"),
)
EYES = (QT_TRANSLATE_NOOP("check", "seated"), QT_TRANSLATE_NOOP("check", "standing"))
LEGIBLE = QT_TRANSLATE_NOOP("check", "Eyes at {height} m see the least text ({text}), {metres} m away, at {angle} arc minutes: legible.")
NOT_LEGIBLE = QT_TRANSLATE_NOOP(
    "check", "Eyes at {height} m see the least text ({text}), {metres} m away, at {angle} arc minutes: not legible, {least} is the least."
)
SOURCES = (
    (
        "arcmin",
        QT_TRANSLATE_NOOP(
            "check",
            "arc minutes: of the capitals; 20 to 22 are preferred, 16 the least (ISO 9241-3); a headline, and every text in large text: "
            "42, which is 0.7° (EN 301 549 V3.2.1, 5.1.4)",
        ),
    ),
    ("contrast", QT_TRANSLATE_NOOP("check", "contrast: text at least 7:1 (WCAG 2.2, 1.4.6)")),
    (
        "x_height",
        QT_TRANSLATE_NOOP("check", "x-height: at least 12′, which is 0.2°; smaller print is read more slowly (Legge and Bigelow 2011)"),
    ),
    ("stroke", QT_TRANSLATE_NOOP("check", "stroke: the thickness of an I, 10 to 30 % of its height (ADA Standards 2010, 703.5.7)")),
    ("o_width", QT_TRANSLATE_NOOP("check", "width of O: 55 to 110 % of the height of an I (ADA Standards 2010, 703.5.4)")),
    (
        "characters",
        QT_TRANSLATE_NOOP("check", "characters: the most on a line, at most 80 (WCAG 2.2, 1.4.8) but of a notice that goes on one line"),
    ),
)
SOURCES_OF_EYES = (
    (
        "seated",
        QT_TRANSLATE_NOOP(
            "check", "seated: arc minutes of the capitals for eyes at 1.015 m, those of a wheelchair's user (EN 301 549 V3.2.1, 8.3.5)"
        ),
    ),
    (
        "standing",
        QT_TRANSLATE_NOOP(
            "check", "standing: the same for eyes at 1.6 m; no clause names them (Britain's men have them at 1.63 m, its women at 1.505 m)"
        ),
    ),
)


def tables(rows: Sequence[Legibility], words: Words) -> list[str]:
    """The lines of two tables: the sizes of the texts, then their letters, and what eyes see where that is known."""
    sizes = [[_what(row, words), str(row.px), *_numbers((row.mm, row.arcmin, row.contrast, row.readable_to_m), words)] for row in rows]
    eyes = EYES if _has_eyes(rows) else ()
    letters = [[_what(row, words), *_letters(row, words), *_numbers(_seen(row), words)] for row in rows]
    return [*_table(SIZES, sizes, words), "", *_table((*LETTERS, *eyes), letters, words)]


def sources(rows: Sequence[Legibility], words: Words) -> list[str]:
    """Lines that say which clause or study each figure is from."""
    return [line for _, text in sources_of(rows) for line in flowing(words.word(text, CONTEXT).split(" "))]


def flowing(parts: Sequence[str], between: str = "") -> list[str]:
    """The lines that parts flow into, each part whole."""
    glued = [part.replace(" ", NO_BREAK) for part in parts]
    return [
        line.replace(NO_BREAK, " ") for line in wrap(f"{between} ".join(glued), COLUMNS, subsequent_indent="  ", break_on_hyphens=False)
    ]


def sources_of(rows: Sequence[Legibility]) -> tuple[tuple[str, str], ...]:
    """The figures that are told, each with where it is from, in English."""
    return (*SOURCES, *(SOURCES_OF_EYES if _has_eyes(rows) else ()))


def told_of_eyes(rows: Sequence[Legibility], words: Words) -> list[str]:
    """Whether seated and standing eyes can read every text; nothing where nobody has said how high the display hangs."""
    if not _has_eyes(rows):
        return []
    told: list[str] = []
    for eyes_m, place in ((SEATED_M, 0), (STANDING_M, 1)):
        row = min(rows, key=lambda each: _seen(each)[place])
        angle, metres = _seen(row)[place], (row.seated_m, row.standing_m)[place] or 0.0
        text = words.word(LEGIBLE if angle >= LEGIBLE_ARC_MINUTES else NOT_LEGIBLE, CONTEXT)
        height, least = words.number(f"{eyes_m:g}"), words.number(f"{LEGIBLE_ARC_MINUTES:g}")
        figures = {"angle": words.number(f"{angle:g}"), "metres": words.number(f"{metres:g}"), "least": least}
        told += flowing(text.format(height=height, text=_what(row, words), **figures).split(" "))
    return told


def _has_eyes(rows: Sequence[Legibility]) -> bool:
    return any(row.seated_arcmin is not None for row in rows)


def _seen(row: Legibility) -> tuple[float, ...]:
    return tuple(angle for angle in (row.seated_arcmin, row.standing_arcmin) if angle is not None)


def _what(row: Legibility, words: Words) -> str:
    return words.word(row.what, "legibility")


def _letters(row: Legibility, words: Words) -> list[str]:
    arcmin, degrees = _numbers((row.x_height_arcmin, row.x_height_degrees), words)
    stroke = _range(row.stroke_least_percent, row.stroke_most_percent)
    return [f"{arcmin}′ {degrees}°", stroke, _range(row.o_least_percent, row.o_most_percent), str(row.characters)]


def _range(least: int, most: int) -> str:
    return str(least) if least == most else f"{least}–{most}"


def _numbers(numbers: Iterable[float], words: Words) -> list[str]:
    return [words.number(f"{number:g}") for number in numbers]


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]], words: Words) -> list[str]:
    table = [[words.word(heading, CONTEXT) for heading in headings], *rows]
    widths = [max(len(line[i]) for line in table) for i in range(len(headings))]
    lines = []
    for line in table:
        cells = [line[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True))]
        lines.append("  ".join(cells).rstrip())
    return lines
