"""The colours of a screen, and a publisher's own ones put in only where everything stays legible."""

from collections.abc import Iterator
from functools import partial
from itertools import combinations

from app.announcement.colour import contrast, nearest_shade
from app.announcement.model import COLOUR_NAMES, Colours
from app.value import replace, value

TEXT_RATIO = 7.0
"""The least contrast of text (WCAG 2.2, 1.4.6)."""

MARK_RATIO = 3.0
"""The least contrast of marks that carry meaning (WCAG 2.2, 1.4.11)."""

PAIRS = (
    ("ink", "paper", TEXT_RATIO),
    ("muted", "paper", TEXT_RATIO),
    ("accent", "paper", TEXT_RATIO),
    ("on_deep", "deep", TEXT_RATIO),
    ("white", "deep", TEXT_RATIO),
    ("on_sun", "sun", TEXT_RATIO),
    ("line", "paper", MARK_RATIO),
    ("accent", "paper", MARK_RATIO),
    ("sun", "deep", MARK_RATIO),
)
"""What is drawn on what, with the least contrast ratio of the two."""

# Where either of two colours could go, the one named first stays: grounds colour most of the screen.
_PREFERENCE = ("paper", "deep", "sun", "ink", "accent", "on_deep", "muted", "line")


@value
class Theme:
    """Every colour of a screen, each `#rrggbb`; the defaults are the house's."""

    paper: str = "#f6f3ec"
    ink: str = "#14232b"
    muted: str = "#41525b"
    line: str = "#868b86"
    accent: str = "#0d5c4d"
    deep: str = "#0a4337"
    on_deep: str = "#cfe3dc"
    sun: str = "#f2b632"
    white: str = "#ffffff"

    @property
    def on_sun(self) -> str:
        """The colour of text on sun: ink; on a dark theme, whose ink is as light as its sun, paper."""
        return max(self.ink, self.paper, key=lambda colour: contrast(colour, self.sun))

    def colour(self, name: str) -> str:
        """Return the colour of a name in PAIRS. Raises AttributeError for another one."""
        found: str = getattr(self, name)
        return found


HOUSE = Theme()


@value
class Shortfall:
    """A publisher's colour that cannot be drawn, and the shade of it that can.

    `ratio` is its contrast with `ground`, whose colour is `against`, `wanted` the least one. `nearest` keeps the hue and
    has enough contrast with everything that meets this colour, `against` included.
    """

    colour: str
    ground: str
    against: str
    ratio: float
    wanted: float
    nearest: str


def shortfalls_of(theme: Theme) -> Iterator[tuple[str, str, float, float]]:
    """Find the pairs of a theme that lack contrast: what, on what, the ratio there is and the one there should be."""
    for name, ground, wanted in PAIRS:
        ratio = contrast(theme.colour(name), theme.colour(ground))
        if ratio < wanted:
            yield name, ground, ratio, wanted


def resolve_theme(colours: Colours) -> tuple[Theme, tuple[Shortfall, ...]]:
    """Give the house's theme with as many of the publisher's colours as pass together, and the others' shortfalls.

    Every pair of the theme passes, always. Where different sets of equally many colours would, the grounds stay.
    """
    own = {name: colour for name in COLOUR_NAMES if (colour := getattr(colours, name)) is not None}
    asked = replace(HOUSE, **own)
    theme = _fullest(own)
    return theme, tuple(_shortfall(name, asked, theme) for name in own if theme.colour(name) != own[name])


def _fullest(own: dict[str, str]) -> Theme:
    preferred = [name for name in _PREFERENCE if name in own]
    for size in range(len(preferred), 0, -1):
        # combinations come in the order of preference, so the first that passes is the one to take
        for kept in combinations(preferred, size):
            theme = replace(HOUSE, **{name: own[name] for name in kept})
            if not any(shortfalls_of(theme)):
                return theme
    return HOUSE


def _shortfall(name: str, asked: Theme, drawn: Theme) -> Shortfall:
    """Tell it against the theme as the publisher meant it; where no shade would save that one, against the one drawn."""
    meant = replace(drawn, **{name: asked.colour(name)})
    for theme in (asked, meant):
        nearest = nearest_shade(theme.colour(name), partial(_passes, name, theme))
        failing = list(_failing(name, theme))
        if failing and (nearest or theme is meant):
            shade = nearest or drawn.colour(name)
            met = {_met(name, pair, replace(theme, **{name: shade})): pair[2] for pair in failing}
            ratios = {ground: contrast(theme.colour(name), theme.colour(ground)) for ground in met}
            worst = min(met, key=lambda ground: ratios[ground] / met[ground])
            return Shortfall(name, worst, theme.colour(worst), ratios[worst], met[worst], shade)
    raise AssertionError(f"{name} was left out of a theme it passes in")


def _passes(name: str, theme: Theme, shade: str) -> bool:
    return not any(_failing(name, replace(theme, **{name: shade})))


def _failing(name: str, theme: Theme) -> Iterator[tuple[str, str, float]]:
    """Find the pairs without their contrast that a colour has a part in."""
    for one, ground, _, wanted in shortfalls_of(theme):
        if name in {one, ground} or (one == "on_sun" and name in {"ink", "paper"}):
            yield one, ground, wanted


def _met(name: str, pair: tuple[str, str, float], mended: Theme) -> str:
    """Name what a colour meets in a pair: of text on sun, the one of ink and paper that it is once all is well."""
    one, ground, _ = pair
    if name != ground:
        return ground
    text_on_sun = "ink" if mended.on_sun == mended.ink else "paper"
    return text_on_sun if one == "on_sun" else one
