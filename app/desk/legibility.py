"""How legible each text of a screen is: its size on the glass, its angle from where people stand, its letters, its contrast."""

from collections.abc import Iterator, Sequence

from app.announcement.colour import contrast
from app.announcement.theme import Theme
from app.layout.display import Display
from app.layout.plan import ScreenPlan
from app.layout.rect import Rect
from app.layout.sight import SEATED_M, STANDING_M, Sight
from app.layout.text.letters import Letters
from app.layout.text.line import PlacedLine
from app.layout.text.type_scale import READING_ARC_MINUTES, REGULAR, Role
from app.layout.text.wording import count_of
from app.layout.translatable import QT_TRANSLATE_NOOP
from app.value import value

LABELS = {
    Role.HEADLINE: QT_TRANSLATE_NOOP("legibility", "headline"),
    Role.SENDER: QT_TRANSLATE_NOOP("legibility", "headline above a scene"),
    Role.PUBLISHER: QT_TRANSLATE_NOOP("legibility", "publisher"),
    Role.NOTICE: QT_TRANSLATE_NOOP("legibility", "notice"),
    Role.EXTREME: QT_TRANSLATE_NOOP("legibility", "extreme warning"),
    Role.LEAD: QT_TRANSLATE_NOOP("legibility", "lead"),
    Role.YEAR: QT_TRANSLATE_NOOP("legibility", "years"),
    Role.NEWEST_YEAR: QT_TRANSLATE_NOOP("legibility", "newest year"),
    Role.MILESTONE: QT_TRANSLATE_NOOP("legibility", "milestones"),
    Role.MILESTONE_TEXT: QT_TRANSLATE_NOOP("legibility", "milestone's text"),
    Role.COUNTDOWN: QT_TRANSLATE_NOOP("legibility", "time until a milestone"),
    Role.TODAY: QT_TRANSLATE_NOOP("legibility", "today"),
    Role.MORE: QT_TRANSLATE_NOOP("legibility", "rest of the timeline"),
    Role.TIMELINE_TITLE: QT_TRANSLATE_NOOP("legibility", "timeline's title"),
    Role.QUOTE: QT_TRANSLATE_NOOP("legibility", "quotes"),
    Role.SPEAKER: QT_TRANSLATE_NOOP("legibility", "speaker"),
    Role.CAPTION: QT_TRANSLATE_NOOP("legibility", "caption"),
    Role.DETAIL: QT_TRANSLATE_NOOP("legibility", "details"),
    Role.STORY: QT_TRANSLATE_NOOP("legibility", "story"),
    Role.CLOCK: QT_TRANSLATE_NOOP("legibility", "date and clock"),
    Role.TRANSLATION: QT_TRANSLATE_NOOP("legibility", "mark of a translation"),
    Role.PAUSED: QT_TRANSLATE_NOOP("legibility", "sign of a pause"),
    Role.PAGE_NUMBER: QT_TRANSLATE_NOOP("legibility", "page number"),
    Role.TAG: QT_TRANSLATE_NOOP("legibility", "tag"),
    Role.KEY: QT_TRANSLATE_NOOP("legibility", "keys"),
    Role.SIGN: QT_TRANSLATE_NOOP("legibility", "sentence over the screen"),
    Role.BUTTON: QT_TRANSLATE_NOOP("legibility", "buttons"),
}

HEADLINES = (Role.HEADLINE, Role.EXTREME)


@value
class Legibility:
    """One kind of text where it is smallest: type size in px and mm, its capitals in arc minutes, and how far it can be read in m.

    Beside that the angle of its x, in arc minutes and degrees; the thickness of its strokes (the least and the most, where it has
    several weights) and the width of its O, in hundredths of the height of an I; the most characters on any of its lines; and
    the least angle of its capitals for eyes seated and standing, with how far that text is from them in m, None where nobody has
    said how high the display hangs.
    """

    what: str
    px: int
    mm: float
    arcmin: float
    contrast: float
    readable_to_m: float
    x_height_arcmin: float
    x_height_degrees: float
    stroke_least_percent: int
    stroke_most_percent: int
    o_least_percent: int
    o_most_percent: int
    characters: int
    seated_arcmin: float | None = None
    seated_m: float | None = None
    standing_arcmin: float | None = None
    standing_m: float | None = None


def legibility_of(
    plans: Sequence[ScreenPlan], display: Display, letters: Letters, theme: Theme, height_m: float | None = None
) -> tuple[Legibility, ...]:
    """A row a role, in the order in which its texts first stand on the screens.

    `height_m` is how high the middle of the display hangs above the floor.
    """
    by_role: dict[Role, list[tuple[PlacedLine, str]]] = {}
    for plan in plans:
        for line, ground in _texts(plan):
            by_role.setdefault(line.role, []).append((line, ground))
    eyes = [Sight(display, height_m, eyes_m) for eyes_m in (SEATED_M, STANDING_M)] if height_m is not None else []
    return tuple(_row(role, texts, display, letters, theme, eyes) for role, texts in by_role.items())


def _row(
    role: Role, texts: list[tuple[PlacedLine, str]], display: Display, letters: Letters, theme: Theme, eyes: Sequence[Sight]
) -> Legibility:
    px = min(line.px for line, _ in texts)
    spans = [(span, ground) for line, ground in texts for span in line.spans]
    ratio = min((contrast(theme.colour(span.colour), theme.colour(ground)) for span, ground in spans), default=21.0)
    weights = [letters.proportions[weight] for weight in {span.weight for span, _ in spans} or {REGULAR}]
    capital, x_arcmin = px * letters.cap_height, display.arc_minutes(px * letters.x_height)
    # The newest year is larger than it must be: reading text it is all the same.
    least = role.style.arc_minutes if role in HEADLINES else min(role.style.arc_minutes, READING_ARC_MINUTES)
    return Legibility(
        LABELS[role],
        px,
        round(px * display.mm_per_px, 1),
        round(display.arc_minutes(capital), 1),
        round(ratio, 1),
        round(display.readable_to_m(capital, least) - 0.005, 2),
        round(x_arcmin, 1),
        round(x_arcmin / 60, 2),
        round(100 * min(weight.stroke for weight in weights)),
        round(100 * max(weight.stroke for weight in weights)),
        round(100 * min(weight.o_width for weight in weights)),
        round(100 * max(weight.o_width for weight in weights)),
        max(count_of(line.text) for line, _ in texts),
        *(figure for sight in eyes for figure in min(_seen(line, letters, sight) for line, _ in texts)),
    )


def _seen(line: PlacedLine, letters: Letters, sight: Sight) -> tuple[float, float]:
    """The angle of a line's capitals for these eyes, in arc minutes, and how far they are from them, in m."""
    height = line.px * letters.cap_height
    capitals = Rect(line.rect.x, line.baseline - height, line.rect.width, height)
    return round(sight.arc_minutes(capitals), 1), round(sight.metres(capitals), 2)


def _texts(plan: ScreenPlan) -> Iterator[tuple[PlacedLine, str]]:
    """Every line that can stand on a screen, with the colour under it."""
    for panel in plan.panels:
        pages = (*panel.pages, *((panel.paused,) if panel.paused else ()))
        for line in (*(line for page in pages for line in page.lines), *(line for mark in panel.progress for line in mark.line)):
            yield line, line.ground or panel.ground
    host = plan.panel(plan.chosen_place) if plan.chosen_place else None
    for page in (page for pages in plan.chosen_texts for page in pages):
        for line in page.lines:
            yield line, line.ground or (host.ground if host else "paper")
