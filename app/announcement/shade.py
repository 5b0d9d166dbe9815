"""Other shades of a colour: of the same hue, lighter or darker."""

from collections.abc import Callable

from app.announcement.oklch import Oklch, oklch, written

_STEPS = 255  # of lightness: no eye tells neighbours apart


def nearest_shade(colour: str, passes: Callable[[str], bool]) -> str | None:
    """Find the shade of the same hue (OKLCH) whose lightness differs least and that passes; None if none does.

    A colour that passes is its own. A shade keeps as much of the chroma as a screen shows of it.
    """
    if passes(colour):
        return colour
    own = oklch(colour)
    for step in range(1, _STEPS + 1):
        for moved in (own.lightness - step / _STEPS, own.lightness + step / _STEPS):
            # the ends themselves are tried too, wherever between two steps they lie
            if not -1 / _STEPS < moved < 1 + 1 / _STEPS:
                continue
            shade = written(own._replace(lightness=min(1.0, max(0.0, moved))))
            if passes(shade):
                return shade
    return None


def in_hue_of(other: str, colour: str, like: str) -> str:
    """Give the colour that is to `other` what `colour` is to `like`: as light as `colour`, in the hue of `other`.

    Where `other` has less chroma than `like`, so much less has what is given: a grey stays grey.
    """
    model, measure, own = oklch(colour), oklch(like), oklch(other)
    return written(Oklch(model.lightness, model.chroma * own.chroma / measure.chroma, own.hue))
