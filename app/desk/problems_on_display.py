"""What is wrong with an announcement only once it is set on its display: letters, pictures, the code and the distance."""

from pathlib import Path

from app.announcement.key_lines import line_of
from app.announcement.problem import Kind, Level, Problem
from app.announcement.texts import texts
from app.layout.drawings import CodeBox
from app.layout.plan import PanelName, ScreenPlan
from app.stage.drawing.canvas import Canvas
from app.stage.drawing.typeface import Typeface
from app.stage.edition import Edition, picture_places
from app.stage.state.layouts import Layouts


def too_far(asked_m: float | None, screen_file: Path | None, distance_m: float, greatest_m: float) -> Problem:
    """That a display cannot be read from `distance_m`: told where the distance was given, on the command line or in the screen file."""
    key = "panel.distance_m"
    file, line = ("foaje", 1)
    if asked_m is not None:
        key = "--distance"
    elif screen_file is not None:
        file, line = str(screen_file), line_of(screen_file, key)
    values = (("distance", f"{distance_m:g}"), ("greatest", f"{greatest_m:g}"))
    return Problem(Kind.TOO_FAR, Level.ERROR, file, line, key, values)


def missing_glyphs(edition: Edition, file: Path, typeface: Typeface) -> list[Problem]:
    """Every character that the typeface does not draw, once, where it first stands; an error where nothing of a text can be shown."""
    found: list[Problem] = []
    known: set[str] = set()
    unreadable = {character for _, text in texts(edition.announcement) if _is_lost(text, typeface) for character in text}
    for key, text in texts(edition.announcement):
        for character in text:
            if character in known:
                continue
            known.add(character)
            if not typeface.lacks(character):
                continue
            level = Level.ERROR if character in unreadable else Level.WARNING
            values = (("character", character), ("code_point", f"U+{ord(character):04X}"), ("font", typeface.families[0]))
            found.append(Problem(Kind.GLYPH_MISSING, level, str(file), line_of(file, key), key, values))
    return found


def _is_lost(text: str, typeface: Typeface) -> bool:
    """Whether nothing of a text can be drawn."""
    characters = [character for character in text if not character.isspace()]
    return bool(characters) and all(typeface.lacks(character) for character in characters)


def small_pictures(edition: Edition, file: Path, layouts: Layouts) -> list[Problem]:
    """Pictures with fewer px than the place on the screen where they are largest."""
    problems = []
    places = {place.which: place for place in picture_places(edition.announcement)}
    for which, (width, height) in picture_sizes(layouts).items():
        picture, place = edition.pictures.get(which), places[which]
        if picture is None or picture.vector or picture.width >= width or picture.height >= height:
            continue
        values = (
            ("path", place.path),
            ("width", str(picture.width)),
            ("height", str(picture.height)),
            ("wanted_width", str(width)),
            ("wanted_height", str(height)),
        )
        problems.append(Problem(Kind.PICTURE_SMALL, Level.WARNING, str(file), line_of(file, place.key), place.key, values))
    return problems


def code_without_room(edition: Edition, file: Path, layouts: Layouts) -> list[Problem]:
    """An address whose code stands nowhere, neither on the overview nor alone."""
    web = edition.announcement.web
    plans = (layouts.overview, layouts.scene(PanelName.WEB))
    if web is None or any(_shows_code(plan) for plan in plans if plan):
        return []
    key = "web.url"
    return [Problem(Kind.CODE_LARGE, Level.WARNING, str(file), line_of(file, key), key, (("characters", str(len(web.url))),))]


def _shows_code(plan: ScreenPlan) -> bool:
    pages = (page for panel in plan.panels for page in panel.pages)
    return any(isinstance(drawing, CodeBox) for page in pages for drawing in page.drawings)


def picture_sizes(layouts: Layouts) -> dict[str, tuple[int, int]]:
    """The size in px of each picture where it is largest."""
    wanted: dict[str, tuple[int, int]] = {}
    scenes = [scene for name in (PanelName.TIMELINE, PanelName.CEREMONY) if (scene := layouts.scene(name))]
    for plan in (layouts.overview, *scenes):
        for box in Canvas.picture_boxes(plan):
            size = (round(box.rect.width), round(box.rect.height))
            wanted[box.which] = max(wanted.get(box.which, (0, 0)), size)
    return wanted
