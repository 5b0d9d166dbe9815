"""`check`: every problem of an announcement, then how legible it is on its display. Loads no widgets."""

import json
import os
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QGuiApplication

from app.announcement.colour import contrast
from app.announcement.problem import Level, Problem
from app.announcement.screen import ScreenFile, ScreenReading
from app.announcement.texts import texts
from app.announcement.theme import PAIRS, Theme
from app.desk.legibility import Legibility, legibility_of
from app.desk.legibility_tables import flowing, sources, sources_of, tables, told_of_eyes
from app.desk.problems_on_display import code_without_room, missing_glyphs, picture_sizes, small_pictures, too_far
from app.desk.terminal import terminal_of
from app.layout.display import DEFAULT_DIAGONAL_INCHES, DEFAULT_DISTANCE_M, Display, greatest_distance_m, within_bound
from app.layout.panels.panel import LABELS, Slot
from app.layout.plan import ScreenPlan
from app.layout.text.paragraph import Typesetter
from app.layout.text.type_scale import HEADLINE_ARC_MINUTES, TypeScale
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.options import Options
from app.pictured_editions import PicturedEditions
from app.problem_log import log_problems
from app.resources import resources
from app.source.holding import Holding, read_holding
from app.source.loading import Loaded
from app.stage.drawing.letter_shapes import letters_of
from app.stage.drawing.measurer import LanguageMeasurer
from app.stage.drawing.picture import PictureError, decoded
from app.stage.drawing.typeface import Typeface, load_typeface
from app.stage.edition import Edition, Look, make_editions
from app.stage.language.sentences import sentence
from app.stage.language.words import Words
from app.stage.state.layouts import Layouts
from app.value import field_names

CONTEXT = "check"
NO_PROBLEMS = QT_TRANSLATE_NOOP("check", "no problems")
DISPLAY = QT_TRANSLATE_NOOP("check", "{width} × {height} px, {inches} inches, read from {metres} m ({language})")
COLOURS = QT_TRANSLATE_NOOP("check", "{colour} on {ground} {ratio}:1")
ALL_IN_OVERVIEW = QT_TRANSLATE_NOOP("check", "Everything has room on the overview; a round takes {seconds} s.")
IN_SCENES = QT_TRANSLATE_NOOP("check", "Shown alone, after the overview: {panels}; a round takes {seconds} s.")
DEFAULT_SIZE = (1920, 1080)


def run_check(options: Options, reading: ScreenReading) -> int:
    """Prints what there is to say; 1 where a problem is an error."""
    words = Words(QLocale.system().bcp47Name(), resources() / "translations")
    holding = read_holding(options.source if isinstance(options.source, Path) else resources())
    display = _display(options, reading.screen)
    problems = [*reading.problems, *holding.problems]
    greatest = None
    rows: tuple[Legibility, ...] = ()
    told: list[str] = []
    # Text is measured without any display.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication(["foaje"])
    typeface = load_typeface()
    greatest = greatest_distance_m(display, HEADLINE_ARC_MINUTES, typeface.cap_height)
    if display.distance_m > greatest:
        problems.append(too_far(options.distance, reading.file, display.distance_m, greatest))
        display = within_bound(display, HEADLINE_ARC_MINUTES, typeface.cap_height)
    for read, file in _editions(holding, options, display, application):
        typeface.cover(text for _, text in texts(read.announcement))
        now = options.at or datetime.now().astimezone()
        layouts = _layouts(read, display, typeface, now)
        edition = _shown(read, layouts)
        if edition is not read:
            layouts = _layouts(edition, display, typeface, now)
        problems += [*edition.problems, *missing_glyphs(edition, file, typeface), *small_pictures(edition, file, layouts)]
        problems += code_without_room(edition, file, layouts)
        plans = _plans(layouts)
        if not rows:
            rows = legibility_of(plans, display, letters_of(typeface), edition.theme, reading.screen.panel.height_m)
        told += _told(edition, layouts, display, words)
    if options.json:
        print(_json(problems, rows, words))  # noqa: T201 - what the command is for
    else:
        _print(problems, rows, told, words)
    del application
    return 1 if any(problem.level is Level.ERROR for problem in problems) else 0


def _editions(holding: Holding, options: Options, display: Display, parent: QObject) -> Iterator[tuple[Edition, Path]]:
    """The announcements that can be used, in each of their languages, each with its file.

    All their pictures are decoded at the size of the display, or it is told why they can't be.
    """
    order = (options.language,) if options.language else ()

    def editions(found: Loaded, look: Look) -> tuple[Edition, ...]:
        return make_editions(found.in_order(order), found.language, resources() / "translations", look)

    for loaded in holding.announcements:
        files = [reading.file for reading in loaded.in_order(order)]
        pictured = PicturedEditions(editions, (display.width_px, display.height_px), parent).all_of(loaded)
        yield from zip(pictured, files, strict=True)


def _display(options: Options, screen: ScreenFile) -> Display:
    width, height = options.size or DEFAULT_SIZE
    diagonal = options.diagonal or screen.panel.diagonal_inches or DEFAULT_DIAGONAL_INCHES
    return Display(width, height, diagonal, options.distance or screen.panel.distance_m or DEFAULT_DISTANCE_M)


def _layouts(edition: Edition, display: Display, typeface: Typeface, now: datetime) -> Layouts:
    setter = Typesetter(LanguageMeasurer(typeface, edition.words.language))
    return Layouts(edition.content(setter, now), TypeScale(display, typeface.cap_height))


def _plans(layouts: Layouts) -> list[ScreenPlan]:
    """The screens that a round and the visitor's Enter show: the overview, what found no room on it, and what never stands on it."""
    never = (panel.name for panel in layouts.content.panels if panel.slot is Slot.NOWHERE)
    names = (*layouts.overview.left_out, *never)
    return [layouts.overview, *(plan for name in names if (plan := layouts.scene(name)) is not None)]


def _shown(edition: Edition, layouts: Layouts) -> Edition:
    """The edition as a screen shows it: without the pictures that can't be decoded."""
    for which, (width, height) in picture_sizes(layouts).items():
        try:
            decoded(edition.pictures[which], width, height)
        except PictureError as error:
            edition = edition.without(which, error)
    return edition


def _told(edition: Edition, layouts: Layouts, display: Display, words: Words) -> list[str]:
    seconds = words.number(f"{sum(stop.dwell_s for stop in layouts.round):.0f}")
    left = [words.word(panel.label, LABELS) for panel in layouts.content.panels if panel.name in layouts.overview.left_out]
    text = words.word(IN_SCENES if left else ALL_IN_OVERVIEW, CONTEXT).format(panels=", ".join(left), seconds=seconds)
    about = words.word(DISPLAY, CONTEXT).format(
        width=display.width_px,
        height=display.height_px,
        inches=words.number(f"{display.diagonal_inches:g}"),
        metres=words.number(f"{display.distance_m:g}"),
        language=edition.announcement.language,
    )
    return [*flowing(f"{about}: {text}".split(" ")), *flowing(_contrasts(edition.theme, words), ",")]


def _contrasts(theme: Theme, words: Words) -> list[str]:
    """The contrast of every pair of the theme, with those that are asked for twice named once."""
    pairs = dict.fromkeys((colour, ground) for colour, ground, _ in PAIRS)
    return [
        words.word(COLOURS, CONTEXT).format(
            colour=colour, ground=ground, ratio=words.number(f"{contrast(theme.colour(colour), theme.colour(ground)):.1f}")
        )
        for colour, ground in pairs
    ]


def _print(problems: list[Problem], rows: tuple[Legibility, ...], told: list[str], words: Words) -> None:
    _tell(problems, words)
    if not problems:
        print(words.word(NO_PROBLEMS, CONTEXT))  # noqa: T201 - what the command is for
    if not rows:
        return
    for text in (*tables(rows, words), *told_of_eyes(rows, words), *told, "", *sources(rows, words)):
        print(text)  # noqa: T201 - what the command is for


def _tell(problems: list[Problem], words: Words) -> None:
    """On a terminal each with its line of the file; elsewhere a line each, as tools read it."""
    terminal = terminal_of(os.environ)
    if terminal is None or not problems:
        log_problems(problems, words)
        return
    from app.desk.problem_lines import show_problems  # only for what is wrong

    show_problems(problems, words, terminal)


def _json(problems: list[Problem], rows: tuple[Legibility, ...], words: Words) -> str:
    """The contract's JSON; beside it stands where the figures are from, in English."""
    listed = [
        {
            "file": problem.file,
            "line": problem.line,
            "level": str(problem.level),
            "key": problem.key,
            "kind": str(problem.kind),
            "message": sentence(problem, words),
        }
        for problem in problems
    ]
    legible = [{name: getattr(row, name) for name in field_names(row)} for row in rows]
    told = {"problems": listed, "legibility": legible, "sources": dict(sources_of(rows)) if rows else {}}
    text = json.dumps(told, ensure_ascii=False, indent=2)
    return text if _is_writable(text) else json.dumps(told, indent=2)


def _is_writable(text: str) -> bool:
    """Whether a text is UTF-8 on standard output as JSON must be: in another encoding, or with a name that is no text, it is not."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") == "utf8"
