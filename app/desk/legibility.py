"""How legible each text of a screen is: its size on the glass, its angle from where people stand, its contrast."""

from collections.abc import Iterator, Sequence

from app.announcement.colour import contrast
from app.announcement.theme import Theme
from app.layout.display import Display
from app.layout.plan import ScreenPlan
from app.layout.text.line import PlacedLine
from app.layout.text.type_scale import READING_ARC_MINUTES, Role
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
    """One kind of text where it is smallest: type size in px and mm, its capitals in arc minutes, and how far it can be read in m."""

    what: str
    px: int
    mm: float
    arcmin: float
    contrast: float
    readable_to_m: float


def legibility_of(plans: Sequence[ScreenPlan], display: Display, cap_height: float, theme: Theme) -> tuple[Legibility, ...]:
    """A row a role, in the order in which its texts first stand on the screens."""
    smallest: dict[Role, tuple[int, float]] = {}
    for plan in plans:
        for line, ground in _texts(plan):
            ratio = min((contrast(theme.colour(span.colour), theme.colour(ground)) for span in line.spans), default=21.0)
            px, least_ratio = smallest.get(line.role, (line.px, ratio))
            smallest[line.role] = (min(px, line.px), min(least_ratio, ratio))
    return tuple(_row(role, px, ratio, display, cap_height) for role, (px, ratio) in smallest.items())


def _row(role: Role, px: int, ratio: float, display: Display, cap_height: float) -> Legibility:
    capital = px * cap_height
    # The newest year is larger than it must be: reading text it is all the same.
    least = role.style.arc_minutes if role in HEADLINES else min(role.style.arc_minutes, READING_ARC_MINUTES)
    return Legibility(
        LABELS[role],
        px,
        round(px * display.mm_per_px, 1),
        round(display.arc_minutes(capital), 1),
        round(ratio, 1),
        round(display.readable_to_m(capital, least) - 0.005, 2),
    )


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
