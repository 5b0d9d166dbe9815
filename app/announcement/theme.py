"""The colours of a screen, in a publisher's own ones as far as everything stays legible."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial

from app.announcement.colour import contrast
from app.announcement.model import COLOUR_NAMES, Colours
from app.announcement.shade import in_hue_of, nearest_shade
from app.value import replace, value

Pair = tuple[str, str, float]
"""What is drawn, on what, and the least contrast ratio of the two."""

TEXT_RATIO = 7.0
"""The least contrast of text (WCAG 2.2, 1.4.6)."""

MARK_RATIO = 3.0
"""The least contrast of marks that carry meaning (WCAG 2.2, 1.4.11)."""

PAIRS: tuple[Pair, ...] = (
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
"""All that meet on a screen."""

# After the paper. Grounds come before what stands on them; sun comes last, for white can stand beside whatever the others are.
_ORDER = ("deep", "ink", "muted", "accent", "line", "on_deep", "sun")

_ENDS = ("#000000", "#ffffff")

_FOLLOWS: Mapping[str, tuple[str, ...]] = {"accent": ("deep",), "deep": ("accent",), "on_deep": ("deep", "accent")}
"""Whose hue a colour takes that the publisher leaves out: of the first of these that it has."""


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
    """A publisher's colour that cannot be drawn, and the shade of its hue, `nearest`, that is drawn instead.

    `ratio` is its contrast with `ground`, whose colour is `against`, `wanted` the least one.
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
    """Give the theme in the publisher's colours, each of them or its nearest shade that passes, and the shortfalls of those.

    Every pair of the theme passes, always: grounds stay where any text can stand on them, and the others make way. What the
    publisher leaves out is the house's, but accent, deep and on_deep, which follow each other's hue, and is shifted untold.
    """
    own = {name: colour for name in COLOUR_NAMES if (colour := getattr(colours, name)) is not None}
    theme = _legible(replace(HOUSE, **own, **dict(_followed(own))), own)
    return theme, tuple(_shortfall(name, own[name], theme) for name in own if theme.colour(name) != own[name])


def _followed(own: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Give the colours that a publisher leaves out in the hue of those that it has: a red city has no green foot."""
    for name, leaders in _FOLLOWS.items():
        leader = next((leader for leader in leaders if leader in own), None)
        if name not in own and leader is not None:
            yield name, in_hue_of(own[leader], HOUSE.colour(name), HOUSE.colour(leader))


def _legible(asked: Theme, own: Collection[str]) -> Theme:
    """Shift what falls short, colour by colour; each looks only at those before it.

    One that the publisher left out keeps, if it can, the contrast that it has in the house: an ink is no mere grey.
    """
    theme = replace(asked, paper=_paper(asked))
    settled = {"white", "on_sun", "paper"}
    for name in _ORDER:
        settled.add(name)
        pairs = [pair for pair in PAIRS if name in pair and settled.issuperset(pair[:2])]
        if _passes(name, theme, pairs, theme.colour(name)):
            continue
        wished = [(one, ground, contrast(HOUSE.colour(one), HOUSE.colour(ground))) for one, ground, _ in pairs]
        if name not in own and any(_passes(name, theme, wished, end) for end in _ENDS):
            pairs = wished
        shade = nearest_shade(theme.colour(name), partial(_passes, name, theme, pairs))
        if shade is None:
            raise AssertionError(f"neither black nor white passes as {name} of {theme}")
        theme = replace(theme, **{name: shade})
    return theme


def _paper(asked: Theme) -> str:
    """Give the paper, or where neither black nor white can be read on it a shade for the ink, at least for one of the two."""

    def bears(text: str, shade: str) -> bool:
        return contrast(text, shade) >= TEXT_RATIO

    def is_paper(shade: str) -> bool:
        return any(bears(end, shade) for end in _ENDS)

    if is_paper(asked.paper):
        return asked.paper
    shade = nearest_shade(asked.paper, partial(bears, asked.ink)) or nearest_shade(asked.paper, is_paper)
    return shade or HOUSE.paper


def _passes(name: str, theme: Theme, pairs: Sequence[Pair], shade: str) -> bool:
    tried = replace(theme, **{name: shade})
    return all(contrast(tried.colour(one), tried.colour(ground)) >= wanted for one, ground, wanted in pairs)


def _shortfall(name: str, asked: str, drawn: Theme) -> Shortfall:
    """Tell the worst of what a colour would meet in the theme that is drawn."""
    against = [(_met(name, pair, drawn), pair[2]) for pair in PAIRS if name in pair]
    told = [(ground, contrast(asked, drawn.colour(ground)), wanted) for ground, wanted in against]
    ground, ratio, wanted = min(told, key=lambda each: each[1] / each[2])
    return Shortfall(name, ground, drawn.colour(ground), ratio, wanted, drawn.colour(name))


def _met(name: str, pair: Pair, theme: Theme) -> str:
    """Name what a colour meets in a pair: of text on sun, the one of ink and paper that it is."""
    other = pair[1] if name == pair[0] else pair[0]
    return other if other != "on_sun" else "ink" if theme.on_sun == theme.ink else "paper"
