"""How large each text is: from a least size that the eye needs to an ideal size that the screen would like."""

from collections.abc import Mapping
from enum import Enum, auto
from functools import cached_property
from typing import NamedTuple

from app.layout.display import Display
from app.value import replace, value

HEADLINE_ARC_MINUTES = 42.0  # 0.7°, EN 301 549 clause 5.1.4
READING_ARC_MINUTES = 22.0  # ISO 9241-3 prefers 20 to 22
SECONDARY_ARC_MINUTES = 18.0  # every x-height then is at least 0.2°, the critical reading size (Legge 2007)
LARGE_ARC_MINUTES = HEADLINE_ARC_MINUTES

REGULAR, SEMIBOLD, HEAVY = 400, 600, 800
BESIDE_HEADLINE = 0.45  # the power with which other texts grow beyond their ideal beside a headline


class Style(NamedTuple):
    """How a kind of text is set.

    `arc_minutes` is the least visual angle of its capitals, `ideal` and `alone` are its ideal type sizes in hundredths of
    the display's shorter side (in the overview, and alone on the screen), `pitch` the distance of its lines in em.
    """

    arc_minutes: float
    ideal: float
    alone: float
    pitch: float


class Role(Enum):
    """What a text is; how it is set follows from that."""

    HEADLINE = auto()
    SENDER = auto()
    PUBLISHER = auto()
    NOTICE = auto()
    EXTREME = auto()
    LEAD = auto()
    YEAR = auto()
    NEWEST_YEAR = auto()
    MILESTONE = auto()
    MILESTONE_TEXT = auto()
    COUNTDOWN = auto()
    TODAY = auto()
    MORE = auto()
    TIMELINE_TITLE = auto()
    QUOTE = auto()
    SPEAKER = auto()
    CAPTION = auto()
    DETAIL = auto()
    STORY = auto()
    CLOCK = auto()
    TRANSLATION = auto()
    PAUSED = auto()
    PAGE_NUMBER = auto()
    TAG = auto()
    KEY = auto()
    SIGN = auto()
    BUTTON = auto()

    @property
    def style(self) -> Style:
        """How it is set."""
        return STYLES[self]


STYLES = {
    Role.HEADLINE: Style(HEADLINE_ARC_MINUTES, 12.5, 15.0, 1.08),
    Role.SENDER: Style(READING_ARC_MINUTES, 4.2, 4.2, 1.2),  # the headline in one line above a scene
    Role.PUBLISHER: Style(READING_ARC_MINUTES, 4.6, 5.4, 1.2),
    Role.NOTICE: Style(READING_ARC_MINUTES, 3.8, 9.0, 1.28),
    Role.EXTREME: Style(HEADLINE_ARC_MINUTES, 9.0, 15.0, 1.14),  # a warning of extreme severity
    Role.LEAD: Style(READING_ARC_MINUTES, 4.8, 8.0, 1.3),
    Role.YEAR: Style(READING_ARC_MINUTES, 8.0, 7.0, 1.15),
    Role.NEWEST_YEAR: Style(READING_ARC_MINUTES * 1.2, 9.4, 8.4, 1.15),
    Role.MILESTONE: Style(SECONDARY_ARC_MINUTES, 3.4, 4.2, 1.24),
    Role.COUNTDOWN: Style(SECONDARY_ARC_MINUTES, 3.4, 4.2, 1.24),
    Role.TODAY: Style(SECONDARY_ARC_MINUTES, 3.4, 4.2, 1.24),
    Role.MORE: Style(SECONDARY_ARC_MINUTES, 3.4, 4.2, 1.24),
    Role.MILESTONE_TEXT: Style(READING_ARC_MINUTES, 4.8, 8.0, 1.3),
    Role.TIMELINE_TITLE: Style(SECONDARY_ARC_MINUTES, 3.4, 4.2, 1.24),
    Role.QUOTE: Style(READING_ARC_MINUTES, 4.8, 7.5, 1.28),
    Role.SPEAKER: Style(SECONDARY_ARC_MINUTES, 3.4, 4.4, 1.25),
    Role.CAPTION: Style(SECONDARY_ARC_MINUTES, 3.4, 4.2, 1.3),
    Role.DETAIL: Style(SECONDARY_ARC_MINUTES, 3.4, 4.2, 1.3),
    Role.STORY: Style(READING_ARC_MINUTES, 4.8, 6.0, 1.36),
    Role.CLOCK: Style(SECONDARY_ARC_MINUTES, 3.2, 3.6, 1.2),
    Role.TRANSLATION: Style(SECONDARY_ARC_MINUTES, 2.6, 2.9, 1.2),
    Role.PAUSED: Style(SECONDARY_ARC_MINUTES, 3.2, 3.6, 1.2),
    Role.PAGE_NUMBER: Style(SECONDARY_ARC_MINUTES, 3.2, 3.6, 1.2),
    Role.TAG: Style(SECONDARY_ARC_MINUTES, 2.6, 2.9, 1.2),
    Role.KEY: Style(SECONDARY_ARC_MINUTES, 3.4, 4.2, 1.3),
    Role.SIGN: Style(READING_ARC_MINUTES, 4.2, 4.2, 1.28),
    Role.BUTTON: Style(SECONDARY_ARC_MINUTES, 3.2, 3.2, 1.2),
}


@value
class TypeScale:
    """Type sizes in px for one display; `large` sets every text to at least 0.7° for the stated distance.

    `floors` are sizes in px under which a text of a role is not set here, `foot` the px over the bottom margin that are left free.
    """

    display: Display
    cap_height: float
    large: bool = False
    floors: tuple[tuple[Role, int], ...] = ()
    foot: int = 0

    def least(self, role: Role) -> int:
        """Give the size in px under which this text is never drawn."""
        return self._sizes[role][0]

    def not_below(self, sizes: Mapping[Role, int]) -> "TypeScale":
        """Give the scale in which these texts are never smaller than so many px, however small they might be."""
        return replace(self, floors=tuple(sorted(sizes.items(), key=lambda each: each[0].value)))

    def ideal(self, role: Role, *, alone: bool = False) -> int:
        """Give the size in px that the screen would like, never under the least."""
        return self._sizes[role][2 if alone else 1]

    def size(self, role: Role, growth: float, *, alone: bool = False) -> int:
        """Give the size in px at `growth` between least (0) and ideal (1), and beyond, where a few words fill a wall.

        Beyond the ideal a headline grows in proportion, other texts less, so that it stays the first thing to be read.
        """
        least, in_overview, on_its_own = self._sizes[role]
        ideal = on_its_own if alone else in_overview
        if growth <= 1.0:
            return least + int((ideal - least) * growth)
        return int(ideal * growth ** (1.0 if alone or role is Role.HEADLINE else BESIDE_HEADLINE))

    @cached_property
    def _sizes(self) -> dict[Role, tuple[int, int, int]]:
        """The least size, the ideal one and the ideal one alone on the screen: a search asks for them many hundred times."""
        shorter = self.display.shorter_px
        sizes: dict[Role, tuple[int, int, int]] = {}
        floors = dict(self.floors)
        for role, style in STYLES.items():
            least = self.display.least_type_px(max(style.arc_minutes, LARGE_ARC_MINUTES if self.large else 0.0), self.cap_height)
            least = max(least, floors.get(role, 0))
            sizes[role] = (least, max(least, round(style.ideal * shorter / 100)), max(least, round(style.alone * shorter / 100)))
        return sizes
