"""The platforms on which Qt may draw, as QT_QPA_PLATFORM names them: such as `wayland;xcb` or `linuxfb:fb=/dev/fb1`."""

from collections.abc import Mapping

VARIABLE = "QT_QPA_PLATFORM"
FALLBACK = "offscreen"
DISPLAYS = (("wayland", "WAYLAND_DISPLAY"), ("xcb", "DISPLAY"))


def named_platforms(value: str) -> tuple[str, ...]:
    """The platforms in their order, each with its arguments; a part without a name, at which Qt would abort, is left out."""
    return tuple(part for part in value.split(";") if part.strip(":"))


def platforms_of_displays(environment: Mapping[str, str]) -> tuple[str, ...]:
    """The platforms of the displays that the environment names."""
    return tuple(name for name, variable in DISPLAYS if environment.get(variable))


def with_fallback(platforms: tuple[str, ...]) -> str:
    """The value for Qt, with a last platform on which it ends when no display answers, instead of aborting."""
    if _name(platforms[-1]) == FALLBACK:
        return ";".join(platforms)
    return ";".join((*platforms, FALLBACK))


def tried_platforms(value: str) -> tuple[str, ...]:
    """The platforms with a display among those that Qt is to try."""
    return tuple(platform for platform in named_platforms(value) if _name(platform) != FALLBACK)


def unanswered_platforms(value: str, used: str) -> tuple[str, ...]:
    """The platforms that Qt has tried in vain, where it has ended on the fallback; none where that was asked for first."""
    platforms = named_platforms(value)
    meant = used != FALLBACK or not platforms or _name(platforms[0]) == FALLBACK
    return () if meant else tried_platforms(value)


def _name(platform: str) -> str:
    return platform.strip(":").partition(":")[0].lower()
