"""The colours of a screen for whoever asks their desktop for more contrast."""

from collections.abc import Callable

from app.announcement.colour import contrast
from app.announcement.shade import nearest_shade
from app.announcement.theme import Theme
from app.value import replace

BLACK, WHITE = "#000000", "#ffffff"
ACCENT_RATIO = 10.0
"""The least contrast of the accent with its paper; every other text on paper is black on white, or white on black: 21:1."""

DEEP_RATIO = 15.0
"""The least contrast of white with a deep ground; all text on it is white."""

SUN_RATIO = 7.0
"""The least contrast of a sun with a deep ground."""

ON_SUN_RATIO = 10.0
"""The least contrast of text with a sun under it."""


def in_high_contrast(theme: Theme) -> Theme:
    """Give a theme in its highest contrast: black on white, or white on black where its paper is dark; its hues stay."""
    is_light = contrast(theme.paper, BLACK) >= contrast(theme.paper, WHITE)
    paper, ink = (WHITE, BLACK) if is_light else (BLACK, WHITE)
    deep = _shade(theme.deep, lambda shade: contrast(WHITE, shade) >= DEEP_RATIO)
    accent = _shade(theme.accent, lambda shade: contrast(shade, paper) >= ACCENT_RATIO)
    sun = _shade(theme.sun, lambda shade: contrast(shade, deep) >= SUN_RATIO and contrast(shade, BLACK) >= ON_SUN_RATIO)
    return replace(theme, paper=paper, ink=ink, muted=ink, line=ink, accent=accent, deep=deep, on_deep=WHITE, sun=sun)


def _shade(colour: str, passes: Callable[[str], bool]) -> str:
    found = nearest_shade(colour, passes)
    if found is None:
        raise AssertionError(f"neither black nor white passes for {colour}")
    return found
