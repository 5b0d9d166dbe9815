"""How large each text is: from a least size that the eye needs to an ideal size that the screen would like."""

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from app.layout.panel import Panel

HEADLINE_ARC_MINUTES = 42.0  # 0.7°, EN 301 549 clause 5.1.4
READING_ARC_MINUTES = 20.0  # ISO 9241-3, preferred
SECONDARY_ARC_MINUTES = 16.0  # ISO 9241-3, least
LARGE_ARC_MINUTES = HEADLINE_ARC_MINUTES

REGULAR, SEMIBOLD, HEAVY = 400, 600, 800


@dataclass(frozen=True, slots=True)
class Style:
    """A kind of text.

    `arc_minutes` is the least visual angle of its capitals, `ideal` and `alone` are its ideal type sizes in hundredths of
    the panel's shorter side (in the overview, and alone on the screen), `pitch` is the distance of its lines in em.
    """

    arc_minutes: float
    ideal: float
    alone: float
    weight: int
    pitch: float


class Role(Enum):
    """What a text is for; its style follows from that."""

    HEADLINE = Style(HEADLINE_ARC_MINUTES, 12.5, 15.0, HEAVY, 1.08)
    WORDMARK = Style(READING_ARC_MINUTES, 4.6, 5.4, HEAVY, 1.2)
    NOTICE = Style(READING_ARC_MINUTES, 3.8, 9.0, SEMIBOLD, 1.28)
    LEAD = Style(READING_ARC_MINUTES, 4.8, 8.0, REGULAR, 1.3)
    YEAR = Style(READING_ARC_MINUTES, 8.0, 7.0, SEMIBOLD, 1.15)
    NEWEST_YEAR = Style(READING_ARC_MINUTES * 1.2, 9.4, 8.4, HEAVY, 1.15)
    QUOTE = Style(READING_ARC_MINUTES, 4.8, 7.5, REGULAR, 1.28)
    STORY = Style(READING_ARC_MINUTES, 4.8, 6.0, REGULAR, 1.36)
    CLOCK = Style(SECONDARY_ARC_MINUTES, 3.2, 3.6, REGULAR, 1.2)
    MILESTONE = Style(SECONDARY_ARC_MINUTES, 3.4, 4.2, REGULAR, 1.24)
    CAPTION = Style(SECONDARY_ARC_MINUTES, 3.4, 4.2, REGULAR, 1.3)
    SPEAKER = Style(SECONDARY_ARC_MINUTES, 3.4, 4.4, REGULAR, 1.25)
    TAG = Style(SECONDARY_ARC_MINUTES, 2.6, 2.9, REGULAR, 1.2)

    @property
    def style(self) -> Style:
        """Its style."""
        return self.value


@dataclass(frozen=True)
class TypeScale:
    """Type sizes in px for one panel; `large` sets every text to at least 0.7° for the stated distance."""

    panel: Panel
    cap_height: float
    large: bool = False

    def least(self, role: Role) -> int:
        """Give the size in px under which this text is never drawn."""
        return _least(self.panel, max(role.style.arc_minutes, LARGE_ARC_MINUTES if self.large else 0.0), self.cap_height)

    def ideal(self, role: Role, *, alone: bool = False) -> int:
        """Give the size in px that the screen would like, never under the least."""
        style = role.style
        return max(self.least(role), round((style.alone if alone else style.ideal) * self.panel.shorter_px / 100))

    def size(self, role: Role, fill: float, *, alone: bool = False) -> int:
        """Give the size in px at `fill` between least (0) and ideal (1)."""
        least = self.least(role)
        return least + int((self.ideal(role, alone=alone) - least) * fill)


@lru_cache(maxsize=256)
def _least(panel: Panel, arc_minutes: float, cap_height: float) -> int:
    return panel.least_type_px(arc_minutes, cap_height)
